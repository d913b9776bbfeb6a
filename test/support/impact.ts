import { parse } from "yaml";
import german from "../../questionnaires/ai-impact/1.0.0.de.yaml?raw";
import questionnaire from "../../questionnaires/ai-impact/1.0.0.yaml?raw";
import germanPolicy from "../../questionnaires/policies/ai-impact-default/1.0.0.de.yaml?raw";
import policy from "../../questionnaires/policies/ai-impact-default/1.0.0.yaml?raw";
import catalogue from "../../questionnaires/standards/eu-ai-act.yaml?raw";
import type { Answer, Answers, Row } from "../../worker/contract/answers.ts";
import type { ImpactResult } from "../../worker/contract/impact-result.ts";
import { compileDefinition } from "../../worker/core/compile-definition.ts";
import { compileImpactPolicy } from "../../worker/core/compile-impact-policy.ts";
import { compileStandard } from "../../worker/core/compile-standard.ts";
import { scoreImpact } from "../../worker/core/impact-score.ts";
import { valueFrom } from "./samples.ts";

type Source = Record<string, unknown>;

/** A document with its translation inside, as it is published. */
function whole(original: string, translation: string): Source {
  const { locale, ...words } = parse(translation) as { locale: string } & Source;
  return { ...(parse(original) as Source), translations: { [locale]: words } };
}

/** The content that everybody gets: what is tested is what is published. */
export const actSource = parse(catalogue) as Source;
export const impactPolicySource = whole(policy, germanPolicy);
export const impactDefinitionSource = whole(questionnaire, german);
export const { standard: act } = valueFrom(compileStandard(actSource));
export const { policy: impactPolicy, digest: impactPolicyDigest } = valueFrom(
  compileImpactPolicy(impactPolicySource, act),
);
export const { definition: impactDefinition, digest: impactDigest } = valueFrom(
  compileDefinition(impactDefinitionSource, impactPolicy),
);

export const scored = (answers: Answers): ImpactResult =>
  scoreImpact({
    definition: impactDefinition,
    definitionDigest: impactDigest,
    policy: impactPolicy,
    policyDigest: impactPolicyDigest,
    answers,
  });

/** A harm of the least there is, unless told otherwise. */
export const harm = (name: string, more: Row = {}): Row => ({
  name,
  party: "people",
  dimension: "fairness",
  effect: "harm",
  severity: "slight",
  extent: "single",
  reversibility: "at-once",
  likelihood: "rare",
  ...more,
});
export const party = (name: string, more: Row = {}): Row => ({
  name,
  relation: "subject",
  vulnerable: ["none"],
  refuse: "free",
  heard: "no",
  ...more,
});
/** A measure that works and is evidenced, unless told otherwise. */
export const measure = (impact: string, more: Row = {}): Row => ({
  name: `against ${impact}`,
  impacts: [impact],
  factor: "likelihood",
  steps: "one",
  status: "working",
  evidence: "Test report of May",
  ...more,
});

/** Nothing of note: each screening answer is the one that asks for the least. */
export const HARMLESS: Record<string, Answer["value"]> = {
  "screening.prohibited": ["none"],
  "screening.roles": ["deployer"],
  "screening.areas": ["none"],
  "screening.decides": "nothing",
  "screening.people": "no",
  "screening.special": ["none"],
  "screening.personal": "none",
  "screening.transparency": ["none"],
};

const REST: Record<string, Answer["value"]> = {
  ...HARMLESS,
  "screening.exempt": "no",
  "screening.deployer": ["none"],
  "screening.override": "always",
  "system.name": "A system",
  "system.owner": "Head of operations",
  "system.stage": "in-use",
  "system.dpia": "done",
  "purpose.intended": "Sorts what comes in.",
  "purpose.process": "Intake",
  "purpose.period": "Every day",
  "purpose.limits": "Anything else",
  "purpose.misuse": ["none"],
  "data.origin": ["own"],
  "data.representative": "shown",
  "data.proxies": "checked",
  "data.quality": "Known",
  "model.source": "own",
  "model.explained": "each",
  "model.learns": "fixed",
  "model.groups": "fair",
  "deployment.places": "Germany, German",
  "deployment.human": "decide",
  "deployment.skills": "shown",
  "deployment.number": "under-100",
  "parties.rows": [party("people")],
  "impacts.rows": [harm("a delay")],
  "failures.modes": "It is slow.",
  "failures.noticed": "watched",
  "failures.stop": "tested",
  "measures.oversight": "The shift lead",
  "measures.response": "The shift lead stops it.",
  "measures.complaints": "By e-mail to the shift lead",
  "conclusion.decision": "go",
  "conclusion.reason": "More good than harm",
  "conclusion.independent": "yes",
  "conclusion.approver": "Ada Okafor",
  "conclusion.rank": "management",
  "conclusion.date": "2026-11-20",
  "conclusion.reopen": ["version"],
};

/** A whole set of answers, harmless but for what is told otherwise; undefined leaves one out. */
export function answersWith(changes: Record<string, Answer["value"] | undefined> = {}): Answers {
  const values = Object.entries({ ...REST, ...changes });
  return Object.fromEntries(values.flatMap(([id, value]) => (value === undefined ? [] : [[id, { value }]])));
}
