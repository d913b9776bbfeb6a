import { type Block, column } from "./impact-block.ts";
import type { ImpactView } from "./impact-view.ts";
import { sourceIn } from "./words/sources.ts";

/** The order in which sources are numbered: as the report first refers to them. */
const referred = ({ report: { duties, rules } }: ImpactView): string[] => [
  ...new Set([
    ...duties.flatMap(({ applies }) => applies.map(({ source }) => source)),
    ...[...rules.floors, ...rules.row_floors, ...rules.raises].map(({ source }) => source),
  ]),
];

/** Where something is taken from, by the number of its source, and how far that can be relied on. */
export function sourceInWords(view: ImpactView, from: { source: string; certainty: string }): string {
  const { say } = view;
  const certainty = say.certainty[from.certainty as keyof typeof say.certainty] ?? from.certainty;
  return `[${referred(view).indexOf(from.source) + 1}] ${certainty}`;
}

/** Sources come in their author's words, which no translation of a policy has; the best known are known in others. */
const SPOKEN = "en";

function named({ language }: ImpactView, text: string): { text: string; lang?: string | undefined } {
  const known = sourceIn(language, text);
  return known === undefined ? { text, lang: language === SPOKEN ? undefined : SPOKEN } : { text: known };
}

export function sources(view: ImpactView): Block {
  const { say, report } = view;
  const ids = referred(view);
  return {
    id: "sources",
    title: say.titles.sources,
    intro: say.intro.sources,
    columns: [column(say.columns.source, 48), column(say.columns.remark, 52)],
    rows: ids.map((id, i) => {
      const { title, note, url } = report.sources[id] ?? { title: id };
      const name = named(view, title);
      return [
        { ...name, text: `[${i + 1}] ${name.text}`, url },
        note === undefined ? "–" : named(view, note),
      ];
    }),
    total: ids.length,
    none: "–",
  };
}
