import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answers } from "../../worker/contract/answers.ts";
import type { Definition } from "../../worker/contract/definition-schema.ts";
import { visibleQuestions } from "../../worker/contract/visibility.ts";
import { canonicalJson } from "../../worker/core/canonical.ts";
import {
  type Change,
  checkVersion,
  demandedVersion,
  diffDefinitions,
} from "../../worker/core/diff-definitions.ts";
import { score } from "../../worker/core/score.ts";
import { definitions, withAnswers } from "../support/arbitraries.ts";
import { definition, policy, withGerman, withValue } from "../support/samples.ts";

const SCOPE = "/sections/1/questions/0";
const ROLES = "/sections/1/questions/1";
const CONTROL = "/sections/1/questions/2";
const IMPACT = "/sections/1/questions/3";
const SYSTEMS = "/sections/0/questions/2";
const WHEN = "/sections/0/questions/3";
const NOTE = "/sections/0/questions/4";
const REGISTER = "/sections/0/questions/5";

const answered = (question: string) => ({ op: "answered", question });
const yesNo = (id: string, more: object) => ({ id, type: "boolean", text: "New?", required: true, ...more });
const highest = (changes: readonly Change[]) =>
  (["major", "minor", "patch"] as const).find((level) => changes.some((change) => change.level === level)) ??
  null;

/** pointer into the sample, its new value, the level that this demands */
const rules: [string, unknown, Change["level"]][] = [
  ["/title", "Another title", "patch"],
  ["/description", "Other words.", "patch"],
  ["/minutes", 9, "patch"],
  ["/slug", "other", "major"],
  ["/kind", "scope", "major"],
  ["/standard", "other", "major"],
  ["/policy/version", "2.0.0", "major"],
  ["/locale", "de", "major"],
  ["/sizing", undefined, "minor"],
  ["/sizing/sizes/few", "medium", "minor"],
  ["/sections/0/title", "Other", "patch"],
  ["/sections/0/help", undefined, "patch"],
  ["/sections/1/visibleIf", undefined, "minor"],
  ["/sections/1/visibleIf/value", 2, "major"],
  ["/sections/0/visibleIf", answered("scope"), "major"],
  ["/sections/0/ahead", "audit-scope", "minor"],
  ["/sections/0/id", "about", "major"],
  ["/sections/1", undefined, "major"],
  ["/sections/-", { id: "more", title: "More", questions: [yesNo("more.any", {})] }, "minor"],
  [`${SCOPE}/text`, "Other?", "patch"],
  [`${SCOPE}/help`, undefined, "patch"],
  [`${SCOPE}/why`, "Because.", "patch"],
  [`${SCOPE}/evidence`, undefined, "patch"],
  [`${SCOPE}/evidence/-`, "more", "patch"],
  [`${SCOPE}/documents`, undefined, "patch"],
  [`${SCOPE}/replaces`, undefined, "patch"],
  [`${SCOPE}/id`, "scope.new", "major"],
  [SCOPE, undefined, "major"],
  [SCOPE, { ...yesNo("scope", {}) }, "major"],
  [`${SCOPE}/required`, false, "minor"],
  [`${WHEN}/required`, true, "minor"],
  [`${NOTE}/required`, true, "major"],
  [`${ROLES}/required`, false, "minor"],
  [`${SCOPE}/visibleIf`, answered("roles"), "major"],
  [`${CONTROL}/visibleIf`, undefined, "minor"],
  [`${CONTROL}/visibleIf/of/0/value`, false, "major"],
  [`${CONTROL}/notApplicable`, undefined, "major"],
  [`${IMPACT}/notApplicable`, true, "minor"],
  [`${SCOPE}/measures/0/weight`, 3, "major"],
  [`${SCOPE}/measures/1`, undefined, "major"],
  [
    `${SCOPE}/measures`,
    definition.sections[1]?.questions[0]?.type === "maturity" &&
      definition.sections[1].questions[0].measures.toReversed(),
    "patch",
  ],
  [`${SCOPE}/options/1/text`, "Other", "patch"],
  [`${SCOPE}/options/5`, undefined, "major"],
  [`${ROLES}/options/0/score`, 0.6, "major"],
  [`${ROLES}/options/-`, { id: "board", text: "The board", score: 0.2 }, "minor"],
  [`${IMPACT}/scores/yes`, 1, "major"],
  [`${IMPACT}/scores`, undefined, "major"],
  [`${SCOPE}/action/text`, "Write it.", "patch"],
  [`${SCOPE}/action/effortDays/small`, 9, "minor"],
  [`${SCOPE}/action/after`, [], "minor"],
  [`${SCOPE}/action`, undefined, "minor"],
  [`${SYSTEMS}/max`, 50, "major"],
  [`${SYSTEMS}/max`, 200, "minor"],
  [`${SYSTEMS}/max`, undefined, "minor"],
  [`${SYSTEMS}/min`, 1, "major"],
  [`${SYSTEMS}/min`, -1, "minor"],
  [`${SYSTEMS}/integer`, undefined, "minor"],
  [`${SYSTEMS}/unit`, "vendors", "major"],
  [`${WHEN}/max`, "2027-01-01", "major"],
  [`${WHEN}/min`, "2020-01-01", "minor"],
  [`${NOTE}/maxLength`, 100, "major"],
  [`${NOTE}/maxLength`, 300, "minor"],
  [`${NOTE}/multiline`, undefined, "patch"],
  [`${REGISTER}/maxRows`, 4, "major"],
  [`${REGISTER}/minRows`, 1, "major"],
  [`${REGISTER}/columns/0/maxLength`, 40, "major"],
  [`${REGISTER}/columns/0/required`, false, "minor"],
  [`${REGISTER}/columns/1/required`, true, "major"],
  [`${REGISTER}/columns/1`, undefined, "major"],
  [`${REGISTER}/columns/-`, yesNo("live", {}), "major"],
  [`${REGISTER}/columns/-`, yesNo("live", { required: false }), "minor"],
  ["/sections/0/questions/-", yesNo("new", {}), "minor"],
  ["/sections/0/questions/-", yesNo("new", { measures: [{ requirement: "A.2.3", weight: 1 }] }), "minor"],
  ["/sections/0/questions/-", yesNo("new", { measures: [{ requirement: "4.1", weight: 1 }] }), "major"],
];

test.each(rules)("%s as %j is a change at the level %s", (pointer, value, level) => {
  expect(highest(diffDefinitions(definition, withValue(definition, pointer, value)))).toBe(level);
});

describe("a move", () => {
  const [org, system] = definition.sections;
  if (org === undefined || system === undefined) throw new Error("the sample has two sections");
  const [first, ...others] = org.questions;
  if (first === undefined) throw new Error("the sample has questions");

  test.each<[string, Definition["sections"], Change["level"]]>([
    ["of a section is a patch", [system, org], "patch"],
    [
      "of a question within its section is a patch",
      [{ ...org, questions: [...others, first] }, system],
      "patch",
    ],
    [
      "of a question into a section with a condition may hide its answers",
      [
        { ...org, questions: others },
        { ...system, questions: [first, ...system.questions] },
      ],
      "major",
    ],
    [
      "of a question out of one shows it",
      [
        { ...org, questions: [...org.questions, ...system.questions.slice(0, 1)] },
        { ...system, questions: system.questions.slice(1) },
      ],
      "minor",
    ],
  ])("%s", (_, sections, level) => {
    expect(highest(diffDefinitions(definition, { ...definition, sections }))).toBe(level);
  });
});

test("changes are told by path, with the ids of what they touch", () => {
  const changed = withValue(
    withValue(definition, `${ROLES}/options/0/score`, 0.6),
    `${SCOPE}/text`,
    "Other?",
  );
  expect(diffDefinitions(definition, changed)).toEqual([
    { level: "patch", path: "/questions/scope/text", message: "wording changed" },
    { level: "major", path: "/questions/roles/options/top/score", message: "score changed" },
  ]);
});

describe("a language", () => {
  const german = withGerman(definition);
  const both = {
    ...german,
    translations: { ...german.translations, fr: german.translations?.de },
  } as Definition;
  const otherwise = withValue(german, "/translations/de/questions/scope/options/3", "Gelebt.");
  const bare = { ...definition, translations: {} };

  test.each<[string, Definition, Definition, Change[]]>([
    [
      "added is minor",
      definition,
      german,
      [{ level: "minor", path: "/translations/de", message: "language added" }],
    ],
    [
      "added to others is minor",
      german,
      both,
      [{ level: "minor", path: "/translations/fr", message: "language added" }],
    ],
    [
      "removed is major",
      both,
      german,
      [{ level: "major", path: "/translations/fr", message: "language removed" }],
    ],
    [
      "removed as the last one is major",
      german,
      definition,
      [{ level: "major", path: "/translations/de", message: "language removed" }],
    ],
    [
      "that says it otherwise is a patch",
      german,
      otherwise,
      [{ level: "patch", path: "/translations/de", message: "translation changed" }],
    ],
    ["that stays is no change", german, structuredClone(german), []],
    ["is missed by nobody where there was none", bare, definition, []],
  ])("%s", (_, before, after, changes) => {
    expect(diffDefinitions(before, after)).toEqual(changes);
  });

  test("never hides what else changed, nor lowers it", () => {
    const changes = diffDefinitions(german, withGerman(withValue(definition, SCOPE, undefined)));
    expect(changes.map((change) => [change.level, change.path])).toEqual([
      ["patch", "/translations/de"],
      ["major", "/questions/scope"],
    ]);
  });
});

test("a boolean whose usual scores are only written out does not score otherwise", () => {
  const usual = withValue(definition, `${IMPACT}/scores`, undefined);
  const written = withValue(definition, `${IMPACT}/scores`, { yes: 1, no: 0 });
  expect(highest(diffDefinitions(usual, written))).toBe("patch");
});

test("there is no change exactly where nothing but the version differs", () => {
  const content = ({ version: _, ...rest }: Definition) => canonicalJson(rest);
  fc.assert(
    fc.property(definitions(), definitions(), (one, other) => {
      expect(diffDefinitions(one, { ...one, version: "9.0.0" })).toEqual([]);
      expect(diffDefinitions(one, other).length === 0).toBe(content(one) === content(other));
    }),
  );
});

test("taking out any question demands a major version", () => {
  const cases = definitions({ branching: false }).chain((any) =>
    fc.record({
      any: fc.constant(any),
      out: fc.integer({ min: 0, max: (any.sections[0]?.questions.length ?? 1) - 1 }),
    }),
  );
  fc.assert(
    fc.property(cases, ({ any, out }) => {
      const smaller = withValue(any, `/sections/0/questions/${out}`, undefined);
      expect(demandedVersion("1.2.3", diffDefinitions(any, smaller))).toBe("2.0.0");
      expect(highest(diffDefinitions(smaller, any))).not.toBe("patch");
    }),
  );
});

/** Pointers and values that fit any definition of the arbitraries; not all fit each of them. */
const edits: ((any: Definition) => Definition)[] = [
  (any) => withValue(any, "/title", "Other"),
  (any) => withValue(any, "/sections/0/questions/0/text", "Other?"),
  (any) => withValue(any, "/sections/0/questions/0/visibleIf", undefined),
  (any) => withValue(any, "/sections/0/questions/0/measures/0/weight", 77),
  (any) => withValue(any, "/sections/0/questions/0/options/1/score", 0.123),
  (any) => withValue(any, "/sections/0/questions/0/action/effortDays/medium", 99),
  (any) => withValue(any, "/sections/0/questions/0/required", false),
  (any) => withValue(any, "/sections/0/questions/0/notApplicable", true),
  (any) => withValue(any, "/sections/0/questions/-", yesNo("new", {})),
  (any) =>
    withValue(
      any,
      "/sections/0/questions/-",
      yesNo("a.new", { measures: [{ requirement: "4.1", weight: 1 }] }),
    ),
  (any) => ({ ...any, sections: any.sections.toReversed() }),
  (any) => withValue(any, "/sections/0/questions/0", undefined),
];

test("a patch never changes a result, and a minor change never moves the score of answers that are there", () => {
  const result = (of: Definition, answers: Answers) =>
    score({ definition: of, definitionDigest: "", policy, policyDigest: "", answers });
  const cases = fc.record({ one: withAnswers(), picks: fc.subarray(edits, { minLength: 1, maxLength: 3 }) });
  const seen = { patch: 0, minor: 0, major: 0 };
  fc.assert(
    fc.property(cases, ({ one: { definition: before, answers }, picks }) => {
      const visible = visibleQuestions(before.sections, answers);
      const given = Object.fromEntries(Object.entries(answers).filter(([id]) => visible.has(id)));
      const after = picks.reduce((edited, edit) => {
        try {
          return edit(edited);
        } catch {
          return edited;
        }
      }, before);
      const level = highest(diffDefinitions(before, after));
      if (level === null) return;
      seen[level]++;
      const old = result(before, given);
      const now = result(after, given);
      if (level === "patch") expect(now).toEqual(old);
      if (level === "minor") expect(now.readiness.score).toBe(old.readiness.score);
    }),
    { numRuns: 500 },
  );
  expect(Math.min(seen.patch, seen.minor, seen.major)).toBeGreaterThan(10);
});

describe("a version's number", () => {
  const reworded = { ...definition, title: "Other" };
  const smaller = withValue(definition, SCOPE, undefined);
  test.each<[string, Definition, string, string | null]>([
    ["may be what the changes demand", reworded, "1.0.1", null],
    ["may be larger", reworded, "3.0.0", null],
    ["has to be newer", reworded, "1.0.0", "version_not_newer"],
    ["has to be newer, not only another", smaller, "0.9.0", "version_not_newer"],
    ["has to tell a major change", smaller, "1.9.0", "version_too_small"],
    ["is a patch at least, even where nothing changed", definition, "1.0.1", null],
  ])("%s", (_, after, version, code) => {
    const outcome = checkVersion(definition, { ...after, version });
    expect(outcome.ok ? null : outcome.error.code).toBe(code);
  });

  test("is refused with what is demanded and the changes that demand it", () => {
    const outcome = checkVersion(definition, { ...smaller, version: "1.1.0" });
    expect(outcome).toEqual({
      ok: false,
      error: {
        code: "version_too_small",
        demanded: "2.0.0",
        changes: [{ level: "major", path: "/questions/scope", message: "removed" }],
      },
    });
  });
});
