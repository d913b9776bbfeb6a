import type { ScopeReport } from "../contract/audit-time.ts";
import { csvText } from "./csv.ts";
import { sumRows } from "./scope-rows.ts";
import { scopeViewOf } from "./scope-view.ts";

/** The arithmetic, a line each, with figures that a program can read; an open end is an empty field. */
export function scopeCsv(report: ScopeReport): string {
  const view = scopeViewOf(report);
  const { arithmetic, workbook } = view.say;
  return csvText([
    [
      arithmetic.line,
      arithmetic.told,
      arithmetic.effect,
      `${arithmetic.running} (min)`,
      `${arithmetic.running} (max)`,
      arithmetic.sure,
      workbook.source,
    ],
    ...sumRows(view).map(({ title, taken, effect, days, sure, source }) => [
      title,
      taken,
      effect,
      days.low,
      days.high,
      sure,
      source,
    ]),
  ]);
}
