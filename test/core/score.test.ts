import { describe, expect, test } from "vitest";
import type { Answer, Answers } from "../../worker/contract/answers.ts";
import type { Policy } from "../../worker/contract/policy-schema.ts";
import { compileDefinition } from "../../worker/core/compile-definition.ts";
import { ENGINE, score } from "../../worker/core/score.ts";
import { definitionSource, policy, valueFrom } from "../support/samples.ts";

const { sizing: _, ...rest } = definitionSource;
const levels = [0, 1, 2, 3, 4, 5].map((level) => ({ level, text: `Level ${level}` }));
const action = (medium: number) => ({
  text: "Do it.",
  effortDays: { small: 1, medium, large: 50 },
});
const maturity = (id: string, measures: { requirement: string; weight?: number }[], more = {}) => ({
  id,
  type: "maturity",
  text: "How?",
  why: "So.",
  measures,
  options: levels,
  ...more,
});

const { definition, digest } = valueFrom(
  compileDefinition(
    {
      ...rest,
      sections: [
        {
          id: "all",
          title: "All",
          questions: [
            maturity("a", [{ requirement: "4.1" }], { action: action(3) }),
            maturity("b", [{ requirement: "4.1", weight: 3 }, { requirement: "4.2" }], { action: action(6) }),
            maturity("c", [{ requirement: "5.2" }]),
            {
              id: "d",
              type: "boolean",
              text: "Is it?",
              measures: [{ requirement: "A.2.2" }],
              scores: { yes: 0.9, no: 0 },
            },
            {
              id: "e",
              type: "choice",
              text: "Which?",
              notApplicable: true,
              measures: [{ requirement: "A.2.3" }],
              options: [
                { id: "no", text: "No", score: 0 },
                { id: "yes", text: "Yes", score: 1 },
              ],
            },
          ],
        },
      ],
    },
    policy,
  ),
);
const scored = (answers: Answers, under = policy) =>
  score({ definition, definitionDigest: digest, policy: under, policyDigest: "sha256:p", answers });

/*
 * By hand. Levels are worth [0, .15, .4, .7, 1, 1]; from 4 on a claim without evidence is worth level 3.
 *   a = 2 → .4        b = 4, no evidence → .7 (capped)    c unanswered    d = yes → .9    e not applicable
 *   4.1 (w 2): (1·.4 + 3·.7) / 4 = .625    4.2 (w 1): .7    5.2 (w 1): 0..1    A.2.2 (w 1): .9    A.2.3: leaves
 *   clauses (60): score (2·.625 + .7) / 3 = .65 · low 1.95 / 4 = .4875 · high 2.95 / 4 = .7375 · coverage 3 / 4
 *   annex-a (40): .9 throughout, coverage 1
 *   whole: score .6·.65 + .4·.9 = .75 · low .6·.4875 + .36 = .6525 · high .6·.7375 + .36 = .8025 · coverage .85
 *   group 4: as clauses' score .65, all answered
 *   gains: 4.1 60 · 2/3 · .375 = 15 · 4.2 60 · 1/3 · .3 = 6 · A.2.2 40 · .1 = 4
 *   gates: scope fails (4.1 is .625 < .7) · policy is open (5.2 0..1), A.2.2 is fine
 *   band: 75 would reach stage-1-ready, but its gate failed → developing
 *   lenses, clauses only (annex-a has no maturity question): level ≥ 2 (2·1 + 1 + 0) / 4 = .75 ·
 *     level ≥ 3 (2·3/4 + 1 + 0) / 4 = .625 · level ≥ 4 with evidence 0
 *   gaps: 4.1 fails a gate → first (3 + 6 days); then A.2.2 4 points for 0 → 1 day; then 4.2 6 points for 6 days
 */
test("the worked example comes out to the digit", () => {
  const answers: Answers = {
    a: { value: 2 },
    b: { value: 4, evidence: "  " },
    d: { value: true },
    e: { value: "not_applicable", note: "We buy none." },
  };
  expect(scored(answers)).toEqual({
    readiness: { score: 75, low: 65.25, high: 80.25, coverage: 85, band: "developing", provisional: false },
    parts: [
      { id: "clauses", weight: 60, score: 65, low: 48.75, high: 73.75, coverage: 75 },
      { id: "annex-a", weight: 40, score: 90, low: 90, high: 90, coverage: 100 },
    ],
    groups: [
      { id: "4", score: 65, low: 65, high: 65, coverage: 100 },
      { id: "5", score: null, low: 0, high: 100, coverage: 0 },
      { id: "A.2", score: 90, low: 90, high: 90, coverage: 100 },
    ],
    requirements: [
      {
        id: "4.1",
        status: "scored",
        weight: 2,
        score: 62.5,
        low: 62.5,
        high: 62.5,
        coverage: 100,
        finding: "minor",
        gain: 15,
        trace: [
          { question: "a", weight: 1, value: 0.4, level: 2 },
          { question: "b", weight: 3, value: 0.7, level: 4, capped: true },
        ],
      },
      {
        id: "4.2",
        status: "scored",
        weight: 1,
        score: 70,
        low: 70,
        high: 70,
        coverage: 100,
        finding: "opportunity",
        gain: 6,
        trace: [{ question: "b", weight: 1, value: 0.7, level: 4, capped: true }],
      },
      {
        id: "5.2",
        status: "unanswered",
        weight: 1,
        score: null,
        low: 0,
        high: 100,
        coverage: 0,
        finding: null,
        gain: null,
        trace: [{ question: "c", weight: 1, value: null }],
      },
      {
        id: "A.2.2",
        status: "scored",
        weight: 1,
        score: 90,
        low: 90,
        high: 90,
        coverage: 100,
        finding: "opportunity",
        gain: 4,
        trace: [{ question: "d", weight: 1, value: 0.9 }],
      },
      {
        id: "A.2.3",
        status: "not_applicable",
        weight: 1,
        score: null,
        low: 0,
        high: 0,
        coverage: 0,
        finding: null,
        gain: null,
        trace: [{ question: "e", weight: 1, value: null, not_applicable: true }],
      },
    ],
    gates: [
      { id: "scope", stage: 1, status: "failed", failing: ["4.1"] },
      { id: "policy", stage: 2, status: "unknown", failing: [] },
    ],
    lenses: { documented: 75, operating: 62.5, evidenced: 0 },
    gaps: [
      { requirement: "4.1", gain: 15, effort_days: 9, gates: ["scope"] },
      { requirement: "A.2.2", gain: 4, effort_days: 0, gates: [] },
      { requirement: "4.2", gain: 6, effort_days: 6, gates: [] },
    ],
    pinned: {
      questionnaire: "sample-check",
      version: "1.0.0",
      definition_digest: digest,
      policy_digest: "sha256:p",
      engine: ENGINE,
    },
  });
});

test("without an answer nothing is scored, everything is possible, and the band is the first", () => {
  const result = scored({});
  expect(result.readiness).toEqual({
    score: null,
    low: 0,
    high: 100,
    coverage: 0,
    band: "not-started",
    provisional: true,
  });
  expect(result.gates.map((gate) => gate.status)).toEqual(["unknown", "unknown"]);
  expect(result.lenses).toEqual({ documented: 0, operating: 0, evidenced: 0 });
  expect(result.gaps).toEqual([]);
});

const perfect: Answers = {
  a: { value: 5, evidence: "minutes" },
  b: { value: 4, evidence: "records" },
  c: { value: 4, evidence: "the policy" },
  d: { value: true },
  e: { value: "yes" },
};

test("evidence that is named lifts the cap", () => {
  const { readiness, lenses, requirements } = scored(perfect);
  // Annex A: (.9 + 1) / 2 = .95 → 60 + 38
  expect(readiness).toMatchObject({ score: 98, low: 98, high: 98, coverage: 100, band: "stage-2-ready" });
  expect(lenses).toEqual({ documented: 100, operating: 100, evidenced: 100 });
  expect(requirements[0]).toMatchObject({ finding: "none", gain: 0 });
});

/** The sample policy with another gate of stage 2. */
const stage2 = (requirement: string, min: number) => ({
  ...policy,
  gates: policy.gates.map((gate) =>
    gate.stage === 2 ? { ...gate, requirements: [requirement], min } : gate,
  ),
});

describe("a percentage hides nothing", () => {
  test.each<[string, Record<string, Answer | undefined>, Policy, string]>([
    ["a failed gate of stage 1", { a: { value: 0 }, b: { value: 3 } }, policy, "developing"],
    ["a failed gate of stage 2", {}, stage2("A.2.2", 0.95), "stage-1-ready"],
    ["a gate of stage 2 that is open", { e: undefined }, stage2("A.2.3", 0.7), "stage-1-ready"],
    ["a clause item under .7", { c: { value: 2 } }, stage2("A.2.2", 0.7), "stage-1-ready"],
    ["a clause item without an answer", { c: undefined }, stage2("A.2.2", 0.7), "stage-1-ready"],
    ["nothing", {}, stage2("A.2.2", 0.7), "stage-2-ready"],
  ])("%s holds the band down", (_, other, under, band) => {
    const given = Object.entries({ ...perfect, ...other }).filter(([, answer]) => answer !== undefined);
    const { readiness } = scored(Object.fromEntries(given) as Answers, under);
    expect(readiness.band).toBe(band);
    expect(readiness.score).toBeGreaterThanOrEqual(band === "developing" ? 70 : 85);
  });
});

test.each([
  ["a mandatory requirement under .4 is a potential major", { c: { value: 1 } }, "5.2", "major"],
  ["a control under .4 is a potential minor", { d: { value: false } }, "A.2.2", "minor"],
  ["one at .4 is a potential minor", { c: { value: 2 } }, "5.2", "minor"],
  ["one at .7 is an opportunity", { c: { value: 3 } }, "5.2", "opportunity"],
  ["one at 1 is no finding", { c: { value: 5, evidence: "x" } }, "5.2", "none"],
] as [string, Answers, string, string][])("%s", (_, answers, id, finding) => {
  expect(scored(answers).requirements.find((one) => one.id === id)?.finding).toBe(finding);
});

describe("gates", () => {
  const gate = (requirements: string[], min = 0.7) => ({
    ...policy,
    gates: [{ id: "g", stage: 1 as const, title: "G", requirements, min }],
  });
  test.each<[string, string[], Answers, string, string[]]>([
    [
      "one that is not applicable is fine",
      ["A.2.3"],
      { e: { value: "not_applicable", note: "no" } },
      "passed",
      [],
    ],
    ["one that no question measures is not known to be fine", ["4.1", "A.5.2"], perfect, "unknown", []],
    ["one that fails decides, whatever is unknown", ["A.5.2", "5.2"], { c: { value: 0 } }, "failed", ["5.2"]],
    ["one that is exactly at the line passes", ["5.2"], { c: { value: 3 } }, "passed", []],
    ["bounds decide before everything is answered", ["4.1"], { b: { value: 0 } }, "failed", ["4.1"]],
    ["as long as either may come it is open", ["4.1"], { b: { value: 3 } }, "unknown", []],
  ])("%s", (_, requirements, answers, status, failing) => {
    expect(scored(answers, gate(requirements)).gates[0]).toEqual({ id: "g", stage: 1, status, failing });
  });

  test("a line that binary fractions miss is compared as it is shown", () => {
    // 100 · .55 is 55.00000000000001
    const under = { ...gate(["5.2"], 0.55), levels: [0, 0.55, 0.6, 0.7, 1, 1] };
    expect(scored({ c: { value: 1 } }, under).gates[0]?.status).toBe("passed");
  });
});

test("not applicable counts only where the question allows it", () => {
  const result = scored({ c: { value: "not_applicable", note: "no" } });
  expect(result.requirements.find((one) => one.id === "5.2")?.status).toBe("unanswered");
});

test.each<[string, Answers]>([
  ["to a question that is not there", { nothing: { value: 5 }, constructor: { value: 5 } }],
  ["of a level that does not exist", { a: { value: 9 }, b: { value: 0.5 } }],
  ["of the wrong type", { a: { value: "5" }, d: { value: 1 }, e: { value: ["yes"] } }],
])("an answer %s changes nothing", (_, answers) => {
  expect(scored(answers)).toEqual(scored({}));
});
