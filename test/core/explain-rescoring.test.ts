import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answers } from "../../worker/contract/answers.ts";
import type { Cause } from "../../worker/contract/changes.ts";
import type { Policy } from "../../worker/contract/policy-schema.ts";
import type { Scored } from "../../worker/core/compare-results.ts";
import { explainRescoring } from "../../worker/core/explain-rescoring.ts";
import { score } from "../../worker/core/score.ts";
import { policies, withAnswers } from "../support/arbitraries.ts";
import { definition, policy } from "../support/report-fixture.ts";

const OLD = { id: "rep_1", created_at: "2026-01-01T00:00:00.000Z" };
const answers: Answers = {
  size: { value: "many" },
  roles: { value: ["build", "buy"] },
  scope: { value: 2 },
  policy: { value: 4 },
  suppliers: { value: 3 },
};
const under = (one: Policy, given: Answers = answers): Scored => ({
  policy: one,
  result: score({
    definition,
    definitionDigest: "sha256:d",
    policy: one,
    policyDigest: `sha256:${one.version}`,
    answers: given,
  }),
});
const other = (change: Partial<Policy>): Policy => ({ ...policy, version: "2.0.0", ...change });
const explained = (change: Partial<Policy>, given?: Answers) =>
  explainRescoring(OLD, under(policy, given), under(other(change), given));
const causes = (change: Partial<Policy>, given?: Answers): Record<string, Cause[]> =>
  Object.fromEntries(explained(change, given).causes.map((one) => [one.requirement, one.causes]));

describe("another policy is the reason by", () => {
  test("a weight", () => {
    const requirements = policy.requirements.map((one) => (one.id === "4.3" ? { ...one, weight: 3 } : one));
    expect(causes({ requirements })).toEqual({ "4.3": [{ cause: "weight", before: 1, after: 3 }] });
  });

  test("what a level is worth, only where an answer claims it", () => {
    const levels = [0, 0.1, 0.5, 0.7, 1, 1];
    expect(causes({ levels })).toEqual({
      "4.3": [{ cause: "level", level: 2, before: 0.4, after: 0.5 }],
    });
    expect(explained({ levels }).rules.levels).toEqual([
      { level: 1, before: 0.15, after: 0.1 },
      { level: 2, before: 0.4, after: 0.5 },
    ]);
  });

  test("the cap on claims without evidence, with the questions that it held or holds", () => {
    const uncapped = explained({ evidence: undefined });
    const cap: Cause = { cause: "evidence", questions: ["policy"], before: 3, after: null };
    expect(uncapped.causes).toEqual([
      { requirement: "5.2", causes: [cap] },
      { requirement: "A.2.2", causes: [cap] },
    ]);
    expect(uncapped.rules.evidence).toEqual({ before: { from_level: 4, cap_level: 3 }, after: null });
    expect(
      causes({ evidence: undefined }, { ...answers, policy: { value: 4, evidence: "minutes" } }),
    ).toEqual({});
  });

  test("what a gate asks at least, also where the gate is new or gone", () => {
    const [scope] = policy.gates;
    const gates = [{ ...scope, min: 0.4 }] as Policy["gates"];
    expect(causes({ gates })["4.3"]).toEqual([
      { cause: "gate", gate: "scope", title: "A written scope", before: 0.7, after: 0.4 },
    ]);
    expect(explained({ gates }).gates).toEqual([
      { id: "scope", title: "A written scope", before: "failed", after: "passed" },
      { id: "audit", title: "An internal audit", before: "unknown", after: null },
    ]);
  });

  test("a threshold, where a score lies between its two values", () => {
    const findings = { majorBelow: 0.3, minorBelow: 0.8 };
    expect(causes({ findings })).toEqual({
      "5.2": [{ cause: "threshold", finding: "minor", before: 0.7, after: 0.8 }],
      "A.2.2": [{ cause: "threshold", finding: "minor", before: 0.7, after: 0.8 }],
      "A.10.3": [{ cause: "threshold", finding: "minor", before: 0.7, after: 0.8 }],
    });
  });

  test("whether the requirement can be left out", () => {
    const requirements = policy.requirements.map((one) =>
      one.id === "4.3" ? { ...one, mandatory: false } : one,
    );
    expect(causes({ requirements })["4.3"]).toEqual([{ cause: "mandatory", before: true, after: false }]);
  });
});

test("bands, part weights and the mark of a provisional score are told as rules of the whole", () => {
  const { rules, band } = explained({
    provisionalBelow: 0.5,
    parts: [
      { id: "clauses", title: "Clauses 4 to 10", weight: 50 },
      { id: "annex-a", title: "Annex A controls", weight: 50 },
    ],
    bands: [
      { id: "low", min: 0, title: "Low band", summary: "Little is visible.", gates: [] },
      { id: "high", min: 50, title: "High band", summary: "Much is visible.", gates: [] },
    ],
  });
  expect(rules.provisional_below).toEqual({ before: 0.8, after: 0.5 });
  expect(rules.parts).toEqual([
    { id: "clauses", before: 60, after: 50 },
    { id: "annex-a", before: 40, after: 50 },
  ]);
  expect(rules.bands).toEqual([
    {
      id: "high",
      title: "High band",
      before: { min: 50, gates: [1], clause_items_min: null },
      after: { min: 50, gates: [], clause_items_min: null },
    },
  ]);
  expect(band).toEqual({
    before: { id: "low", title: "Low band" },
    after: { id: "high", title: "High band" },
  });
});

describe("over any answers and any two policies", () => {
  const anyTwo = (
    check: (told: ReturnType<typeof explainRescoring>, before: Scored, after: Scored) => void,
  ) =>
    fc.assert(
      fc.property(withAnswers(), policies, policies, ({ definition: asked, answers: given }, one, two) => {
        const [before, after] = [one, two].map((policy, i) => ({
          policy,
          result: score({
            definition: asked,
            definitionDigest: "sha256:d",
            policy,
            policyDigest: `sha256:p${i}`,
            answers: given,
          }),
        })) as [Scored, Scored];
        check(explainRescoring(OLD, before, after), before, after);
      }),
      { numRuns: 300 },
    );

  test("every requirement that changed has a reason, and what has none kept score, finding and weight", () => {
    anyTwo((told, before, after) => {
      const reasons = new Set(told.causes.map(({ requirement }) => requirement));
      for (const { id } of told.requirements) expect(reasons).toContain(id);
      const quiet = ({ result }: Scored) =>
        result.requirements
          .filter(({ id }) => !reasons.has(id))
          .map(({ id, score, low, high, finding, weight, trace }) => ({
            id,
            score,
            low,
            high,
            finding,
            weight,
            values: trace.map(({ value }) => value),
          }));
      expect(quiet(before)).toEqual(quiet(after));
    });
  });

  test("every gate that changed asks for a requirement that has a reason", () => {
    anyTwo((told, before, after) => {
      const reasons = new Set(told.causes.map(({ requirement }) => requirement));
      for (const { id } of told.gates) {
        const asked = [before, after].flatMap(
          ({ policy }) => policy.gates.find((gate) => gate.id === id)?.requirements ?? [],
        );
        expect(asked.some((requirement) => reasons.has(requirement))).toBe(true);
      }
    });
  });

  test("a reason names two different things", () => {
    anyTwo((told) => {
      for (const { causes: all } of told.causes) {
        expect(all.length).toBeGreaterThan(0);
        for (const { before, after } of all) expect(before).not.toBe(after);
      }
    });
  });
});

test("the very same policy explains nothing, for nothing changed", () => {
  const told = explainRescoring(OLD, under(policy), under(policy));
  expect(told.causes).toEqual([]);
  expect(told.requirements).toEqual([]);
  expect(told.rules).toEqual({
    levels: [],
    evidence: null,
    thresholds: [],
    provisional_below: null,
    parts: [],
    bands: [],
  });
});
