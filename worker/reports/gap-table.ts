import type { Report } from "../contract/report.ts";
import type { RequirementResult } from "../contract/result.ts";
import { mayAdvise } from "../core/report-actions.ts";
import { FINDINGS } from "./report-view.ts";

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

const STATUS: Record<RequirementResult["status"], string> = {
  scored: "Scored",
  unanswered: "Not answered",
  not_applicable: "Not applicable",
};

const FACTS: GapColumn[] = [
  { title: "Requirement", kind: "text", width: 13, of: (row) => row.requirement.id },
  { title: "Title", kind: "text", width: 40, of: (row) => row.title },
  { title: "Status", kind: "text", width: 14, of: (row) => STATUS[row.requirement.status] },
  { title: "Score (%)", kind: "percent", width: 10, of: (row) => row.requirement.score },
  { title: "Low (%)", kind: "percent", width: 10, of: (row) => row.requirement.low },
  { title: "High (%)", kind: "percent", width: 10, of: (row) => row.requirement.high },
  {
    title: "Finding",
    kind: "text",
    width: 17,
    of: ({ requirement: { finding } }) => (finding === null ? null : FINDINGS[finding]),
  },
  { title: "Gain (points)", kind: "number", width: 11, of: (row) => row.gain },
  { title: "Gates that it fails", kind: "text", width: 34, of: (row) => row.gates.join("\n") || null },
];

const ADVICE: GapColumn[] = [
  { title: "Effort (person-days)", kind: "number", width: 15, of: (row) => row.effortDays },
  { title: "Actions", kind: "text", width: 70, of: (row) => row.actions.join("\n") || null },
];

/** Who audits may not advise: not even the columns are there, whatever the report holds. */
export const gapColumns = ({ tenant }: Report): GapColumn[] =>
  mayAdvise(tenant.kind) ? [...FACTS, ...ADVICE] : FACTS;

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
