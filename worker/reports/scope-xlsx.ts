import type { ScopeReport } from "../contract/audit-time.ts";
import { factsOf } from "./report-words.ts";
import { cycleRows, driverRows, laterRows, missingRows, sumRows, visitsSites } from "./scope-rows.ts";
import { type ScopeView, scopeViewOf } from "./scope-view.ts";
import { fill } from "./words/fill.ts";
import { answerSheet } from "./xlsx-answers.ts";
import type { PlannedSheet, PlannedValue } from "./xlsx-plan.ts";
import { workbookOf } from "./xlsx-workbook.ts";

/** Where there are sites to visit, how many each audit visits. */
function visits(view: ScopeView): PlannedValue[][] {
  if (!visitsSites(view)) return [];
  const { cycle } = view.say;
  return [
    [cycle.sites, cycle.central, null, null],
    ...cycleRows(view).flatMap(({ name, sites }): PlannedValue[][] =>
      sites === null ? [] : [[null, name, sites.low, sites.high]],
    ),
  ];
}

/** What somebody attaches to a quote: the days first, as numbers to reckon with. */
function estimateSheet(view: ScopeView): PlannedSheet {
  const { report, say, format, words } = view;
  const { created_at, standard, hours_per_day, notice, result } = report;
  const heading = (title: string): PlannedValue[] => [title, null, null, null];
  return {
    name: say.workbook.estimate,
    list: false,
    columns: [
      { title: report.questionnaire.title, width: 42, kind: "label" },
      { title: report.tenant.name, width: 46, kind: "text" },
      { title: `${say.cycle.days} (min)`, width: 12, kind: "number" },
      { title: `${say.cycle.days} (max)`, width: 12, kind: "number" },
    ],
    rows: [
      [say.workbook.madeOn, format.date(created_at), null, null],
      [words.workbook.against, standard.title, null, null],
      [say.titles.days, fill(say.hours, { hours: format.number(hours_per_day) }), null, null],
      ...cycleRows(view).map(({ name, when, days }): PlannedValue[] => [name, when, days.low, days.high]),
      ...visits(view),
      [say.titles.about, notice, null, null],
      [null, say.limits, null, null],
      ...(result.beyond_table ? [[null, say.beyond, null, null]] : []),
      ...(result.drivers.length > 0 ? [heading(say.titles.drivers)] : []),
      ...driverRows(view).map(({ title, days }): PlannedValue[] => [null, title, days.low, days.high]),
      ...(result.missing.length > 0 ? [heading(say.titles.missing)] : []),
      ...missingRows(view).map(({ text, narrows }): PlannedValue[] => [
        null,
        `${text} – ${narrows}`,
        null,
        null,
      ]),
      ...factsOf(view).map(([name, value]): PlannedValue[] => [name, value, null, null]),
    ],
  };
}

function sumSheet(view: ScopeView): PlannedSheet {
  const { arithmetic, workbook } = view.say;
  return {
    name: workbook.arithmetic,
    list: true,
    columns: [
      { title: arithmetic.line, width: 40, kind: "text" },
      { title: arithmetic.effect, width: 34, kind: "text" },
      { title: `${arithmetic.running} (min)`, width: 14, kind: "number" },
      { title: `${arithmetic.running} (max)`, width: 14, kind: "number" },
      { title: arithmetic.sure, width: 20, kind: "text" },
      { title: workbook.source, width: 70, kind: "text" },
    ],
    rows: [
      ...sumRows(view).map(({ title, taken, effect, days, sure, source }): PlannedValue[] => [
        title,
        taken === null ? effect : effect === "" ? taken : `${effect} (${taken})`,
        days.low,
        days.high,
        sure,
        source,
      ]),
      ...laterRows(view).map(({ title, sure, source }): PlannedValue[] => [
        title,
        null,
        null,
        null,
        sure,
        source,
      ]),
    ],
  };
}

/** An estimate as a workbook: the same figures and words as on its page. */
export function scopeXlsx(report: ScopeReport): Promise<Uint8Array> {
  const view = scopeViewOf(report);
  const about = {
    title: report.questionnaire.title,
    author: report.tenant.name,
    language: view.language,
    madeAt: report.created_at,
    words: view.words.workbook,
  };
  return workbookOf(about, [estimateSheet(view), sumSheet(view), answerSheet(view)]);
}
