import type { ImpactReport } from "../contract/impact-report.ts";
import { csvText } from "./csv.ts";
import { impactViewOf, levelTitle } from "./impact-view.ts";

/** Every effect, a line each: who, what, and the four factors before and after measures as numbers. */
export function impactCsv(report: ImpactReport): string {
  const view = impactViewOf(report);
  const { columns, say } = { columns: view.say.columns, say: view.say };
  const factors = ["severity", "extent", "reversibility", "likelihood", "gravity", "product"] as const;
  const sides = ["inherent", "residual"] as const;
  return csvText([
    [
      columns.number,
      columns.effect,
      columns.party,
      columns.touches,
      say.titles.harms,
      ...sides.flatMap((side) => [
        ...factors.map((factor) => `${columns[factor]} (${columns[side]})`),
        `${columns.level} (${columns[side]})`,
      ]),
    ],
    ...report.result.rows.map((row) => [
      row.row + 1,
      row.name,
      row.party,
      row.dimension,
      row.harm ? "1" : "0",
      ...sides.flatMap((side) => {
        const rating = row[side];
        return [
          ...factors.map((factor) => rating?.[factor] ?? null),
          rating ? levelTitle(view, rating.level) : null,
        ];
      }),
    ]),
  ]);
}
