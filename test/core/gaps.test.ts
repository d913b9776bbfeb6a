import { expect, test } from "vitest";
import { rankGaps } from "../../worker/core/gaps.ts";
import type { Measurement } from "../../worker/core/readings.ts";
import { definition } from "../support/samples.ts";

const scope = definition.sections[1]?.questions[0];
if (scope === undefined) throw new Error("the sample has no question");

/** The scope question (4 person-days at medium size), answered with this value. */
const answered = (value: number | null): Measurement => ({
  weight: 1,
  reading: {
    question: scope,
    valued: value === null ? null : { value },
    notApplicable: false,
    evidenced: false,
  },
});
const source = (id: string, gain: number | null, ...measurements: Measurement[]) => ({
  id,
  gain,
  measurements,
});
const failed = { id: "g", stage: 1 as const, status: "failed" as const, failing: ["A.2.2"] };

test("failed gates come first, then points per person-day, then the order of the standard", () => {
  const gaps = rankGaps(
    [
      source("A.2.2", 0.1, answered(0)),
      source("4.10", 2, answered(0)),
      source("A.2.3", 2, answered(0)),
      source("4.2", 2, answered(0)),
      source("4.1", 3, answered(0), answered(0.5)),
      source("5.2", 1),
      source("6.1", 0),
      source("6.2", null),
    ],
    [failed],
    "medium",
  );
  // per day: 5.2 1/1 (no effort stated) · 4.2 4.10 A.2.3 2/4 each · 4.1 3/8
  expect(gaps.map((gap) => [gap.requirement, gap.effort_days])).toEqual([
    ["A.2.2", 4],
    ["5.2", 0],
    ["4.2", 4],
    ["4.10", 4],
    ["A.2.3", 4],
    ["4.1", 8],
  ]);
  expect(gaps[0]?.gates).toEqual(["g"]);
});

test.each([
  ["small", 2],
  ["medium", 4],
  ["large", 8],
] as const)("effort is that of a %s organisation", (size, days) => {
  expect(rankGaps([source("4.1", 1, answered(0.7))], [], size)[0]?.effort_days).toBe(days);
});

test("what is done or not answered costs nothing", () => {
  expect(rankGaps([source("4.1", 1, answered(1), answered(null))], [], "medium")[0]?.effort_days).toBe(0);
});
