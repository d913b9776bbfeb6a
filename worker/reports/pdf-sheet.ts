import type { Canvas } from "./pdf-canvas.ts";
import { type Line, layOut, type Run } from "./pdf-lines.ts";
import { BOTTOM, LEFT, STYLES, type Style, TOP, WIDTH } from "./pdf-style.ts";
import type { Tag, TagFacts } from "./pdf-tags.ts";
import { piecesOf } from "./words/fill.ts";

/** Where the next thing goes: content flows down one page after the other. */
export type Sheet = { canvas: Canvas; y: number };

export type Text = string | readonly Run[];

export const runsOf = (text: Text): readonly Run[] => (typeof text === "string" ? [{ text }] : text);

/** A template with runs of another look or language in its places. */
export const filledRuns = (template: string, values: Record<string, string | Run>): Run[] =>
  piecesOf(template).flatMap((piece, i): Run[] => {
    const value = i % 2 === 0 ? piece : (values[piece] ?? "");
    return value === "" ? [] : [typeof value === "string" ? { text: value } : value];
  });

export function newSheet(canvas: Canvas): Sheet {
  canvas.addPage();
  return { canvas, y: TOP };
}

export function newPage(sheet: Sheet): void {
  sheet.canvas.addPage();
  sheet.y = TOP;
}

/** Begins a new page unless this much fits on the current one, or would fit on none. */
export function keep(sheet: Sheet, height: number): void {
  if (sheet.y > TOP && sheet.y + height > BOTTOM && height <= BOTTOM - TOP) newPage(sheet);
}

export const linesOf = (sheet: Sheet, text: Text, style: Style, width: number): Line[] =>
  layOut(runsOf(text), style, width, sheet.canvas.faces);

export const heightOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { leading }) => sum + leading, 0);

/**
 * Lines one under the other from a given place: content of the innermost open element, unless they only please the eye.
 *
 * @returns where they end.
 */
export function drawLines(
  canvas: Canvas,
  x: number,
  y: number,
  lines: readonly Line[],
  unread = false,
): number {
  let below = y;
  const places = lines.map((line) => {
    const baseline = below + (line.leading + line.size * 0.72) / 2;
    below += line.leading;
    return { line, baseline };
  });
  const mark = unread ? canvas.artifact : canvas.marked;
  mark(() => {
    for (const { line, baseline } of places) canvas.line(x, baseline, line);
  });
  if (lines.some(({ pieces }) => pieces.some(({ shape }) => shape !== undefined))) {
    canvas.artifact(() => {
      for (const { line, baseline } of places) canvas.shapes(x, baseline, line);
    });
  }
  return below;
}

/** How many of these lines still fit on the page; a single line is left alone on neither side of a break. */
export function fitting(lines: readonly Line[], room: number): number {
  let height = 0;
  let count = 0;
  for (const { leading } of lines) {
    height += leading;
    if (height > room) break;
    count++;
  }
  if (count === lines.length) return count;
  return lines.length - count === 1 && count > 2 ? count - 1 : count === 1 ? 0 : count;
}

/** Lines that go on over as many pages as they need. */
export function pour(sheet: Sheet, x: number, lines: readonly Line[]): void {
  let rest = lines;
  while (rest.length > 0) {
    const fits = fitting(rest, BOTTOM - sheet.y);
    // A page's top takes a line in any case, or this would never end.
    const count = sheet.y <= TOP ? Math.max(1, fits) : fits;
    if (count > 0) sheet.y = drawLines(sheet.canvas, x, sheet.y, rest.slice(0, count));
    rest = rest.slice(count);
    if (rest.length > 0) newPage(sheet);
  }
}

export type ParagraphOptions = TagFacts & {
  style?: Style;
  tag?: Tag;
  x?: number;
  width?: number;
  /** The space above, lost at the top of a page. */
  above?: number;
};

export function paragraph(sheet: Sheet, text: Text, options: ParagraphOptions = {}): void {
  const { style = STYLES.text, tag = "P", x = LEFT, width = WIDTH, above = 0, ...facts } = options;
  const lines = linesOf(sheet, text, style, width);
  if (sheet.y > TOP) sheet.y += above;
  if (fitting(lines, BOTTOM - sheet.y) === 0) newPage(sheet);
  sheet.canvas.element(tag, facts, () => pour(sheet, x, lines));
}

/** A section's title, with a bookmark; at least `room` points of what follows stay with it. */
export function section(sheet: Sheet, title: string, room = 90): void {
  if (sheet.y > TOP) sheet.y += 26;
  keep(sheet, 24 + room);
  sheet.canvas.bookmark(title, sheet.y - 8);
  paragraph(sheet, title, { tag: "H2", style: STYLES.section });
  sheet.y += 4;
}

export function subtitle(sheet: Sheet, title: Text, room = 50): void {
  if (sheet.y > TOP) sheet.y += 14;
  keep(sheet, 18 + room);
  paragraph(sheet, title, { tag: "H3", style: STYLES.group });
  sheet.y += 3;
}
