import { aheadSections } from "./ahead-sections.ts";
import { againSection, type ChangeSection, type ChangeTable, changeSections } from "./change-sections.ts";
import { section as heading, paragraph, type Sheet, subtitle } from "./pdf-sheet.ts";
import { STYLES, WIDTH } from "./pdf-style.ts";
import { table } from "./pdf-table.ts";
import type { View } from "./report-view.ts";

/** Of the width, by how many columns a table has. */
const WIDTHS: Record<number, number[]> = {
  1: [1],
  2: [0.55, 0.45],
  3: [0.4, 0.3, 0.3],
  4: [0.4, 0.14, 0.14, 0.32],
  5: [0.28, 0.11, 0.11, 0.22, 0.28],
};

function tableOf(sheet: Sheet, { title, columns, rows }: ChangeTable): void {
  const widths = WIDTHS[columns.length] ?? columns.map(() => 1 / columns.length);
  subtitle(sheet, title, 80);
  table(
    sheet,
    columns.map((column, i) => ({ title: column, width: WIDTH * (widths[i] ?? 0) })),
    rows,
  );
}

function draw(sheet: Sheet, { title, paragraphs, tables }: ChangeSection): void {
  heading(sheet, title, 110);
  for (const text of paragraphs) paragraph(sheet, text, { style: STYLES.soft, above: 4 });
  for (const one of tables) tableOf(sheet, one);
}

export function changes(sheet: Sheet, view: View): void {
  for (const section of changeSections(view)) draw(sheet, section);
}

export function ahead(sheet: Sheet, view: View): void {
  for (const section of aheadSections(view)) draw(sheet, section);
}

/** Paper gets around, so it has no link that starts again. */
export function again(sheet: Sheet, view: View): void {
  const section = againSection(view);
  if (section) draw(sheet, section);
}
