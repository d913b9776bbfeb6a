import { expect, test } from "vitest";
import { compareIds } from "../../worker/core/natural-order.ts";

test("ids stand as in the standard: numbers by value, clauses before annexes, the shorter first", () => {
  const ids = ["A.10.2", "4.10", "A.2.2", "10.1", "4.2", "4.2.1", "A.6.2.4", "A.6.1.3"];
  expect(ids.toSorted(compareIds)).toEqual([
    "4.2",
    "4.2.1",
    "4.10",
    "10.1",
    "A.2.2",
    "A.6.1.3",
    "A.6.2.4",
    "A.10.2",
  ]);
  expect(compareIds("A.2.2", "A.2.2")).toBe(0);
});
