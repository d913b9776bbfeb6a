import { toBytes } from "pdfkit/output";
import type { Report } from "../contract/report.ts";
import type { Brand } from "../core/brand.ts";
import { answers } from "./pdf-answers.ts";
import { newCanvas } from "./pdf-canvas.ts";
import { again, ahead, changes } from "./pdf-changes.ts";
import { newDocument } from "./pdf-document.ts";
import { groups, lenses } from "./pdf-figures.ts";
import { findings, gates } from "./pdf-findings.ts";
import { footers, limits, verification, versions } from "./pdf-foot.ts";
import { headline } from "./pdf-headline.ts";
import { inertLine } from "./pdf-inert.ts";
import { notDrawn, pdfLanguage } from "./pdf-languages.ts";
import { logoOf, masthead } from "./pdf-masthead.ts";
import { offers } from "./pdf-offers.ts";
import { relations } from "./pdf-relations.ts";
import { roadmap } from "./pdf-roadmap.ts";
import { newSheet, paragraph } from "./pdf-sheet.ts";
import { statementOfApplicability } from "./pdf-soa.ts";
import { steps } from "./pdf-steps.ts";
import { method } from "./pdf-trace.ts";
import { viewOf } from "./report-view.ts";
import { fill } from "./words/fill.ts";

/** What the document points to: the page that checks it, and the code that is typed there. */
export type PdfOptions = { verifyUrl: string; code: string; brand?: Brand };

/** The whole report on A4: what its page says, in the same order. The same report and options make the same bytes. */
export async function reportPdf(report: Report, options: PdfOptions): Promise<Uint8Array> {
  const view = viewOf(report, options.brand, pdfLanguage(report));
  const logo = await logoOf(view);
  const document = newDocument({
    title: inertLine(`${report.questionnaire.title} · ${report.tenant.name}`),
    author: inertLine(report.tenant.name),
    subject: fill(view.words.page.subject, { id: inertLine(report.id) }),
    lang: view.language,
    createdAt: report.created_at,
  });
  const bytes = toBytes(document);
  const canvas = newCanvas(document, view.brand.palette);
  canvas.begin("Document");
  const sheet = newSheet(canvas);
  masthead(sheet, view, logo);
  const without = notDrawn(report);
  if (without !== null) paragraph(sheet, without, { above: 6 });
  headline(sheet, view);
  changes(sheet, view);
  gates(sheet, view);
  groups(sheet, view);
  lenses(sheet, view);
  findings(sheet, view);
  steps(sheet, view);
  offers(sheet, view);
  roadmap(sheet, view);
  relations(sheet, view);
  ahead(sheet, view);
  statementOfApplicability(sheet, view);
  answers(sheet, view);
  method(sheet, view);
  again(sheet, view);
  versions(sheet, view);
  limits(sheet, view);
  verification(sheet, view, options);
  canvas.end();
  footers(sheet, view);
  document.end();
  return bytes;
}
