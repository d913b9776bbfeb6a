import { toBytes } from "pdfkit/output";
import type { ImpactReport } from "../contract/impact-report.ts";
import type { Block, Cell } from "./impact-block.ts";
import { colorOf, level } from "./impact-pdf-level.ts";
import { blocksOf, LISTED_AT_MOST } from "./impact-tables.ts";
import { type ImpactView, impactViewOf } from "./impact-view.ts";
import { answers } from "./pdf-answers.ts";
import { newCanvas } from "./pdf-canvas.ts";
import { newDocument } from "./pdf-document.ts";
import { status } from "./pdf-findings.ts";
import { footers, verification, versions } from "./pdf-foot.ts";
import { inertLine } from "./pdf-inert.ts";
import { contact, drawLogo, logoOf } from "./pdf-masthead.ts";
import type { PdfOptions } from "./pdf-report.ts";
import {
  drawLines,
  keep,
  linesOf,
  newSheet,
  paragraph,
  type Sheet,
  section,
  type Text,
} from "./pdf-sheet.ts";
import { LEFT, RIGHT, STYLES, WIDTH } from "./pdf-style.ts";
import { table } from "./pdf-table.ts";
import type { Picture } from "./picture.ts";
import { fill } from "./words/fill.ts";

const LINE_GAP = 24;

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

function cellText(cell: Cell): Text {
  if (typeof cell === "string") return cell;
  const { text, lang, mark, level: id } = cell;
  if (mark) return [{ ...status(mark, text), lang }];
  return [id ? { text, lang, face: "strong", color: colorOf(id) } : { text, lang }];
}

/** Lines to be filled in with a pen. */
function byHand(sheet: Sheet, names: readonly string[]): void {
  const { canvas } = sheet;
  const room = 44;
  keep(sheet, room + STYLES.small.leading);
  const width = (WIDTH - LINE_GAP * (names.length - 1)) / names.length;
  const y = sheet.y + room;
  for (const [i, name] of names.entries()) {
    const x = LEFT + i * (width + LINE_GAP);
    canvas.artifact(() => canvas.rule(x, x + width, y, "soft"));
    canvas.element("P", {}, () => drawLines(canvas, x, y + 3, linesOf(sheet, name, STYLES.small, width)));
  }
  sheet.y = y + 3 + STYLES.small.leading;
}

function listed(sheet: Sheet, view: ImpactView, block: Block): void {
  const { title, intro, columns, rows, total, none } = block;
  section(sheet, title, 90);
  if (intro) paragraph(sheet, intro, { style: STYLES.soft });
  sheet.y += 6;
  if (rows.length === 0) paragraph(sheet, none);
  else
    table(
      sheet,
      columns.map((column) => ({ title: column.title, width: (WIDTH * column.share) / 100 })),
      rows.map((row) => row.map(cellText)),
    );
  if (block.byHand) byHand(sheet, block.byHand);
  if (rows.length === total) return;
  const { say, format } = view;
  const counts = { shown: format.number(rows.length), total: format.number(total) };
  paragraph(sheet, fill(say.listed, { ...counts, workbook: say.workbook }), { above: 6 });
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
  for (const block of blocksOf(view, LISTED_AT_MOST)) listed(sheet, view, block);
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
