import fc from "fast-check";
import { expect, it } from "vitest";
import { prefilled } from "../../widget/later/prefill.ts";
import { checkAnswer } from "../../worker/contract/answer-check.ts";
import { questionnaire } from "./samples.ts";

it("what fits is taken and what does not is left out", () => {
  const text = JSON.stringify({ develops: false, count: "many", unknown: 1 });
  expect(prefilled(questionnaire, text)).toEqual({ develops: { value: false } });
});

it.each([null, "", "{", "null", "7", '"words"', "[1]", '{"count": null}', '{"__proto__": {"count": 1}}'])(
  "%j is no answer at all",
  (text) => {
    expect(Object.keys(prefilled(questionnaire, text))).toEqual([]);
  },
);

it("whatever a page gives, all that is taken are answers in order", () => {
  const questions = questionnaire.sections.flatMap((section) => section.questions);
  const id = fc.constantFrom(...questions.map((one) => one.id));
  const value = fc.oneof(fc.jsonValue(), fc.boolean(), fc.integer({ min: -9, max: 999 }));
  fc.assert(
    fc.property(fc.dictionary(fc.oneof(id, fc.string()), value), (given) => {
      const taken = prefilled(questionnaire, JSON.stringify(given));
      for (const [name, answer] of Object.entries(taken)) {
        const question = questions.find((one) => one.id === name);
        expect(question && checkAnswer(question, answer)).toEqual([]);
      }
    }),
  );
});
