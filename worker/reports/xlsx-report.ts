import type { Report } from "../contract/report.ts";
import type { SoaRow } from "../contract/soa.ts";
import { answerSheet } from "./xlsx-answers.ts";
import { gapSheet } from "./xlsx-gaps.ts";
import { soaSheet } from "./xlsx-soa.ts";
import { summarySheet } from "./xlsx-summary.ts";
import { workbookOf } from "./xlsx-workbook.ts";

/** The report as a workbook: the same figures and words as on the page, in cells that can be worked on. */
export const xlsxOf = (report: Report, soa: readonly SoaRow[]): Promise<Uint8Array> =>
  workbookOf({ title: report.questionnaire.title, author: report.tenant.name, madeAt: report.created_at }, [
    summarySheet(report, soa),
    soaSheet(soa),
    gapSheet(report),
    answerSheet(report),
  ]);
