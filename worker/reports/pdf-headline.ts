import { box, scale } from "./pdf-charts.ts";
import type { Run } from "./pdf-lines.ts";
import { drawLines, filledRuns, heightOf, linesOf, paragraph, type Sheet, section } from "./pdf-sheet.ts";
import { LEFT, RIGHT, STYLES, WIDTH } from "./pdf-style.ts";
import type { View } from "./report-view.ts";
import { boundsInWords, coverageInWords, heldBack, scaleInWords } from "./report-words.ts";

export function headline(sheet: Sheet, view: View): void {
  section(sheet, view.words.titles.readiness, 200);
  verdict(sheet, view);
  sheet.y += 14;
  sheet.y += scale(sheet, view, scaleInWords(view));
  bands(sheet, view);
  paragraph(sheet, boundsInWords(view), { above: 10 });
  paragraph(sheet, coverageInWords(view), { above: 6 });
  remark(sheet, view);
}

/** The figure on the left, what it means beside it. */
function verdict(sheet: Sheet, view: View): void {
  const { canvas } = sheet;
  const { report, format, lang, words } = view;
  const { score, band: id, provisional } = report.result.readiness;
  const band = report.titles.bands.find((one) => one.id === id);
  const known = score !== null;
  const style = known ? STYLES.figure : { ...STYLES.band, size: 20, leading: 58, color: "soft" as const };
  const figure = linesOf(sheet, format.score(score), style, WIDTH / 2);
  const x = LEFT + Math.max(170, (figure[0]?.width ?? 0) + 26);
  const title: Run[] = [
    { text: known ? (band?.title ?? id) : words.figures.noBand, lang: known ? lang : undefined },
  ];
  const name = linesOf(sheet, title, STYLES.band, RIGHT - x);
  const tag = provisional
    ? linesOf(sheet, [{ text: words.figures.provisional, shape: "unknown" }], STYLES.columnTitle, 90)
    : [];
  const summary = known && band ? linesOf(sheet, [{ text: band.summary, lang }], STYLES.soft, RIGHT - x) : [];
  const beside = heightOf(name) + heightOf(tag) + heightOf(summary) + (tag.length > 0 ? 8 : 0);
  const height = Math.max(heightOf(figure), beside);
  const top = sheet.y;
  canvas.element("P", {}, () => drawLines(canvas, LEFT, top + (height - heightOf(figure)) / 2, figure));
  let y = top + (height - beside) / 2;
  canvas.element("P", {}, () => {
    y = drawLines(canvas, x, y, name);
  });
  if (tag.length > 0) {
    canvas.element("P", {}, () => drawLines(canvas, x + 7, y + 3, tag));
    box(canvas, { x, y: y + 2, width: (tag[0]?.width ?? 0) + 14 }, 14);
    y += heightOf(tag) + 8;
  }
  if (summary.length > 0) canvas.element("P", {}, () => drawLines(canvas, x, y, summary));
  sheet.y = top + height;
}

/** The bands of the scale by name, one after the other in a line of text. */
function bands(sheet: Sheet, view: View): void {
  const { format, lang, report, words } = view;
  const { score, band: current } = report.result.readiness;
  const all = report.titles.bands;
  const mark = `\u00a0(${words.figures.here.replaceAll(" ", "\u00a0")})`;
  const runs = all.flatMap((band, i): Run[] => {
    const here = score !== null && band.id === current;
    const look = here ? ({ face: "strong", color: "ink" } as const) : {};
    const range = `${format.number(band.min)}–${format.number(all[i + 1]?.min ?? 100)}`;
    return [
      { text: `${range}\u00a0`, ...look },
      { text: band.title.replaceAll(" ", "\u00a0"), lang, ...look },
      { text: `${here ? mark : ""}${i < all.length - 1 ? "  ·  " : ""}`, ...look },
    ];
  });
  paragraph(sheet, runs, { style: STYLES.small, above: 4 });
}

function remark(sheet: Sheet, view: View): void {
  const higher = heldBack(view);
  if (higher === null) return;
  const { canvas } = sheet;
  const runs = filledRuns(view.words.readiness.heldBack, {
    band: { text: higher.band, lang: view.lang },
    min: higher.min,
  });
  const lines = linesOf(sheet, runs, STYLES.text, WIDTH - 24);
  const height = heightOf(lines) + 14;
  sheet.y += 10;
  canvas.artifact(() => {
    canvas.rectangle(LEFT, sheet.y, WIDTH, height, "warnWash");
    canvas.rectangle(LEFT, sheet.y, 2.5, height, "warn");
  });
  canvas.element("P", {}, () => drawLines(canvas, LEFT + 14, sheet.y + 7, lines));
  sheet.y += height;
}
