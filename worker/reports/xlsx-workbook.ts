import type { Cell, CellStyle, DataValidation, WriteSheet } from "hucre/xlsx";
import { directionOf } from "../core/language.ts";
import { looksLikeFormula } from "./formula-guard.ts";
import { fill } from "./words/fill.ts";
import type { PlannedColumn, PlannedSheet, PlannedValue } from "./xlsx-plan.ts";
import { asText, HEADER, STYLES } from "./xlsx-styles.ts";
import { workbookText } from "./xlsx-text.ts";

type Library = typeof import("./xlsx-library.ts");
type About = {
  title: string;
  author: string;
  madeAt: string;
  /** The language of its words, which decides on which side the first column stands. */
  language: string;
  words: { notListed: string; chooseOne: string };
};

/** How much of a column's width text fills: it wraps at words, and fonts differ from one computer to the next. */
const FILLED = 0.85;
/** In points: one line, and the highest row that Excel knows. */
const LINE_HEIGHT = 15;
const MAX_HEIGHT = 409;

/** The library is large and few requests need it: it is loaded with the first of them, and only here. */
export async function workbookOf(about: About, plans: readonly PlannedSheet[]): Promise<Uint8Array> {
  const library = await import("./xlsx-library.ts");
  const madeAt = new Date(about.madeAt);
  return library.writeXlsx({
    sheets: plans.map((plan) => sheetOf(plan, about, library)),
    // The library would write the sheet's name without the quotes that a name with spaces needs.
    namedRanges: plans
      .filter(({ list }) => list)
      .map(({ name }) => ({
        name: "_xlnm.Print_Titles",
        range: `'${name.replaceAll("'", "''")}'!$1:$1`,
        scope: name,
      })),
    properties: {
      title: workbookText(about.title),
      creator: workbookText(about.author),
      created: madeAt,
      modified: madeAt,
    },
  });
}

function sheetOf({ name, columns, rows, list }: PlannedSheet, about: About, library: Library): WriteSheet {
  const letter = library.colToLetter;
  const last = rows.length + 1;
  const values = [
    columns.map(({ title }) => workbookText(title)),
    ...rows.map((row) => columns.map(({ kind }, at) => cellValue(kind, row[at] ?? null))),
  ];
  return {
    name,
    columns: columns.map(({ width, kind }) => ({ width, style: STYLES[kind] })),
    rows: values,
    cells: specialCells(columns, values),
    rowDefs: heights(columns, values, library),
    dataValidations: columns.flatMap(({ choices }, at) =>
      choices === undefined || rows.length === 0
        ? []
        : [oneOf(about, choices, `${letter(at)}2:${letter(at)}${last}`)],
    ),
    ...(list
      ? { freezePane: { rows: 1 }, autoFilter: { range: `A1:${letter(columns.length - 1)}${last}` } }
      : {}),
    pageSetup: {
      paperSize: "a4",
      orientation: list ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    view: { rightToLeft: directionOf(about.language) === "rtl" },
    a11y: { headerRow: 0 },
  };
}

function cellValue(kind: PlannedColumn["kind"], value: PlannedValue): PlannedValue {
  if (typeof value === "string") return workbookText(value);
  return kind === "percent" && value !== null ? value / 100 : value;
}

const oneOf = ({ words }: About, values: string[], range: string): DataValidation => ({
  type: "list",
  values,
  range,
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: "stop",
  errorTitle: words.notListed,
  errorMessage: fill(words.chooseOne, { values: values.join(", ") }),
});

/** Cells that differ from their column: the header, and texts that a spreadsheet would make something else of. */
function specialCells(
  columns: readonly PlannedColumn[],
  values: readonly PlannedValue[][],
): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  values.forEach((row, down) => {
    columns.forEach(({ kind }, at) => {
      const style = down === 0 ? HEADER : STYLES[kind];
      const special = specialCell(row[at] ?? null, style) ?? (down === 0 ? { style } : null);
      if (special !== null) cells.set(`${down},${at}`, special);
    });
  });
  return cells;
}

function specialCell(value: PlannedValue, style: CellStyle): Partial<Cell> | null {
  if (typeof value !== "string") return null;
  if (looksLikeFormula(value)) return { style: asText(style) };
  // The library writes "#N/A" and its like as errors, unless they come as runs of text.
  return value.startsWith("#") ? { style, richText: [{ text: value }] } : null;
}

/** Not every program makes rows as high as their text when it opens a file, so the file says how high. */
function heights(
  columns: readonly PlannedColumn[],
  values: readonly PlannedValue[][],
  { calculateRowHeight }: Library,
): Map<number, { height: number }> {
  const columnWidths = columns.map(({ width }) => width * FILLED);
  const all = values.map((row) => calculateRowHeight(row, { wrapText: true, columnWidths }));
  return new Map(
    all.flatMap((height, at): [number, { height: number }][] =>
      height > LINE_HEIGHT ? [[at, { height: Math.min(MAX_HEIGHT, height) }]] : [],
    ),
  );
}
