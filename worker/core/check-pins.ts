import { kindOf } from "../contract/kinds.ts";
import { type DefinitionCheck, faultAt, quoted } from "./definition-check.ts";

/** A questionnaire and the policy that it names are of one kind and for one standard. */
export const pinChecks: DefinitionCheck[] = [
  ({ definition, policy }) =>
    definition.kind === kindOf(policy)
      ? []
      : [faultAt(["kind"], "kind_mismatch", `The policy is of kind ${quoted(kindOf(policy))}.`)],
  ({ definition, policy }) =>
    definition.standard === policy.standard
      ? []
      : [faultAt(["standard"], "standard_mismatch", `The policy is for ${quoted(policy.standard)}.`)],
  ({ definition, policy }) =>
    definition.policy.slug === policy.slug && definition.policy.version === policy.version
      ? []
      : [faultAt(["policy"], "policy_mismatch", `The policy at hand is ${policy.slug} ${policy.version}.`)],
];
