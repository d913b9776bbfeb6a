import { toBytes } from "pdfkit/output";
import type { ImpactReport } from "../contract/impact-report.ts";
import type { Judgement } from "../contract/impact-result.ts";
import { type Block, blocksOf } from "./impact-tables.ts";
import {
  type ImpactView,
  impactViewOf,
  levelInWords,
  levelTitle,
  matrixInWords,
  matrixOf,
  reasonsOf,
} from "./impact-view.ts";
import { answers } from "./pdf-answers.ts";
import { newCanvas } from "./pdf-canvas.ts";
import { newDocument } from "./pdf-document.ts";
import { footers, verification, versions } from "./pdf-foot.ts";
import { inertLine } from "./pdf-inert.ts";
import { contact, drawLogo, logoOf } from "./pdf-masthead.ts";
import type { PdfOptions } from "./pdf-report.ts";
import {
  drawLines,
  heightOf,
  keep,
  linesOf,
  newSheet,
  paragraph,
  type Sheet,
  section,
  subtitle,
} from "./pdf-sheet.ts";
import { A4, type Color, LEFT, RIGHT, STYLES, WIDTH } from "./pdf-style.ts";
import { table } from "./pdf-table.ts";
import type { Picture } from "./picture.ts";
import { fill } from "./words/fill.ts";

type Side = "inherent" | "residual";
const GAP = 18;
const HALF = (WIDTH - GAP) / 2;

/** Levels differ in words first, in colour second; one that has no colour of its own is as bad as they get. */
const COLORS: Record<string, Color> = { low: "good", medium: "warn" };
const GROUNDS: Record<string, Color> = { low: "levelLow", medium: "levelMedium", high: "levelHigh" };

function masthead(sheet: Sheet, view: ImpactView, logo: Picture | null): void {
  const { report, say, format } = view;
  const { canvas } = sheet;
  if (logo !== null) drawLogo(sheet, logo);
  paragraph(sheet, report.tenant.name, { style: STYLES.issuer });
  const title = report.system.name ?? report.questionnaire.title;
  paragraph(sheet, title, { tag: "H1", style: STYLES.title, above: 4 });
  const facts = [
    fill(say.madeOn, { date: format.date(report.created_at) }),
    ...(report.system.owner ? [fill(say.answersFor, { owner: report.system.owner })] : []),
  ];
  paragraph(sheet, facts.join(" · "), { style: STYLES.soft, above: 6 });
  contact(sheet, view);
  sheet.y += 14;
  canvas.artifact(() => canvas.rule(LEFT, RIGHT, sheet.y, "accent", 2));
  sheet.y += 4;
}

/** One of the two columns; returns where it ends. */
function judged(sheet: Sheet, view: ImpactView, side: Side, judgement: Judgement, x: number): number {
  const { say } = view;
  const open = judgement.at_most !== judgement.at_least;
  const color = COLORS[judgement.at_least] ?? "bad";
  const blocks = [
    linesOf(sheet, say.level[side], STYLES.small, HALF),
    linesOf(
      sheet,
      [{ text: levelInWords(view, judgement), color }],
      { ...STYLES.count, face: "strong" },
      HALF,
    ),
    ...(open
      ? [
          linesOf(
            sheet,
            fill(say.level.atMost, { level: levelTitle(view, judgement.at_most) }),
            STYLES.soft,
            HALF,
          ),
        ]
      : []),
    linesOf(sheet, say.level.because, STYLES.small, HALF),
    ...reasonsOf(view, judgement)
      .slice(0, 8)
      .map((reason) => linesOf(sheet, reason, STYLES.text, HALF)),
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

function matrix(sheet: Sheet, view: ImpactView, side: Side, x: number, height: number): void {
  const { canvas } = sheet;
  const cells = matrixOf(view, side);
  const top = sheet.y;
  const title = linesOf(sheet, view.say.level[side], STYLES.strong, HALF);
  const cell = { width: HALF / 4, height: (height - heightOf(title) - 4) / 4 };
  const from = top + heightOf(title) + 4;
  const alt = matrixInWords(view, view.say.level[side], cells);
  canvas.element("P", {}, () => drawLines(canvas, x, top, title));
  const box = [x, A4.height - top - height, x + HALF, A4.height - from] as const;
  canvas.element("Figure", { alt, box }, () =>
    canvas.marked(() => {
      for (const [down, row] of cells.entries()) {
        for (const [across, { level }] of row.entries()) {
          const ground = GROUNDS[level] ?? "levelVeryHigh";
          canvas.rectangle(
            x + across * cell.width,
            from + down * cell.height,
            cell.width - 2,
            cell.height - 2,
            ground,
          );
        }
      }
    }),
  );
  canvas.artifact(() => {
    for (const [down, row] of cells.entries()) {
      for (const [across, { numbers }] of row.entries()) {
        if (numbers.length === 0) continue;
        const text = numbers.length > 4 ? `${numbers.slice(0, 3).join(" ")} …` : numbers.join(" ");
        const [line] = linesOf(sheet, text, STYLES.strong, cell.width);
        if (!line) continue;
        const middle = x + across * cell.width + (cell.width - 2 - line.width) / 2;
        canvas.line(middle, from + (down + 0.5) * cell.height + 2.4, line);
      }
    }
  });
}

function level(sheet: Sheet, view: ImpactView): void {
  const { say, report, format, lang } = view;
  const { result, titles, review_by } = report;
  section(sheet, say.titles.level, 160);
  const left = judged(sheet, view, "inherent", result.inherent, LEFT);
  const right = judged(sheet, view, "residual", result.residual, LEFT + HALF + GAP);
  sheet.y = Math.max(left, right) + 8;
  const summary = titles.levels.find(({ id }) => id === result.inherent.at_least)?.summary ?? "";
  paragraph(sheet, [{ text: summary, lang }], { above: 4 });
  const facts = [
    `${say.titles.law}: ${titles.tier.title}`,
    fill(say.level.depthIs, { title: titles.depth }),
    review_by === null
      ? say.level.noReview
      : fill(say.level.review, { date: format.date(`${review_by}T00:00:00Z`) }),
    fill(say.level.exposure, { figure: format.number(result.exposure) }),
  ];
  for (const fact of facts) paragraph(sheet, fact, { style: STYLES.soft, above: 2 });
  if (!result.rows.some(({ harm }) => harm)) return;
  const height = 140;
  subtitle(sheet, say.titles.matrix, height + 30);
  paragraph(sheet, say.intro.matrix, { style: STYLES.small });
  sheet.y += 6;
  keep(sheet, height);
  matrix(sheet, view, "inherent", LEFT, height);
  matrix(sheet, view, "residual", LEFT + HALF + GAP, height);
  sheet.y += height + 6;
}

function listed(sheet: Sheet, { title, intro, columns, rows, none }: Block): void {
  section(sheet, title, 90);
  if (intro) paragraph(sheet, intro, { style: STYLES.soft });
  sheet.y += 6;
  if (rows.length === 0) paragraph(sheet, none);
  else
    table(
      sheet,
      columns.map((column) => ({ title: column.title, width: (WIDTH * column.share) / 100 })),
      rows,
    );
}

/** The whole assessment on A4: what its page says, in the same order. The same report and options make the same bytes. */
export async function impactPdf(report: ImpactReport, options: PdfOptions): Promise<Uint8Array> {
  const view = impactViewOf(report, options.brand);
  const logo = await logoOf(view);
  const document = newDocument({
    title: inertLine(`${report.questionnaire.title} · ${report.tenant.name}`),
    author: inertLine(report.tenant.name),
    subject: fill(view.say.subject, { id: inertLine(report.id) }),
    lang: view.language,
    createdAt: report.created_at,
  });
  const bytes = toBytes(document);
  const canvas = newCanvas(document, view.brand.palette);
  canvas.begin("Document");
  const sheet = newSheet(canvas);
  masthead(sheet, view, logo);
  level(sheet, view);
  for (const block of blocksOf(view)) listed(sheet, block);
  answers(sheet, view);
  versions(sheet, view);
  section(sheet, view.say.titles.limits, 80);
  paragraph(sheet, view.say.limits);
  verification(sheet, view, options);
  canvas.end();
  footers(sheet, view);
  document.end();
  return bytes;
}
