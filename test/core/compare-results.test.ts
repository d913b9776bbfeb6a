import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answers } from "../../worker/contract/answers.ts";
import type { ResultChanges } from "../../worker/contract/changes.ts";
import type { Definition } from "../../worker/contract/definition-schema.ts";
import type { Policy } from "../../worker/contract/policy-schema.ts";
import { compareResults, type Scored } from "../../worker/core/compare-results.ts";
import { score } from "../../worker/core/score.ts";
import { answersTo, definitions, policies, withAnswers } from "../support/arbitraries.ts";

const scoredWith = (definition: Definition, answers: Answers, policy: Policy): Scored => ({
  policy,
  result: score({ definition, definitionDigest: "sha256:d", policy, policyDigest: "sha256:p", answers }),
});

/** Two runs of one questionnaire under one policy. */
const twoRuns = definitions().chain((definition) =>
  fc.record({
    definition: fc.constant(definition),
    before: answersTo(definition),
    after: answersTo(definition),
  }),
);

const listed = ({ parts, groups, requirements, gates, gaps }: ResultChanges) => [
  ...parts,
  ...groups,
  ...requirements,
  ...gates,
  ...gaps.closed,
  ...gaps.opened,
];

const swapped = (change: unknown): unknown => {
  if (Array.isArray(change)) return change.map(swapped);
  if (typeof change !== "object" || change === null) return change;
  const entries = Object.entries(change).map(([key, value]) => [key, swapped(value)] as const);
  const sides = Object.fromEntries(entries);
  if (!("before" in sides && "after" in sides)) return sides;
  return { ...sides, before: sides.after, after: sides.before };
};
const byId = (all: readonly { id: string }[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));

describe("of two results", () => {
  test("one and the same differ in nothing", () => {
    fc.assert(
      fc.property(withAnswers(), policies, ({ definition, answers }, policy) => {
        const one = scoredWith(definition, answers, policy);
        const changes = compareResults(one, one);
        expect(listed(changes)).toEqual([]);
        for (const { before, after } of Object.values(changes.readiness)) expect(before).toBe(after);
      }),
    );
  });

  test("swapping before and after mirrors every change", () => {
    fc.assert(
      fc.property(twoRuns, policies, ({ definition, before, after }, policy) => {
        const [one, other] = [scoredWith(definition, before, policy), scoredWith(definition, after, policy)];
        const there = compareResults(one, other);
        const back = swapped(compareResults(other, one)) as ResultChanges;
        expect(back.readiness).toEqual(there.readiness);
        for (const key of ["parts", "groups", "requirements", "gates"] as const) {
          expect(byId(back[key])).toEqual(byId(there[key]));
        }
        expect([...back.gaps.closed].sort()).toEqual([...there.gaps.opened].sort());
        expect([...back.gaps.opened].sort()).toEqual([...there.gaps.closed].sort());
      }),
    );
  });

  test("what is not listed is the same on both sides", () => {
    fc.assert(
      fc.property(twoRuns, policies, ({ definition, before, after }, policy) => {
        const [one, other] = [scoredWith(definition, before, policy), scoredWith(definition, after, policy)];
        const changes = compareResults(one, other);
        const told = new Set(changes.requirements.map(({ id }) => id));
        const quiet = ({ result }: Scored) =>
          result.requirements
            .filter(({ id }) => !told.has(id))
            .map(({ id, score, finding, status }) => ({ id, score, finding, status }));
        expect(quiet(one)).toEqual(quiet(other));
        const gatesTold = new Set(changes.gates.map(({ id }) => id));
        const gates = ({ result }: Scored) =>
          result.gates.filter(({ id }) => !gatesTold.has(id)).map(({ id, status }) => ({ id, status }));
        expect(gates(one)).toEqual(gates(other));
      }),
    );
  });

  test("a gap is closed when nothing is left of it, and a requirement is never closed and opened", () => {
    fc.assert(
      fc.property(twoRuns, policies, ({ definition, before, after }, policy) => {
        const [one, other] = [scoredWith(definition, before, policy), scoredWith(definition, after, policy)];
        const { gaps } = compareResults(one, other);
        const scores = ({ result }: Scored) => new Map(result.requirements.map((r) => [r.id, r.score]));
        const [old, now] = [scores(one), scores(other)];
        for (const id of gaps.closed) {
          expect(old.get(id)).toBeLessThan(100);
          expect(now.get(id)).toBe(100);
        }
        for (const id of gaps.opened) {
          expect(old.get(id)).toBe(100);
          expect(now.get(id)).toBeLessThan(100);
        }
      }),
    );
  });
});
