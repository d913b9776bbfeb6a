import {
  type AuditTimeRules,
  type ScopePolicy,
  type ScopePolicyWords,
  scopePolicySchema,
} from "../contract/audit-time-schema.ts";
import type { Standard } from "../contract/standard-schema.ts";
import { digestOf } from "./canonical.ts";
import { findAuditRuleFaults } from "./check-audit-rules.ts";
import { findWordFaults } from "./check-translations.ts";
import type { Fault } from "./fault.ts";
import { fail, type Outcome, ok } from "./outcome.ts";
import { parseContent } from "./parse-content.ts";

type Basis = AuditTimeRules["roles"];
type Lines = Record<string, Pick<Basis, "title" | "source" | "certainty">>;

/** Everything in a policy that has a title and a source, by the id that lines of the arithmetic have. */
export function linesOf(rules: AuditTimeRules): Lines {
  const { people, roles, sites, integration, minimum, cycle, reductions, additions } = rules;
  const fixed = { people, roles, sites, integration, minimum, ...cycle };
  const effects = [...reductions.items, ...additions].map((effect) => [effect.id, effect] as const);
  return Object.fromEntries(
    [...Object.entries(fixed), ...effects].map(([id, { title, source, certainty }]) => [
      id,
      { title, source, certainty },
    ]),
  );
}

const scopePolicyWords = (rules: AuditTimeRules): ScopePolicyWords => ({
  notice: rules.notice,
  lines: Object.fromEntries(
    Object.entries(linesOf(rules)).map(([id, { title, source }]) => [id, { title, source }]),
  ),
});

/** A policy of kind scope, checked and content-addressed; faults point into `source`. */
export function compileScopePolicy(
  source: unknown,
  standard: Standard,
): Outcome<{ policy: ScopePolicy; digest: string }, Fault[]> {
  const parsed = parseContent(scopePolicySchema, source);
  if (!parsed.ok) return parsed;
  const policy = parsed.value;
  const faults = [
    ...(policy.standard === standard.id
      ? []
      : [
          { pointer: "/standard", code: "standard_mismatch", message: "The policy is for another standard." },
        ]),
    ...findAuditRuleFaults(policy),
    ...findWordFaults(scopePolicyWords(policy), policy.translations),
  ];
  return faults.length > 0 ? fail(faults) : ok({ policy, digest: digestOf(policy) });
}

/** The policy in the words of another language, as far as it has them. */
export function localiseScopePolicy(policy: ScopePolicy, locale: string): ScopePolicy {
  const { translations = {} } = policy;
  const words = Object.hasOwn(translations, locale) ? translations[locale] : undefined;
  if (words === undefined) return policy;
  const worded = <T extends object>(id: string, basis: T): T => ({ ...basis, ...words.lines[id] });
  const all = <T extends { id: string }>(effects: readonly T[]) =>
    effects.map((effect) => worded(effect.id, effect));
  const { reductions, cycle } = policy;
  return {
    ...policy,
    notice: words.notice,
    people: worded("people", policy.people),
    roles: worded("roles", policy.roles),
    sites: worded("sites", policy.sites),
    integration: worded("integration", policy.integration),
    minimum: worded("minimum", policy.minimum),
    reductions: { ...reductions, items: all(reductions.items) },
    additions: all(policy.additions),
    cycle: {
      stage1: worded("stage1", cycle.stage1),
      surveillance: worded("surveillance", cycle.surveillance),
      recertification: worded("recertification", cycle.recertification),
    },
  };
}
