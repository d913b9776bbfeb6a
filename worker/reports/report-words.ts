import type { Relation } from "../contract/relation.ts";
import type { GateResult, RequirementResult } from "../contract/result.ts";
import type { CommonView, View } from "./report-view.ts";
import { fill } from "./words/fill.ts";

/** What a report says in more than one of its formats: sentences that depend on the result. */
export const LENSES = ["documented", "operating", "evidenced"] as const;
export const LISTED = ["major", "minor", "opportunity"] as const;

const ends = ({ format }: View, { low, high }: { low: number; high: number }) => ({
  low: format.percent(low),
  high: format.percent(high),
});

/** Whoever cannot see a chart hears this. */
export const scaleInWords = (view: View): string => {
  const { readiness } = view.report.result;
  return fill(view.words.figures.scale, {
    score: view.format.score(readiness.score),
    ...ends(view, readiness),
  });
};

type Scores = { score: number | null; low: number; high: number };
export const barInWords = (view: View, name: string, scores: Scores): string =>
  fill(view.words.figures.bar, { name, score: view.format.score(scores.score), ...ends(view, scores) });

/** Where a score can still end; nothing where nothing is open. */
export const canEnd = (view: View, scores: Scores): string | null =>
  scores.low < scores.high ? fill(view.words.figures.canEnd, ends(view, scores)) : null;

export function boundsInWords(view: View): string {
  const { readiness } = view.report.result;
  const { unknown, certain, range } = view.words.readiness;
  const text = readiness.score === null ? unknown : readiness.low === readiness.high ? certain : range;
  return fill(text, ends(view, readiness));
}

export function coverageInWords({ report, format, words }: View): string {
  const { coverage, provisional } = report.result.readiness;
  const answered = fill(words.readiness.coverage, { coverage: format.percent(coverage) });
  const least = format.percent(report.rules.provisional_below * 100);
  return provisional ? `${answered} ${fill(words.readiness.provisionalBelow, { least })}` : answered;
}

/** A percentage never hides a red gate: said where the score alone would have reached a higher band. */
export function heldBack({ report, format }: View): { band: string; min: string } | null {
  const { score, band } = report.result.readiness;
  const bands = report.titles.bands;
  const reached = score === null ? undefined : bands.findLast(({ min }) => score >= min);
  if (reached === undefined || bands.indexOf(reached) <= bands.findIndex(({ id }) => id === band))
    return null;
  return { band: reached.title, min: format.percent(reached.min) };
}

/** Requirements that could still fail the gate, because what was answered does not secure its minimum. */
function openRequirements(view: View, gate: GateResult): string[] {
  const rule = view.report.rules.gates[gate.id];
  if (rule === undefined || gate.status === "passed") return [];
  return rule.requirements.filter((id) => {
    const requirement = view.requirements.get(id);
    if (requirement === undefined) return true;
    if (requirement.status === "not_applicable" || gate.failing.includes(id)) return false;
    return requirement.low < rule.min * 100;
  });
}

/** Why a gate stands as it does: texts with the requirements that they speak of. */
export function gateReasons(view: View, gate: GateResult): { text: string; requirements: string[] }[] {
  const { below, open, reached } = view.words.gates;
  const minimum = view.format.percent((view.report.rules.gates[gate.id]?.min ?? 0) * 100);
  const reasons = [
    { text: fill(below, { minimum }), requirements: gate.failing },
    { text: fill(open, { minimum }), requirements: openRequirements(view, gate) },
  ].filter(({ requirements }) => requirements.length > 0);
  return reasons.length > 0 ? reasons : [{ text: fill(reached, { minimum }), requirements: [] }];
}

export type Findings = {
  /** Gravest first, then in the standard's order. */
  found: RequirementResult[];
  unanswered: RequirementResult[];
  excluded: RequirementResult[];
  count: (finding: (typeof LISTED)[number]) => number;
};

export function findingsOf({ requirements }: View): Findings {
  const all = [...requirements.values()];
  const having = (finding: RequirementResult["finding"]) => all.filter((one) => one.finding === finding);
  return {
    found: LISTED.flatMap(having),
    unanswered: all.filter(({ status }) => status === "unanswered"),
    excluded: all.filter(({ status }) => status === "not_applicable"),
    count: (finding) => having(finding).length,
  };
}

export function nothingFound({ requirements, words, format }: View): string {
  const scored = [...requirements.values()].filter(({ status }) => status === "scored").length;
  const { nothingAnswered, nothingFound: none } = words.findings;
  return scored === 0 ? nothingAnswered : format.counted(none, scored);
}

/** The score with the range where it can still end. */
export function scoreInWords(view: View, requirement: RequirementResult): string {
  const score = view.format.score(requirement.score);
  if (requirement.low >= requirement.high) return score;
  return fill(view.words.figures.scoreAndRange, { score, ...ends(view, requirement) });
}

export function methodInWords(view: View): string[] {
  const { format, report, words } = view;
  const { findings, evidence } = report.rules;
  const { sum, thresholds, cap } = words.method;
  const held = evidence && fill(cap, { from: evidence.from_level, level: evidence.cap_level });
  const limits = {
    major: format.percent(findings.major_below * 100),
    minor: format.percent(findings.minor_below * 100),
  };
  return [fill(sum, { parts: partsInWords(view) }), [fill(thresholds, limits), held ?? ""].join(" ").trim()];
}

function partsInWords({ report, format, words }: View): string {
  const titleOf = (id: string) => report.titles.parts[id] ?? id;
  const { parts } = report.result;
  const weighed = parts.map(({ id, weight }) =>
    fill(words.method.part, { title: titleOf(id), weight: format.number(weight) }),
  );
  const mean = fill(words.method.parts, { parts: format.list(weighed) });
  const absent = parts.filter(({ score }) => score === null).map(({ id }) => titleOf(id));
  return absent.length === 0 ? mean : `${mean} ${fill(words.method.absent, { parts: format.list(absent) })}`;
}

/** What somebody needs to compute the result again. */
export function factsOf({ report, words }: CommonView): [name: string, value: string][] {
  const { id, created_at, policy, result, standard } = report;
  const { pinned } = result;
  const { facts } = words.foot;
  return [
    [facts.report, id],
    [facts.madeAt, created_at],
    [facts.questionnaire, `${pinned.questionnaire} ${pinned.version}`],
    [facts.questionnaireDigest, pinned.definition_digest],
    [facts.policy, `${policy.slug} ${policy.version}`],
    [facts.policyDigest, pinned.policy_digest],
    [facts.engine, pinned.engine],
    [facts.standard, standard.id],
  ];
}

/** So many steps stand at length; the others are folded away, or in a table. */
export const FIRST_ACTIONS = 10;

export function actionsIntro({ report, words }: View): string {
  const { intro, estimates, estimatesFor, shared } = words.actions;
  const { effort_size: size } = report;
  return [intro, size === null ? estimates : estimatesFor[size], shared].join(" ");
}

/** Percent: from here on a related item is told as reached. */
const REACHED_FROM = 70;

export function reachedInWords({ format, words }: View, { items }: Relation): string {
  const reached = items.filter(({ lowest }) => lowest !== null && lowest >= REACHED_FROM).length;
  return format.counted(words.relations.summary, items.length, {
    reached: format.number(reached),
    line: format.percent(REACHED_FROM),
  });
}

/** A catalogue's own number of an item; names that only programs use (art-10-2-a) are in the title in words already. */
export const refInWords = (ref: string): string => (/^[a-z]+-/.test(ref) ? "" : ref);
