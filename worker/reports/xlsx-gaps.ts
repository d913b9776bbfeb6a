import { gapColumns, gapRows } from "./gap-table.ts";
import type { View } from "./report-view.ts";
import type { PlannedSheet } from "./xlsx-plan.ts";

export function gapSheet({ report, words }: View): PlannedSheet {
  const columns = gapColumns(report, words);
  return {
    name: words.gaps.sheet,
    list: true,
    columns: columns.map(({ title, width, kind }, at) => ({
      title,
      width,
      kind: at === 0 ? "label" : kind,
    })),
    rows: gapRows(report).map((row) => columns.map((column) => column.of(row))),
  };
}
