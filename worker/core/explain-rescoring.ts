import type { Cause, PolicyName, Rescoring } from "../contract/changes.ts";
import type { Policy } from "../contract/policy-schema.ts";
import type { RequirementResult, Result, Trace } from "../contract/result.ts";
import { bandChange, compareResults, isChange, pairs, type Scored } from "./compare-results.ts";
import { percent } from "./percent.ts";
import { ruleChanges } from "./rule-changes.ts";

type Sides<T> = { before: T; after: T };

/** The level whose worth an answer was given, and whether the policy held it there; none where levels play no part. */
function held({ level, capped }: Trace, { evidence }: Policy): { level: number; cap: number | null } | null {
  if (level === undefined) return null;
  const cap = capped === true ? (evidence?.capLevel ?? level) : null;
  return { level: cap ?? level, cap };
}

function answerCauses(policy: Sides<Policy>, requirement: Sides<RequirementResult>): Cause[] {
  const levels = new Set<number>();
  const caps = new Map<string, Extract<Cause, { cause: "evidence" }>>();
  const now = new Map(requirement.after.trace.map((trace) => [trace.question, trace]));
  for (const trace of requirement.before.trace) {
    const later = now.get(trace.question);
    const before = held(trace, policy.before);
    const after = later === undefined ? null : held(later, policy.after);
    if (before === null || after === null) continue;
    levels.add(before.level).add(after.level);
    if (before.cap === after.cap) continue;
    const key = `${before.cap} ${after.cap}`;
    const known = caps.get(key);
    if (known) known.questions.push(trace.question);
    else
      caps.set(key, {
        cause: "evidence",
        questions: [trace.question],
        before: before.cap,
        after: after.cap,
      });
  }
  const worth = [...levels]
    .sort((a, b) => a - b)
    .map((level) => ({
      cause: "level" as const,
      level,
      before: policy.before.levels[level] ?? 0,
      after: policy.after.levels[level] ?? 0,
    }));
  return [...worth.filter(isChange), ...caps.values()];
}

function gateCauses(id: string, policy: Sides<Policy>): Cause[] {
  return pairs(policy.before.gates, policy.after.gates)
    .map(({ id: gate, before, after }) => ({
      cause: "gate" as const,
      gate,
      title: after?.title ?? before?.title ?? gate,
      before: before?.requirements.includes(id) ? before.min : null,
      after: after?.requirements.includes(id) ? after.min : null,
    }))
    .filter(isChange);
}

/** A threshold counts where one of the two scores is on different sides of its two values. */
function thresholdCauses(policy: Sides<Policy>, scores: Sides<number | null>, mandatory: boolean): Cause[] {
  const all = [
    { finding: "major" as const, key: "majorBelow" as const, counts: mandatory },
    { finding: "minor" as const, key: "minorBelow" as const, counts: true },
  ];
  return all
    .filter(({ counts }) => counts)
    .map(({ finding, key }) => ({
      cause: "threshold" as const,
      finding,
      before: policy.before.findings[key],
      after: policy.after.findings[key],
    }))
    .filter(({ before, after }) =>
      [scores.before, scores.after].some(
        (score) => score !== null && score < percent(before) !== score < percent(after),
      ),
    );
}

function causesOf(id: string, policy: Sides<Policy>, result: Sides<RequirementResult>): Cause[] {
  const ruleIn = ({ requirements }: Policy) => requirements.find((one) => one.id === id);
  const rules = { before: ruleIn(policy.before), after: ruleIn(policy.after) };
  const mandatory = {
    cause: "mandatory" as const,
    before: rules.before?.mandatory ?? false,
    after: rules.after?.mandatory ?? false,
  };
  const weight = { cause: "weight" as const, before: result.before.weight, after: result.after.weight };
  const scores = { before: result.before.score, after: result.after.score };
  return [
    ...[weight].filter(isChange),
    ...answerCauses(policy, result),
    ...thresholdCauses(policy, scores, mandatory.before || mandatory.after),
    ...[mandatory].filter(isChange),
    ...gateCauses(id, policy),
  ];
}

const nameOf = ({ policy, result }: Scored): PolicyName => ({
  slug: policy.slug,
  version: policy.version,
  digest: result.pinned.policy_digest,
});

/**
 * What a policy makes of answers that another one scored before, and why. The answers are the same and so are the
 * questions: whatever changed, changed because of a rule, and each requirement names those that bear on it.
 *
 * @param report the one that the earlier result is from.
 */
export function explainRescoring(report: Rescoring["report"], before: Scored, after: Scored): Rescoring {
  const engineOf = ({ pinned }: Result) => pinned.engine;
  const policy = { before: before.policy, after: after.policy };
  return {
    ...compareResults(before, after),
    report,
    policy: { before: nameOf(before), after: nameOf(after) },
    engine: { before: engineOf(before.result), after: engineOf(after.result) },
    band: bandChange(before, after),
    rules: ruleChanges(before.policy, after.policy),
    causes: pairs(before.result.requirements, after.result.requirements)
      .flatMap(({ id, before: old, after: now }) =>
        old && now ? [{ requirement: id, causes: causesOf(id, policy, { before: old, after: now }) }] : [],
      )
      .filter(({ causes }) => causes.length > 0),
  };
}
