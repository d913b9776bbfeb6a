import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answers } from "../../worker/contract/answers.ts";
import type { TenantKind } from "../../worker/contract/report.ts";
import { type Basis, readVerifiable, recompute } from "../../worker/core/recompute.ts";
import { askedSections } from "../../worker/core/report-answers.ts";
import { score } from "../../worker/core/score.ts";
import { policies, withAnswers } from "../support/arbitraries.ts";
import { definition, halfAnswered, policy, reportOf } from "../support/report-fixture.ts";

const KINDS: TenantKind[] = ["consultancy", "certification_body", "publisher"];
const fixture: Basis = { definition, definitionDigest: "sha256:d1", policy, policyDigest: "sha256:p1" };
/** As it comes out of a file. */
const filed = (answers: Answers, kind: TenantKind) =>
  JSON.parse(JSON.stringify(reportOf(answers, { kind }))) as Record<string, unknown> & {
    result: { readiness: { band: string }; groups: unknown[]; gaps: { effort_days?: number }[] };
  };
const again = (document: ReturnType<typeof filed>, basis: Basis | undefined = fixture) =>
  recompute(readVerifiable(document), document.result, basis);

test("the answers that a report shows are enough for its result, whatever branching hid", () => {
  fc.assert(
    fc.property(withAnswers(), policies, (made, rules) => {
      const basis = { ...fixture, definition: made.definition, policy: rules };
      const whole = score({ ...basis, answers: made.answers });
      const document = JSON.parse(
        JSON.stringify({
          ...reportOf({}),
          result: whole,
          asked: askedSections(made.definition, made.answers, "en"),
        }),
      );
      expect(recompute(readVerifiable(document), document.result, basis)).toEqual({
        recomputed: "same",
        reason: null,
        differences: [],
      });
    }),
  );
});

describe.each(KINDS)("a report of a %s", (kind) => {
  test.each<[string, Answers]>([
    ["half answered", halfAnswered],
    ["not answered", {}],
    [
      "with a hidden answer",
      { ...halfAnswered, roles: { value: ["build"] }, suppliers: { value: 5, evidence: "x" } },
    ],
    ["with a control left out", { ...halfAnswered, suppliers: { value: "not_applicable", note: "None." } }],
  ])("%s comes out the same", (_, answers) => {
    expect(again(filed(answers, kind))).toMatchObject({ recomputed: "same" });
  });

  test("tells each figure that was changed", () => {
    const document = filed(halfAnswered, kind);
    document.result.readiness.band = "high";
    document.result.groups.pop();
    expect(again(document).differences).toEqual([
      { pointer: "/result/readiness/band", stated: "high", recomputed: "low" },
      { pointer: expect.stringMatching(/^\/result\/groups\/\d+$/) },
    ]);
  });
});

test("person-days that a certification body may not state are a difference", () => {
  const document = filed(halfAnswered, "certification_body");
  Object.assign(document.result.gaps[0] ?? {}, { effort_days: 3 });
  expect(again(document).differences).toEqual([{ pointer: "/result/gaps/0/effort_days", stated: 3 }]);
});

test("no more differences are listed than a reader takes in", () => {
  const document = filed(halfAnswered, "consultancy");
  Object.assign(document.result, Object.fromEntries(Array.from({ length: 99 }, (_, i) => [`x${i}`, i])));
  expect(again(document).differences).toHaveLength(20);
});

describe("nothing is computed", () => {
  const document = filed(halfAnswered, "consultancy");
  test.each<[string, string, Basis | undefined]>([
    ["without the content", "content_unknown", undefined],
    ["from another questionnaire", "content_unknown", { ...fixture, definitionDigest: "sha256:d2" }],
    ["from another policy", "content_unknown", { ...fixture, policyDigest: "sha256:p2" }],
  ])("%s", (_, reason, basis) => {
    expect(recompute(readVerifiable(document), document.result, basis)).toMatchObject({
      recomputed: "not_recomputable",
      reason,
    });
  });

  test.each([undefined, null, 1, "report", [], {}, { ...document, asked: 1 }, { ...document, result: null }])(
    "of what is no report (%#)",
    (value) => {
      expect(recompute(readVerifiable(value), undefined, fixture).reason).toBe("report_malformed");
    },
  );
});
