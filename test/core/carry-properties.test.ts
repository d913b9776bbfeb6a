import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkAnswer, missingAnswers } from "../../worker/contract/answer-check.ts";
import { type Answer, type Answers, NOT_APPLICABLE } from "../../worker/contract/answers.ts";
import type { Definition, Question } from "../../worker/contract/definition-schema.ts";
import { canonicalJson } from "../../worker/core/canonical.ts";
import { carryAnswers, fitOf } from "../../worker/core/carry-answers.ts";
import { diffDefinitions } from "../../worker/core/diff-definitions.ts";
import { score } from "../../worker/core/score.ts";
import { answersTo, definitions, questionsOf } from "../support/arbitraries.ts";
import { type EditName, edited, scripts } from "../support/edits.ts";
import { policy } from "../support/samples.ts";

/** Versions made of one another by what authors do, and a draft of the first. */
const moves = (names?: EditName[], steps = { minLength: 1, maxLength: 8 }) =>
  fc
    .tuple(definitions(), scripts({ minLength: 0, maxLength: 3 }), scripts(steps, names))
    .map(([first, before, script]) => {
      const from = edited(first, before, "m").definition;
      const { definition: to, went } = edited(from, script);
      return { from, to, went };
    })
    .chain(({ from, to, went }) =>
      fc.record({
        from: fc.constant(from),
        to: fc.constant(to),
        went: fc.constant(went),
        answers: answersTo(from),
      }),
    );

const byId = (of: Definition) => new Map(questionsOf(of).map((one) => [one.id, one]));
const scored = (of: Definition, given: Answers) =>
  score({ definition: of, definitionDigest: "sha256:d", policy, policyDigest: "sha256:p", answers: given });
const roundTrip = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const reversed = (given: Answers): Answers => Object.fromEntries(Object.entries(given).toReversed());

/** What an answer says, told without the check: the options by id, the figures with unit, the cells with column. */
function reading(asked: Question, { value, note, evidence }: Answer): unknown {
  const one = (field: Question, given: unknown): unknown => {
    if (given === NOT_APPLICABLE && field.type !== "text") return "not applicable";
    if ("options" in field) {
      const ids = field.options.map((option) => ("level" in option ? option.level : option.id));
      const picked = Array.isArray(given) ? given : [given];
      return [field.type, picked.map((id) => [id, ids.includes(id as never)])];
    }
    return [field.type, field.type === "number" ? (field.unit ?? null) : null, given];
  };
  if (asked.type !== "register") return [one(asked, value), note, evidence];
  const columns = new Map(asked.columns.map((column) => [column.id, column]));
  const rows = (value as Record<string, unknown>[]).map((row) =>
    Object.entries(row).map(([id, cell]) => [id, one(columns.get(id) as Question, cell)]),
  );
  return [rows, note, evidence];
}

const runs = { numRuns: 300 };

describe("whatever authors change between two versions", () => {
  test("no answer is lost unreported, nor is any invented", () => {
    const seen: Record<string, number> = { renamed: 0, whole: 0, needs_answers: 0, cannot: 0 };
    const strays = fc.constantFrom<Answers>(
      {},
      {},
      { "never.asked": { value: true } },
      { q0: { value: "junk" } },
    );
    fc.assert(
      fc.property(moves(), strays, ({ from, to, answers: valid }, stray) => {
        const given = { ...valid, ...stray };
        const { answers: kept, lost, renamed, needs } = carryAnswers(from, to, given);
        const home = new Map(renamed.map((one) => [one.from, one.to]));
        const reported = new Set(lost.map((one) => one.question));
        expect([reported.size, home.size]).toEqual([lost.length, renamed.length]);
        for (const id of Object.keys(given)) {
          const there = Object.hasOwn(kept, home.get(id) ?? id);
          // Lost under an id that another answer took over is lost all the same.
          expect(reported.has(id) ? !home.has(id) : there).toBe(true);
        }
        const accounted = Object.keys(given).filter((id) => !reported.has(id));
        expect(Object.keys(kept).sort()).toEqual(
          [...new Set(accounted.map((id) => home.get(id) ?? id))].sort(),
        );
        for (const { reason } of lost) seen[reason] = (seen[reason] ?? 0) + 1;
        seen.renamed = (seen.renamed ?? 0) + renamed.length;
        const fit = fitOf({ answers: kept, lost, renamed, needs });
        seen[fit] = (seen[fit] ?? 0) + 1;
      }),
      runs,
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
    for (const often of ["removed", "ambiguous", "answer_type", "option_unknown", "renamed", "whole"]) {
      expect(seen[often], often).toBeGreaterThan(5);
    }
  });

  test("no answer changes its meaning", () => {
    fc.assert(
      fc.property(moves(), ({ from, to, went, answers: given }) => {
        const { answers: kept, lost, renamed } = carryAnswers(from, to, given);
        const [before, after] = [byId(from), byId(to)];
        const home = new Map(renamed.map((one) => [one.from, one.to]));
        for (const id of Object.keys(given)) {
          if (lost.some((one) => one.question === id)) continue;
          const goal = home.get(id) ?? id;
          // The script knows what its author meant.
          expect(went.get(id)).toEqual([goal]);
          // Whoever else was joined into a new id agrees.
          const rivals = Object.keys(given).filter((one) => !before.has(goal) && `${went.get(one)}` === goal);
          for (const rival of rivals) expect(given[rival]).toEqual(given[id]);
          expect(kept[goal]).toEqual(given[id]);
          const [was, is] = [before.get(id) as Question, after.get(goal) as Question];
          expect(checkAnswer(is, kept[goal] as Answer)).toEqual([]);
          expect(is.type).toBe(was.type);
          expect(reading(is, kept[goal] as Answer)).toEqual(reading(was, given[id] as Answer));
        }
      }),
      runs,
    );
  });

  test("no answer is given up without need", () => {
    const seen = { moved: 0, kept: 0 };
    fc.assert(
      fc.property(moves(), ({ from, to, went, answers: given }) => {
        const { answers: kept } = carryAnswers(from, to, given);
        const [before, after] = [byId(from), byId(to)];
        for (const [id, [goal = "", ...others]] of went) {
          const rivals = Object.keys(given).filter((one) => went.get(one)?.includes(goal));
          if (!Object.hasOwn(given, id) || rivals.length > 1 || others.length > 0) continue;
          const [was, is] = [before.get(id) as Question, after.get(goal) as Question];
          const bare = ({ id: _id, text: _text, replaces: _replaces, visibleIf: _if, ...rest }: Question) =>
            rest;
          if (is === undefined || canonicalJson(bare(was)) !== canonicalJson(bare(is))) continue;
          expect(kept[goal]).toEqual(given[id]);
          seen[id === goal ? "kept" : "moved"]++;
        }
      }),
      runs,
    );
    expect(Math.min(seen.moved, seen.kept)).toBeGreaterThan(10);
  });

  test("a forwarded draft scores as one that was started afresh with the same answers", () => {
    fc.assert(
      fc.property(moves(), ({ from, to, answers: given }) => {
        const { answers: kept, needs } = carryAnswers(from, to, given);
        const after = byId(to);
        let fresh: Answers = {};
        for (const [id, answer] of Object.entries(reversed(kept))) {
          const asked = after.get(id);
          expect(asked === undefined ? "unknown" : checkAnswer(asked, answer)).toEqual([]);
          fresh = roundTrip({ ...fresh, [id]: answer });
        }
        expect(scored(roundTrip(to), fresh)).toEqual(scored(to, kept));
        expect(needs).toEqual(missingAnswers(to.sections, fresh));
      }),
      runs,
    );
  });

  test("the account depends on the answers alone, not on their order, and touches neither versions nor answers", () => {
    fc.assert(
      fc.property(moves(), ({ from, to, answers: given }) => {
        const before = canonicalJson([from, to, given]);
        const carried = carryAnswers(from, to, given);
        expect(canonicalJson([from, to, given])).toBe(before);
        expect(carryAnswers(roundTrip(from), roundTrip(to), reversed(roundTrip(given)))).toEqual(carried);
      }),
    );
  });

  test("carrying to the same version changes nothing, and nothing of what was carried before", () => {
    fc.assert(
      fc.property(moves(), ({ from, to, answers: given }) => {
        expect(carryAnswers(from, from, given)).toMatchObject({ answers: given, lost: [], renamed: [] });
        const { answers: kept, needs } = carryAnswers(from, to, given);
        expect(carryAnswers(to, to, kept)).toEqual({ answers: kept, lost: [], renamed: [], needs });
      }),
      runs,
    );
  });

  /**
   * Going back restores each answer that went alone, to one question that has but one forebear. What was joined stays
   * joined: lineage does not tell whose the answer was, so it stays under the id that is still asked, or is reported.
   */
  test("carrying back restores what was neither joined nor lost, and accounts for the rest", () => {
    const seen = { restored: 0, renamed: 0, joined: 0, whole: 0 };
    fc.assert(
      fc.property(moves(), ({ from, to, answers: given }) => {
        const there = carryAnswers(from, to, given);
        const back = carryAnswers(to, from, there.answers);
        const [before, after] = [byId(from), byId(to)];
        const home = new Map(there.renamed.map((one) => [one.from, one.to]));
        const isAlone = (goal: string) =>
          before.has(goal) ||
          new Set(after.get(goal)?.replaces?.filter((former) => before.has(former))).size === 1;
        let isWhole = there.lost.length === 0;
        for (const id of Object.keys(given)) {
          if (there.lost.some((one) => one.question === id)) continue;
          const goal = home.get(id) ?? id;
          if (isAlone(goal) && (id === goal || !before.has(goal))) {
            expect(back.answers[id]).toEqual(given[id]);
            seen[id === goal ? "restored" : "renamed"]++;
          } else {
            isWhole = false;
            seen.joined++;
            if (before.has(goal)) expect(back.answers[goal]).toEqual(given[id]);
            else expect(back.lost).toContainEqual({ question: goal, reason: "ambiguous" });
          }
        }
        // Nothing is lost on the way back but what cannot be told apart, and nothing comes back that was not there.
        expect(back.lost.every((one) => one.reason === "ambiguous")).toBe(true);
        if (!isWhole) return;
        seen.whole++;
        expect(back.answers).toEqual(given);
        expect(back.lost).toEqual([]);
      }),
      runs,
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
  });
});

/** Edits that are likely to be no more than minor. */
const small: EditName[] = [
  "add",
  "addOption",
  "reword",
  "reorder",
  "move",
  "loosen",
  "unlimit",
  "addSection",
  "unbranch",
  "require",
  "release",
  "allowNotApplicable",
  "addColumn",
  "requireColumn",
  "rename",
  "wholeNumbers",
  "require",
  "require",
  "require",
];

test("a patch or a minor change never loses an answer, and a patch needs none more", () => {
  const seen = { patch: 0, minor: 0, major: 0 };
  fc.assert(
    fc.property(moves(small, { minLength: 1, maxLength: 3 }), ({ from, to, answers: given }) => {
      const changes = diffDefinitions(from, to);
      const level = (["major", "minor", "patch"] as const).find((one) =>
        changes.some((change) => change.level === one),
      );
      if (level === undefined) return;
      seen[level]++;
      if (level === "major") return;
      const carried = carryAnswers(from, to, given);
      expect(carried).toMatchObject({ answers: given, lost: [], renamed: [] });
      if (level === "patch")
        expect(carried.needs.toSorted()).toEqual(missingAnswers(from.sections, given).toSorted());
    }),
    { numRuns: 2 * runs.numRuns },
  );
  expect(Math.min(seen.patch, seen.minor, seen.major)).toBeGreaterThan(20);
});
