import { toBytes } from "pdfkit/output";
import type { ScopeReport } from "../contract/audit-time.ts";
import { newCanvas } from "./pdf-canvas.ts";
import { newDocument } from "./pdf-document.ts";
import { footers, qrCode } from "./pdf-foot.ts";
import { inertLine } from "./pdf-inert.ts";
import type { Run } from "./pdf-lines.ts";
import { contact, drawLogo, logoOf } from "./pdf-masthead.ts";
import type { PdfOptions } from "./pdf-report.ts";
import { drawLines, heightOf, linesOf, newSheet, paragraph, type Sheet } from "./pdf-sheet.ts";
import { A4, LEFT, RIGHT, STYLES, WIDTH } from "./pdf-style.ts";
import type { Picture } from "./picture.ts";
import { FINE, fineTable } from "./scope-pdf-table.ts";
import { cycleRows, daysOf, driverRows, missingRows, sumRows, visitsSites } from "./scope-rows.ts";
import { type ScopeView, scopeViewOf } from "./scope-view.ts";
import { fill } from "./words/fill.ts";

const TOP = 36;
const QR = 66;
const ASIDE = 132;

function heading(sheet: Sheet, title: string): void {
  sheet.y += 7;
  sheet.canvas.bookmark(title, sheet.y);
  paragraph(sheet, title, { tag: "H2", style: { ...STYLES.section, size: 11.5, leading: 16 } });
  sheet.y += 1;
}

function masthead(sheet: Sheet, view: ScopeView, logo: Picture | null): void {
  const { report, say, format, lang } = view;
  const { canvas } = sheet;
  if (logo !== null) drawLogo(sheet, logo);
  paragraph(sheet, report.tenant.name, { style: STYLES.issuer });
  const title = { ...STYLES.title, size: 18, leading: 23 };
  paragraph(sheet, [{ text: report.questionnaire.title, lang }], { tag: "H1", style: title });
  const facts = [
    fill(say.madeOn, { date: format.date(report.created_at) }),
    fill(say.towards, { standard: report.standard.title }),
  ];
  paragraph(sheet, facts.join(" · "), { style: FINE.soft, above: 2 });
  contact(sheet, view, FINE.soft);
  sheet.y += 8;
  canvas.artifact(() => canvas.rule(LEFT, RIGHT, sheet.y, "accent", 2));
  sheet.y += 10;
}

/** The figure on the left, what it is beside it, and what it is not below. */
function headline(sheet: Sheet, view: ScopeView): void {
  const { report, say, format, lang } = view;
  const { canvas } = sheet;
  const figure = linesOf(
    sheet,
    daysOf(view, report.result.initial),
    { ...STYLES.figure, face: "regular", size: 32, leading: 40 },
    WIDTH / 2,
  );
  const x = LEFT + Math.max(...figure.map(({ width }) => width)) + 18;
  const hours = fill(say.hours, { hours: format.number(report.hours_per_day) });
  const name = linesOf(sheet, say.unit, STYLES.band, RIGHT - x);
  const meaning = linesOf(sheet, hours, FINE.soft, RIGHT - x);
  const top = sheet.y;
  const height = Math.max(heightOf(figure), heightOf(name) + heightOf(meaning));
  canvas.element("P", {}, () => drawLines(canvas, LEFT, top + (height - heightOf(figure)) / 2, figure));
  const y = top + (height - heightOf(name) - heightOf(meaning)) / 2;
  canvas.element("P", {}, () => drawLines(canvas, x, y, name));
  canvas.element("P", {}, () => drawLines(canvas, x, y + heightOf(name), meaning));
  sheet.y = top + height + 6;

  const beyond = report.result.beyond_table ? [{ text: ` ${say.beyond}` }] : [];
  const notice = linesOf(sheet, [{ text: report.notice, lang }, ...beyond], FINE.text, WIDTH - 22);
  canvas.artifact(() => {
    canvas.rectangle(LEFT, sheet.y, WIDTH, heightOf(notice) + 10, "warnWash");
    canvas.rectangle(LEFT, sheet.y, 2.5, heightOf(notice) + 10, "warn");
  });
  canvas.element("P", {}, () => drawLines(canvas, LEFT + 12, sheet.y + 5, notice));
  sheet.y += heightOf(notice) + 10;
}

/** The cycle on the left; on the right how anybody finds out whether the sheet was changed. */
function cycle(sheet: Sheet, view: ScopeView, options: PdfOptions): void {
  const { say } = view;
  heading(sheet, say.titles.cycle);
  const top = sheet.y;
  const width = WIDTH - ASIDE - 16;
  const sites = visitsSites(view);
  const [name, days, visits] = [width * 0.3, 58, sites ? 56 : 0];
  fineTable(
    sheet,
    LEFT,
    [
      { title: say.cycle.audit, width: name },
      { title: say.cycle.when, width: width - name - visits - days },
      ...(sites ? [{ title: say.cycle.sites, width: visits, right: true }] : []),
      { title: say.cycle.days, width: days, right: true },
    ],
    cycleRows(view).map((row) => ({
      strong: row.total,
      cells: [
        row.name,
        row.when,
        ...(sites ? [row.sites === null ? "–" : daysOf(view, row.sites)] : []),
        daysOf(view, row.days),
      ],
    })),
  );
  if (sites) paragraph(sheet, say.cycle.central, { style: FINE.soft, width, above: 2 });
  const bottom = sheet.y;
  verification(sheet, view, options, top);
  sheet.y = Math.max(bottom, sheet.y);
}

function verification(sheet: Sheet, view: ScopeView, { verifyUrl, code }: PdfOptions, top: number): void {
  const { canvas } = sheet;
  const { foot } = view.words;
  const x = RIGHT - ASIDE;
  const box = [x, A4.height - top - QR, x + QR, A4.height - top] as const;
  canvas.element("Figure", { alt: fill(foot.qr, { address: verifyUrl }), box }, () =>
    canvas.marked(() => qrCode(canvas, verifyUrl, x, top, QR)),
  );
  const below = { x, width: ASIDE };
  sheet.y = top + QR + 4;
  paragraph(sheet, foot.check, { ...below, style: FINE.strong });
  const address = linesOf(sheet, [{ text: verifyUrl, color: "accent" }], FINE.soft, ASIDE);
  canvas.element("Link", { alt: verifyUrl }, () => {
    const from = sheet.y;
    sheet.y = drawLines(canvas, x, from, address);
    if (/^https?:/.test(verifyUrl)) canvas.link(x, from, ASIDE, sheet.y - from, verifyUrl);
  });
  paragraph(sheet, code, { ...below, style: FINE.strong });
}

function sum(sheet: Sheet, view: ScopeView): void {
  const { say, lang } = view;
  const { arithmetic } = say;
  heading(sheet, say.titles.arithmetic);
  const [effect, running, sure] = [78, 68, 72];
  fineTable(
    sheet,
    LEFT,
    [
      { title: arithmetic.line, width: WIDTH - effect - running - sure },
      { title: arithmetic.effect, width: effect },
      { title: arithmetic.running, width: running },
      { title: arithmetic.sure, width: sure },
    ],
    sumRows(view).map((row) => ({
      strong: row.source === null,
      cells: [
        [
          { text: row.title, lang: row.source === null ? undefined : lang },
          ...(row.taken === null ? [] : [{ text: ` (${row.taken})`, color: "soft" as const }]),
        ],
        row.effect,
        row.running,
        row.sure ?? "",
      ],
    })),
  );
}

/** So many stand on the sheet; the page and the workbook have all. */
const DRIVERS = 4;

/** In a line or two, for the sum above has every figure. */
function drivers(sheet: Sheet, view: ScopeView): void {
  const { say, lang } = view;
  const rows = driverRows(view).slice(0, DRIVERS);
  if (rows.length === 0) return;
  const moves = rows.flatMap(({ title, change }, i): Run[] => [
    { text: i === 0 ? " " : " · " },
    { text: title, lang },
    { text: ` ${change}`, color: "soft" },
  ]);
  paragraph(sheet, [{ text: `${say.titles.drivers}:`, face: "strong" }, ...moves], {
    style: FINE.text,
    above: 6,
  });
}

function missing(sheet: Sheet, view: ScopeView): void {
  const { say, lang } = view;
  const rows = missingRows(view);
  heading(sheet, say.titles.missing);
  paragraph(sheet, rows.length === 0 ? say.missing.none : say.missing.intro, { style: FINE.soft });
  if (rows.length > 0) {
    const texts = rows.map(({ text }) => ({ text, lang }));
    const joined = texts.flatMap((run, i) => (i === 0 ? [run] : [{ text: " · " }, run]));
    paragraph(sheet, joined, { style: FINE.text, above: 2 });
  }
  paragraph(sheet, say.limits, { style: FINE.soft, above: 5 });
}

/** An estimate on one sheet: the figures, how they came about, and how the sheet can be checked. */
export async function scopePdf(report: ScopeReport, options: PdfOptions): Promise<Uint8Array> {
  const view = scopeViewOf(report, options.brand);
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
  sheet.y = TOP;
  masthead(sheet, view, logo);
  headline(sheet, view);
  cycle(sheet, view, options);
  sum(sheet, view);
  drivers(sheet, view);
  missing(sheet, view);
  canvas.end();
  footers(sheet, view);
  document.end();
  return bytes;
}
