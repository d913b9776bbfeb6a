import type { Canvas } from "./pdf-canvas.ts";
import { linesOf, type Sheet } from "./pdf-sheet.ts";
import { A4, LEFT, STYLES, WIDTH } from "./pdf-style.ts";
import type { View } from "./report-view.ts";

type Bar = { score: number | null; low: number; high: number };
type Place = { x: number; y: number; width: number };

const within = (percent: number): number => Math.min(100, Math.max(0, percent));

export function figure(
  canvas: Canvas,
  { x, y, width }: Place,
  height: number,
  alt: string,
  draw: () => void,
): void {
  const box = [x, A4.height - y - height, x + width, A4.height - y] as const;
  canvas.element("Figure", { alt, box }, () => canvas.marked(draw));
}

function possible(canvas: Canvas, { x, y, width }: Place, { low, high }: Bar, height: number): void {
  if (low >= high) return;
  const at = (percent: number) => x + (width * within(percent)) / 100;
  canvas.rectangle(at(low), y, at(high) - at(low), height, "range");
  for (const end of [low, high]) canvas.rectangle(at(end) - 0.6, y - 1.5, 1.2, height + 3, "rangeEnd");
}

/** The score as a solid bar, within the lighter range where it can still end. */
export function rangeBar(canvas: Canvas, place: Place, bar: Bar, alt: string): void {
  const { x, y, width } = place;
  figure(canvas, { x, y: y - 1.5, width }, 12, alt, () => {
    canvas.rectangle(x, y, width, 9, "zone");
    possible(canvas, place, bar, 9);
    if (bar.score !== null) canvas.rectangle(x, y + 2.25, (width * within(bar.score)) / 100, 4.5, "accent");
  });
}

const SCALE = { bar: 18, score: 7.5, marker: 10 };

/** The scale from 0 to 100 with its bands. @returns its height. */
export function scale(sheet: Sheet, view: View, alt: string): number {
  const { canvas } = sheet;
  const { readiness } = view.report.result;
  const { bands } = view.report.titles;
  const at = (percent: number) => LEFT + (WIDTH * within(percent)) / 100;
  const y = sheet.y + SCALE.marker;
  figure(canvas, { x: LEFT, y: sheet.y, width: WIDTH }, 44, alt, () => {
    for (const [i, { min }] of bands.entries()) {
      const end = bands[i + 1]?.min ?? 100;
      canvas.rectangle(at(min), y, at(end) - at(min) - 0.75, SCALE.bar, i % 2 === 0 ? "zone" : "zoneOdd");
    }
    possible(canvas, { x: LEFT, y, width: WIDTH }, readiness, SCALE.bar);
    if (readiness.score !== null) {
      const end = at(readiness.score);
      const top = y + (SCALE.bar - SCALE.score) / 2;
      canvas.rectangle(LEFT, top, end - LEFT, SCALE.score, "accent");
      canvas.rectangle(end - 0.75, y - 2, 1.5, SCALE.bar + 5, "accent");
      canvas.polygon(
        [
          [end - 5.5, y - 9],
          [end + 5.5, y - 9],
          [end, y - 1],
        ],
        "accent",
      );
    }
    for (const tick of [...bands.map(({ min }) => min), 100]) {
      const [line] = linesOf(sheet, view.format.number(tick), STYLES.small, WIDTH);
      if (line === undefined) continue;
      canvas.line(
        at(tick) - line.width * (tick === 0 ? 0 : tick === 100 ? 1 : 0.5),
        y + SCALE.bar + 14,
        line,
      );
    }
  });
  return SCALE.marker + SCALE.bar + 18;
}

/** A box with round corners, for the eye only. */
export function box(canvas: Canvas, { x, y, width }: Place, height: number): void {
  const r = 4;
  const k = r * 0.45;
  const [right, bottom] = [x + width, y + height];
  const steps = [
    `${x + r} ${y} m ${right - r} ${y} l ${right - k} ${y} ${right} ${y + k} ${right} ${y + r} c`,
    `${right} ${bottom - r} l ${right} ${bottom - k} ${right - k} ${bottom} ${right - r} ${bottom} c`,
    `${x + r} ${bottom} l ${x + k} ${bottom} ${x} ${bottom - k} ${x} ${bottom - r} c`,
    `${x} ${y + r} l ${x} ${y + k} ${x + k} ${y} ${x + r} ${y} c`,
  ];
  canvas.artifact(() => canvas.path(steps.join(" "), { color: "line", width: 0.8 }));
}
