import { parse } from "yaml";
import impactDe from "../../questionnaires/ai-impact/1.1.0.de.yaml?raw";
import impact from "../../questionnaires/ai-impact/1.1.0.yaml?raw";
import scopeDe from "../../questionnaires/audit-scope/1.1.0.de.yaml?raw";
import scope from "../../questionnaires/audit-scope/1.1.0.yaml?raw";
import before from "../../questionnaires/iso42001-readiness/2.0.0.yaml?raw";
import quickDe from "../../questionnaires/iso42001-readiness/2.1.0.de.yaml?raw";
import quick from "../../questionnaires/iso42001-readiness/2.1.0.yaml?raw";
import policyDe from "../../questionnaires/policies/iso42001-default/1.1.0.de.yaml?raw";
import policy from "../../questionnaires/policies/iso42001-default/1.1.0.yaml?raw";
import type { Answers, AnswerValue } from "../../worker/contract/answers.ts";
import type { Question } from "../../worker/contract/definition-schema.ts";
import { compileDefinition } from "../../worker/core/compile-definition.ts";
import { compilePolicy } from "../../worker/core/compile-policy.ts";
import { compileStandard } from "../../worker/core/compile-standard.ts";
import { compileScopePolicy } from "../../worker/core/scope-policy.ts";
import { policySource as scopePolicySource } from "./audit-scope.ts";
import { standardSource } from "./content.ts";
import { impactPolicy } from "./impact.ts";
import { valueFrom } from "./samples.ts";

type Source = Record<string, unknown>;

/** As published, with one translation inside. */
function withWords(original: string, translation: string): Source {
  const { locale, ...words } = parse(translation) as { locale: string } & Source;
  return { ...(parse(original) as Source), translations: { [locale]: words } };
}

/** The real content of the quick check that asks ahead, and of the questionnaires that take its answers. */
export const quickSource = withWords(quick, quickDe);
export const quickPolicySource = withWords(policy, policyDe);
export const linkedScopeSource = withWords(scope, scopeDe);
export const linkedImpactSource = withWords(impact, impactDe);

const { standard } = valueFrom(compileStandard(standardSource));
export const { policy: quickPolicy, digest: quickPolicyDigest } = valueFrom(
  compilePolicy(quickPolicySource, standard),
);
export const { policy: scopePolicy, digest: scopePolicyDigest } = valueFrom(
  compileScopePolicy(scopePolicySource, standard),
);
export const { definition: quickCheck, digest: quickDigest } = valueFrom(
  compileDefinition(quickSource, quickPolicy),
);
export const { definition: quickCheckBefore, digest: quickDigestBefore } = valueFrom(
  compileDefinition(parse(before), quickPolicy),
);
export const { definition: linkedScope, digest: linkedScopeDigest } = valueFrom(
  compileDefinition(linkedScopeSource, scopePolicy),
);
export const { definition: linkedImpact, digest: linkedImpactDigest } = valueFrom(
  compileDefinition(linkedImpactSource, impactPolicy),
);

/** Who opened both sections of the quick check and answered all of both. */
export const FURTHER: Record<string, AnswerValue> = {
  "further.topics": ["audit", "screening"],
  "audit.people": 12,
  "audit.sites": 2,
  "audit.sites-alike": "yes",
  "audit.maturity": "cycle",
  "audit.certificates": ["iso27001"],
  "audit.integration": "partly",
  "audit.start": "2027-03-01",
  "screening.system": "CV ranking",
  "screening.prohibited": ["none"],
  "screening.areas": ["work"],
  "screening.decides": "shapes",
  "screening.people": "yes",
  "screening.special": ["dependent"],
  "screening.personal": "personal",
  "screening.transparency": ["none"],
};

const DIRECT: { [T in Question["type"]]?: AnswerValue } = {
  number: 4,
  date: "2027-03-01",
  text: "CV ranking",
};

/** An answer of each meaning that a question has: every option of a list by itself, one value of what is typed. */
export const answersTo = (question: Question): AnswerValue[] =>
  "options" in question
    ? question.options.map((option) =>
        "level" in option ? option.level : question.type === "choices" ? [option.id] : option.id,
      )
    : [DIRECT[question.type]].filter((value) => value !== undefined);

/** Everything that measures something, answered at one level and with its record named. */
export const maturityAt = (level: number): Answers =>
  Object.fromEntries(
    quickCheck.sections
      .flatMap(({ questions }) => questions)
      .flatMap((question) => {
        if (question.type !== "maturity") return [];
        const offered = question.options.map((option) => option.level).filter((one) => one <= level);
        return [[question.id, { value: Math.max(...offered), evidence: "Register" }] as const];
      }),
  );
