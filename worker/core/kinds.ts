import { type AnyPolicy, type Kind, kindOf } from "../contract/kinds.ts";
import type { Standard } from "../contract/standard-schema.ts";
import type { Fault } from "./fault.ts";
import { gap } from "./kind-gap.ts";
import { impact } from "./kind-impact.ts";
import type { KindRules } from "./kind-rules.ts";
import { scope } from "./kind-scope.ts";
import { fail, type Outcome } from "./outcome.ts";

/** One row per kind; a new kind does not compile without its own. */
const table: { [K in Kind]: KindRules<K> } = { gap, impact, scope };

export const KINDS = Object.keys(table) as Kind[];

/** With a kind that is known at run time only, the rules take what that kind has: policy, report and result agree. */
export const rulesOf = <K extends Kind>(kind: K): KindRules<K> => table[kind];

/** A policy as its author wrote it, of whatever kind it says that it is. */
export function compileAnyPolicy(
  source: unknown,
  standard: Standard,
): Outcome<{ policy: AnyPolicy; digest: string }, Fault[]> {
  const { kind = "gap" } = Object(source) as { kind?: unknown };
  const known = KINDS.find((one) => one === kind);
  if (known) return rulesOf(known).compilePolicy(source, standard);
  const message = `There is no kind ${JSON.stringify(kind)} of policy.`;
  return fail([{ pointer: "/kind", code: "value_unknown", message }]);
}

/** Whether a policy can score a questionnaire: it is of its kind, for its standard, and leaves nothing out unsaid. */
export const fits = (policy: AnyPolicy, definition: Parameters<KindRules<Kind>["scoresAll"]>[1]): boolean =>
  kindOf(policy) === definition.kind &&
  policy.standard === definition.standard &&
  rulesOf(kindOf(policy)).scoresAll(policy, definition);

export const localiseAnyPolicy = (policy: AnyPolicy, locale: string): AnyPolicy =>
  rulesOf(kindOf(policy)).localisePolicy(policy, locale);
