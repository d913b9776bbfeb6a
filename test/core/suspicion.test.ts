import { expect, it } from "vitest";
import { answersToRead, suspicionOf } from "../../worker/core/suspicion.ts";

it("a lead is marked when the field that nobody sees was filled in", () => {
  expect(suspicionOf("https://spam.example", 600_000, 20)).toBe("trap");
  expect(suspicionOf("", 600_000, 20)).toBeNull();
});

it("a lead is marked when nobody reads that fast, and not when somebody is merely quick", () => {
  expect(suspicionOf(undefined, 9_999, 20)).toBe("too_fast");
  expect(suspicionOf(undefined, 10_000, 20)).toBeNull();
  expect(suspicionOf(undefined, 0, 0)).toBeNull();
});

it("what could not be verified is marked, unless there is a worse sign", () => {
  expect(suspicionOf("", 600_000, 20, true)).toBe("unverified");
  expect(suspicionOf("https://spam.example", 600_000, 20, true)).toBe("trap");
  expect(suspicionOf("", 9_999, 20, true)).toBe("too_fast");
});

it("who goes on with answers of before is not too fast, for they were read then", () => {
  const answers = { a: { value: 1 }, b: { value: 2 } };
  expect(answersToRead({ answers, startedFrom: null })).toBe(2);
  expect(answersToRead({ answers, startedFrom: "asm_1" })).toBe(0);
});
