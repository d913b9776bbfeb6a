import type { Report } from "../contract/report.ts";
import type { RequirementResult } from "../contract/result.ts";
import { mayAdvise } from "../core/report-actions.ts";
import type { ReportWords } from "./words/languages.ts";

export type GapRow = {
  requirement: RequirementResult;
  title: string;
  gain: number | null;
  gates: string[];
  effortDays: number | null;
  actions: string[];
};

type Kind = "text" | "percent" | "number";
export type GapColumn = {
  title: string;
  kind: Kind;
  width: number;
  of: (row: GapRow) => string | number | null;
};

const facts = ({ gaps, figures, findings }: ReportWords): GapColumn[] => [
  { title: gaps.requirement, kind: "text", width: 13, of: (row) => row.requirement.id },
  { title: gaps.title, kind: "text", width: 40, of: (row) => row.title },
  {
    title: gaps.status,
    kind: "text",
    width: 16,
    of: (row) => figures[STATUS[row.requirement.status]],
  },
  { title: gaps.score, kind: "percent", width: 10, of: (row) => row.requirement.score },
  { title: gaps.low, kind: "percent", width: 10, of: (row) => row.requirement.low },
  { title: gaps.high, kind: "percent", width: 10, of: (row) => row.requirement.high },
  {
    title: gaps.finding,
    kind: "text",
    width: 19,
    of: ({ requirement: { finding } }) => (finding === null ? null : findings.words[finding]),
  },
  { title: gaps.gain, kind: "number", width: 11, of: (row) => row.gain },
  { title: gaps.gates, kind: "text", width: 34, of: (row) => row.gates.join("\n") || null },
];

const STATUS = { scored: "scored", unanswered: "notAnswered", not_applicable: "notApplicable" } as const;

const advice = ({ gaps }: ReportWords): GapColumn[] => [
  { title: gaps.effort, kind: "number", width: 15, of: (row) => row.effortDays },
  { title: gaps.actions, kind: "text", width: 70, of: (row) => row.actions.join("\n") || null },
];

/** Who audits may not advise: not even the columns are there, whatever the report holds. */
export const gapColumns = ({ tenant }: Report, words: ReportWords): GapColumn[] =>
  mayAdvise(tenant.kind) ? [...facts(words), ...advice(words)] : facts(words);

/** The gaps, best first as the report ranks them; then what was asked and not answered, of which nothing is known. */
export function gapRows({ result, titles, actions }: Report): GapRow[] {
  const requirements = new Map(result.requirements.map((one) => [one.id, one]));
  const open = result.requirements.filter(({ status }) => status === "unanswered");
  const row = (requirement: RequirementResult) => ({
    requirement,
    title: titles.requirements[requirement.id] ?? "",
    actions: actions.filter((one) => one.requirements.includes(requirement.id)).map(({ text }) => text),
  });
  return [
    ...result.gaps.flatMap(({ requirement, gain, gates, effort_days: effortDays = null }) => {
      const known = requirements.get(requirement);
      const failed = gates.map((gate) => titles.gates[gate] ?? gate);
      return known === undefined ? [] : [{ ...row(known), gain, gates: failed, effortDays }];
    }),
    ...open.map((requirement) => ({ ...row(requirement), gain: null, gates: [], effortDays: null })),
  ];
}
