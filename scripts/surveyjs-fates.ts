import type { Draft } from "./surveyjs-draft.ts";
import type { Note } from "./surveyjs-ledger.ts";
import { elementsBelow, nameOf, type Placed, typeOf } from "./surveyjs-source.ts";

/** What became of an element: the ids that it has now, or none, and then a note says why. */
export type Fate = { path: string; name: string; type: string; ids: string[] };
const CONTAINERS = ["page", "panel", "flowpanel"];

/** What became of every page, panel, question and column of the survey. */
export function fatesOf(survey: Placed, draft: Draft): Fate[] {
  const ids = new Map<string, string[]>();
  // What a column is may be said by its table only: whoever mapped it knows.
  const columnTypes = new Map<string, string>();
  const add = (path: string, id: string) => ids.set(path, [...new Set([...(ids.get(path) ?? []), id])]);
  for (const { fields, questions } of draft.sections) {
    for (const { at, question, columns = [] } of questions) {
      add(at.path, question.id);
      columns.forEach((column, i) => {
        columnTypes.set(column.path, typeOf(column));
        add(column.path, `${question.id}/${(question.columns as { id: string }[])[i]?.id}`);
      });
      // Whatever holds a question is where its section comes from.
      for (let path = at.path; path.includes("."); ) {
        path = path.slice(0, path.lastIndexOf("."));
        add(path, fields.id);
      }
    }
  }
  return elementsBelow(survey).map((at) => ({
    path: at.path,
    name: nameOf(at),
    type:
      columnTypes.get(at.path) ||
      typeOf(at) ||
      (at.path.startsWith("pages") && !at.path.includes(".") ? "page" : "?"),
    ids: ids.get(at.path) ?? [],
  }));
}

/** Says of what was lost with its container, or with all that it holds, that it was. */
export function noteLost(fates: Fate[], notes: Note[]): Note[] {
  const told = new Set(notes.map(({ path }) => path));
  const lost = fates.filter(({ ids }) => ids.length === 0);
  const lostPaths = new Set(lost.map(({ path }) => path));
  const reasonFor = ({ path, type }: Fate): string | undefined => {
    if (fates.some((one) => one.path.startsWith(`${path}.`))) return "nothing that it holds maps";
    if (lostPaths.has(path.slice(0, path.lastIndexOf(".")))) return "what holds it does not map";
    return CONTAINERS.includes(type) ? "it is empty" : undefined;
  };
  return lost
    .filter(({ path }) => !told.has(path))
    .flatMap((fate) => {
      const reason = reasonFor(fate);
      return reason === undefined ? [] : [{ path: fate.path, name: fate.name, reason }];
    });
}
