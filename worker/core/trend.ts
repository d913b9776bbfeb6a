import type { ApartReason, Trend } from "../contract/changes.ts";
import type { RequirementResult, Result } from "../contract/result.ts";
import { bandChange, compareResults, pairs } from "./compare-results.ts";
import { type ScoreInput, score } from "./score.ts";

export type TrendInput = {
  since: Trend["since"];
  /** The earlier answers with their own definition, to be scored under the later policy. */
  before: Pick<ScoreInput, "definition" | "definitionDigest" | "answers">;
  after: ScoreInput;
};

type Pair = { before: RequirementResult | undefined; after: RequirementResult | undefined };

/** Why two results do not compare in a requirement; undefined where they do. */
function apartBecause({ before, after }: Pair): ApartReason | undefined {
  if (before === undefined) return "measured_since";
  if (after === undefined) return "measured_no_more";
  if (before.score === null) return "not_scored_before";
  return after.score === null ? "not_scored_now" : undefined;
}

/** Nobody answered and nobody was to: nothing that a reader could miss. */
const isNowhereScored = ({ before, after }: Pair): boolean =>
  (before?.score ?? null) === null && (after?.score ?? null) === null;

/**
 * What changed between two assessments. The score's own function is asked twice, with one policy cut down to the
 * requirements that have a score in both, so that groups, parts and the whole are means over the same requirements and
 * differ in the answers alone. Undefined where the two are about different standards: equal ids would mean different
 * things.
 */
export function trendOf({ since, before, after }: TrendInput): Trend | undefined {
  const { policy, policyDigest } = after;
  if (before.definition.standard !== policy.standard) return undefined;
  const whole = {
    before: score({ ...before, policy, policyDigest }),
    after: score(after),
  };
  const titles = new Map(policy.requirements.map(({ id, title }) => [id, title]));
  const all = pairs(whole.before.requirements, whole.after.requirements);
  const common = new Set(all.filter((pair) => apartBecause(pair) === undefined).map(({ id }) => id));
  const shared = {
    ...policy,
    requirements: policy.requirements.filter(({ id }) => common.has(id)),
    // A gate that asks for more than is compared would be unknown on both sides.
    gates: policy.gates.filter(({ requirements }) => requirements.every((id) => common.has(id))),
  };
  const scored = (input: TrendInput["before"]): { result: Result; policy: typeof policy } => ({
    result: score({ ...input, policy: shared, policyDigest }),
    policy: shared,
  });
  const sides = { before: scored(before), after: scored(after) };
  const apart = all.flatMap((pair) => {
    const reason = isNowhereScored(pair) ? undefined : apartBecause(pair);
    return reason ? [{ requirement: pair.id, title: titles.get(pair.id) ?? pair.id, reason }] : [];
  });
  return {
    ...compareResults(sides.before, sides.after),
    since,
    policy_changed: since.policy.digest !== policyDigest,
    version_changed: before.definitionDigest !== after.definitionDigest,
    compared: common.size,
    band:
      apart.length === 0
        ? bandChange({ result: whole.before, policy }, { result: whole.after, policy })
        : null,
    apart,
  };
}
