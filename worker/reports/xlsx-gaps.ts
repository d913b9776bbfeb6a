import type { Report } from "../contract/report.ts";
import { gapColumns, gapRows } from "./gap-table.ts";
import type { PlannedSheet } from "./xlsx-plan.ts";

export function gapSheet(report: Report): PlannedSheet {
  const columns = gapColumns(report);
  return {
    name: "Gaps",
    list: true,
    columns: columns.map(({ title, width, kind }, at) => ({
      title: title.replace(" (%)", ""),
      width,
      kind: at === 0 ? "label" : kind,
    })),
    rows: gapRows(report).map((row) => columns.map((column) => column.of(row))),
  };
}
