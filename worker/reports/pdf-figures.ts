import type { GroupResult } from "../contract/result.ts";
import { box, rangeBar } from "./pdf-charts.ts";
import type { Run } from "./pdf-lines.ts";
import {
  drawLines,
  heightOf,
  keep,
  linesOf,
  paragraph,
  type Sheet,
  section,
  subtitle,
  type Text,
} from "./pdf-sheet.ts";
import { LEFT, RIGHT, STYLES, type Style, WIDTH } from "./pdf-style.ts";
import type { View } from "./report-view.ts";
import { barInWords, canEnd, LENSES } from "./report-words.ts";

const TITLE = 178;
const FIGURES = 164;

/** Bars by clause and control group, with the range where each can still end. */
export function groups(sheet: Sheet, view: View): void {
  const { result, outline, titles } = view.report;
  const found = new Map(result.groups.map((group) => [group.id, group]));
  const parts = new Map(result.parts.map((part) => [part.id, part]));
  section(sheet, view.words.titles.groups, 110);
  paragraph(sheet, view.words.groups.intro, { style: STYLES.soft });
  for (const part of outline) {
    const score = parts.get(part.id)?.score ?? null;
    const figure = score === null ? view.words.groups.noScore : view.format.percent(score);
    subtitle(sheet, [
      { text: titles.parts[part.id] ?? part.id },
      { text: `  ${figure}`, face: "regular", color: "soft" },
    ]);
    sheet.canvas.element("L", {}, () => {
      for (const { id } of part.groups) group(sheet, view, id, found.get(id));
    });
    sheet.canvas.artifact(() => sheet.canvas.rule(LEFT, RIGHT, sheet.y));
  }
}

function group(sheet: Sheet, view: View, id: string, found: GroupResult | undefined): void {
  const { canvas } = sheet;
  const title = view.report.titles.groups[id] ?? "";
  const name = linesOf(sheet, [{ text: `${id} `, face: "strong" }, { text: title }], STYLES.cell, TITLE - 12);
  const figures = linesOf(sheet, figuresOf(view, found), STYLES.cell, FIGURES);
  const height = Math.max(heightOf(name), heightOf(figures)) + 9;
  keep(sheet, height);
  const top = sheet.y;
  const middle = (lines: typeof name) => top + (height - heightOf(lines)) / 2;
  canvas.artifact(() => canvas.rule(LEFT, RIGHT, top));
  canvas.begin("LI");
  canvas.begin("LBody");
  canvas.element("P", {}, () => drawLines(canvas, LEFT, middle(name), name));
  if (found) {
    const place = { x: LEFT + TITLE, y: top + height / 2 - 4.5, width: WIDTH - TITLE - FIGURES - 14 };
    rangeBar(canvas, place, found, barInWords(view, `${id} ${title}`, found));
  }
  canvas.element("P", {}, () => drawLines(canvas, RIGHT - FIGURES, middle(figures), figures));
  canvas.end();
  canvas.end();
  sheet.y = top + height;
}

/** A group of which nothing applies has no figures. */
function figuresOf(view: View, group: GroupResult | undefined): Text {
  if (group === undefined) return view.words.figures.notApplicable;
  const range = canEnd(view, group);
  const score: Run = { text: view.format.score(group.score), face: "strong" };
  return range === null ? [score] : [score, { text: `  ${range}`, color: "soft" }];
}

type BoxContent = { text: Text; style: Style }[];

/** Boxes of one height in a row, each with a bar under its first lines where it has a value. */
export function boxes(sheet: Sheet, contents: readonly { lines: BoxContent; bar?: Bar | undefined }[]): void {
  const { canvas } = sheet;
  const gap = 12;
  const width = (WIDTH - gap * (contents.length - 1)) / contents.length;
  const laid = contents.map(({ lines, bar }) => ({
    bar,
    blocks: lines.map(({ text, style }) => linesOf(sheet, text, style, width - 24)),
  }));
  const heights = laid.map(
    ({ blocks, bar }) => blocks.reduce((sum, lines) => sum + heightOf(lines), 0) + (bar ? 16 : 0) + 20,
  );
  const height = Math.max(...heights);
  sheet.y += 10;
  keep(sheet, height);
  canvas.element("L", {}, () => {
    for (const [i, { blocks, bar }] of laid.entries()) {
      const x = LEFT + i * (width + gap);
      box(canvas, { x, y: sheet.y, width }, height);
      canvas.begin("LI");
      canvas.begin("LBody");
      let y = sheet.y + 10;
      for (const [at, lines] of blocks.entries()) {
        canvas.element("P", {}, () => {
          y = drawLines(canvas, x + 12, y, lines);
        });
        if (at === 1 && bar) {
          rangeBar(canvas, { x: x + 12, y: y + 3, width: width - 24 }, bar, bar.alt);
          y += 16;
        }
      }
      canvas.end();
      canvas.end();
    }
  });
  sheet.y += height;
}

type Bar = { score: number; low: number; high: number; alt: string };

export function lenses(sheet: Sheet, view: View): void {
  const { words, format } = view;
  section(sheet, words.titles.lenses, 110);
  paragraph(sheet, words.lenses.intro, { style: STYLES.soft });
  boxes(
    sheet,
    LENSES.map((id) => {
      const { title, meaning } = words.lenses[id];
      const value = view.report.result.lenses[id];
      const figure = format.score(value);
      return {
        bar:
          value === null ? undefined : { score: value, low: value, high: value, alt: `${title}: ${figure}` },
        lines: [
          { text: title, style: STYLES.strong },
          { text: figure, style: value === null ? STYLES.soft : STYLES.count },
          { text: meaning, style: STYLES.small },
        ],
      };
    }),
  );
}
