import { expect, test } from "vitest";
import { answersWith, scored } from "../support/impact.ts";
import { type Case, yes } from "../support/impact-cases.ts";

test.each([
  ["credit scoring by anybody", { "screening.areas": ["credit"] }, true],
  ["hiring by a company", { "screening.areas": ["work"] }, false],
  ["hiring by a ministry", { "screening.areas": ["work"], "screening.deployer": ["public-body"] }, true],
  [
    "a waterworks of the town",
    { "screening.areas": ["infrastructure"], "screening.deployer": ["public-body"] },
    false,
  ],
  [
    "credit scoring by who only builds it",
    { "screening.areas": ["credit"], "screening.roles": ["provider"] },
    false,
  ],
] as const)("an assessment by Article 27 is due for %s: %s", (_, answers, due) => {
  const result = scored(answersWith({ ...yes, ...(answers as unknown as Case["answers"]) }));
  expect(result.fundamental_rights !== null).toBe(due);
  expect(result.duties.includes("rights-assessment")).toBe(due);
});

test("the six elements of Article 27 name the answers that they lack", () => {
  const whole = scored(answersWith({ ...yes, "screening.areas": ["credit"] }));
  expect(whole.fundamental_rights?.elements.map(({ id, missing }) => [id, missing])).toEqual(
    ["a", "b", "c", "d", "e", "f"].map((id) => [id, []]),
  );
  const without = scored(
    answersWith({
      ...yes,
      "screening.areas": ["credit"],
      "measures.complaints": undefined,
      "purpose.period": undefined,
    }),
  );
  expect(without.fundamental_rights?.elements.filter(({ missing }) => missing.length > 0)).toEqual([
    { id: "b", missing: ["purpose.period"] },
    { id: "f", missing: ["measures.complaints"] },
  ]);
});
