import { expect, test } from "vitest";
import { conditionFrom } from "../../scripts/surveyjs-conditions.ts";
import { idFrom } from "../../scripts/surveyjs-ids.ts";
import type { Condition } from "../../worker/contract/condition.ts";

const target = (name: string, type: string, values?: string[], more = {}) => ({
  id: idFrom(name, ""),
  name,
  at: { source: {}, path: "" },
  question: { type, text: { said: {} }, ...more },
  ...(values ? { values: values.map((one): [string, string] => [one, one.toLowerCase()]) } : {}),
});
const targets = new Map(
  [
    target("one", "choice", ["A", "b", "item1", "item10"]),
    target("many", "choices", ["x", "y", "z"]),
    target("scale", "choice", ["1", "2", "3"]),
    target("count", "number", undefined, { integer: true }),
    target("share", "number"),
    target("words", "text"),
    {
      ...target("flag", "boolean"),
      values: [
        [true, true],
        [false, false],
        ["on", true],
      ] as [string | boolean, boolean][],
    },
  ].map((one) => [one.name, one]),
);
const is = (question: string, value: string | number | boolean): Condition => ({
  op: "is",
  question,
  value,
});
const answered: Condition = { op: "answered", question: "count" };

test.each<[string, Condition]>([
  ["{one} = 'a'", is("one", "a")],
  ['{one} == "A"', is("one", "a")],
  ["{one} = b", is("one", "b")],
  ["'b' = {one}", is("one", "b")],
  ["{one} <> 'a'", { op: "not", of: is("one", "a") }],
  ["{one} anyof ['a', 'b']", { op: "in", question: "one", values: ["a", "b"] }],
  ["{one} noneof ['a']", { op: "not", of: is("one", "a") }],
  ["{one} contains 'item1'", { op: "in", question: "one", values: ["item1", "item10"] }],
  ["{one} contains ['item10']", is("one", "item10")],
  ["{many} contains 'x'", is("many", "x")],
  ["{many} contains ['x', 'y']", { op: "all", of: [is("many", "x"), is("many", "y")] }],
  ["{many} allof ['x', 'y']", { op: "all", of: [is("many", "x"), is("many", "y")] }],
  ["{many} anyof ['x', 'y']", { op: "in", question: "many", values: ["x", "y"] }],
  ["{many} notcontains 'x'", { op: "not", of: is("many", "x") }],
  ["{many} notempty", { op: "in", question: "many", values: ["x", "y", "z"] }],
  ["{words} notempty", { op: "answered", question: "words" }],
  ["{words} empty", { op: "not", of: { op: "answered", question: "words" } }],
  ["{scale} >= 2", { op: "in", question: "scale", values: ["2", "3"] }],
  ["{scale} < 2", is("scale", "1")],
  ["{count} >= 5", { op: "atLeast", question: "count", value: 5 }],
  ["{count} > 5", { op: "atLeast", question: "count", value: 6 }],
  ["5 < {count}", { op: "atLeast", question: "count", value: 6 }],
  [
    "{count} < 5",
    { op: "all", of: [answered, { op: "not", of: { op: "atLeast", question: "count", value: 5 } }] },
  ],
  ["{count} = -3", is("count", -3)],
  ["{flag} = true", is("flag", true)],
  ["{flag} = 'on'", is("flag", true)],
  ["{flag}", is("flag", true)],
  ["!{flag}", { op: "not", of: is("flag", true) }],
  ["not ({one} = 'a')", { op: "not", of: is("one", "a") }],
  ["!({one} = 'a' or {flag})", { op: "not", of: { op: "any", of: [is("one", "a"), is("flag", true)] } }],
  [
    "{one} = 'a' or {one} = 'b' and {flag} = true",
    { op: "any", of: [is("one", "a"), { op: "all", of: [is("one", "b"), is("flag", true)] }] },
  ],
  [
    "({one} = 'a' || {one} = 'b') && {flag} = true",
    { op: "all", of: [{ op: "any", of: [is("one", "a"), is("one", "b")] }, is("flag", true)] },
  ],
])("%s maps", (expression, condition) => {
  expect(conditionFrom(expression, targets)).toEqual({ ok: true, value: condition });
});

test.each([
  ["{nobody} = 1", "there is no question {nobody} here"],
  ["{one} = 'z'", '{one} has no choice "z"'],
  ["{one} = {many}", "it compares two questions"],
  ["{many} = ['x']", "it compares whole lists"],
  ["{many} = 'x'", "it compares whole lists"],
  ["{words} = 'secret'", "not a question whose answers can be compared"],
  ["{words} contains 's'", "it looks for a part"],
  ["{share} > 5", "may be a fraction"],
  ["{one} > 'a'", "it compares with what is no number"],
  ["{many} >= 2", "has no order"],
  ["!{one} = 'a'", "without parentheses"],
  ["{one}", "no answer in particular"],
  ["{count} + 1 > 2", "+ is not expected there"],
  ["age({since}) > 5", "it calls age()"],
  ["iif({flag}, 1, 2) = 1", "it calls iif()"],
  ["({one} = 'a'", "a parenthesis is not closed"],
  ["{one} =", "it ends too early"],
  ["{one} anyof ['a'", "a list is not closed"],
  ["{one} anyof []", "an empty list"],
  ["{one} = 'a' {flag}", "a value is not expected there"],
  ["{one} ~ 'a'", "can not be read"],
  ["", "it ends too early"],
  [`${"(".repeat(20)}{flag}${")".repeat(20)}`, "nested too deeply"],
])("%s is refused: %s", (expression, reason) => {
  expect(conditionFrom(expression, targets)).toEqual({ ok: false, error: expect.stringContaining(reason) });
});
