import { type Ledger, noteLeftovers } from "./surveyjs-ledger.ts";
import { elementsBelow, itemsAt, type Placed, typeOf } from "./surveyjs-source.ts";

/** A page, or a panel with a title: what has a heading and may become a section. */
export type Heading = { titled: Placed[]; conditions: Placed[] };
/** A question of a section, and the panels without a title whose conditions it inherits. */
export type Item = { at: Placed; conditions: Placed[] };
export type Block = { heading: Heading; first: boolean; items: Item[] };

const PANELS = ["panel", "flowpanel"];
const PANEL_KEYS = ["type", "name", "title", "description", "elements", "questions", "visibleIf", "visible"];

export function listAll(ledger: Ledger, at: Placed, reason: string): void {
  for (const one of [at, ...elementsBelow(at)]) ledger.note(one, reason);
}

const isTitled = ({ source }: Placed) => source.title !== undefined && source.title !== "";

type Found = { heading: Heading; item: Item };

function itemsIn(parent: Placed, heading: Heading, conditions: Placed[], ledger: Ledger): Found[] {
  const elements = [...itemsAt(parent, "elements", "name"), ...itemsAt(parent, "questions", "name")];
  return elements.flatMap((at) => {
    if (at.source.visible === false) {
      listAll(ledger, at, "it is never shown (visible: false)");
      return [];
    }
    if (!PANELS.includes(typeOf(at))) return [{ heading, item: { at, conditions: [...conditions, at] } }];
    noteLeftovers(ledger, at, PANEL_KEYS);
    if (isTitled(at)) {
      const below = {
        titled: [...heading.titled, at],
        conditions: [...heading.conditions, ...conditions, at],
      };
      return itemsIn(at, below, [], ledger);
    }
    if (at.source.description !== undefined) {
      ledger.note(at, "a panel without a title has no place for it", "description");
    }
    return itemsIn(at, heading, [...conditions, at], ledger);
  });
}

/** A page is a section; a panel with a title starts one of its own, after which the page goes on in another. */
function blocksOf(page: Placed, ledger: Ledger): Block[] {
  if (page.source.visible === false) {
    listAll(ledger, page, "it is never shown (visible: false)");
    return [];
  }
  noteLeftovers(ledger, page, PANEL_KEYS);
  const blocks: Block[] = [];
  const seen = new Set<Heading>();
  for (const { heading, item } of itemsIn(page, { titled: [page], conditions: [page] }, [], ledger)) {
    if (blocks.at(-1)?.heading !== heading) {
      blocks.push({ heading, first: !seen.has(heading), items: [] });
      seen.add(heading);
    }
    blocks.at(-1)?.items.push(item);
  }
  return blocks;
}

/** A survey without pages is one page. */
export function pagesOf(survey: Placed): Placed[] {
  const pages = itemsAt(survey, "pages", "name");
  const { elements, questions } = survey.source;
  if (elements === undefined && questions === undefined) return pages;
  return [...pages, { source: { name: "page", elements, questions }, path: "" }];
}

export const blocksIn = (survey: Placed, ledger: Ledger): Block[] =>
  pagesOf(survey).flatMap((page) => blocksOf(page, ledger));
