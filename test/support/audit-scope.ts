import { parse } from "yaml";
import scopeDe from "../../questionnaires/audit-scope/1.0.0.de.yaml?raw";
import scope from "../../questionnaires/audit-scope/1.0.0.yaml?raw";
import policyDe from "../../questionnaires/policies/audit-time/1.0.0.de.yaml?raw";
import policy from "../../questionnaires/policies/audit-time/1.0.0.yaml?raw";
import type { Answers, AnswerValue } from "../../worker/contract/answers.ts";
import type { AuditTime } from "../../worker/contract/audit-time.ts";
import { type AuditTimeRules, scopePolicySchema } from "../../worker/contract/audit-time-schema.ts";
import { type Definition, definitionSchema } from "../../worker/contract/definition-schema.ts";
import { factsIn } from "../../worker/core/audit-facts.ts";
import { auditTime } from "../../worker/core/audit-time.ts";

const published = (text: string, german: string): Record<string, unknown> => {
  const { locale: _, ...words } = parse(german) as Record<string, unknown>;
  return { ...(parse(text) as Record<string, unknown>), translations: { de: words } };
};
/** The real content, as it is published. */
export const policySource = published(policy, policyDe);
export const scopeSource = published(scope, scopeDe);

export const RULES: AuditTimeRules = scopePolicySchema.parse(policySource);
export const SCOPE: Definition = definitionSchema.parse(scopeSource);

/** A firm that told everything, and whose every answer brings nothing: one site, one language, one role, few systems. */
export const PLAIN: Record<string, AnswerValue> = {
  "scope.roles": ["producer"],
  "scope.systems": 3,
  "scope.high-risk": 0,
  "scope.frameworks": ["none"],
  "people.ai": 6,
  "people.languages": 1,
  "people.shifts": 1,
  "sites.further": 0,
  "sites.outsourced": 0,
  "sites.agreements": 0,
  "system.maturity": "cycle",
  "system.extra-controls": 0,
  "system.certificates": ["none"],
  "system.confidentiality": "open",
};

export const answersOf = (values: Record<string, AnswerValue | undefined>): Answers =>
  Object.fromEntries(
    Object.entries(values).flatMap(([id, value]) => (value === undefined ? [] : [[id, { value }]])),
  );

/** The estimate for such a firm with some answers changed; undefined takes one away. */
export const estimate = (
  changed: Record<string, AnswerValue | undefined> = {},
  rules: AuditTimeRules = RULES,
): AuditTime => auditTime(rules, factsIn(SCOPE, answersOf({ ...PLAIN, ...changed })));
