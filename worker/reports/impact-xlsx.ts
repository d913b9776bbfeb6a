import type { ImpactReport } from "../contract/impact-report.ts";
import { type Block, textOf } from "./impact-block.ts";
import { blocksOf } from "./impact-tables.ts";
import { type ImpactView, impactViewOf, levelInWords, reasonsOf } from "./impact-view.ts";
import { factsOf } from "./report-words.ts";
import { answerSheet } from "./xlsx-answers.ts";
import type { PlannedSheet, PlannedValue } from "./xlsx-plan.ts";
import { workbookOf } from "./xlsx-workbook.ts";

function summary(view: ImpactView): PlannedSheet {
  const { report, say, words, format } = view;
  const { result, system, titles, review_by } = report;
  return {
    name: words.workbook.summary,
    list: false,
    columns: [
      { title: system.name ?? report.questionnaire.title, width: 34, kind: "label" },
      { title: report.tenant.name, width: 90, kind: "text" },
    ],
    rows: [
      [words.workbook.madeOn, format.date(report.created_at)],
      [say.columns.owner, system.owner],
      ...(["inherent", "residual"] as const).map((side): PlannedValue[] => [
        say.level[side],
        `${levelInWords(view, result[side])}. ${reasonsOf(view, side)
          .map(({ text, detail }) => (detail === null ? text : `${text} (${detail})`))
          .join("; ")}`,
      ]),
      [say.titles.law, `${titles.tier.title}. ${titles.tier.summary}`],
      [say.level.depthIs.replace(": {title}", ""), titles.depth],
      [words.workbook.limits, say.limits],
      ["", review_by === null ? say.level.noReview : format.date(`${review_by}T00:00:00Z`)],
      ...factsOf(view),
    ],
  };
}

/** Excel knows sheets by 31 characters at most, and some that it does not take. */
const sheetName = (title: string) => title.replaceAll(/[[\]*?:/\\]/g, " ").slice(0, 31);

const sheetOf = ({ title, columns, rows, none }: Block): PlannedSheet => ({
  name: sheetName(title),
  list: true,
  columns: columns.map((column) => ({
    title: column.title,
    width: Math.max(12, Math.round(column.share * 1.6)),
    kind: "text",
  })),
  rows: rows.length > 0 ? rows.map((row) => row.map(textOf)) : [[none]],
});

/** An impact assessment as a workbook: the same lists and words as on its page. */
export function impactXlsx(report: ImpactReport): Promise<Uint8Array> {
  const view = impactViewOf(report);
  const about = {
    title: report.questionnaire.title,
    author: report.tenant.name,
    language: view.language,
    madeAt: report.created_at,
    words: view.words.workbook,
  };
  return workbookOf(about, [summary(view), ...blocksOf(view).map(sheetOf), answerSheet(view)]);
}
