import type { ImpactReport } from "../contract/impact-report.ts";
import { csvText } from "./csv.ts";
import { ratingColumns, ratingRows } from "./impact-ratings.ts";
import { impactViewOf } from "./impact-view.ts";

/** Every effect, a line each. */
export function impactCsv(report: ImpactReport): string {
  const view = impactViewOf(report);
  const columns = ratingColumns(view);
  return csvText([columns.map(({ title }) => title), ...ratingRows(view, columns)]);
}
