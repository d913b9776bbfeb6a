import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Answer, type Answers, NOT_APPLICABLE } from "../../worker/contract/answers.ts";
import type { Definition, Question } from "../../worker/contract/definition-schema.ts";
import type { Policy } from "../../worker/contract/policy-schema.ts";
import { visibleQuestions } from "../../worker/contract/visibility.ts";
import { canonicalJson, digestOf } from "../../worker/core/canonical.ts";
import { score } from "../../worker/core/score.ts";
import {
  allowsNotApplicable,
  answersTo,
  policies,
  questionsOf,
  substantive,
  withAnswers,
} from "../support/arbitraries.ts";
import { policy as samplePolicy } from "../support/samples.ts";

const scored = (definition: Definition, answers: Answers, policy: Policy = samplePolicy) =>
  score({ definition, definitionDigest: "sha256:d", policy, policyDigest: "sha256:p", answers });
const within = (definition: Definition, sections: Definition["sections"]): Definition => ({
  ...definition,
  sections,
});

test("every score is within its bounds, and the bounds within 0 and 100", () => {
  fc.assert(
    fc.property(withAnswers(), policies, ({ definition, answers }, policy) => {
      const { readiness, parts, groups, requirements } = scored(definition, answers, policy);
      for (const { score: value, low, high, coverage } of [readiness, ...parts, ...groups, ...requirements]) {
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
        expect(low).toBeLessThanOrEqual(high);
        expect(coverage).toBeLessThanOrEqual(100);
        if (value === null) expect(coverage).toBe(0);
        else {
          expect(value).toBeGreaterThanOrEqual(low);
          expect(value).toBeLessThanOrEqual(high);
        }
      }
    }),
  );
});

describe("while the same questions are asked", () => {
  const oneMore = withAnswers({ branching: false }).chain(({ definition, answers }) =>
    fc.constantFrom(...questionsOf(definition)).chain((question) =>
      fc.record({
        definition: fc.constant(definition),
        answers: fc.constant(answers),
        question: fc.constant(question),
        given: substantive(question),
        other: substantive(question),
      }),
    ),
  );

  test("one more answer never widens the bounds", () => {
    fc.assert(
      fc.property(oneMore, policies, ({ definition, answers, question, given }, policy) => {
        const { [question.id]: _, ...before } = answers;
        const wide = scored(definition, before, policy);
        const narrow = scored(definition, { ...before, [question.id]: given }, policy);
        expect(narrow.readiness.low).toBeGreaterThanOrEqual(wide.readiness.low);
        expect(narrow.readiness.high).toBeLessThanOrEqual(wide.readiness.high);
        expect(narrow.readiness.coverage).toBeGreaterThanOrEqual(wide.readiness.coverage);
        for (const [i, group] of narrow.groups.entries()) {
          expect(group.low).toBeGreaterThanOrEqual(wide.groups[i]?.low ?? 0);
          expect(group.high).toBeLessThanOrEqual(wide.groups[i]?.high ?? 100);
        }
      }),
    );
  });

  /** How high an answer is, told without the engine: by level, by score of its options, by yes and no. */
  const height = (question: Question, { value }: Answer): number => {
    if (question.type === "maturity") return value as number;
    if (question.type === "boolean") return (question.scores ?? { yes: 1, no: 0 })[value ? "yes" : "no"];
    if (!("options" in question)) return 0;
    const chosen = Array.isArray(value) ? (value as unknown[]) : [value];
    return question.options.reduce((sum, o) => sum + (chosen.includes(o.id) ? (o.score ?? 0) : 0), 0);
  };

  test("a raised answer never lowers the score", () => {
    fc.assert(
      fc.property(oneMore, policies, ({ definition, answers, question, given, other }, policy) => {
        const { evidence: _, ...plain } = other;
        const pair = [given, { ...given, value: plain.value }];
        const [low, high] = pair.toSorted((a, b) => height(question, a) - height(question, b)) as [
          Answer,
          Answer,
        ];
        const before = scored(definition, { ...answers, [question.id]: low }, policy).readiness;
        const after = scored(definition, { ...answers, [question.id]: high }, policy).readiness;
        expect(after.score ?? 0).toBeGreaterThanOrEqual(before.score ?? 0);
        expect(after.low).toBeGreaterThanOrEqual(before.low);
      }),
      { numRuns: 1_000 },
    );
  });

  test("naming evidence never lowers the score", () => {
    fc.assert(
      fc.property(oneMore, policies, ({ definition, answers, question, given }, policy) => {
        const claim = { value: given.value };
        const shown = { ...claim, evidence: "the record" };
        const before = scored(definition, { ...answers, [question.id]: claim }, policy).readiness;
        const after = scored(definition, { ...answers, [question.id]: shown }, policy).readiness;
        expect(after.score ?? 0).toBeGreaterThanOrEqual(before.score ?? 0);
      }),
    );
  });
});

test("the order of sections, questions, options and answers does not show", () => {
  const shuffle = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });
  const shuffled = withAnswers().chain(({ definition, answers }) =>
    fc.record({
      definition: fc.constant(definition),
      answers: fc.constant(answers),
      turned: fc
        .tuple(...definition.sections.map((section) => shuffle(section.questions)))
        .chain((lists) =>
          shuffle(definition.sections.map((section, i) => ({ ...section, questions: lists[i] ?? [] }))),
        )
        .map((sections) =>
          sections.map((section) => ({
            ...section,
            questions: section.questions.map((question) =>
              "options" in question
                ? ({ ...question, options: question.options.toReversed() } as Question)
                : question,
            ),
          })),
        ),
      asked: shuffle(Object.entries(answers)).map((entries) =>
        Object.fromEntries(
          entries.map(([id, answer]): [string, Answer] => [
            id,
            Array.isArray(answer.value)
              ? { ...answer, value: (answer.value as string[]).toReversed() }
              : { ...answer },
          ]),
        ),
      ),
    }),
  );
  fc.assert(
    fc.property(shuffled, policies, ({ definition, answers, turned, asked }, policy) => {
      const same = canonicalJson(scored(within(definition, turned), asked, policy));
      expect(same).toBe(canonicalJson(scored(definition, answers, policy)));
    }),
  );
});

test("what is not applicable leaves every denominator", () => {
  const leaving = withAnswers({ branching: false }).filter(({ definition }) =>
    questionsOf(definition).some(allowsNotApplicable),
  );
  fc.assert(
    fc.property(leaving, policies, ({ definition, answers }, policy) => {
      const out = questionsOf(definition)
        .filter(allowsNotApplicable)
        .map((question) => question.id);
      const declined = { ...answers };
      for (const id of out) declined[id] = { value: NOT_APPLICABLE, note: "no" };
      const without = definition.sections.map((section) => ({
        ...section,
        questions: section.questions.filter((question) => !out.includes(question.id)),
      }));
      const a = scored(definition, declined, policy);
      const b = scored(within(definition, without), answers, policy);
      const { band: _a, ...readiness } = a.readiness;
      const { band: _b, ...expected } = b.readiness;
      expect(readiness).toEqual(expected);
      expect([a.parts, a.groups, a.lenses]).toEqual([b.parts, b.groups, b.lenses]);
      expect(a.gaps.map((gap) => [gap.requirement, gap.gain])).toEqual(
        b.gaps.map((gap) => [gap.requirement, gap.gain]),
      );
    }),
  );
});

test("answers that branching hides change nothing", () => {
  const twoSets = withAnswers().chain(({ definition, answers }) =>
    fc.record({
      definition: fc.constant(definition),
      answers: fc.constant(answers),
      others: answersTo(definition),
    }),
  );
  fc.assert(
    fc.property(twoSets, ({ definition, answers, others }) => {
      const visible = visibleQuestions(definition.sections, answers);
      const keep = (from: Answers, seen: boolean) =>
        Object.entries(from).filter(([id]) => visible.has(id) === seen);
      const shown = Object.fromEntries(keep(answers, true));
      const mixed = Object.fromEntries([...keep(answers, true), ...keep(others, false)]);
      const result = scored(definition, answers);
      expect(scored(definition, shown)).toEqual(result);
      expect(scored(definition, mixed)).toEqual(result);
    }),
  );
});

test("whoever has the four inputs recomputes the result to the byte", () => {
  const again = <T>(value: T): T => JSON.parse(canonicalJson(value)) as T;
  fc.assert(
    fc.property(withAnswers(), policies, ({ definition, answers }, policy) => {
      const input = {
        definition,
        definitionDigest: digestOf(definition),
        policy,
        policyDigest: digestOf(policy),
        answers,
      };
      const untouched = canonicalJson(input);
      const first = canonicalJson(score(input));
      expect(canonicalJson(score(again(input)))).toBe(first);
      expect(canonicalJson(input)).toBe(untouched);
    }),
  );
});

test("a gain is exactly what closing the requirement adds", () => {
  const best = (question: Question): Answer => {
    if (question.type === "maturity") return { value: 5, evidence: "the record" };
    if (question.type === "boolean") return { value: true };
    const top = "options" in question ? question.options.find((o) => o.score === 1) : undefined;
    const value = top === undefined || !("id" in top) ? "" : top.id;
    return { value: question.type === "choices" ? [value] : value };
  };
  fc.assert(
    fc.property(withAnswers({ branching: false, closable: true }), ({ definition, answers }) => {
      const before = scored(definition, answers);
      for (const { id, gain, trace } of before.requirements) {
        if (gain === null) continue;
        const answered = trace.filter((one) => one.value !== null).map((one) => one.question);
        const closed = questionsOf(definition)
          .filter((question) => answered.includes(question.id))
          .map((question) => [question.id, best(question)] as const);
        const after = scored(definition, { ...answers, ...Object.fromEntries(closed) });
        // Three numbers, each rounded to two decimals, differ by less than one and a half hundredths.
        expect(
          Math.abs((after.readiness.score ?? 0) - (before.readiness.score ?? 0) - gain),
          id,
        ).toBeLessThan(0.0151);
      }
    }),
  );
});

test("gaps are the scored requirements below full, gate failures first", () => {
  fc.assert(
    fc.property(withAnswers(), policies, ({ definition, answers }, policy) => {
      const { gaps, requirements, gates } = scored(definition, answers, policy);
      const open = requirements.filter(({ gain }) => gain !== null && gain > 0).map(({ id }) => id);
      expect(gaps.map((gap) => gap.requirement).toSorted()).toEqual(open.toSorted());
      const failing = new Set(gates.flatMap((gate) => gate.failing));
      const firsts = gaps.map((gap) => failing.has(gap.requirement));
      expect(firsts).toEqual(firsts.toSorted((a, b) => Number(b) - Number(a)));
    }),
  );
});
