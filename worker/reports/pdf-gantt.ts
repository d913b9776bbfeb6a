import type { Range, Roadmap as Timeline } from "../contract/roadmap.ts";
import { figure } from "./pdf-charts.ts";
import { drawLines, keep, linesOf, type Sheet } from "./pdf-sheet.ts";
import { LEFT, STYLES, WIDTH } from "./pdf-style.ts";
import { type ChartRow, chartRows, ticksOf } from "./report-roadmap-words.ts";
import type { View } from "./report-view.ts";

const LABELS = 176;
const ROW = 25;
const TOP = 16;
/** The last week's figure has to fit on the sheet too. */
const CHART = WIDTH - LABELS - 12;

/** Two bars a row: how it goes if all goes well, and if things take their time. */
export function gantt(sheet: Sheet, view: View, plan: Timeline): void {
  const { canvas } = sheet;
  const words = view.words.roadmap;
  const rows = chartRows(view, plan);
  const height = TOP + rows.length * ROW + 4;
  sheet.y += 12;
  keep(sheet, height + 24);
  const top = sheet.y;
  const total = plan.weeks.high || 1;
  const at = (week: number) => LEFT + LABELS + (CHART * week) / total;
  const weeks = view.format.number(Math.ceil(plan.weeks.high));
  const alt = view.format.counted(words.chart, rows.length, { weeks });
  figure(canvas, { x: LEFT, y: top, width: WIDTH }, height, alt, () => {
    for (const week of ticksOf(plan.weeks.high)) {
      canvas.rectangle(at(week) - 0.25, top + TOP - 4, 0.5, height - TOP, "line");
      const text = week === 0 ? words.weekZero : view.format.number(week);
      const [line] = linesOf(sheet, text, STYLES.small, 80);
      if (line) canvas.line(at(week) - (week === 0 ? 0 : line.width / 2), top + 8, line);
    }
    for (const [i, row] of rows.entries()) bars(sheet, row, top + TOP + i * ROW, at);
  });
  sheet.y = top + height;
  legend(sheet, view);
}

function bars(sheet: Sheet, row: ChartRow, y: number, at: (week: number) => number): void {
  const { canvas } = sheet;
  const label = linesOf(sheet, row.label, STYLES.small, LABELS - 14).slice(0, 2);
  const first = y + (label.length === 1 ? 12 : 7);
  for (const [i, line] of label.entries()) canvas.line(LEFT, first + i * 9.5, line);
  const bar = (start: number, end: number, top: number, color: "range" | "accent") =>
    canvas.rectangle(at(start), top, Math.max(0.8, at(end) - at(start)), 5, color);
  const ends = (pick: keyof Range) => [row.start[pick], row.end[pick]] as const;
  bar(...ends("low"), y + 3, "range");
  bar(...ends("high"), y + 9.5, "accent");
  if (row.critical)
    canvas.rectangle(
      at(row.start.high),
      y + 15.5,
      Math.max(0.8, at(row.end.high) - at(row.start.high)),
      1.4,
      "ink",
    );
}

function legend(sheet: Sheet, view: View): void {
  const { canvas } = sheet;
  const { low, high, underlined } = view.words.roadmap;
  const keys = [
    { color: "range", height: 5, text: low },
    { color: "accent", height: 5, text: high },
    { color: "ink", height: 1.4, text: underlined },
  ] as const;
  let x = LEFT;
  const y = sheet.y + 4;
  for (const { color, height, text } of keys) {
    const lines = linesOf(sheet, text, STYLES.small, WIDTH);
    canvas.artifact(() => canvas.rectangle(x, y + 8 - height, 16, height, color));
    canvas.element("P", {}, () => drawLines(canvas, x + 21, y, lines));
    x += 21 + (lines[0]?.width ?? 0) + 18;
  }
  sheet.y = y + 14;
}
