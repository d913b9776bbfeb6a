import type { CellStyle } from "hucre/xlsx";
import type { PlannedColumn } from "./xlsx-plan.ts";

const FONT = { name: "Calibri", size: 11 };

const BODY: CellStyle = {
  font: FONT,
  // Each cell in the direction of its own text.
  alignment: { vertical: "top", wrapText: true, readingOrder: "context" },
  border: { bottom: { style: "thin", color: { rgb: "D9E0E7" } } },
};
const FIGURE: CellStyle = { ...BODY, alignment: { vertical: "top", horizontal: "right", indent: 1 } };

export const HEADER: CellStyle = {
  font: { ...FONT, bold: true, color: { rgb: "FFFFFF" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "1F4E9E" } },
  alignment: { vertical: "center", wrapText: true, readingOrder: "context" },
};

export const STYLES: Record<PlannedColumn["kind"], CellStyle> = {
  text: BODY,
  label: { ...BODY, font: { ...FONT, bold: true } },
  percent: { ...FIGURE, numFmt: "0.00%" },
  number: FIGURE,
};

/** With the format "Text" a cell stays a text even when somebody edits it. */
export const asText = (style: CellStyle): CellStyle => ({ ...style, numFmt: "@" });
