import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answers } from "../../worker/contract/answers.ts";
import type { Trend } from "../../worker/contract/changes.ts";
import type { Definition } from "../../worker/contract/definition-schema.ts";
import type { Policy } from "../../worker/contract/policy-schema.ts";
import { score } from "../../worker/core/score.ts";
import { trendOf } from "../../worker/core/trend.ts";
import { answersTo, definitions, policies } from "../support/arbitraries.ts";
import { definition, policy } from "../support/report-fixture.ts";

const SINCE: Trend["since"] = {
  assessment: "asm_1",
  completed_at: "2026-01-01T00:00:00.000Z",
  version: "1.2.3",
  policy: { slug: "small-policy", version: "1.0.0", digest: "sha256:p" },
  score: 10,
};
type Run = { definition: Definition; answers: Answers };

function trend(before: Run, after: Run, under: Policy = policy): Trend {
  const digest = (run: Run) => `sha256:${run.definition.version}`;
  const told = trendOf({
    since: SINCE,
    before: { ...before, definitionDigest: digest(before) },
    after: { ...after, definitionDigest: digest(after), policy: under, policyDigest: "sha256:p" },
  });
  if (!told) throw new Error("not comparable");
  return told;
}

const base: Answers = { size: { value: "many" }, roles: { value: ["build", "buy"] } };
const before: Answers = { ...base, scope: { value: 1 }, policy: { value: 5, evidence: "signed" } };
const after: Answers = { ...base, scope: { value: 4, evidence: "scope v2" }, policy: { value: 2 } };
const run = (answers: Answers, of: Definition = definition): Run => ({ definition: of, answers });

describe("since the last assessment", () => {
  test("closed and new gaps, findings, gates, groups and the whole are told", () => {
    const told = trend(run(before), run(after));
    expect(told.gaps).toEqual({ closed: ["4.3"], opened: ["5.2", "A.2.2"] });
    expect(told.requirements).toContainEqual({
      id: "4.3",
      status: { before: "scored", after: "scored" },
      score: { before: 15, after: 100 },
      finding: { before: "major", after: "none" },
    });
    expect(told.gates).toEqual([
      { id: "scope", title: "A written scope", before: "failed", after: "passed" },
    ]);
    expect(told.groups).toContainEqual({ id: "4", before: 15, after: 100 });
    expect(told.readiness.score).toEqual({ before: 74.5, after: 58 });
    expect(told.compared).toBe(3);
  });

  test("what is scored in one of the two only is set apart, with the reason, and moves no mean", () => {
    const told = trend(
      run({ ...after, suppliers: { value: "not_applicable", note: "none" } }),
      run({ ...after, suppliers: { value: 0 } }),
    );
    expect(told.apart).toEqual([{ requirement: "A.10.3", title: "Suppliers", reason: "not_scored_before" }]);
    expect(told.requirements).toEqual([]);
    expect(told.groups).toEqual([]);
    expect(told.readiness.score.before).toBe(told.readiness.score.after);
    expect(told.band).toBeNull();
  });

  test("a requirement that a newer version began to measure is set apart, one that it stopped to measure too", () => {
    const measuring = (requirement: string): Definition => ({
      ...definition,
      version: requirement,
      sections: definition.sections.map((section) => ({
        ...section,
        questions: section.questions.map((question) =>
          question.id === "scope"
            ? ({ ...question, measures: [{ requirement, weight: 1 }] } as typeof question)
            : question,
        ),
      })),
    });
    const told = trend(run(before, measuring("4.3")), run(after, measuring("7.2")));
    expect(told.version_changed).toBe(true);
    expect(told.apart).toEqual([
      { requirement: "7.2", title: "Competence", reason: "measured_since" },
      { requirement: "4.3", title: "Scope", reason: "measured_no_more" },
    ]);
    expect(told.requirements.map(({ id }) => id)).toEqual(["5.2", "A.2.2"]);
  });

  test("the earlier answers count as the present policy counts them, and its own score stays told", () => {
    const strict: Policy = { ...policy, version: "2.0.0", levels: [0, 0, 0, 0.5, 1, 1] };
    const told = trend(run(before), run({ ...before }), strict);
    expect(told.requirements).toEqual([]);
    expect(told.readiness.score.before).toBe(told.readiness.score.after);
    expect(told.since.score).toBe(10);
  });

  test("nothing is compared across standards, where equal ids mean different things", () => {
    const other = { ...definition, standard: "another-standard" };
    const input = { definitionDigest: "sha256:d", answers: before };
    expect(
      trendOf({
        since: SINCE,
        before: { ...input, definition: other },
        after: { ...input, definition, policy, policyDigest: "sha256:p" },
      }),
    ).toBeUndefined();
  });
});

const twoRuns = fc
  .tuple(definitions(), definitions())
  .chain(([one, two]) =>
    fc.tuple(
      fc.record({ definition: fc.constant(one), answers: answersTo(one) }),
      fc.record({ definition: fc.constant({ ...two, version: "2.0.0" }), answers: answersTo(two) }),
    ),
  );

describe("over any two runs of any two versions", () => {
  test("compared with itself, an assessment shows nothing", () => {
    fc.assert(
      fc.property(twoRuns, policies, ([one], under) => {
        const told = trend(one, one, under);
        const { parts, groups, requirements, gates, gaps, apart, readiness } = told;
        expect([parts, groups, requirements, gates, gaps.closed, gaps.opened, apart].flat()).toEqual([]);
        for (const side of Object.values(readiness)) expect(side.before).toBe(side.after);
        expect(told.version_changed || told.policy_changed).toBe(false);
      }),
    );
  });

  test("swapping before and after mirrors it", () => {
    fc.assert(
      fc.property(twoRuns, policies, ([one, two], under) => {
        const [there, back] = [trend(one, two, under), trend(two, one, under)];
        const mirrored = back.requirements.map(({ id, score: { before: b, after: a } }) => [id, a, b]);
        expect(mirrored.sort()).toEqual(
          there.requirements.map(({ id, score: { before: b, after: a } }) => [id, b, a]).sort(),
        );
        expect([...back.gaps.closed].sort()).toEqual([...there.gaps.opened].sort());
        expect(back.readiness.score).toEqual({
          before: there.readiness.score.after,
          after: there.readiness.score.before,
        });
        expect(back.compared).toBe(there.compared);
        expect(back.apart.map(({ requirement }) => requirement).sort()).toEqual(
          there.apart.map(({ requirement }) => requirement).sort(),
        );
      }),
    );
  });

  test("only requirements that have a score in both are compared; the others that have one are set apart", () => {
    fc.assert(
      fc.property(twoRuns, policies, ([one, two], under) => {
        const scoredIn = ({ definition: of, answers }: Run) =>
          score({ definition: of, definitionDigest: "", policy: under, policyDigest: "", answers })
            .requirements.filter((r) => r.score !== null)
            .map(({ id }) => id);
        const [old, now] = [scoredIn(one), scoredIn(two)];
        const both = old.filter((id) => now.includes(id));
        const told = trend(one, two, under);
        expect(told.compared).toBe(both.length);
        for (const { id } of told.requirements) expect(both).toContain(id);
        expect(told.apart.map(({ requirement }) => requirement).sort()).toEqual(
          [...new Set([...old, ...now])].filter((id) => !both.includes(id)).sort(),
        );
      }),
    );
  });

  test("as long as no compared requirement changed, no mean does, whatever else was answered", () => {
    const twice = fc
      .tuple(definitions({ branching: false }), fc.nat())
      .chain(([of, pick]) => answersTo(of).map((answers) => ({ of, answers, pick })));
    fc.assert(
      fc.property(twice, policies, ({ of, answers, pick }, under) => {
        const ids = Object.keys(answers);
        const { [ids[pick % Math.max(1, ids.length)] ?? ""]: _, ...fewer } = answers;
        const told = trend(run(fewer, of), run(answers, of), under);
        fc.pre(told.requirements.length === 0);
        expect([told.groups, told.parts].flat()).toEqual([]);
        expect(told.readiness.score.before).toBe(told.readiness.score.after);
      }),
    );
  });
});
