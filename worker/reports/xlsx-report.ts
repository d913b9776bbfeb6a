import type { Report } from "../contract/report.ts";
import { viewOf } from "./report-view.ts";
import { answerSheet } from "./xlsx-answers.ts";
import { changeSheets } from "./xlsx-changes.ts";
import { gapSheet } from "./xlsx-gaps.ts";
import { soaSheet } from "./xlsx-soa.ts";
import { summarySheet } from "./xlsx-summary.ts";
import { workbookOf } from "./xlsx-workbook.ts";

/** The report as a workbook: the same figures and words as on the page, in cells that can be worked on. */
export function xlsxOf(report: Report): Promise<Uint8Array> {
  const view = viewOf(report);
  const about = {
    title: report.questionnaire.title,
    author: report.tenant.name,
    language: view.language,
    madeAt: report.created_at,
    words: view.words.workbook,
  };
  return workbookOf(about, [
    summarySheet(view),
    ...changeSheets(view),
    soaSheet(view),
    gapSheet(view),
    answerSheet(view),
  ]);
}
