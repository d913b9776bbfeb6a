import type { FilledRegister } from "../contract/impact-report.ts";
import type { ImpactView } from "./impact-view.ts";

/** How something stands, by shape, colour and words; or a level, by words and colour. */
export type Mark = "passed" | "failed" | "unknown" | "absent";

export type Cell =
  | string
  | {
      text: string;
      /** The language of the text, where it is not the report's. */
      lang?: string | undefined;
      mark?: Mark;
      /** The id of a level. */
      level?: string;
      url?: string | undefined;
    };

export const textOf = (cell: Cell): string => (typeof cell === "string" ? cell : cell.text);

/** A word of the questionnaire or the policy, in the language that these have. */
export const theirs = ({ lang }: ImpactView, text: string): Cell => ({ text, lang });

/** Rows from here on, as far as the next fold, are closed on the page until a reader opens them. */
export type Fold = { from: number; title: string };

/** A list of the report before any form knows of it: page, PDF and workbook show the same. */
export type Block = {
  id: string;
  title: string;
  /** What its sheet in a workbook is called, where the title is too long for that. */
  short?: string;
  intro?: string | undefined;
  columns: { title: string; share: number }[];
  rows: Cell[][];
  /** How many there are in all; `rows` holds the first of them where a form shows no more. */
  total: number;
  folds?: Fold[];
  /** Lines that somebody fills in by hand, on paper only. */
  byHand?: string[];
  /** What stands there when there are no rows. */
  none: string;
};

/** What a list is made of: which items, and what is in a row of one. */
export type Rows = Pick<Block, "rows" | "total">;

export function rowsOf<T>(items: readonly T[], most: number, row: (item: T, at: number) => Cell[]): Rows {
  return { rows: items.slice(0, most).map(row), total: items.length };
}

export const column = (title: string, share: number) => ({ title, share });

export const list = (items: readonly string[]): string => items.join("; ") || "–";

export const registerOf = ({ report }: ImpactView, question: string): FilledRegister | undefined =>
  report.registers.find((one) => one.question === question);

/** What was said in a cell of a register, in words. */
export const said = (register: FilledRegister | undefined, row: number, id: string): string => {
  const at = register?.columns.findIndex((one) => one.id === id) ?? -1;
  return (at === -1 ? null : register?.rows[row]?.[at]) ?? "–";
};

export const day = (view: ImpactView, date: string): string => view.format.date(`${date}T00:00:00Z`);
