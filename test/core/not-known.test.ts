import fc from "fast-check";
import { expect, it } from "vitest";
import { checkAnswer, missingAnswers, progressOf } from "../../worker/contract/answer-check.ts";
import { type Answers, NOT_KNOWN } from "../../worker/contract/answers.ts";
import type { Definition } from "../../worker/contract/definition-schema.ts";
import type { RespondentQuestion } from "../../worker/contract/respondent.ts";
import { visibleQuestions } from "../../worker/contract/visibility.ts";
import { compileDefinition } from "../../worker/core/compile-definition.ts";
import { diffDefinitions } from "../../worker/core/diff-definitions.ts";
import { askedSections } from "../../worker/core/report-answers.ts";
import { respondentCopy } from "../../worker/core/respondent-copy.ts";
import { score } from "../../worker/core/score.ts";
import { definitionSource, policy, valueFrom } from "../support/samples.ts";

const { sizing: _, ...rest } = definitionSource;
const unknown = { value: NOT_KNOWN };
const measures = (requirement: string) => ({
  text: "?",
  why: "So.",
  notKnown: true,
  measures: [{ requirement }],
});
const options = [
  { id: "no", text: "No", score: 0 },
  { id: "yes", text: "Yes", score: 1 },
];
const levels = [0, 1, 2, 3, 4, 5].map((level) => ({ level, text: `Level ${level}` }));
const questions = [
  { id: "a", type: "maturity", options: levels, ...measures("4.1") },
  { id: "b", type: "maturity", options: levels, ...measures("4.2") },
  { id: "c", type: "boolean", ...measures("A.2.2") },
  { id: "d", type: "choice", options, ...measures("A.2.3") },
  { id: "e", type: "choices", options, ...measures("5.2") },
];
const compiled = (list: unknown[]) =>
  compileDefinition({ ...rest, sections: [{ id: "all", title: "All", questions: list }] }, policy);
const { definition, digest } = valueFrom(compiled(questions));
const scored = (answers: Answers) =>
  score({ definition, definitionDigest: digest, policy, policyDigest: "sha256:p", answers });
const given: Answers = {
  a: { value: 3 },
  b: { value: 1 },
  c: { value: true },
  d: { value: "yes" },
  e: { value: ["yes"] },
};

it("what is not known scores exactly as what was not answered", () => {
  fc.assert(
    fc.property(fc.subarray(Object.keys(given)), (ids) => {
      const known = Object.fromEntries(Object.entries(given).filter(([id]) => !ids.includes(id)));
      const all = { ...known, ...Object.fromEntries(ids.map((id) => [id, unknown])) };
      expect(scored(all)).toEqual(scored(known));
    }),
  );
});

it("it is an answer for going on and handing in", () => {
  const answers = Object.fromEntries(Object.keys(given).map((id) => [id, unknown]));
  expect(missingAnswers(definition.sections as never, answers)).toEqual([]);
  expect(progressOf(definition.sections as never, answers)).toEqual({ answered: 5, total: 5 });
});

it("it is taken where the question allows it, and only there", () => {
  const copy = respondentCopy(definition, digest, policy).sections[0]?.questions as RespondentQuestion[];
  for (const question of copy) {
    expect(checkAnswer(question, unknown), question.id).toEqual([]);
    expect(checkAnswer({ ...question, notKnown: undefined }, unknown)).toMatchObject([
      { code: "not_known_refused" },
    ]);
  }
  const text = { id: "t", type: "text", text: "?", required: true, maxLength: 20 } as const;
  expect(checkAnswer(text, unknown)).toEqual([]);
});

it("the report says so, in the report's language", () => {
  const words = (locale: string, answers: Answers) =>
    askedSections(definition, answers, locale)[0]?.questions.map(({ answered }) => answered);
  expect(words("en", { a: unknown })).toEqual(["Not known", null, null, null, null]);
  expect(words("de", { a: unknown })?.[0]).toBe("Nicht bekannt");
});

it("nothing branches on it: who does not know has not answered", () => {
  const sections = [
    { questions: [{ id: "a" }, { id: "b", visibleIf: { op: "answered", question: "a" } as const }] },
  ];
  expect([...visibleQuestions(sections, { a: unknown })]).toEqual(["a"]);
  const waiting = { ...questions[1], visibleIf: { op: "is", question: "a", value: NOT_KNOWN } };
  expect(compiled([questions[0], waiting])).toMatchObject({ ok: false });
});

it("allowing it is a minor change, no longer allowing it a major one", () => {
  const without = structuredClone(definition) as Definition;
  for (const question of without.sections[0]?.questions ?? []) Reflect.deleteProperty(question, "notKnown");
  const levelsOf = (from: Definition, to: Definition) =>
    new Set(diffDefinitions(from, to).map(({ level }) => level));
  expect(levelsOf(without, definition)).toEqual(new Set(["minor"]));
  expect(levelsOf(definition, without)).toEqual(new Set(["major"]));
});
