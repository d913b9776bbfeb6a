import { drawLines, heightOf, keep, linesOf, type Sheet, type Text } from "./pdf-sheet.ts";
import { STYLES, type Style } from "./pdf-style.ts";

/** Widths and text are small here: an estimate is one sheet that somebody puts with a quote. */
export const FINE: Record<"text" | "strong" | "soft" | "title", Style> = {
  text: { ...STYLES.cell, size: 8, leading: 11 },
  strong: { ...STYLES.strong, size: 8, leading: 11 },
  soft: { ...STYLES.small, size: 7.6, leading: 10.4 },
  title: { ...STYLES.columnTitle, size: 7.4, leading: 10 },
};

export type FineColumn = { title: string; width: number; right?: boolean };
export type FineRow = { cells: readonly Text[]; strong?: boolean };

const GAP = 8;
const PADDING = 1.3;

/** A table between two verticals. Rows stay whole; where they do not fit the page, they go on over the next. */
export function fineTable(
  sheet: Sheet,
  left: number,
  columns: readonly FineColumn[],
  rows: readonly FineRow[],
): void {
  const { canvas } = sheet;
  const right = left + columns.reduce((sum, { width }) => sum + width, 0);
  const draw = (
    tag: (i: number) => "TH" | "TD",
    scope: "Column" | "Row",
    all: readonly Text[],
    style: Style,
  ) => {
    const cells = columns.map((column, i) => linesOf(sheet, all[i] ?? "", style, column.width - GAP));
    const height = Math.max(...cells.map(heightOf));
    keep(sheet, height + 2 * PADDING);
    canvas.element("TR", {}, () => {
      let x = left;
      for (const [i, lines] of cells.entries()) {
        const column = columns[i];
        const width = column?.width ?? 0;
        const at = column?.right ? x + width - Math.max(0, ...lines.map((line) => line.width)) : x;
        const name = tag(i);
        canvas.element(name, name === "TH" ? { scope } : {}, () => {
          if (lines.length > 0) drawLines(canvas, at, sheet.y + PADDING, lines);
        });
        x += width;
      }
    });
    sheet.y += height + 2 * PADDING;
    canvas.artifact(() => canvas.rule(left, right, sheet.y));
  };
  canvas.element("Table", {}, () => {
    draw(
      () => "TH",
      "Column",
      columns.map(({ title }) => title),
      FINE.title,
    );
    for (const { cells, strong } of rows) {
      draw((i) => (i === 0 ? "TH" : "TD"), "Row", cells, strong ? FINE.strong : FINE.text);
    }
  });
}
