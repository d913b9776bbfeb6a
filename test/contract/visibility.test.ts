import { expect, test } from "vitest";
import type { Answers } from "../../worker/contract/answers.ts";
import type { Condition } from "../../worker/contract/condition.ts";
import { type BranchingSection, visibleQuestions } from "../../worker/contract/visibility.ts";

const answered = (question: string): Condition => ({ op: "answered", question });
const yes = { value: true };
const visible = (sections: BranchingSection[], answers: Answers) => [...visibleQuestions(sections, answers)];

const chain: BranchingSection[] = [
  { questions: [{ id: "c", visibleIf: answered("b") }, { id: "a" }] },
  {
    visibleIf: answered("a"),
    questions: [{ id: "b" }, { id: "d", visibleIf: { op: "not", of: answered("b") } }],
  },
];

test.each<[string, Answers, string[]]>([
  ["what depends on an answer waits for it", {}, ["a"]],
  ["a section's condition holds for all its questions", { a: yes }, ["a", "b", "d"]],
  ["a question may depend on a later one", { a: yes, b: yes }, ["c", "a", "b"]],
  ["the answer to a hidden question decides nothing", { b: yes }, ["a"]],
  ["answers to unknown questions decide nothing", { z: yes, constructor: yes } as Answers, ["a"]],
])("%s", (_, answers, expected) => {
  expect(visible(chain, answers)).toEqual(expected);
});

test("questions that wait on each other, or on themselves, are hidden and found in finite time", () => {
  const sections = [
    {
      questions: [
        { id: "a", visibleIf: answered("b") },
        { id: "b", visibleIf: answered("a") },
        { id: "self", visibleIf: answered("self") },
        { id: "free" },
      ],
    },
  ];
  expect(visible(sections, { a: yes, b: yes, self: yes })).toEqual(["free"]);
});

test.each(["constructor", "tostring", "__proto__"])(
  "a question called %s is answered only by an own answer",
  (id) => {
    const sections = [{ questions: [{ id }, { id: "next", visibleIf: answered(id) }] }];
    expect(visible(sections, {})).toEqual([id]);
    const answers = JSON.parse(`{${JSON.stringify(id)}:{"value":true}}`) as Answers;
    expect(visible(sections, answers)).toEqual([id, "next"]);
  },
);
