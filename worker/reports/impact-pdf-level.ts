import {
  type ImpactView,
  levelInWords,
  levelTitle,
  matrixInWords,
  matrixOf,
  reasonsOf,
  type Side,
  squareInWords,
} from "./impact-view.ts";
import { drawLines, heightOf, keep, linesOf, paragraph, type Sheet, section, subtitle } from "./pdf-sheet.ts";
import { A4, type Color, LEFT, STYLES, WIDTH } from "./pdf-style.ts";
import { fill } from "./words/fill.ts";

const GAP = 18;
const HALF = (WIDTH - GAP) / 2;
/** Room for the steps of gravity beside a matrix, and of likelihood below it. */
const STEP = 12;
const SQUARE = 30;

const COLORS: Record<string, Color> = { low: "good", medium: "warn" };
const GROUNDS: Record<string, Color> = { low: "levelLow", medium: "levelMedium", high: "levelHigh" };
const groundOf = (level: string): Color => GROUNDS[level] ?? "levelVeryHigh";
export const colorOf = (level: string): Color => COLORS[level] ?? "bad";

/** One of the two columns; returns where it ends. */
function judged(sheet: Sheet, view: ImpactView, side: Side, x: number): number {
  const { say, report } = view;
  const judgement = report.result[side];
  const { at_least, at_most } = judgement;
  const verdict = [{ text: levelInWords(view, judgement), color: colorOf(at_least) }];
  const label = side === "inherent" ? say.level.withoutMeasures : say.level.withMeasures;
  const blocks = [
    linesOf(sheet, label, STYLES.small, HALF),
    linesOf(sheet, verdict, { ...STYLES.count, face: "strong" }, HALF),
    ...(at_most === at_least
      ? []
      : [linesOf(sheet, fill(say.level.atMost, { level: levelTitle(view, at_most) }), STYLES.soft, HALF)]),
    linesOf(sheet, say.level.because, STYLES.small, HALF),
    ...reasonsOf(view, side).flatMap(({ text, detail }) => [
      linesOf(sheet, text, STYLES.text, HALF),
      ...(detail === null ? [] : [linesOf(sheet, detail, STYLES.small, HALF)]),
    ]),
  ];
  let y = sheet.y;
  for (const lines of blocks) {
    const top = y;
    sheet.canvas.element("P", {}, () => {
      y = drawLines(sheet.canvas, x, top, lines);
    });
  }
  return y;
}

/** What the colours of the squares mean. */
function legend(sheet: Sheet, view: ImpactView): void {
  const { canvas } = sheet;
  const { rules, titles } = view.report;
  let x = LEFT;
  const top = sheet.y + 4;
  canvas.element("P", {}, () => {
    for (const { level } of rules.bands) {
      const title = titles.levels.find(({ id }) => id === level)?.title ?? level;
      const lines = linesOf(sheet, [{ text: title, lang: view.lang }], STYLES.small, WIDTH);
      canvas.artifact(() => canvas.rectangle(x, top + 2, 9, 9, groundOf(level)));
      drawLines(canvas, x + 13, top, lines);
      x += 13 + Math.max(...lines.map(({ width }) => width)) + 16;
    }
  });
  sheet.y = top + STYLES.small.leading + 6;
}

function matrix(sheet: Sheet, view: ImpactView, side: Side, x: number): void {
  const { canvas } = sheet;
  const { say } = view;
  const cells = matrixOf(view, side);
  const title = linesOf(sheet, say.level[side], STYLES.strong, HALF);
  const top = sheet.y;
  const up = top + heightOf(title);
  const from = up + STYLES.small.leading + 2;
  const width = (HALF - STEP) / 4;
  const height = SQUARE * 4;
  const end = from + height + STEP + STYLES.small.leading;
  const small = (text: string) => linesOf(sheet, text, STYLES.small, HALF);
  const center = (lines: ReturnType<typeof linesOf>, left: number, wide: number, middle: number) => {
    let y = middle - heightOf(lines) / 2;
    for (const line of lines) {
      canvas.line(left + (wide - line.width) / 2, y + (line.leading + line.size * 0.72) / 2, line);
      y += line.leading;
    }
  };
  canvas.element("P", {}, () => drawLines(canvas, x, top, title));
  const alt = matrixInWords(view, say.level[side], cells);
  const box = [x, A4.height - end, x + HALF, A4.height - up] as const;
  canvas.element("Figure", { alt, box }, () =>
    canvas.marked(() => {
      for (const [down, row] of cells.entries())
        for (const [across, { level }] of row.entries())
          canvas.rectangle(
            x + STEP + across * width,
            from + down * SQUARE,
            width - 2,
            SQUARE - 2,
            groundOf(level),
          );
    }),
  );
  canvas.artifact(() => {
    drawLines(canvas, x, up, small(`↑ ${say.axes.gravity}`), true);
    for (const [down, row] of cells.entries()) {
      const middle = from + (down + 0.5) * SQUARE - 1;
      center(small(String(row[0]?.gravity ?? "")), x, STEP - 4, middle);
      for (const [across, { numbers }] of row.entries()) {
        const style = numbers.length > 4 ? STYLES.small : STYLES.strong;
        const lines = linesOf(sheet, squareInWords(view, numbers), style, width - 6);
        center(lines, x + STEP + across * width, width - 2, middle);
      }
    }
    for (const [across, { likelihood }] of (cells[0] ?? []).entries())
      center(small(String(likelihood)), x + STEP + across * width, width - 2, from + height + STEP / 2);
    const [along] = small(`${say.axes.likelihood} →`);
    if (along) canvas.line(x + HALF - 2 - along.width, from + height + STEP + 10, along);
  });
}

/** The level before and after measures side by side, with what made it, and where the harms stand. */
export function level(sheet: Sheet, view: ImpactView): void {
  const { say, report, format, lang } = view;
  const { result, titles, review_by } = report;
  section(sheet, say.titles.level, 160);
  const left = judged(sheet, view, "inherent", LEFT);
  const right = judged(sheet, view, "residual", LEFT + HALF + GAP);
  sheet.y = Math.max(left, right) + 8;
  const summary = titles.levels.find(({ id }) => id === result.inherent.at_least)?.summary ?? "";
  paragraph(sheet, [{ text: summary, lang }], { above: 4 });
  const facts = [
    fill(say.level.lawIs, { title: titles.tier.title }),
    fill(say.level.depthIs, { title: titles.depth }),
    review_by === null
      ? say.level.noReview
      : fill(say.level.review, { date: format.date(`${review_by}T00:00:00Z`) }),
    fill(say.level.exposure, { figure: format.number(result.exposure) }),
  ];
  for (const fact of facts) paragraph(sheet, fact, { style: STYLES.soft, above: 2 });
  if (!result.rows.some(({ harm }) => harm)) return;
  const height = SQUARE * 4 + STEP + 3 * STYLES.strong.leading;
  subtitle(sheet, say.titles.matrix, height + 60);
  paragraph(sheet, say.intro.matrix, { style: STYLES.small });
  legend(sheet, view);
  keep(sheet, height);
  matrix(sheet, view, "inherent", LEFT);
  matrix(sheet, view, "residual", LEFT + HALF + GAP);
  sheet.y += height + 6;
}
