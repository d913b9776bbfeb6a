import type { Policy } from "../contract/policy-schema.ts";
import type { RequirementScore } from "./score-requirements.ts";
import { type Shares, type Weighted, weightedMean } from "./weighted-mean.ts";

export type PartScore = { id: string; weight: number; shares: Shares; gainPerWeight: number };
export type RollUp = {
  overall: Shares;
  parts: PartScore[];
  groups: { id: string; shares: Shares }[];
};

/** Where nothing applies nothing is known, and anything may be true. */
const unknown: Shares = { score: null, low: 0, high: 1, coverage: 0 };

/** A requirement's score is itself a weighted share, so it goes into the mean as it is. */
function byKey(scores: readonly RequirementScore[], key: "part" | "group"): Map<string, Weighted[]> {
  const found = new Map<string, Weighted[]>();
  for (const score of scores) {
    const items = found.get(score.requirement[key]);
    if (items === undefined) found.set(score.requirement[key], [score]);
    else items.push(score);
  }
  return found;
}

const weightScored = (items: readonly Weighted[]): number =>
  items.reduce((sum, item) => (item.shares.score === null ? sum : sum + item.weight), 0);

/**
 * Groups, parts and the whole, from requirements that apply; a group or part of which none applies is left out.
 * `gainPerWeight` is what one unit of a requirement's weight in that part moves the whole, W_p/ΣW · 1/Σw, where both
 * sums run over what has a score, as the score's own do.
 */
export function rollUp(policy: Policy, scores: readonly RequirementScore[]): RollUp {
  const applicable = scores
    .filter((score) => score.status !== "not_applicable")
    .sort((a, b) => (a.requirement.id < b.requirement.id ? -1 : 1));
  const ofGroup = byKey(applicable, "group");
  const ofPart = byKey(applicable, "part");
  const parts = policy.parts.flatMap(({ id, weight }) => {
    const items = ofPart.get(id) ?? [];
    const shares = weightedMean(items);
    return shares === null ? [] : [{ id, weight, shares, items }];
  });
  const sorted = parts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const partsScored = weightScored(sorted);
  return {
    overall: weightedMean(sorted) ?? unknown,
    parts: parts.map(({ items, ...part }) => ({
      ...part,
      gainPerWeight: part.shares.score === null ? 0 : part.weight / partsScored / weightScored(items),
    })),
    groups: policy.groups.flatMap(({ id }) => {
      const shares = weightedMean(ofGroup.get(id) ?? []);
      return shares === null ? [] : [{ id, shares }];
    }),
  };
}
