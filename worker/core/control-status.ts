import type { Policy } from "../contract/policy-schema.ts";
import type { RequirementResult, Trace } from "../contract/result.ts";
import type { ControlStatus } from "../contract/soa.ts";

/** By level of a maturity answer. */
const STATUSES = [
  "not_started",
  "informal",
  "documented",
  "operating",
  "evidenced",
  "improved",
] as const satisfies ControlStatus[];

/** An answer without levels tells at most that something is done, not that records over a cycle show it. */
const OPERATING = 3;

/** The level that an answer reaches, or null while unanswered. */
function reached({ value, level, capped }: Trace, { levels, evidence }: Policy): number | null {
  if (value === null) return null;
  if (level !== undefined) return capped === true ? Math.min(level, evidence?.capLevel ?? level) : level;
  const worth = levels.slice(0, OPERATING + 1).findLast((one) => one <= value);
  // The first of several levels that are worth the same: no more than the answer shows.
  return worth === undefined ? 0 : levels.indexOf(worth);
}

/**
 * A control is as far as the weakest answer about it, not as their mean: half documented is not documented. While an
 * answer is missing it may turn out weaker, so only "not started" is certain.
 */
export function controlStatus(outcome: RequirementResult | undefined, policy: Policy): ControlStatus {
  const all = (outcome?.trace ?? [])
    .filter((trace) => trace.not_applicable !== true)
    .map((trace) => reached(trace, policy));
  const known = all.filter((level) => level !== null);
  const weakest = Math.min(...known);
  if (known.length === 0 || (known.length < all.length && weakest > 0)) return "unknown";
  return STATUSES[weakest] ?? "unknown";
}
