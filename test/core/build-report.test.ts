import { describe, expect, test } from "vitest";
import type { Answers } from "../../worker/contract/answers.ts";
import { definition, halfAnswered, policy, reportOf } from "../support/report-fixture.ts";

const asked = (answers: Answers, locale?: string) =>
  new Map(
    reportOf(answers, locale === undefined ? {} : { locale })
      .asked.flatMap((section) => section.questions)
      .map((question) => [question.id, question.answered]),
  );

describe("what was asked", () => {
  test.each<[string, Answers[string], string]>([
    ["size", { value: "many" }, "Many people"],
    ["roles", { value: ["buy", "build"] }, "We buy; We build"],
    ["roles", { value: [] }, "None chosen"],
    ["ready", { value: false }, "No"],
    ["systems", { value: 1234.5 }, "1,234.5 systems"],
    ["remark", { value: "not_applicable" }, "not_applicable"],
    ["remark", { value: "  " }, "Left empty"],
    ["target", { value: "2027-02-01" }, "February 1, 2027"],
    ["inventory", { value: [{ name: "a" }] }, "1 row"],
    ["inventory", { value: [{ name: "a" }, { name: "b" }] }, "2 rows"],
    ["scope", { value: 3 }, "In use."],
  ])("the answer to %s is told in words", (id, answer, words) => {
    expect(asked({ [id]: answer }).get(id)).toBe(words);
  });

  test("not applicable is told with its reason", () => {
    const answers: Answers = {
      roles: { value: ["buy"] },
      suppliers: { value: "not_applicable", note: "We buy nothing." },
    };
    expect(asked(answers).get("suppliers")).toBe("Not applicable: We buy nothing.");
  });

  test("numbers and dates follow the respondent's language", () => {
    const words = asked({ systems: { value: 1234.5 }, target: { value: "2027-02-01" } }, "de");
    expect(words.get("systems")).toBe("1.234,5 systems");
    expect(words.get("target")).toBe("1. Februar 2027");
  });

  test("a question without an answer stands there unanswered", () => {
    expect(asked({}).get("scope")).toBeNull();
  });

  test("hidden questions, and sections that asked nothing, are left out with their answers", () => {
    const report = reportOf({
      roles: { value: ["build"] },
      suppliers: { value: 2, note: "kept in the draft" },
    });
    expect(report.asked.map((section) => section.id)).toEqual(["you", "rules"]);
    expect(JSON.stringify(report)).not.toContain("kept in the draft");
  });

  test("an id that every object has is not taken for an answer", () => {
    expect(asked(Object.create({ scope: { value: 5 } })).get("scope")).toBeNull();
  });
});

describe("next steps for a consultancy's respondent", () => {
  test("each question that falls short gives its action once, in the order of the gaps, with all it serves", () => {
    const { actions, result } = reportOf(halfAnswered);
    expect(result.gaps.map((gap) => gap.requirement)).toEqual(["4.3", "A.2.2", "5.2"]);
    expect(actions.map(({ question, requirements }) => [question, requirements])).toEqual([
      ["scope", ["4.3"]],
      ["policy", ["A.2.2", "5.2"]],
    ]);
  });

  test("the gain is the sum of the gaps it serves", () => {
    const { actions, result } = reportOf(halfAnswered);
    const [, a22 = 0, p52 = 0] = result.gaps.map((gap) => gap.gain);
    expect(actions[1]?.gain).toBeCloseTo(a22 + p52, 2);
  });

  test("person-days are those of the organisation's size", () => {
    expect(reportOf(halfAnswered)).toMatchObject({ effort_size: "large", actions: [{ effort_days: 9 }, {}] });
    const few = { ...halfAnswered, size: { value: "few" } };
    expect(reportOf(few)).toMatchObject({ effort_size: "small", actions: [{ effort_days: 2 }, {}] });
  });

  test("a claim that lacks only its evidence says so", () => {
    const [scope, policyAction] = reportOf(halfAnswered).actions;
    expect(policyAction?.evidence_missing).toBe(true);
    expect(scope).not.toHaveProperty("evidence_missing");
  });

  test("nothing is suggested about what was not answered", () => {
    expect(reportOf({}).actions).toEqual([]);
  });
});

describe.each(["certification_body", "publisher"] as const)("a report for a %s", (kind) => {
  test("holds no action and no effort", () => {
    const report = reportOf(halfAnswered, { kind });
    const json = JSON.stringify(report);
    expect(report.result.gaps.length).toBeGreaterThan(0);
    for (const gap of report.result.gaps) expect(gap).not.toHaveProperty("effort_days");
    expect(json).not.toMatch(/effort_days|Do the next thing/);
    expect(report).toMatchObject({ actions: [], effort_size: null });
  });

  test("states the same findings as any other", () => {
    const { requirements, readiness } = reportOf(halfAnswered, { kind }).result;
    expect({ requirements, readiness }).toEqual({
      requirements: reportOf(halfAnswered).result.requirements,
      readiness: reportOf(halfAnswered).result.readiness,
    });
  });
});

describe("the words of a report", () => {
  test("everything that the result or a gate mentions has its title, and nothing else", () => {
    const { titles } = reportOf(halfAnswered);
    expect(titles.requirements).toEqual({
      "4.3": "Scope",
      "5.2": "AI policy",
      "9.2.1": "Internal audit",
      "A.2.2": "AI policy control",
      "A.10.3": "Suppliers",
    });
    expect(titles.groups).toEqual({
      "4": "Context",
      "5": "Leadership",
      "A.2": "Policies",
      "A.10": "Third parties",
    });
    expect(titles.gates).toEqual({ scope: "A written scope", audit: "An internal audit" });
  });

  test("a group of which nothing applies keeps its place and title", () => {
    const report = reportOf({
      roles: { value: ["buy"] },
      suppliers: { value: "not_applicable", note: "None." },
    });
    expect(report.result.groups.map(({ id }) => id)).not.toContain("A.10");
    expect(report.titles.groups["A.10"]).toBe("Third parties");
    expect(report.outline[1]?.groups.at(-1)).toEqual({ id: "A.10", requirements: ["A.10.3"] });
  });

  test("the outline follows the standard's order and holds every requirement of the result", () => {
    const { outline, result } = reportOf(halfAnswered);
    expect(outline.flatMap((part) => part.groups.flatMap((group) => group.requirements))).toEqual([
      "4.3",
      "5.2",
      "A.2.2",
      "A.10.3",
    ]);
    expect(result.requirements).toHaveLength(4);
  });

  test("it names the versions it was made from", () => {
    expect(reportOf({})).toMatchObject({
      questionnaire: { slug: definition.slug, version: definition.version, title: definition.title },
      policy: { slug: policy.slug, version: policy.version },
      standard: { id: "iso42001-2023", title: "ISO/IEC 42001:2023" },
      rules: { levels: policy.levels, evidence: { from_level: 4, cap_level: 3 }, provisional_below: 0.8 },
    });
  });

  test("building it changes nothing that it was given", () => {
    const answers = structuredClone(halfAnswered);
    reportOf(answers, { kind: "certification_body" });
    expect(answers).toEqual(halfAnswered);
  });
});
