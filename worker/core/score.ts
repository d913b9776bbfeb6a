import type { Result } from "../contract/result.ts";
import { visibleQuestions } from "../contract/visibility.ts";
import { bandOf } from "./bands.ts";
import { rankGaps } from "./gaps.ts";
import { judgeGates } from "./gates.ts";
import type { ScoringInput } from "./kind-rules.ts";
import { lensesOf } from "./lenses.ts";
import { percent } from "./percent.ts";
import { pinOf } from "./pin.ts";
import { measurementsOf } from "./readings.ts";
import { requirementResults, shown } from "./requirement-results.ts";
import { rollUp } from "./roll-up.ts";
import { scoreRequirements } from "./score-requirements.ts";
import { sizeOf } from "./size-of.ts";

/** Changes whenever the same definition, policy and answers would give another result. */
export const ENGINE = "1.0.0";

export type ScoreInput = ScoringInput<"gap">;

/**
 * The maturity score: a function of definition, policy, answers and engine and of nothing else, so that anyone with
 * those four recomputes it to the byte. Sums run in the order of ids and every number is rounded once, at the end;
 * thresholds are compared with the rounded numbers, so what is shown explains what was decided.
 *
 * Answers were checked when they were stored: one to an unknown or hidden question, or of a wrong type, is ignored.
 */
export function score(input: ScoreInput): Result {
  const { definition, policy, answers } = input;
  const visible = visibleQuestions(definition.sections, answers);
  const scores = scoreRequirements(policy, measurementsOf(definition, policy, answers, visible));
  const { overall, parts, groups } = rollUp(policy, scores);
  const requirements = requirementResults(policy, scores, parts);
  const gates = judgeGates(policy, requirements);
  const readiness = shown(overall);
  const gainOf = new Map(requirements.map(({ id, gain }) => [id, gain]));
  const sources = scores.map(({ requirement: { id }, measurements }) => ({
    id,
    gain: gainOf.get(id) ?? null,
    measurements,
  }));
  return {
    readiness: {
      ...readiness,
      band: bandOf(policy, readiness.score, gates, requirements),
      provisional: readiness.coverage < percent(policy.provisionalBelow),
    },
    parts: parts.map(({ id, weight, shares }) => ({ id, weight, ...shown(shares) })),
    groups: groups.map(({ id, shares }) => ({ id, ...shown(shares) })),
    requirements,
    gates,
    lenses: lensesOf(policy, scores),
    gaps: rankGaps(sources, gates, sizeOf(definition, answers, visible)),
    pinned: pinOf(input, ENGINE),
  };
}
