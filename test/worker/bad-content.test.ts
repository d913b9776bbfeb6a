import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import type { Problem } from "../../worker/contract/problem.ts";
import { readinessSource } from "../support/content.ts";
import { newWorld } from "../support/world.ts";

// biome-ignore lint/suspicious/noExplicitAny: content is made wrong on purpose.
type Wrong = any;

const world = newWorld();
let key: string;

beforeAll(async () => {
  key = await world.publishLibrary();
});

const question = (source: Wrong, section: number, index: number): Wrong =>
  source.sections[section].questions[index];
/** The first question of the second section: maturity, and it measures 4.3 before anything else. */
const SCOPE = "/sections/1/questions/0";
const scope = (source: Wrong): Wrong => question(source, 1, 0);
const size = (source: Wrong): Wrong => question(source, 0, 0);
const register = (columns: Wrong[]): Wrong => ({
  id: "organisation.register",
  type: "register",
  text: "Which systems?",
  columns,
});
const onRole = (value: string): Wrong => ({ op: "is", question: "organisation.role", value });

const CASES: [string, string, string, (source: Wrong) => void][] = [
  ["no title", "missing", "/title", (s) => delete s.title],
  ["an empty title", "too_small", "/title", (s) => (s.title = " ")],
  ["a title of 1,000 characters", "too_large", "/title", (s) => (s.title = "t".repeat(1000))],
  ["an unknown member", "key_unknown", "/colour", (s) => (s.colour = "red")],
  ["an unknown kind", "value_unknown", "/kind", (s) => (s.kind = "quiz")],
  ["minutes in words", "type_wrong", "/minutes", (s) => (s.minutes = "five")],
  ["a locale that is none", "format_wrong", "/locale", (s) => (s.locale = "english")],
  ["no sections", "too_small", "/sections", (s) => (s.sections = [])],
  [
    "a section without questions",
    "too_small",
    "/sections/0/questions",
    (s) => (s.sections[0].questions = []),
  ],
  ["an unknown type of question", "variant_unknown", `${SCOPE}/type`, (s) => (scope(s).type = "essay")],
  ["an id with a space", "format_wrong", `${SCOPE}/id`, (s) => (scope(s).id = "my scope")],
  [
    "two sections with one id",
    "section_duplicate",
    "/sections/1/id",
    (s) => (s.sections[1].id = s.sections[0].id),
  ],
  ["two questions with one id", "question_duplicate", `${SCOPE}/id`, (s) => (scope(s).id = size(s).id)],
  [
    "two options with one id",
    "option_duplicate",
    "/sections/0/questions/0/options/1/id",
    (s) => (size(s).options[1].id = size(s).options[0].id),
  ],
  [
    "a level told twice",
    "level_duplicate",
    `${SCOPE}/options/1/level`,
    (s) => (scope(s).options[1].level = 0),
  ],
  ["a level of six", "too_large", `${SCOPE}/options/1/level`, (s) => (scope(s).options[1].level = 6)],
  [
    "levels in the wrong order",
    "levels_order",
    `${SCOPE}/options`,
    (s) => scope(s).options.splice(1, 2, scope(s).options[2], scope(s).options[1]),
  ],
  [
    "levels that do not start at nothing",
    "levels_order",
    `${SCOPE}/options`,
    (s) => scope(s).options.shift(),
  ],
  [
    "a score of two",
    "too_large",
    "/sections/0/questions/0/options/0/score",
    (s) => (size(s).options[0].score = 2),
  ],
  [
    "scores where nothing is measured",
    "scores_unmeasured",
    "/sections/0/questions/0",
    (s) => (size(s).options[0].score = 1),
  ],
  [
    "measuring without scores",
    "scores_missing",
    "/sections/0/questions/0",
    (s) => (size(s).measures = [{ requirement: "4.1" }]),
  ],
  [
    "an unknown requirement",
    "requirement_unknown",
    `${SCOPE}/measures/0/requirement`,
    (s) => (scope(s).measures[0].requirement = "A.2.1"),
  ],
  [
    "a requirement measured twice by one question",
    "measure_duplicate",
    `${SCOPE}/measures/1`,
    (s) => (scope(s).measures = [{ requirement: "4.3" }, { requirement: "4.3" }]),
  ],
  [
    "a weight below nothing",
    "too_small",
    `${SCOPE}/measures/0/weight`,
    (s) => (scope(s).measures[0].weight = -1),
  ],
  [
    "a clause item that may be left out",
    "not_applicable_mandatory",
    `${SCOPE}/notApplicable`,
    (s) => (scope(s).notApplicable = true),
  ],
  [
    "an action after an unknown requirement",
    "after_unknown",
    `${SCOPE}/action/after/0`,
    (s) => (scope(s).action.after = ["11.1"]),
  ],
  [
    "effort below nothing",
    "too_small",
    `${SCOPE}/action/effortDays/small`,
    (s) => (scope(s).action.effortDays.small = -2),
  ],
  [
    "a condition on an unknown question",
    "condition_question_unknown",
    `${SCOPE}/visibleIf/question`,
    (s) => (scope(s).visibleIf = { op: "answered", question: "nobody" }),
  ],
  [
    "a condition on an option that is not there",
    "condition_value_impossible",
    `${SCOPE}/visibleIf`,
    (s) => (scope(s).visibleIf = onRole("king")),
  ],
  [
    "an unknown operator",
    "variant_unknown",
    `${SCOPE}/visibleIf/op`,
    (s) => (scope(s).visibleIf = { op: "maybe", question: "organisation.role" }),
  ],
  [
    "a question that waits for itself",
    "condition_cycle",
    SCOPE,
    (s) => (scope(s).visibleIf = { op: "answered", question: scope(s).id }),
  ],
  [
    "sizes by a question that is not there",
    "sizing_question_unknown",
    "/sizing/question",
    (s) => (s.sizing.question = "nobody"),
  ],
  ["a policy for another standard", "standard_mismatch", "/standard", (s) => (s.standard = "iso27001-2022")],
  [
    "a register with two columns of one id",
    "column_duplicate",
    "/sections/0/questions/5/columns/1/id",
    (s) =>
      s.sections[0].questions.push(
        register([
          { id: "name", type: "text", text: "Name" },
          { id: "name", type: "text", text: "Name" },
        ]),
      ),
  ],
  [
    "a translation that lacks a text",
    "translation_missing",
    "/translations/de/questions",
    (s) => (s.translations = { de: { title: "T", description: "D", sections: {}, questions: {} } }),
  ],
];

it("knows more than thirty kinds of fault", () => {
  expect(new Set(CASES.map(([, code, pointer]) => `${code} ${pointer}`)).size).toBeGreaterThan(30);
});

it.each(CASES)("%s is refused as %s at %s, and nothing is published", async (_, code, pointer, spoil) => {
  const source = structuredClone(readinessSource) as Wrong;
  source.version = "9.0.0";
  spoil(source);
  const response = await world.call("/v1/questionnaires/iso42001-readiness/versions/9.0.0", {
    method: "PUT",
    body: source,
    headers: { authorization: `Bearer ${key}` },
  });
  const problem = (await response.json()) as Problem;
  expect(response.status).toBe(422);
  expect(problem.code).toBe("definition_invalid");
  const found = problem.errors?.filter((error) => error.code === code) ?? [];
  expect(found.map((error) => error.pointer).join(" "), JSON.stringify(problem.errors)).toContain(pointer);
  const stored = await env.DB.prepare("SELECT count(*) AS n FROM questionnaire_versions").first<number>("n");
  expect(stored).toBe(1);
});

it("a fault is told in words with its place as authors read it", async () => {
  const source = structuredClone(readinessSource) as Wrong;
  source.version = "9.0.0";
  scope(source).options[1].level = 0;
  const response = await world.call("/v1/questionnaires/iso42001-readiness/versions/9.0.0", {
    method: "PUT",
    body: source,
    headers: { authorization: `Bearer ${key}` },
  });
  const problem = (await response.json()) as Problem;
  expect(problem.errors?.map((error) => error.message).join("\n")).toContain(
    "sections[1].questions[0].options[1].level: ",
  );
});
