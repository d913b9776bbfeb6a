import type { Report } from "../contract/report.ts";
import type { GateResult, RequirementResult } from "../contract/result.ts";
import { counted } from "./report-format.ts";
import type { View } from "./report-view.ts";

/** What a report says in more than one of its formats. */
export const GATE_WORDS: Record<GateResult["status"], string> = {
  passed: "Passed",
  failed: "Failed",
  unknown: "Not yet known",
};

export const LENSES = [
  ["documented", "Documented", "at least written down and approved"],
  ["operating", "Operating", "at least in use"],
  ["evidenced", "Evidenced", "proven over a cycle, with a record named"],
] as const;

export const LEVELS = [
  "not started",
  "informal",
  "documented",
  "operating",
  "evidenced over a cycle",
  "measured and improved",
];

export const LIMITS =
  "This is a planning aid. It rests on answers that the respondent gave about themselves and that nobody has " +
  "verified. The standard itself knows no percentage. Only the audit of an accredited certification body decides " +
  "about certification, and certification to ISO/IEC 42001 is not the same as compliance with the EU AI Act or any " +
  "other law.";

export const GATES_ARE =
  "Some things decide more than a percentage can. A gate passes when each of its requirements is known to reach the " +
  "gate's minimum, fails when one is known to stay below, and is not yet known while an answer is missing.";

export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function boundsInWords({ report, format }: View): string {
  const { score, low, high } = report.result.readiness;
  const range = `between ${format.percent(low)} and ${format.percent(high)}`;
  if (score === null)
    return `Nothing that counts towards the score has been answered yet, so no score is known: it can end anywhere ${range}.`;
  if (low === high)
    return "Everything that counts has been answered, so the score has no range of uncertainty.";
  return (
    "Unanswered questions are left out of the score and not guessed. Depending on their answers it can still end " +
    `anywhere ${range}; the lighter part of the scale shows this range.`
  );
}

export function coverageInWords({ report, format }: View): string {
  const { coverage, provisional } = report.result.readiness;
  const answered = `Answered: ${format.percent(coverage)} of what counts towards the score.`;
  const least = format.percent(report.rules.provisional_below * 100);
  return provisional ? `${answered} The result is provisional while this is below ${least}.` : answered;
}

/** A percentage never hides a red gate: said where the score alone would have reached a higher band. */
export function heldBack({ report, format }: View): { title: string; min: string } | null {
  const { score, band } = report.result.readiness;
  const bands = report.titles.bands;
  const reached = score === null ? undefined : bands.findLast(({ min }) => score >= min);
  if (reached === undefined || bands.indexOf(reached) <= bands.findIndex(({ id }) => id === band))
    return null;
  return { title: reached.title, min: format.percent(reached.min) };
}

/** Requirements that could still fail the gate, because what was answered does not secure its minimum. */
export function openRequirements(view: View, gate: GateResult): string[] {
  const rule = view.report.rules.gates[gate.id];
  if (rule === undefined || gate.status === "passed") return [];
  return rule.requirements.filter((id) => {
    const requirement = view.requirements.get(id);
    if (requirement === undefined) return true;
    if (requirement.status === "not_applicable" || gate.failing.includes(id)) return false;
    return requirement.low < rule.min * 100;
  });
}

export function nothingFound(all: readonly RequirementResult[]): string {
  const scored = all.filter(({ status }) => status === "scored").length;
  if (scored === 0) return "Nothing has been answered yet, so nothing can be found.";
  return `None of the ${counted(scored, "requirement")} with an answer shows a finding.`;
}

/** The score with the range where it can still end. */
export function scoreInWords({ format }: View, { score, low, high }: RequirementResult): string {
  const range = low < high ? `, can end at ${format.percent(low)}–${format.percent(high)}` : "";
  return `${format.score(score)}${range}`;
}

export function methodInWords(view: View): string[] {
  const { format, report } = view;
  const { findings, evidence } = report.rules;
  const held =
    evidence === null
      ? ""
      : ` An answer of level ${evidence.from_level} or more that names no evidence is worth no more than level ${evidence.cap_level}.`;
  return [
    "Each answer is worth something between 0 and 1. A requirement's score is the mean of the answers that measure it, " +
      "each counted by its weight (value × weight, added up, divided by the weights). Groups and parts are the mean of " +
      `their requirements, again by weight. ${partsInWords(view)} Unanswered questions count in no score; the lower ` +
      "bound takes each of them as 0 and the upper bound as 1. What does not apply is left out of everything.",
    `Below ${format.percent(findings.major_below * 100)} a requirement is a potential major where it is mandatory, ` +
      `below ${format.percent(findings.minor_below * 100)} a potential minor, and above that but short of full an ` +
      `opportunity.${held}`,
  ];
}

function partsInWords({ report, format }: View): string {
  const titleOf = (id: string) => report.titles.parts[id] ?? id;
  const { parts } = report.result;
  const share = parts
    .map(({ id, weight }) => `${titleOf(id)} with weight ${format.number(weight)}`)
    .join(" and ");
  const absent = parts.filter(({ score }) => score === null).map(({ id }) => titleOf(id));
  const silence = absent.length > 0 ? ` (${absent.join(" and ")}: no score yet, so without it)` : "";
  return `The readiness score is the mean of ${share}${silence}.`;
}

/** What somebody needs to compute the result again. */
export function factsOf({
  id,
  created_at,
  policy,
  result,
  standard,
}: Report): [name: string, value: string][] {
  const { pinned } = result;
  return [
    ["Report", id],
    ["Made at (UTC)", created_at],
    ["Questionnaire", `${pinned.questionnaire} ${pinned.version}`],
    ["Questionnaire digest", pinned.definition_digest],
    ["Policy", `${policy.slug} ${policy.version}`],
    ["Policy digest", pinned.policy_digest],
    ["Scoring engine", pinned.engine],
    ["Standard", standard.id],
  ];
}
