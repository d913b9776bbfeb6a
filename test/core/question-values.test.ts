import { describe, expect, test } from "vitest";
import type { AnswerValue } from "../../worker/contract/answers.ts";
import type { Question } from "../../worker/contract/definition-schema.ts";
import { worthOf } from "../../worker/core/question-values.ts";
import { policy } from "../support/samples.ts";

const asked = { id: "q", text: "?", required: true };
const levels = [0, 1, 2, 3, 4, 5].map((level) => ({ level, text: "" }));
const options = [
  { id: "a", text: "", score: 0.25 },
  { id: "b", text: "", score: 0.5 },
  { id: "c", text: "", score: 0.75 },
];
const questions: Question[] = [
  { ...asked, type: "maturity", why: "", measures: [], options: levels },
  { ...asked, type: "choice", options },
  { ...asked, type: "choices", options },
  { ...asked, type: "boolean" },
  { ...asked, type: "boolean", id: "scored", scores: { yes: 0.2, no: 0.8 } },
  { ...asked, type: "number" },
  { ...asked, type: "text", maxLength: 9 },
  { ...asked, type: "date" },
  { ...asked, type: "register", columns: [], minRows: 0, maxRows: 1 },
];
const worth = (index: number, value: AnswerValue, evidenced = false, under = policy) =>
  worthOf(questions[index] as Question, value, { policy: under, evidenced });

describe("an answer is worth", () => {
  test.each<[string, number, AnswerValue, object | null]>([
    ["what the policy says of its level", 0, 2, { value: 0.4, level: 2 }],
    ["the capped level where a high claim names no evidence", 0, 5, { value: 0.7, level: 5, capped: true }],
    ["nothing where there is no such level", 0, 6, null],
    ["nothing where a level is no number", 0, "2", null],
    ["the score of its option", 1, "b", { value: 0.5 }],
    ["nothing where there is no such option", 1, "z", null],
    ["the sum of its options", 2, ["a", "b"], { value: 0.75 }],
    ["1 at most", 2, ["b", "c"], { value: 1 }],
    ["0 where none was chosen", 2, [], { value: 0 }],
    ["nothing where choices are no list", 2, "a", null],
    ["1 for yes", 3, true, { value: 1 }],
    ["0 for no", 3, false, { value: 0 }],
    ["the score given for yes", 4, true, { value: 0.2 }],
    ["the score given for no", 4, false, { value: 0.8 }],
    ["nothing where a boolean is none", 4, "yes", null],
    ["nothing as a number", 5, 3, null],
    ["nothing as a text", 6, "x", null],
    ["nothing as a date", 7, "2026-11-21", null],
    ["nothing as rows", 8, [], null],
  ])("%s", (_, index, value, expected) => {
    expect(worth(index, value)).toEqual(expected);
  });
});

test("a claim with evidence is not capped, nor one under a policy without caps", () => {
  const { evidence: _, ...lenient } = policy;
  expect(worth(0, 5, true)).toEqual({ value: 1, level: 5 });
  expect(worth(0, 5, false, lenient)).toEqual({ value: 1, level: 5 });
});

test("a cap that takes nothing away did not bite", () => {
  expect(worth(0, 4, false, { ...policy, levels: [0, 0.15, 0.4, 0.7, 0.7, 1] })).toEqual({
    value: 0.7,
    level: 4,
  });
});

test("choices add up to the same last digit in whatever order they stand", () => {
  const tenths = [0.1, 0.2, 0.3].map((score, i) => ({ id: `o${i}`, text: "", score }));
  const of = (all: typeof tenths) =>
    worthOf({ ...asked, type: "choices", options: all }, ["o0", "o1", "o2"], { policy, evidenced: false });
  expect(of(tenths.toReversed())).toEqual(of(tenths));
});
