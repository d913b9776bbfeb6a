import type { Report } from "../contract/report.ts";
import type { Applicability, SoaRow } from "../contract/soa.ts";
import { formatOf } from "./report-format.ts";
import { GATE_WORDS, LIMITS } from "./report-words.ts";
import { APPLICABILITY } from "./soa-words.ts";
import type { PlannedSheet, PlannedValue } from "./xlsx-plan.ts";

const SOA_LIMITS =
  "The Statement of Applicability is a draft from these answers. What was not asked or not answered is undecided. " +
  "The organisation decides which controls apply, and why, and who is responsible.";

/** The facts that all other sheets rest on. */
export function summarySheet(report: Report, soa: readonly SoaRow[]): PlannedSheet {
  return {
    name: "Summary",
    list: false,
    columns: [
      { title: report.questionnaire.title, width: 30, kind: "label" },
      { title: report.tenant.name, width: 90, kind: "text" },
    ],
    rows: [
      ...headline(report),
      ...report.result.gates.map((gate): PlannedValue[] => [
        `Gate, stage ${gate.stage}`,
        `${GATE_WORDS[gate.status]}: ${report.titles.gates[gate.id] ?? gate.id}`,
      ]),
      ["Controls", controls(soa)],
      ...versions(report),
      ["What this is not", LIMITS],
      ["Draft", SOA_LIMITS],
    ],
  };
}

function headline({ created_at, locale, result, standard, titles }: Report): PlannedValue[][] {
  const { score, low, high, coverage, provisional, band: id } = result.readiness;
  const format = formatOf(locale);
  const band = titles.bands.find((one) => one.id === id);
  return [
    ["Readiness report of", format.date(created_at)],
    ["Measured against", standard.title],
    ["Readiness", format.score(score)],
    ["It can end between", `${format.percent(low)} and ${format.percent(high)}`],
    ["Answered", `${format.percent(coverage)} of what counts`],
    ["Band", score === null ? "No band yet" : `${band?.title ?? id}${provisional ? " (provisional)" : ""}`],
    ...(score === null || band === undefined ? [] : [["What the band means", band.summary]]),
  ];
}

function controls(soa: readonly SoaRow[]): string {
  const count = (wanted: Applicability) => soa.filter(({ applicability }) => applicability === wanted).length;
  const kinds = Object.keys(APPLICABILITY) as Applicability[];
  return kinds.map((kind) => `${count(kind)} ${APPLICABILITY[kind].toLowerCase()}`).join(", ");
}

const versions = ({ id, created_at, policy, standard, result: { pinned } }: Report): PlannedValue[][] => [
  ["Report", id],
  ["Made at (UTC)", created_at],
  ["Questionnaire", `${pinned.questionnaire} ${pinned.version}`],
  ["Questionnaire digest", pinned.definition_digest],
  ["Policy", `${policy.slug} ${policy.version}`],
  ["Policy digest", pinned.policy_digest],
  ["Scoring engine", pinned.engine],
  ["Standard", standard.id],
];
