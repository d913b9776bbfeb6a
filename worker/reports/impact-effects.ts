import type { RowResult } from "../contract/impact-result.ts";
import { type Block, type Cell, column, list, registerOf, rowsOf, said } from "./impact-block.ts";
import { foldsOf, worstFirst } from "./impact-order.ts";
import { type ImpactView, levelTitle } from "./impact-view.ts";
import { fill } from "./words/fill.ts";

/** What was rated, who is affected, and what is done about it: the registers and what they came to. */

export const levelCell = (view: ImpactView, id: string | undefined): Cell =>
  id === undefined ? "–" : { text: levelTitle(view, id), lang: view.lang, level: id };

/** "likelihood 3 → 2 (Second clerk looks at every refusal)". */
const movedInWords = ({ say, report }: ImpactView, { moved }: RowResult): string =>
  list(
    moved.map(({ factor, from, to, measures }) => {
      const names = measures.map((row) => report.result.measures.find((one) => one.row === row)?.name ?? "");
      const text = fill(say.moved, { factor: say.factors[factor], from, to });
      return names.length > 0 ? `${text} (${names.join(", ")})` : text;
    }),
  );

export function harms(view: ImpactView, most: number): Block {
  const { say, report } = view;
  const { columns } = say;
  const register = registerOf(view, report.rules.rows.question);
  const all = worstFirst(view);
  return {
    id: "harms",
    title: say.titles.harms,
    intro: say.intro.harms,
    columns: [
      column(columns.effect, 32),
      column(columns.party, 16),
      column(columns.inherent, 13),
      column(columns.residual, 13),
      column(columns.why, 26),
    ],
    ...rowsOf(all, most, (row) => [
      `${row.row + 1}. ${row.name} (${said(register, row.row, report.rules.rows.dimension)})`,
      row.party || "–",
      levelCell(view, row.inherent?.level),
      levelCell(view, row.residual?.level),
      movedInWords(view, row),
    ]),
    folds: foldsOf(view, all, most),
    none: say.none.harms,
  };
}

export function benefits(view: ImpactView, most: number): Block {
  const { say, report } = view;
  const register = registerOf(view, report.rules.rows.question);
  return {
    id: "benefits",
    title: say.titles.benefits,
    columns: [column(say.columns.effect, 44), column(say.columns.party, 26), column(say.columns.touches, 30)],
    ...rowsOf(
      report.result.rows.filter(({ harm }) => !harm),
      most,
      ({ name, party, row }) => [name, party || "–", said(register, row, report.rules.rows.dimension)],
    ),
    none: say.none.benefits,
  };
}

export function parties(view: ImpactView, most: number): Block {
  const { say, report } = view;
  const register = registerOf(view, report.rules.parties.question);
  const columns = register?.columns ?? [];
  return {
    id: "parties",
    title: say.titles.parties,
    columns: columns.map(({ title }) => column(title, 100 / Math.max(1, columns.length))),
    ...rowsOf(register?.rows ?? [], most, (row) => row.map((one) => one ?? "–")),
    none: say.none.parties,
  };
}

export function measures(view: ImpactView, most: number): Block {
  const { say, report } = view;
  const { columns } = say;
  const rules = report.rules.measures;
  const register = registerOf(view, rules.question);
  return {
    id: "measures",
    title: say.titles.measures,
    intro: say.intro.measures,
    columns: [
      column(columns.measure, 16),
      column(columns.for, 14.5),
      column(columns.changes, 13.5),
      column(columns.status, 15.5),
      column(columns.owner, 12),
      column(columns.due, 12.5),
      column(columns.counts, 16),
    ],
    ...rowsOf(report.result.measures, most, ({ row, name, counts }) => {
      const told = (id: "impacts" | "factor" | "steps" | "status" | "evidence" | "owner" | "due") =>
        said(register, row, rules[id]);
      return [
        name,
        told("impacts"),
        `${told("factor")}. ${told("steps")}`,
        `${told("status")}. ${columns.evidence}: ${told("evidence")}`,
        told("owner"),
        told("due"),
        { text: say.counts[counts], mark: counts === "yes" ? "passed" : "failed" },
      ];
    }),
    none: say.none.measures,
  };
}
