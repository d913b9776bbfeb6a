import type { Report } from "../contract/report.ts";
import { languageOf } from "../core/language.ts";
import { guarded } from "./formula-guard.ts";
import { gapColumns, gapRows } from "./gap-table.ts";
import { reportLanguage, wordsIn } from "./words/languages.ts";

type Value = string | number | null;

/** Without it Excel takes UTF-8 for the system's old code page. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Every field is quoted, so that no reader has to guess where one ends. */
function field(value: Value): string {
  const text = typeof value === "string" ? guarded(value) : String(value ?? "");
  return `"${text.replaceAll('"', '""')}"`;
}

/** Rows as RFC 4180 writes them; texts come back by taking off the guard (see formula-guard.ts). */
export const csvText = (rows: readonly (readonly Value[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");

/** All gaps; with effort and actions only where the tenant may advise. */
export function csvOf(report: Report): string {
  const columns = gapColumns(report, wordsIn(reportLanguage(languageOf(report.locale))));
  return csvText([
    columns.map(({ title, kind }) => (kind === "percent" ? `${title} (%)` : title)),
    ...gapRows(report).map((row) => columns.map((column) => column.of(row))),
  ]);
}
