import type { Factors } from "../contract/impact-policy-schema.ts";
import type { Rating, RowResult } from "../contract/impact-result.ts";
import { registerOf, said } from "./impact-block.ts";
import { type ImpactView, levelTitle, type Side } from "./impact-view.ts";
import type { PlannedColumn, PlannedValue } from "./xlsx-plan.ts";

type RatingColumn = PlannedColumn & { of: (row: RowResult) => PlannedValue };

const FIGURES = [
  "severity",
  "extent",
  "reversibility",
  "likelihood",
  "gravity",
  "product",
] as const satisfies (keyof Factors | keyof Rating)[];

function sideColumns(view: ImpactView, side: Side): RatingColumn[] {
  const { columns } = view.say;
  const titled = (title: string) => `${title} (${columns[side]})`;
  const { raises, row_floors } = view.report.titles;
  const text = (title: string, width: number, of: (rating: Rating) => string): RatingColumn => ({
    title: titled(title),
    width,
    kind: "text",
    of: (row) => {
      const rating = row[side];
      return rating && of(rating);
    },
  });
  return [
    ...FIGURES.map(
      (figure): RatingColumn => ({
        title: titled(columns[figure]),
        width: 14,
        kind: "number",
        of: (row) => row[side]?.[figure] ?? null,
      }),
    ),
    text(columns.band, 14, ({ band }) => levelTitle(view, band)),
    text(columns.lifted, 36, (rating) =>
      [
        ...rating.raises.map((id) => raises[id] ?? id),
        ...rating.floors.map((id) => row_floors[id] ?? id),
      ].join("; "),
    ),
    text(columns.level, 14, ({ level }) => levelTitle(view, level)),
  ];
}

/** Every effect, harms and benefits: who, what, and each figure before and after measures as a number to reckon with. */
export function ratingColumns(view: ImpactView): RatingColumn[] {
  const { say, report } = view;
  const { columns } = say;
  const { question, dimension } = report.rules.rows;
  const register = registerOf(view, question);
  return [
    { title: columns.number, width: 7, kind: "number", of: ({ row }) => row + 1 },
    { title: columns.effect, width: 44, kind: "text", of: ({ name }) => name },
    { title: columns.party, width: 24, kind: "text", of: ({ party }) => party },
    { title: columns.touches, width: 30, kind: "text", of: ({ row }) => said(register, row, dimension) },
    { title: columns.kind, width: 12, kind: "text", of: ({ harm }) => say.kinds[harm ? "harm" : "benefit"] },
    ...sideColumns(view, "inherent"),
    ...sideColumns(view, "residual"),
  ];
}

/** In the order in which they were answered. */
export const ratingRows = ({ report }: ImpactView, columns: readonly RatingColumn[]): PlannedValue[][] =>
  report.result.rows.map((row) => columns.map(({ of }) => of(row)));
