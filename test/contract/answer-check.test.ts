import { describe, expect, test } from "vitest";
import { checkAnswer, largerParts, missingAnswers, progressOf } from "../../worker/contract/answer-check.ts";
import { type Answer, type Answers, EVIDENCE_MAX, NOTE_MAX } from "../../worker/contract/answers.ts";
import type { RespondentQuestion } from "../../worker/contract/respondent.ts";

const asked = { id: "q", text: "?", required: true };
const options = [
  { id: "a", text: "A" },
  { id: "b", text: "B" },
];
const maturity: RespondentQuestion = {
  ...asked,
  type: "maturity",
  options: [0, 2, 4].map((level) => ({ level, text: "" })),
};
const choice: RespondentQuestion = { ...asked, type: "choice", options };
const choices: RespondentQuestion = { ...asked, type: "choices", options };
const boolean: RespondentQuestion = { ...asked, type: "boolean" };
const number: RespondentQuestion = { ...asked, type: "number", min: 0, max: 10, integer: true };
const text: RespondentQuestion = { ...asked, type: "text", maxLength: 20 };
const date: RespondentQuestion = { ...asked, type: "date", min: "2026-01-01", max: "2026-12-31" };
const register: RespondentQuestion = {
  ...asked,
  type: "register",
  minRows: 1,
  maxRows: 2,
  columns: [
    { ...asked, id: "name", type: "text", maxLength: 5 },
    { ...asked, id: "kind", type: "choices", options, required: false },
  ],
};
const optional = (question: RespondentQuestion): RespondentQuestion => ({ ...question, required: false });
const declinable: RespondentQuestion = { ...choice, notApplicable: true };

const check = (question: RespondentQuestion, value: unknown, more: Omit<Answer, "value"> = {}) =>
  checkAnswer(question, { ...more, value: value as Answer["value"] });

test.each<[RespondentQuestion, unknown]>([
  [maturity, 0],
  [maturity, 4],
  [choice, "b"],
  [choices, ["b", "a"]],
  [optional(choices), []],
  [boolean, false],
  [number, 0],
  [number, 10],
  [text, "x".repeat(20)],
  [text, "not_applicable"],
  [optional(text), ""],
  [date, "2026-01-01"],
  [{ ...date, min: undefined }, "2024-02-29"],
  [register, [{ name: "one" }]],
  [register, [{ name: "one", kind: ["a"] }, { name: "two" }]],
])("$type takes it: %j", (question, value) => {
  expect(check(question, value)).toEqual([]);
});

describe("an answer that can not be stored is told why and where", () => {
  test.each<[RespondentQuestion, unknown, string, (string | number)[]]>([
    [maturity, "2", "answer_type", []],
    [maturity, 3, "option_unknown", []],
    [maturity, Number.NaN, "option_unknown", []],
    [choice, 1, "answer_type", []],
    [choice, ["a"], "answer_type", []],
    [choice, "c", "option_unknown", []],
    [choice, "constructor", "option_unknown", []],
    [choices, "a", "answer_type", []],
    [choices, ["a", 1], "answer_type", []],
    [choices, ["a", "z"], "option_unknown", [1]],
    [choices, ["a", "a"], "option_repeated", []],
    [choices, [], "answer_missing", []],
    [boolean, "true", "answer_type", []],
    [boolean, null, "answer_type", []],
    [number, "1", "answer_type", []],
    [number, Number.POSITIVE_INFINITY, "answer_type", []],
    [number, 1.5, "number_fraction", []],
    [number, -1, "number_range", []],
    [number, 11, "number_range", []],
    [text, 1, "answer_type", []],
    [text, " \n ", "answer_missing", []],
    [text, "x".repeat(21), "text_length", []],
    [date, 20260101, "answer_type", []],
    [date, "2026-02-30", "date_invalid", []],
    [date, "01.02.2026", "date_invalid", []],
    [date, "2026-1-1", "date_invalid", []],
    [date, "2027-01-01", "date_range", []],
    [register, {}, "answer_type", []],
    [register, [], "rows_count", []],
    [register, [{ name: "a" }, { name: "b" }, { name: "c" }], "rows_count", []],
    [register, [{ name: "a" }, []], "answer_type", [1]],
    [register, [null], "answer_type", [0]],
    [register, [{}], "answer_missing", [0, "name"]],
    [register, [{ name: "too long" }], "text_length", [0, "name"]],
    [register, [{ name: "a", kind: ["z"] }], "option_unknown", [0, "kind", 0]],
    [register, [{ name: "a", other: 1 }], "column_unknown", [0, "other"]],
    [register, [{ name: "a", constructor: 1 }], "column_unknown", [0, "constructor"]],
    [register, JSON.parse('[{"name":"a","__proto__":{"kind":["a"]}}]'), "column_unknown", [0, "__proto__"]],
    [choice, "not_applicable", "not_applicable_refused", []],
    [declinable, "not_applicable", "justification_missing", []],
  ])("$type: %j", (question, value, code, at) => {
    expect(check(question, value)).toEqual([{ code, at }]);
  });
});

test("an option that stands alone may be chosen, and not with another", () => {
  const question = {
    ...choices,
    options: [...choices.options, { id: "none", text: "None", alone: true as const }],
  };
  expect(check(question, ["none"])).toEqual([]);
  expect(check(question, ["a", "none"])).toEqual([{ code: "option_not_alone", at: [] }]);
});

test("a part that is larger than its whole is named, while both are asked and answered", () => {
  const part = { ...number, id: "part", partOf: "whole" };
  const whole = { ...number, id: "whole" };
  const answers = { part: { value: 3 }, whole: { value: 2 } };
  expect(largerParts([part, whole], answers)).toEqual(["part"]);
  expect(largerParts([part, whole], { ...answers, part: { value: 2 } })).toEqual([]);
  expect(largerParts([part, whole], { part: { value: 3 } })).toEqual([]);
  expect(largerParts([part], answers)).toEqual([]);
});

test("not applicable needs its reason and nothing else", () => {
  expect(check(declinable, "not_applicable", { note: "We build nothing." })).toEqual([]);
  expect(check(declinable, "not_applicable", { note: "  " })).toEqual([
    { code: "justification_missing", at: [] },
  ]);
});

test.each<[string, Omit<Answer, "value">, number]>([
  ["a note of full length", { note: "x".repeat(NOTE_MAX) }, 0],
  ["a longer note", { note: "x".repeat(NOTE_MAX + 1) }, 1],
  ["evidence of full length", { evidence: "x".repeat(EVIDENCE_MAX) }, 0],
  ["longer evidence", { evidence: "x".repeat(EVIDENCE_MAX + 1) }, 1],
])("%s", (_, more, faults) => {
  expect(check(boolean, true, more)).toHaveLength(faults);
});

test("a column that the prototype names too is a column like any other", () => {
  const rows: RespondentQuestion = {
    ...asked,
    type: "register",
    minRows: 1,
    maxRows: 1,
    columns: [{ ...asked, id: "constructor", type: "text", maxLength: 5 }],
  };
  expect(check(rows, [{}])).toEqual([{ code: "answer_missing", at: [0, "constructor"] }]);
  expect(check(rows, [{ constructor: "me" }])).toEqual([]);
});

describe("what is missing", () => {
  const sections = [
    {
      id: "s",
      title: "S",
      questions: [
        { ...boolean, id: "constructor" },
        { ...boolean, id: "b", required: false },
        { ...boolean, id: "c", visibleIf: { op: "is" as const, question: "b", value: true } },
      ],
    },
  ];
  const yes = { value: true };
  test.each<[string, Answers, string[], { answered: number; total: number }]>([
    ["a required question without an answer is named", {}, ["constructor"], { answered: 0, total: 1 }],
    ["an optional one is not", { constructor: yes } as Answers, [], { answered: 1, total: 1 }],
    ["one that is shown by an answer is", { b: yes }, ["constructor", "c"], { answered: 0, total: 2 }],
    ["a hidden one is not, even answered", { c: yes }, ["constructor"], { answered: 0, total: 1 }],
  ])("%s", (_, answers, missing, progress) => {
    expect(missingAnswers(sections, answers)).toEqual(missing);
    expect(progressOf(sections, answers)).toEqual(progress);
  });
});
