import { aheadSections } from "./ahead-sections.ts";
import { changeSections } from "./change-sections.ts";
import type { View } from "./report-view.ts";
import type { PlannedSheet, PlannedValue } from "./xlsx-plan.ts";

/** What Excel takes as the name of a sheet. */
const NAME_MAX = 31;
const WIDTHS = [42, 24, 24, 40, 60];

/** One sheet for each way in which the report compares, and for each questionnaire that it tells of: its tables one below the other, each with its titles. */
export const changeSheets = (view: View): PlannedSheet[] =>
  [...changeSections(view), ...aheadSections(view)].map(({ title, paragraphs, tables }) => {
    const wide = Math.max(...tables.map(({ columns }) => columns.length), 2);
    const row = (cells: PlannedValue[]) => [...cells, ...Array(wide - cells.length).fill(null)];
    return {
      name: title.slice(0, NAME_MAX),
      list: false,
      columns: WIDTHS.slice(0, wide).map((width, i) => ({
        title: i === 0 ? title : "",
        width,
        kind: i === 0 ? "label" : "text",
      })),
      rows: [
        ...paragraphs.map((text) => row([text])),
        ...tables.flatMap((table) => [
          row([]),
          row([table.title]),
          row(table.columns),
          ...table.rows.map(row),
        ]),
      ],
    };
  });
