import type { Rating } from "../contract/impact-result.ts";
import { type Block, column, list, rowsOf, theirs } from "./impact-block.ts";
import { foldsOf, worstFirst } from "./impact-order.ts";
import { sourceInWords } from "./impact-sources.ts";
import { type ImpactView, levelTitle } from "./impact-view.ts";

/** How the level came about: the figures of every harm, and the rules. */

export function method(view: ImpactView, most: number): Block {
  const { say, report, format } = view;
  const { columns } = say;
  const { raises, row_floors } = report.titles;
  const rated = worstFirst(view).flatMap((row) => {
    const { inherent, residual } = row;
    return inherent && residual ? [{ ...row, inherent, residual }] : [];
  });
  return {
    id: "method",
    title: say.titles.method,
    intro: say.intro.method,
    columns: [
      column(columns.effect, 16),
      column(columns.severity, 11),
      column(columns.extent, 9.5),
      column(columns.reversibility, 12),
      column(columns.likelihood, 12),
      column(columns.product, 10.5),
      column(columns.band, 9.5),
      column(columns.lifted, 19.5),
    ],
    ...rowsOf(rated, most, ({ row, name, inherent, residual }) => {
      const pair = (of: (rating: Rating) => string) =>
        of(inherent) === of(residual) ? of(inherent) : `${of(inherent)} → ${of(residual)}`;
      return [
        `${row + 1}. ${name}`,
        pair(({ severity }) => format.number(severity)),
        pair(({ extent }) => format.number(extent)),
        pair(({ reversibility }) => format.number(reversibility)),
        pair(({ likelihood }) => format.number(likelihood)),
        pair(({ product }) => format.number(product)),
        pair(({ band }) => levelTitle(view, band)),
        list([
          ...inherent.raises.map((id) => raises[id] ?? id),
          ...inherent.floors.map((id) => row_floors[id] ?? id),
        ]),
      ];
    }),
    folds: foldsOf(view, rated, most),
    none: say.none.harms,
  };
}

export function rules(view: ImpactView): Block {
  const { say, report } = view;
  const { floors, row_floors, raises } = report.rules;
  const lifted = report.result.rows.flatMap(({ inherent }) => (inherent ? [inherent] : []));
  const held = new Set([
    ...report.result.floors.map(({ id }) => id),
    ...lifted.flatMap((rating) => [...rating.raises, ...rating.floors]),
  ]);
  const all = [...floors, ...row_floors, ...raises];
  return {
    id: "rules",
    title: say.titles.rules,
    columns: [column(say.columns.rule, 56), column(say.columns.applies, 20), column(say.columns.source, 24)],
    rows: all.map(({ id, title, source, certainty }) => [
      theirs(view, title),
      held.has(id) ? { text: say.held.yes, mark: "passed" } : { text: say.held.no, mark: "absent" },
      sourceInWords(view, { source, certainty }),
    ]),
    total: all.length,
    none: "–",
  };
}
