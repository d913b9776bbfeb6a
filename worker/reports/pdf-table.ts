import type { Line } from "./pdf-lines.ts";
import {
  drawLines,
  fitting,
  heightOf,
  keep,
  linesOf,
  newPage,
  runsOf,
  type Sheet,
  type Text,
} from "./pdf-sheet.ts";
import { BOTTOM, LEFT, RIGHT, STYLES, type Style, TOP } from "./pdf-style.ts";

export type Column = { title: string; width: number; style?: Style };
/** A cell is one or more paragraphs; the first cell of a row is its header. */
export type Cell = Text | { paragraphs: readonly Text[] };

const GAP = 12;
const PADDING = 4.5;
/** A higher row may be cut. */
const MOST_KEPT = (BOTTOM - TOP) * 0.6;

const paragraphsOf = (cell: Cell): readonly Text[] =>
  typeof cell === "object" && "paragraphs" in cell ? cell.paragraphs : [cell];

function cellLines(sheet: Sheet, cell: Cell, column: Column): Line[] {
  const style = column.style ?? STYLES.cell;
  return paragraphsOf(cell).flatMap((text) => linesOf(sheet, runsOf(text), style, column.width - GAP));
}

/** On the pages after the first the titles are repeated for the eye only. */
function header(sheet: Sheet, columns: readonly Column[], again: boolean): void {
  const { canvas } = sheet;
  let x = LEFT;
  let bottom = sheet.y;
  const titles = () => {
    for (const { title, width } of columns) {
      const lines = linesOf(sheet, title, STYLES.columnTitle, width - GAP);
      const draw = () => {
        bottom = Math.max(bottom, drawLines(canvas, x, sheet.y, lines, again));
      };
      if (again) draw();
      else canvas.element("TH", { scope: "Column" }, draw);
      x += width;
    }
  };
  if (again) titles();
  else canvas.element("TR", {}, titles);
  sheet.y = bottom + 3;
}

/** Draws what fits of a row's cells. @returns the lines that are left of each. */
function rowPart(sheet: Sheet, columns: readonly Column[], cells: readonly Line[][]): Line[][] {
  const { canvas } = sheet;
  canvas.artifact(() => canvas.rule(LEFT, RIGHT, sheet.y));
  const top = sheet.y + PADDING;
  let bottom = top;
  let x = LEFT;
  const left: Line[][] = [];
  canvas.element("TR", {}, () => {
    for (const [i, lines] of cells.entries()) {
      const fits = fitting(lines, BOTTOM - top);
      const now = lines.slice(0, fits);
      canvas.element(i === 0 ? "TH" : "TD", i === 0 ? { scope: "Row" } : {}, () => {
        if (now.length > 0) bottom = Math.max(bottom, drawLines(canvas, x, top, now));
      });
      left.push(lines.slice(fits));
      x += columns[i]?.width ?? 0;
    }
  });
  sheet.y = bottom + PADDING;
  return left;
}

const rowHeight = (cells: readonly Line[][]): number => Math.max(...cells.map(heightOf)) + 2 * PADDING;

function row(sheet: Sheet, columns: readonly Column[], cells: readonly Line[][]): void {
  let rest = [...cells];
  const height = rowHeight(rest);
  if (sheet.y + height > BOTTOM && (height < MOST_KEPT || sheet.y > BOTTOM - 60)) nextPage(sheet, columns);
  for (;;) {
    rest = rowPart(sheet, columns, rest);
    if (rest.every((lines) => lines.length === 0)) return;
    nextPage(sheet, columns);
  }
}

function nextPage(sheet: Sheet, columns: readonly Column[]): void {
  newPage(sheet);
  header(sheet, columns, true);
}

/** Rows stay whole; one that is higher than most of a page goes on over the break, under the columns' titles. */
export function table(sheet: Sheet, columns: readonly Column[], rows: readonly (readonly Cell[])[]): void {
  const laid = rows.map((cells) => columns.map((column, i) => cellLines(sheet, cells[i] ?? "", column)));
  // The titles never stand alone at the foot of a page.
  keep(sheet, 2 * STYLES.columnTitle.leading + Math.min(MOST_KEPT, rowHeight(laid[0] ?? [])));
  sheet.canvas.element("Table", {}, () => {
    header(sheet, columns, false);
    for (const cells of laid) row(sheet, columns, cells);
  });
  sheet.canvas.artifact(() => sheet.canvas.rule(LEFT, RIGHT, sheet.y));
}
