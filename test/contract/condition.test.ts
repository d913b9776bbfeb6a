import { describe, expect, test } from "vitest";
import { type Condition, holds, questionsIn } from "../../worker/contract/condition.ts";

const given: Record<string, unknown> = {
  role: "maker",
  kinds: ["text", "image"],
  systems: 3,
  sells: false,
  none: [],
};
const lookup = (id: string) => (Object.hasOwn(given, id) ? given[id] : undefined);
const yes: Condition = { op: "answered", question: "role" };
const no: Condition = { op: "answered", question: "nothing" };

describe("a condition", () => {
  test.each<[string, Condition, boolean]>([
    ["answered: there is an answer", yes, true],
    ["answered: there is none", no, false],
    ["answered: no is an answer", { op: "answered", question: "sells" }, true],
    ["answered: nothing of the prototype is", { op: "answered", question: "constructor" }, false],
    ["is: the same text", { op: "is", question: "role", value: "maker" }, true],
    ["is: another text", { op: "is", question: "role", value: "user" }, false],
    ["is: false is a value", { op: "is", question: "sells", value: false }, true],
    ["is: nothing is converted", { op: "is", question: "systems", value: "3" }, false],
    ["is: one of several choices", { op: "is", question: "kinds", value: "image" }, true],
    ["is: none of several choices", { op: "is", question: "kinds", value: "sound" }, false],
    ["in: one of the values", { op: "in", question: "role", values: ["user", "maker"] }, true],
    ["in: none of them", { op: "in", question: "role", values: ["user"] }, false],
    ["in: any choice is any of the values", { op: "in", question: "kinds", values: ["sound", "text"] }, true],
    ["in: no choice was made", { op: "in", question: "none", values: ["text"] }, false],
    ["in: there is no answer", { op: "in", question: "nothing", values: ["text"] }, false],
    ["atLeast: just enough", { op: "atLeast", question: "systems", value: 3 }, true],
    ["atLeast: too little", { op: "atLeast", question: "systems", value: 4 }, false],
    ["atLeast: no number", { op: "atLeast", question: "role", value: 0 }, false],
    ["atLeast: no answer", { op: "atLeast", question: "nothing", value: 0 }, false],
    ["not: turns it round", { op: "not", of: no }, true],
    ["all: each of them", { op: "all", of: [yes, yes] }, true],
    ["all: one is missing", { op: "all", of: [yes, no] }, false],
    ["any: one of them", { op: "any", of: [no, yes] }, true],
    ["any: none of them", { op: "any", of: [no, no] }, false],
    ["nested", { op: "all", of: [yes, { op: "not", of: { op: "any", of: [no] } }] }, true],
  ])("%s", (_, condition, expected) => {
    expect(holds(condition, lookup)).toBe(expected);
  });
});

test("the questions that a condition looks at are found at any depth", () => {
  const deep: Condition = { op: "all", of: [yes, { op: "not", of: { op: "any", of: [no, yes] } }] };
  expect(questionsIn(deep)).toEqual(["role", "nothing", "role"]);
});
