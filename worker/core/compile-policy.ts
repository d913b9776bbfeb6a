import { type Policy, type PolicySource, policySourceSchema } from "../contract/policy-schema.ts";
import type { Standard } from "../contract/standard-schema.ts";
import { digestOf } from "./canonical.ts";
import { findPolicyFaults } from "./check-policy.ts";
import { findPolicyTranslationFaults } from "./check-translations.ts";
import type { Fault } from "./fault.ts";
import { fail, type Outcome, ok } from "./outcome.ts";
import { parseContent } from "./parse-content.ts";

/** Everything scoring needs to know of the standard goes into the policy, in the standard's order. */
function expand({ parts, weights, ...common }: PolicySource, standard: Standard): Policy {
  const weightOfPart = new Map(parts.map((part) => [part.id, part.weight]));
  const weightOf = new Map(Object.entries(weights.requirements));
  return {
    ...common,
    parts: standard.parts.map(({ id, title }) => ({ id, title, weight: weightOfPart.get(id) ?? 0 })),
    groups: standard.parts.flatMap((part) =>
      part.groups.map(({ id, title }) => ({ id, part: part.id, title })),
    ),
    requirements: standard.parts.flatMap((part) =>
      part.groups.flatMap((group) =>
        group.requirements.map(({ id, title, parent }) => ({
          id,
          title: parent === undefined ? title : `${parent}: ${title}`,
          part: part.id,
          group: group.id,
          weight: weightOf.get(id) ?? weights.default,
          mandatory: part.mandatory,
        })),
      ),
    ),
  };
}

/**
 * A policy as authors write it (weights by exception), checked against its standard, expanded and content-addressed;
 * faults point into `source`.
 */
export function compilePolicy(
  source: unknown,
  standard: Standard,
): Outcome<{ policy: Policy; digest: string }, Fault[]> {
  const parsed = parseContent(policySourceSchema, source);
  if (!parsed.ok) return parsed;
  const faults = [...findPolicyFaults(parsed.value, standard), ...findPolicyTranslationFaults(parsed.value)];
  if (faults.length > 0) return fail(faults);
  const policy = expand(parsed.value, standard);
  return ok({ policy, digest: digestOf(policy) });
}
