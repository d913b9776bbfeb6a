import { describe, expect, test } from "vitest";
import { type Answer, type Answers, NOT_APPLICABLE } from "../../worker/contract/answers.ts";
import type { Definition, Question } from "../../worker/contract/definition-schema.ts";
import { carryAnswers, fitOf, type Lost } from "../../worker/core/carry-answers.ts";
import { questionsOf } from "../support/arbitraries.ts";
import { definition, withValue } from "../support/samples.ts";

const SCOPE = "/sections/1/questions/0";
const ROLES = "/sections/1/questions/1";
const CONTROL = "/sections/1/questions/2";
const IMPACT = "/sections/1/questions/3";
const SYSTEMS = "/sections/0/questions/2";
const WHEN = "/sections/0/questions/3";
const NOTE = "/sections/0/questions/4";
const REGISTER = "/sections/0/questions/5";

/** An answer to every question of the sample. */
const answers: Answers = {
  "org.size": { value: "few" },
  "org.builds": { value: true },
  "org.systems": { value: 12 },
  "org.when": { value: "2026-11-21" },
  "org.note": { value: "2026-11-21" },
  "org.register": { value: [{ name: "Chat", role: "user" }, { name: "Mail" }] },
  scope: { value: 5, evidence: "the scope" },
  roles: { value: ["staff"] },
  control: { value: NOT_APPLICABLE, note: "No policy but this." },
  impact: { value: false },
};
const only = (...ids: string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id)));
const without = (...ids: string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)));
const _question = (id: string) => questionsOf(definition).find((one) => one.id === id) as Question;
const yesNo = (id: string, more: object = {}) => ({
  id,
  type: "boolean",
  text: "New?",
  required: true,
  ...more,
});

/** pointer into the sample, its new value, the id that can not be carried, and why */
const losses: [string, unknown, string, Lost["reason"]][] = [
  [SCOPE, undefined, "scope", "removed"],
  [`${SCOPE}/id`, "scope.other", "scope", "removed"],
  ["/sections/1/questions/3", yesNo("impact2"), "impact", "removed"],
  [SCOPE, yesNo("scope"), "scope", "answer_type"],
  [`${NOTE}/type`, "date", "org.note", "answer_type"],
  [`${SCOPE}/options/5`, undefined, "scope", "option_unknown"],
  [`${ROLES}/options/1`, undefined, "roles", "option_unknown"],
  [`${CONTROL}/notApplicable`, undefined, "control", "not_applicable_refused"],
  [`${SYSTEMS}/max`, 11, "org.systems", "number_range"],
  [`${SYSTEMS}/min`, 13, "org.systems", "number_range"],
  [`${SYSTEMS}/unit`, "vendors", "org.systems", "unit_changed"],
  [`${SYSTEMS}/unit`, undefined, "org.systems", "unit_changed"],
  [`${WHEN}/max`, "2026-11-20", "org.when", "date_range"],
  [`${NOTE}/maxLength`, 9, "org.note", "text_length"],
  [`${REGISTER}/maxRows`, 1, "org.register", "rows_count"],
  [`${REGISTER}/minRows`, 3, "org.register", "rows_count"],
  [`${REGISTER}/columns/1`, undefined, "org.register", "column_unknown"],
  [`${REGISTER}/columns/-`, yesNo("live"), "org.register", "answer_missing"],
  [`${REGISTER}/columns/1/required`, true, "org.register", "answer_missing"],
  [`${REGISTER}/columns/1/options/0`, undefined, "org.register", "option_unknown"],
  // "user" would pass as text: what it says would not.
  [
    `${REGISTER}/columns/1`,
    { id: "role", type: "text", text: "Role", required: false, maxLength: 9 },
    "org.register",
    "answer_type",
  ],
];

const harmless: [string, unknown][] = [
  [`${SCOPE}/text`, "Other?"],
  [`${SCOPE}/options/5/text`, "Other."],
  [`${SCOPE}/options/3`, undefined],
  [`${SCOPE}/measures/0/weight`, 9],
  [`${ROLES}/options/0`, undefined],
  [`${ROLES}/options/1/score`, 0.1],
  [`${IMPACT}/visibleIf`, { op: "answered", question: "roles" }],
  ["/sections/0/visibleIf", { op: "answered", question: "impact" }],
  ["/sections/1/visibleIf", undefined],
  [`${SYSTEMS}/max`, 12],
  [`${SYSTEMS}/integer`, undefined],
  [`${WHEN}/required`, true],
  [`${NOTE}/multiline`, undefined],
  [`${REGISTER}/columns/-`, yesNo("live", { required: false })],
  ["/locale", "de"],
];

describe("an answer that loses its meaning is lost, and only that one", () => {
  test.each(losses)("%s as %j", (place, value, id, reason) => {
    const carried = carryAnswers(definition, withValue(definition, place, value), answers);
    expect(carried.lost).toEqual([{ question: id, reason }]);
    expect(carried.answers).toEqual(without(id));
    expect(fitOf(carried)).toBe("cannot");
  });

  test("a text does not become a date, though it reads as one", () => {
    const dated = { id: "org.note", type: "date", text: "When?", required: false };
    const carried = carryAnswers(definition, withValue(definition, NOTE, dated), only("org.note"));
    expect(carried.lost).toEqual([{ question: "org.note", reason: "answer_type" }]);
  });

  test("a column that no row fills may become anything", () => {
    const numbered = { id: "role", type: "number", text: "Role", required: false };
    const draft = { "org.register": { value: [{ name: "Chat" }] } };
    const to = withValue(definition, `${REGISTER}/columns/1`, numbered);
    expect(carryAnswers(definition, to, draft)).toMatchObject({ answers: draft, lost: [] });
  });

  test("the unit of a column counts as that of a question", () => {
    const priced = (unit: string) =>
      withValue(definition, `${REGISTER}/columns/-`, {
        id: "cost",
        type: "number",
        text: "Cost",
        required: false,
        unit,
      });
    const cost = (value: Answer["value"]) => ({ "org.register": { value } });
    const lost = (draft: Answers) => carryAnswers(priced("EUR"), priced("USD"), draft).lost;
    expect(lost(cost([{ name: "Chat", cost: 5 }]))).toEqual([
      { question: "org.register", reason: "unit_changed" },
    ]);
    expect(lost(cost([{ name: "Chat" }]))).toEqual([]);
  });

  test("what its own version never offered has no meaning to keep, even where the new one offers it", () => {
    const to = withValue(definition, `${ROLES}/options/-`, { id: "board", text: "The board", score: 0.2 });
    const draft = { roles: { value: ["board"] }, nothing: { value: true } };
    expect(carryAnswers(definition, withValue(to, `${SCOPE}/id`, "nothing"), draft)).toMatchObject({
      answers: {},
      lost: [
        { question: "nothing", reason: "question_unknown" },
        { question: "roles", reason: "option_unknown" },
      ],
    });
  });
});

test.each(harmless)("nothing is lost by %s as %j", (place, value) => {
  const carried = carryAnswers(definition, withValue(definition, place, value), answers);
  expect(carried).toEqual({ answers, lost: [], renamed: [], needs: [] });
  expect(fitOf(carried)).toBe("whole");
});

describe("lineage", () => {
  const renamed = withValue(withValue(definition, `${IMPACT}/id`, "harm"), `${IMPACT}/replaces`, [
    "old",
    "impact",
  ]);
  const merged = withValue(
    withValue(definition, `${IMPACT}/replaces`, ["org.builds"]),
    "/sections/0/questions/1",
    yesNo("org.other", { required: false }),
  );
  const joined = withValue(withValue(merged, `${IMPACT}/id`, "either"), `${IMPACT}/replaces`, [
    "org.builds",
    "impact",
  ]);

  test("takes an answer to the question that replaces its own", () => {
    const carried = carryAnswers(definition, renamed, answers);
    expect(carried.answers).toEqual({ ...without("impact"), harm: answers.impact });
    expect(carried).toMatchObject({ lost: [], needs: [], renamed: [{ from: "impact", to: "harm" }] });
  });

  test("is read backwards where the old version is the goal", () => {
    const there = carryAnswers(definition, renamed, answers);
    const back = carryAnswers(renamed, definition, there.answers);
    expect(back).toEqual({ answers, lost: [], renamed: [{ from: "harm", to: "impact" }], needs: [] });
  });

  test("does not help an answer that loses its meaning", () => {
    const retyped = withValue(renamed, IMPACT, {
      ...yesNo("harm"),
      type: "text",
      maxLength: 9,
      replaces: ["impact"],
    });
    expect(carryAnswers(definition, retyped, only("impact")).lost).toEqual([
      { question: "impact", reason: "answer_type" },
    ]);
  });

  test("never moves an answer whose question is still asked", () => {
    const odd = withValue(definition, `${IMPACT}/replaces`, ["org.builds"]);
    expect(carryAnswers(definition, odd, only("org.builds"))).toMatchObject({
      answers: only("org.builds"),
      renamed: [],
      lost: [],
    });
  });

  test.each<[string, Definition, Answers, Answers, Lost[]]>([
    [
      "both say the same",
      joined,
      { impact: { value: true }, "org.builds": { value: true } },
      { either: { value: true } },
      [],
    ],
    ["one is answered", joined, { "org.builds": { value: false } }, { either: { value: false } }, []],
    [
      "they differ",
      joined,
      { impact: { value: true }, "org.builds": { value: false } },
      {},
      [
        { question: "impact", reason: "ambiguous" },
        { question: "org.builds", reason: "ambiguous" },
      ],
    ],
    [
      "they differ in what shows it",
      joined,
      { impact: { value: true }, "org.builds": { value: true, note: "Since May." } },
      {},
      [
        { question: "impact", reason: "ambiguous" },
        { question: "org.builds", reason: "ambiguous" },
      ],
    ],
    [
      "they differ, but one has the id still",
      merged,
      { impact: { value: true }, "org.builds": { value: false } },
      { impact: { value: true } },
      [{ question: "org.builds", reason: "ambiguous" }],
    ],
    [
      "both say the same, and one has the id still",
      merged,
      { impact: { value: true }, "org.builds": { value: true } },
      { impact: { value: true } },
      [],
    ],
  ])("joins two questions: %s", (_, to, draft, kept, lost) => {
    const carried = carryAnswers(definition, to, draft);
    expect([carried.answers, carried.lost]).toEqual([kept, lost]);
  });

  test("does not choose between two questions that replace one, nor between two that one replaced", () => {
    const split = withValue(renamed, "/sections/1/questions/-", yesNo("harm2", { replaces: ["impact"] }));
    expect(carryAnswers(definition, split, only("impact")).lost).toEqual([
      { question: "impact", reason: "ambiguous" },
    ]);
    expect(carryAnswers(joined, definition, { either: { value: true } }).lost).toEqual([
      { question: "either", reason: "ambiguous" },
    ]);
  });
});

describe("what is needed", () => {
  const more = withValue(definition, "/sections/1/questions/-", yesNo("more"));

  test("is each required question that is asked and has no answer", () => {
    const carried = carryAnswers(definition, more, answers);
    expect(carried.needs).toEqual(["more"]);
    expect(fitOf(carried)).toBe("needs_answers");
  });

  test("is nothing that branching hides, though hidden answers go along", () => {
    const draft = { ...without("scope"), "org.systems": { value: 0 } };
    const carried = carryAnswers(definition, more, draft);
    expect(carried).toEqual({ answers: draft, lost: [], renamed: [], needs: [] });
  });
});

test("questions may be called as things of Object's prototype", () => {
  const to = withValue(withValue(definition, `${IMPACT}/id`, "constructor"), `${IMPACT}/replaces`, [
    "impact",
  ]);
  const carried = carryAnswers(definition, to, only("impact"));
  expect(carried.answers).toEqual({ constructor: answers.impact });
  expect(carryAnswers(definition, to, {}).needs).not.toContain("constructor");
  const odd = JSON.parse('{"__proto__":{"value":true}}') as Answers;
  expect(carryAnswers(definition, to, odd).lost).toEqual([
    { question: "__proto__", reason: "question_unknown" },
  ]);
});
