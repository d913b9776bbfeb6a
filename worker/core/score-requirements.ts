import type { Policy } from "../contract/policy-schema.ts";
import type { RequirementResult } from "../contract/result.ts";
import type { Measurement } from "./readings.ts";
import { type Shares, type Weighted, weightedMean } from "./weighted-mean.ts";

export type PolicyRequirement = Policy["requirements"][number];
export type RequirementScore = {
  requirement: PolicyRequirement;
  weight: number;
  status: RequirementResult["status"];
  shares: Shares;
  /** Of all its visible questions, the ones answered "not applicable" included. */
  measurements: Measurement[];
};

/** What a requirement that is not applicable shows: it leaves every denominator, so its numbers say nothing. */
const nothing: Shares = { score: null, low: 0, high: 0, coverage: 0 };

/** Unanswered it may be worth nothing or everything. */
const open: Shares = { score: null, low: 0, high: 1, coverage: 0 };

function weigh({ reading: { valued }, weight }: Measurement): Weighted {
  if (valued === null) return { weight, shares: open };
  const { value } = valued;
  return { weight, shares: { score: value, low: value, high: value, coverage: 1 } };
}

function scoreRequirement(requirement: PolicyRequirement, measurements: Measurement[]): RequirementScore {
  const applicable = measurements.filter(({ reading }) => !reading.notApplicable);
  const shares = weightedMean(applicable.map(weigh));
  const status = shares === null ? "not_applicable" : shares.score === null ? "unanswered" : "scored";
  return { requirement, weight: requirement.weight, status, shares: shares ?? nothing, measurements };
}

/** The requirements that some question measures, in the policy's order; others were never asked and are not listed. */
export function scoreRequirements(
  policy: Policy,
  measurements: ReadonlyMap<string, Measurement[]>,
): RequirementScore[] {
  return policy.requirements.flatMap((requirement) => {
    const own = measurements.get(requirement.id);
    return own === undefined ? [] : [scoreRequirement(requirement, own)];
  });
}
