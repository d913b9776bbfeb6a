import type { ImpactReport } from "../contract/impact-report.ts";
import { type Block, day, textOf } from "./impact-block.ts";
import { approval } from "./impact-open.ts";
import { ratingColumns, ratingRows } from "./impact-ratings.ts";
import { blocksOf } from "./impact-tables.ts";
import { type ImpactView, impactViewOf, levelInWords, reasonsOf, type Side } from "./impact-view.ts";
import { factsOf } from "./report-words.ts";
import { fill } from "./words/fill.ts";
import { answerSheet } from "./xlsx-answers.ts";
import type { PlannedSheet } from "./xlsx-plan.ts";
import { workbookOf } from "./xlsx-workbook.ts";

/** The level, and a line for each thing that made it. */
const judged = (view: ImpactView, side: Side): string =>
  [
    levelInWords(view, view.report.result[side]),
    ...reasonsOf(view, side).map(({ text, detail }) => (detail === null ? text : `${text}. ${detail}`)),
  ].join("\n");

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
      [say.facts.madeOn, format.date(report.created_at)],
      [say.columns.owner, system.owner],
      [say.level.withoutMeasures, judged(view, "inherent")],
      [say.level.withMeasures, judged(view, "residual")],
      [say.titles.law, `${titles.tier.title}. ${titles.tier.summary}`],
      [say.facts.review, review_by === null ? say.level.noReview : day(view, review_by)],
      [say.facts.exposure, fill(say.level.exposure, { figure: format.number(result.exposure) })],
      ...approval(view).rows.map((row) => row.map(textOf)),
      [say.titles.limits, say.limits],
      ...factsOf(view),
    ],
  };
}

/** Excel knows sheets by 31 characters at most, and some that it does not take. */
const sheetName = (title: string) => title.replaceAll(/[[\]*?:/\\]/g, " ").slice(0, 31);

const sheetOf = ({ title, short, columns, rows, none }: Block): PlannedSheet => ({
  name: sheetName(short ?? title),
  list: true,
  columns: columns.map((column) => ({
    title: column.title,
    width: Math.max(12, Math.round(column.share * 1.6)),
    kind: "text",
  })),
  rows: rows.length > 0 ? rows.map((row) => row.map(textOf)) : [[none]],
});

function ratings(view: ImpactView): PlannedSheet {
  const columns = ratingColumns(view);
  return { name: view.say.sheets.ratings, list: true, columns, rows: ratingRows(view, columns) };
}

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
  // The figures of every effect stand in place of the harms' alone, as numbers.
  const sheets = blocksOf(view).map((block) => (block.id === "method" ? ratings(view) : sheetOf(block)));
  return workbookOf(about, [summary(view), ...sheets, answerSheet(view, report.registers)]);
}
