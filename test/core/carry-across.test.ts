import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import gapSource from "../../questionnaires/iso42001-gap/1.0.0.yaml?raw";
import readinessSource from "../../questionnaires/iso42001-readiness/1.0.0.yaml?raw";
import type { Answers } from "../../worker/contract/answers.ts";
import { definitionSchema } from "../../worker/contract/definition-schema.ts";
import { carryAcross } from "../../worker/core/carry-across.ts";
import { SCOPE } from "../support/audit-scope.ts";

const gap = definitionSchema.parse(parse(gapSource));
const quick = definitionSchema.parse(parse(readinessSource));

const carried = (...earlier: { definition: typeof gap; answers: Answers }[]) =>
  Object.fromEntries(
    [...carryAcross(SCOPE, earlier)].map(([id, { answer, from }]) => [id, [answer.value, from.slug]]),
  );
const gapAnswers: Answers = {
  "organisation.roles": { value: ["provider", "user"] },
  "organisation.certificates": { value: ["iso27001"] },
  "systems.register": { value: [{ name: "A" }, { name: "B" }] },
  "organisation.size": { value: "under-50" },
};

describe("what was answered once", () => {
  test("is carried into the scope from the gap assessment: roles, certificates, and systems by their rows", () => {
    expect(carried({ definition: gap, answers: gapAnswers })).toEqual({
      "scope.roles": [["provider", "user"], "iso42001-gap"],
      "scope.systems": [2, "iso42001-gap"],
      "system.certificates": [["iso27001"], "iso42001-gap"],
    });
  });

  test("is carried from the quick check, whose questions are called otherwise", () => {
    const answers = { "organisation.role": { value: ["user"] }, "organisation.systems": { value: 4 } };
    expect(carried({ definition: quick, answers })).toEqual({
      "scope.roles": [["user"], "iso42001-readiness"],
      "scope.systems": [4, "iso42001-readiness"],
    });
  });

  test("is carried from the nearest assessment that says it", () => {
    const answers = { "organisation.role": { value: ["producer"] } };
    expect(carried({ definition: quick, answers }, { definition: gap, answers: gapAnswers })).toMatchObject({
      "scope.roles": [["producer"], "iso42001-readiness"],
      "scope.systems": [2, "iso42001-gap"],
    });
  });

  test("stays behind where it would be no answer here: no AI systems at all, an option that there is not", () => {
    const none = { "organisation.systems": { value: 0 }, "organisation.role": { value: ["other"] } };
    expect(carried({ definition: quick, answers: none })).toEqual({});
    const contradictory = { "organisation.certificates": { value: ["none", "iso27001"] } };
    expect(carried({ definition: gap, answers: contradictory })).toEqual({});
  });

  test("stays behind where branching hid the question", () => {
    const sections = gap.sections.map((section) =>
      section.id === "systems"
        ? { ...section, visibleIf: { op: "is" as const, question: "organisation.size", value: "1000-plus" } }
        : section,
    );
    expect(carried({ definition: { ...gap, sections }, answers: gapAnswers })).not.toHaveProperty(
      "scope.systems",
    );
  });

  test("goes nowhere without a declared link, whatever the questions are called", () => {
    const answers = { "scope.systems": { value: 9 } };
    expect(carried({ definition: { ...SCOPE, slug: "another" }, answers })).toEqual({});
  });
});
