import { expect, test } from "vitest";
import type { Answers } from "../../worker/contract/answers.ts";
import { sizeOf } from "../../worker/core/size-of.ts";
import { definition } from "../support/samples.ts";

test.each<[string, Answers, string]>([
  ["the answer tells it", { "org.size": { value: "many" } }, "large"],
  ["it is medium while nobody said", {}, "medium"],
  [
    "it is medium where the answer is none of the options",
    { "org.size": { value: "constructor" } },
    "medium",
  ],
  ["it is medium where the answer is no text", { "org.size": { value: 3 } }, "medium"],
])("%s", (_, answers, size) => {
  expect(sizeOf(definition, answers)).toBe(size);
});

test("it is medium where the questionnaire asks for none", () => {
  const { sizing: _, ...unsized } = definition;
  expect(sizeOf(unsized, { "org.size": { value: "many" } })).toBe("medium");
});

test("a hidden answer does not tell it", () => {
  const [org, ...others] = definition.sections;
  const hidden =
    org === undefined ? [] : [{ ...org, visibleIf: { op: "answered" as const, question: "scope" } }];
  const sections = [...hidden, ...others];
  expect(sizeOf({ ...definition, sections }, { "org.size": { value: "many" } })).toBe("medium");
});
