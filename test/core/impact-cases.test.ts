import { expect, test } from "vitest";
import { answersWith, scored } from "../support/impact.ts";
import { LISTED } from "../support/impact-cases-listed.ts";
import { UNLISTED } from "../support/impact-cases-unlisted.ts";

const CASES = [...LISTED, ...UNLISTED];

test.each(CASES)("$name", ({ answers, expected }) => {
  const result = scored(answersWith(answers));
  expect(result.missing).toEqual([]);
  expect([result.inherent.level, result.residual.level, result.tier]).toEqual(expected);
});

test("there are thirty cases, and every level and class is among them", () => {
  expect(CASES.length).toBeGreaterThanOrEqual(30);
  const expected = new Set(CASES.flatMap((one) => one.expected));
  expect([...expected].sort()).toEqual([
    "high",
    "low",
    "medium",
    "minimal",
    "prohibited",
    "transparency",
    "very-high",
  ]);
});
