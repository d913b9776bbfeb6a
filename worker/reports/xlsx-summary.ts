import type { Applicability } from "../contract/soa.ts";
import { againSection } from "./change-sections.ts";
import type { View } from "./report-view.ts";
import { factsOf } from "./report-words.ts";
import { fill } from "./words/fill.ts";
import type { PlannedSheet, PlannedValue } from "./xlsx-plan.ts";

/** The facts that all other sheets rest on. */
export function summarySheet(view: View): PlannedSheet {
  const { report, words } = view;
  const { workbook } = words;
  return {
    name: workbook.summary,
    list: false,
    columns: [
      { title: report.questionnaire.title, width: 30, kind: "label" },
      { title: report.tenant.name, width: 90, kind: "text" },
    ],
    rows: [
      ...headline(view),
      ...report.result.gates.map((gate): PlannedValue[] => [
        fill(workbook.gate, { stage: gate.stage }),
        `${words.gates.words[gate.status]}: ${report.titles.gates[gate.id] ?? gate.id}`,
      ]),
      [workbook.controls, controls(view)],
      ...againRow(view),
      ...factsOf(view),
      [workbook.limits, words.foot.limits],
      [workbook.draft, workbook.soaLimits],
    ],
  };
}

function againRow(view: View): PlannedValue[][] {
  const section = againSection(view);
  return section ? [[section.title, section.paragraphs[0] ?? ""]] : [];
}

function headline({ report, format, words }: View): PlannedValue[][] {
  const { created_at, result, standard, titles } = report;
  const { score, low, high, coverage, provisional, band: id } = result.readiness;
  const { workbook, figures } = words;
  const band = titles.bands.find((one) => one.id === id);
  const named = band?.title ?? id;
  return [
    [workbook.madeOn, format.date(created_at)],
    [workbook.against, standard.title],
    [workbook.readiness, format.score(score)],
    [workbook.range, fill(workbook.between, { low: format.percent(low), high: format.percent(high) })],
    [workbook.answered, fill(workbook.coverage, { coverage: format.percent(coverage) })],
    [
      workbook.band,
      score === null ? figures.noBand : provisional ? fill(workbook.provisional, { band: named }) : named,
    ],
    ...(score === null || band === undefined ? [] : [[workbook.bandMeans, band.summary]]),
  ];
}

function controls({ report, words }: View): string {
  const count = (wanted: Applicability) =>
    report.soa.filter(({ applicability }) => applicability === wanted).length;
  const kinds = Object.keys(words.soa.words) as Applicability[];
  return kinds.map((kind) => `${words.soa.words[kind]}: ${count(kind)}`).join(", ");
}
