import type {
  BeforeAfter,
  GateChange,
  RequirementChange,
  ResultChanges,
  ScoreChange,
} from "../contract/changes.ts";
import type { Policy } from "../contract/policy-schema.ts";
import type { Result } from "../contract/result.ts";

/** A result with the policy that made it, whose words name what it mentions. */
export type Scored = { result: Result; policy: Policy };

type Known = { id: string };

const FULL = 100;
const isGap = (score: number | null): boolean => score !== null && score < FULL;

export const isChange = ({ before, after }: BeforeAfter<unknown>): boolean => before !== after;

/** Everything with an id that one side or both have, in the order of the later side. */
export function pairs<T extends Known>(
  before: readonly T[],
  after: readonly T[],
): { id: string; before: T | undefined; after: T | undefined }[] {
  const [old, now] = [before, after].map((all) => new Map(all.map((one) => [one.id, one])));
  const ids = new Set([...after, ...before].map(({ id }) => id));
  return [...ids].map((id) => ({ id, before: old?.get(id), after: now?.get(id) }));
}

const scoreChanges = (
  before: readonly (Known & { score: number | null })[],
  after: readonly (Known & { score: number | null })[],
): ScoreChange[] =>
  pairs(before, after)
    .map((pair) => ({ id: pair.id, before: pair.before?.score ?? null, after: pair.after?.score ?? null }))
    .filter(isChange);

function requirementChanges(before: Result, after: Result): RequirementChange[] {
  return pairs(before.requirements, after.requirements)
    .map(({ id, before: old, after: now }) => ({
      id,
      status: { before: old?.status ?? null, after: now?.status ?? null },
      score: { before: old?.score ?? null, after: now?.score ?? null },
      finding: { before: old?.finding ?? null, after: now?.finding ?? null },
    }))
    .filter(({ status, score, finding }) => [status, score, finding].some(isChange));
}

function gateChanges(before: Scored, after: Scored): GateChange[] {
  const titles = new Map([...before.policy.gates, ...after.policy.gates].map(({ id, title }) => [id, title]));
  return pairs(before.result.gates, after.result.gates)
    .map(({ id, before: old, after: now }) => ({
      id,
      title: titles.get(id) ?? id,
      before: old?.status ?? null,
      after: now?.status ?? null,
    }))
    .filter(isChange);
}

/** How the later result differs from the earlier one. Asked the other way about, every change is its mirror image. */
export function compareResults(before: Scored, after: Scored): ResultChanges {
  const [old, now] = [before.result, after.result];
  const change = <K extends "score" | "low" | "high" | "coverage" | "provisional">(key: K) => ({
    before: old.readiness[key],
    after: now.readiness[key],
  });
  const requirements = requirementChanges(old, now);
  const closing = (from: "before" | "after", to: "before" | "after") =>
    requirements.filter(({ score }) => isGap(score[from]) && score[to] === FULL).map(({ id }) => id);
  return {
    readiness: {
      score: change("score"),
      low: change("low"),
      high: change("high"),
      coverage: change("coverage"),
      provisional: change("provisional"),
    },
    parts: scoreChanges(old.parts, now.parts),
    groups: scoreChanges(old.groups, now.groups),
    requirements,
    gates: gateChanges(before, after),
    gaps: { closed: closing("before", "after"), opened: closing("after", "before") },
  };
}

export function bandChange(before: Scored, after: Scored) {
  const nameOf = ({ result, policy }: Scored) => {
    const { band: id } = result.readiness;
    return { id, title: policy.bands.find((band) => band.id === id)?.title ?? id };
  };
  return { before: nameOf(before), after: nameOf(after) };
}
