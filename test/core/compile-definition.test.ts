import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileDefinition } from "../../worker/core/compile-definition.ts";
import { definitions } from "../support/arbitraries.ts";
import {
  definition,
  definitionSource,
  policy,
  valueFrom,
  withGerman,
  withValue,
} from "../support/samples.ts";

const faultsOf = (source: unknown) => {
  const outcome = compileDefinition(source, policy);
  return outcome.ok ? [] : outcome.error;
};
const SCOPE = "/sections/1/questions/0";
const ROLES = "/sections/1/questions/1";
const CONTROL = "/sections/1/questions/2";
const IMPACT = "/sections/1/questions/3";
const REGISTER = "/sections/0/questions/5";

test("defaults are spelled out, so that the digest covers them", () => {
  expect(definition.sections[1]?.questions[0]).toMatchObject({
    required: true,
    measures: [
      { requirement: "4.1", weight: 2 },
      { requirement: "4.2", weight: 1 },
    ],
  });
});

test("a default that an author spells out does not change the digest", () => {
  const digestFrom = (source: unknown) => valueFrom(compileDefinition(source, policy)).digest;
  expect(digestFrom(definition)).toBe(digestFrom(definitionSource));
});

test("compiling what was compiled gives the same definition and digest", () => {
  fc.assert(
    fc.property(definitions(), (compiled) => {
      const once = valueFrom(compileDefinition(compiled, policy));
      expect(once.definition).toEqual(compiled);
      expect(valueFrom(compileDefinition(JSON.parse(JSON.stringify(compiled)), policy)).digest).toBe(
        once.digest,
      );
    }),
  );
});

describe("a fault is named by its code and its place", () => {
  test.each([
    // what the schema refuses
    ["/title", undefined, "/title", "missing"],
    ["/minutes", "five", "/minutes", "type_wrong"],
    ["/minutes", 601, "/minutes", "too_large"],
    ["/title", "  ", "/title", "too_small"],
    ["/version", "1.0", "/version", "format_wrong"],
    ["/surprise", 1, "/surprise", "key_unknown"],
    [`${SCOPE}/a~1b`, 1, `${SCOPE}/a~01b`, "key_unknown"],
    [`${SCOPE}/type`, "slider", `${SCOPE}/type`, "variant_unknown"],
    ["/kind", "quiz", "/kind", "value_unknown"],
    ["/sizing/sizes/Few", "small", "/sizing/sizes/Few", "key_wrong"],
    ["/title", "half \ud83d", "/title", "text_malformed"],
    // ids
    ["/sections/1/id", "org", "/sections/1/id", "section_duplicate"],
    [`${ROLES}/id`, "scope", `${ROLES}/id`, "question_duplicate"],
    [`${ROLES}/options/1/id`, "top", `${ROLES}/options/1/id`, "option_duplicate"],
    [`${REGISTER}/columns/1/options/1/id`, "user", `${REGISTER}/columns/1/options/1/id`, "option_duplicate"],
    [`${SCOPE}/options/2/level`, 1, `${SCOPE}/options/2/level`, "level_duplicate"],
    [`${REGISTER}/columns/1/id`, "name", `${REGISTER}/columns/1/id`, "column_duplicate"],
    [`${SCOPE}/replaces/0`, "roles", `${SCOPE}/replaces/0`, "replaced_current"],
    // shapes
    [`${SCOPE}/options/0`, undefined, `${SCOPE}/options`, "levels_order"],
    [`${SCOPE}/options/1/level`, 4, `${SCOPE}/options`, "levels_order"],
    ["/sections/0/questions/2/min", 101, "/sections/0/questions/2", "limits_crossed"],
    ["/sections/0/questions/3/min", "2031-01-01", "/sections/0/questions/3", "limits_crossed"],
    [`${REGISTER}/minRows`, 6, REGISTER, "limits_crossed"],
    [
      `${REGISTER}/columns/0/visibleIf`,
      { op: "answered", question: "scope" },
      `${REGISTER}/columns/0/visibleIf`,
      "column_unsupported",
    ],
    [
      `${REGISTER}/columns/1/measures`,
      [{ requirement: "4.1" }],
      `${REGISTER}/columns/1/measures`,
      "column_unsupported",
    ],
    [`${REGISTER}/columns/1/options/0/score`, 1, `${REGISTER}/columns/1/options`, "column_unsupported"],
    ["/sizing/question", "org.nothing", "/sizing/question", "sizing_question_unknown"],
    ["/sizing/question", "constructor", "/sizing/question", "sizing_question_unknown"],
    ["/sizing/question", "scope", "/sizing/question", "sizing_question_type"],
    ["/sizing/sizes/few", undefined, "/sizing/sizes", "sizing_option_missing"],
    ["/sizing/sizes/some", "small", "/sizing/sizes/some", "sizing_option_unknown"],
    [`${REGISTER}/columns/0/tells`, "people", `${REGISTER}/columns/0/tells`, "column_unsupported"],
    [
      `${SCOPE}/sameAs`,
      [{ questionnaire: "sample-check", question: "roles" }],
      `${SCOPE}/sameAs/0`,
      "same_as_own",
    ],
    [
      `${SCOPE}/sameAs`,
      [{ questionnaire: "another", question: "list", as: "rows" }],
      `${SCOPE}/sameAs/0/as`,
      "same_as_rows",
    ],
    ["/sections/0/questions/2/partOf", "org.nothing", "/sections/0/questions/2/partOf", "whole_unknown"],
    ["/sections/0/questions/2/partOf", "org.size", "/sections/0/questions/2/partOf", "whole_unknown"],
    ["/sections/0/questions/2/partOf", "org.systems", "/sections/0/questions/2/partOf", "whole_unknown"],
    [
      "/sections/0/questions/0/options/0/alone",
      true,
      "/sections/0/questions/0/options/0/alone",
      "alone_needless",
    ],
    // branching
    [
      `${CONTROL}/visibleIf/of/0/question`,
      "org.none",
      `${CONTROL}/visibleIf/of/0/question`,
      "condition_question_unknown",
    ],
    [
      "/sections/1/visibleIf/question",
      "constructor",
      "/sections/1/visibleIf/question",
      "condition_question_unknown",
    ],
    [`${CONTROL}/visibleIf/of/0/value`, "yes", `${CONTROL}/visibleIf/of/0`, "condition_value_impossible"],
    [`${CONTROL}/visibleIf/of/1/values/0`, "lots", `${CONTROL}/visibleIf/of/1`, "condition_value_impossible"],
    ["/sections/1/visibleIf/value", 101, "/sections/1/visibleIf", "condition_value_impossible"],
    ["/sections/1/visibleIf/question", "org.size", "/sections/1/visibleIf", "condition_value_impossible"],
    [
      `${SCOPE}/visibleIf`,
      { op: "is", question: "impact", value: "not_applicable" },
      `${SCOPE}/visibleIf`,
      "condition_value_impossible",
    ],
    [`${SCOPE}/visibleIf`, { op: "answered", question: "scope" }, SCOPE, "condition_cycle"],
    ["/sections/1/visibleIf", { op: "answered", question: "impact" }, IMPACT, "condition_cycle"],
    // measuring
    ["/standard", "another", "/standard", "standard_mismatch"],
    ["/policy/version", "2.0.0", "/policy", "policy_mismatch"],
    [`${SCOPE}/measures/0/requirement`, "4.99", `${SCOPE}/measures/0/requirement`, "requirement_unknown"],
    [`${SCOPE}/measures/1/requirement`, "4.1", `${SCOPE}/measures/1`, "measure_duplicate"],
    [`${SCOPE}/action/after/0`, "4.99", `${SCOPE}/action/after/0`, "after_unknown"],
    [`${SCOPE}/notApplicable`, true, `${SCOPE}/notApplicable`, "not_applicable_mandatory"],
    [`${ROLES}/options/1/score`, undefined, ROLES, "scores_missing"],
    [`${CONTROL}/options/0/score`, undefined, CONTROL, "scores_missing"],
    [`${CONTROL}/measures`, undefined, CONTROL, "scores_unmeasured"],
    [`${IMPACT}/measures`, undefined, IMPACT, "scores_unmeasured"],
  ])("%s as %j is refused at %s with %s", (place, value, pointer, code) => {
    expect(faultsOf(definitionSource)).toEqual([]);
    expect(faultsOf(withValue(definitionSource, place, value))).toContainEqual(
      expect.objectContaining({ pointer, code, message: expect.any(String) }),
    );
  });

  test("all faults are told at once, and each cycle by the questions in it", () => {
    const first = withValue(definitionSource, `${SCOPE}/visibleIf`, { op: "answered", question: "roles" });
    const both = withValue(first, `${ROLES}/visibleIf`, {
      op: "not",
      of: { op: "answered", question: "scope" },
    });
    const faults = faultsOf(withValue(both, "/standard", "another"));
    expect(faults.map((fault) => fault.code)).toEqual(["condition_cycle", "standard_mismatch"]);
    expect(faults[0]?.message).toContain("scope → roles → scope");
  });
});

describe("translations", () => {
  const german = withGerman(definition);
  const compiled = (source: unknown) => valueFrom(compileDefinition(source, policy));

  test("are kept as they are, and are part of what is digested", () => {
    expect(compiled(german).definition).toEqual(german);
    const reworded = withValue(german, "/translations/de/title", "Noch anders");
    const digests = [definition, german, reworded].map((source) => compiled(source).digest);
    expect(new Set(digests).size).toBe(3);
  });

  test.each([
    ["/translations/de/questions/scope/why", undefined, "translation_missing"],
    ["/translations/de/questions/scope/options/2", undefined, "translation_missing"],
    ["/translations/de/questions/org.register/columns/role/options/user", undefined, "translation_missing"],
    ["/translations/de/questions/roles/why", "Darum.", "translation_unused"],
    ["/translations/de/questions/scope.old", { text: "Vorbei?" }, "translation_unused"],
    ["/translations/de/questions/scope/evidence", ["eins", "zwei"], "translation_count"],
    ["/translations/de/title", undefined, "missing"],
    ["/translations/de/title", " ", "too_small"],
    ["/translations/de/questions/scope/text", "x".repeat(401), "too_large"],
    ["/translations/de/surprise", "?", "key_unknown"],
    ["/translations/german", {}, "key_wrong"],
  ])("with %s as %j are refused there with %s", (pointer, value, code) => {
    expect(faultsOf(withValue(german, pointer, value))).toContainEqual(
      expect.objectContaining({ pointer, code, message: expect.any(String) }),
    );
  });

  test("have to follow a question that is added", () => {
    const added = { id: "more", type: "boolean", text: "More?" };
    expect(faultsOf(withValue(german, "/sections/0/questions/-", added))).toEqual([
      {
        pointer: "/translations/de/questions/more",
        code: "translation_missing",
        message: "This text is not translated.",
      },
    ]);
  });
});

test("a boolean that measures needs no scores, for yes is worth 1 and no 0", () => {
  expect(faultsOf(withValue(definitionSource, `${IMPACT}/scores`, undefined))).toEqual([]);
});

test("a condition may look at a later question and at an answer of not applicable", () => {
  const visibleIf = { op: "is", question: "control", value: "not_applicable" };
  expect(faultsOf(withValue(definitionSource, `${SCOPE}/visibleIf`, visibleIf))).toEqual([]);
});

describe("content made to exhaust the stack is refused", () => {
  test("conditions nested without end", () => {
    let condition: unknown = { op: "answered", question: "org.size" };
    for (let i = 0; i < 20_000; i++) condition = { op: "not", of: condition };
    const faults = faultsOf(withValue(definitionSource, `${SCOPE}/visibleIf`, condition));
    expect(faults.map((fault) => fault.code)).toEqual(["too_deep"]);
  });

  test.each([
    ["first to last", 1],
    ["last to first", -1],
  ])("questions that wait on one another, %s", (_, step) => {
    const questions = Array.from({ length: 200 }, (_, i) => ({
      id: `q${i}`,
      type: "boolean",
      text: "Yes?",
      ...(i + step < 0 || i + step > 199 ? {} : { visibleIf: { op: "answered", question: `q${i + step}` } }),
    }));
    const { sizing: _sizing, ...rest } = definitionSource;
    const faults = faultsOf({ ...rest, sections: [{ id: "s", title: "S", questions }] });
    expect(new Set(faults.map((fault) => fault.code))).toEqual(new Set(["condition_chain"]));
  });
});

test("a question may be called as something of Object's prototype", () => {
  const renamed = withValue(definitionSource, `${IMPACT}/id`, "constructor");
  expect(faultsOf(renamed)).toEqual([]);
});
