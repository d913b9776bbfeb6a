import fc from "fast-check";
import { expect, test } from "vitest";
import type { RespondentQuestionnaire } from "../../worker/contract/respondent.ts";
import { respondentCopy } from "../../worker/core/respondent-copy.ts";
import { definitions } from "../support/arbitraries.ts";
import { definition, policy } from "../support/samples.ts";

const SERVER_ONLY = [
  "weight",
  "score",
  "scores",
  "measures",
  "action",
  "effortDays",
  "after",
  "replaces",
  "documents",
  "sizing",
  "sizes",
  "policy",
  "standard",
  "requirement",
];

function keysIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(keysIn)];
}
const leaks = (copy: RespondentQuestionnaire) => keysIn(copy).filter((key) => SERVER_ONLY.includes(key));

test("the copy of every type of question holds all it needs to be asked", () => {
  const copy = respondentCopy(definition, "sha256:1", policy);
  expect(copy).toMatchObject({
    slug: "sample-check",
    version: "1.0.0",
    digest: "sha256:1",
    evidence_from: 4,
  });
  expect(copy.sections[1]?.questions.slice(0, 3)).toEqual([
    {
      id: "scope",
      type: "maturity",
      text: "How is the scope set?",
      help: "In or out.",
      why: "All else hangs on it.",
      required: true,
      evidence: ["the scope"],
      options: [0, 1, 2, 3, 4, 5].map((level) => ({ level, text: `What level ${level} looks like.` })),
    },
    {
      id: "roles",
      type: "choices",
      text: "Who takes part?",
      required: true,
      options: [
        { id: "top", text: "Top management" },
        { id: "staff", text: "Staff" },
      ],
    },
    expect.objectContaining({
      id: "control",
      notApplicable: true,
      visibleIf: expect.objectContaining({ op: "any" }),
    }),
  ]);
  const [, , systems, when, note, register] = copy.sections[0]?.questions ?? [];
  expect(systems).toMatchObject({ min: 0, max: 100, integer: true, unit: "systems" });
  expect(when).toMatchObject({ min: "2026-01-01", max: "2030-12-31", required: false });
  expect(note).toMatchObject({ maxLength: 200, multiline: true });
  expect(register).toMatchObject({ minRows: 0, maxRows: 5, columns: [{ id: "name" }, { id: "role" }] });
  expect(leaks(copy)).toEqual([]);
});

test("no weight, score or action is in the copy of any questionnaire", () => {
  fc.assert(
    fc.property(definitions(), (any) => {
      const copy = respondentCopy(any, "sha256:1", policy);
      expect(leaks(copy)).toEqual([]);
      expect(JSON.stringify(copy)).not.toContain("SECRET");
    }),
  );
});

test("where the policy asks for no evidence, the copy names no level for it", () => {
  const { evidence: _, ...lenient } = policy;
  expect(respondentCopy(definition, "sha256:1", lenient)).not.toHaveProperty("evidence_from");
});
