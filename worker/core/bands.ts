import type { Policy } from "../contract/policy-schema.ts";
import type { GateResult, RequirementResult } from "../contract/result.ts";
import { percent } from "./percent.ts";

/**
 * The id of the highest band that score (percent), gates and mandatory requirements reach. A percentage never hides a
 * red gate: a band asks for its gates whatever the score. Without a score it is the first band.
 */
export function bandOf(
  policy: Policy,
  score: number | null,
  gates: readonly GateResult[],
  requirements: readonly RequirementResult[],
): string {
  const mandatory = new Set(policy.requirements.filter((one) => one.mandatory).map((one) => one.id));
  const items = requirements.filter(({ id, status }) => mandatory.has(id) && status !== "not_applicable");
  const reached = policy.bands.findLast((band) => {
    if (score === null || score < band.min) return false;
    if (gates.some(({ stage, status }) => status !== "passed" && band.gates.includes(stage))) return false;
    const { clauseItemsMin } = band;
    return clauseItemsMin === undefined || items.every((item) => item.low >= percent(clauseItemsMin));
  });
  return (reached ?? policy.bands[0])?.id ?? "";
}
