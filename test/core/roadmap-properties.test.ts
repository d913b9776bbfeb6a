import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer, Answers } from "../../worker/contract/answers.ts";
import type { Definition, Question } from "../../worker/contract/definition-schema.ts";
import type { Policy } from "../../worker/contract/policy-schema.ts";
import type { Roadmap } from "../../worker/contract/roadmap.ts";
import { canonicalJson } from "../../worker/core/canonical.ts";
import { planRoadmap } from "../../worker/core/roadmap.ts";
import { score } from "../../worker/core/score.ts";
import { questionsOf, type Shape, withAnswers } from "../support/arbitraries.ts";
import { policy as samplePolicy } from "../support/samples.ts";

/** The sample's requirements, moved to where every phase has one. */
const HOMES: Record<string, string> = {
  "4.1": "4.3",
  "4.2": "8.2",
  "4.10": "9.2.1",
  "5.2": "9.3.1",
  "A.2.2": "10.2",
  "A.2.3": "A.6.2.4",
  "A.5.2": "5.2",
};
const moved = <T>(value: T): T =>
  JSON.parse(
    JSON.stringify(value).replace(/"((?:A\.)?\d+\.\d+(?:\.\d+)?)"/g, (all, id) =>
      HOMES[id] === undefined ? all : `"${HOMES[id]}"`,
    ),
  );
const policy: Policy = moved(samplePolicy);
const afters = fc.subarray(Object.values(HOMES), { maxLength: 3 });

const withAfters = (definition: Definition, lists: readonly string[][]): Definition => {
  let next = 0;
  const given = (question: Question): Question =>
    "action" in question && question.action !== undefined
      ? { ...question, action: { ...question.action, after: lists[next++ % lists.length] ?? [] } }
      : question;
  return {
    ...definition,
    sections: definition.sections.map((section) => ({ ...section, questions: section.questions.map(given) })),
  };
};

/** Actions that wait on each other in every way, circles included. */
const cases = (shape: Shape = {}) =>
  fc
    .tuple(withAnswers(shape), fc.array(afters, { minLength: 9, maxLength: 9 }))
    .map(([{ definition, answers }, lists]) => ({
      definition: withAfters(moved(definition), lists),
      answers,
    }));

type Capacity = { people: number; daysPerWeek: number };
const capacities: fc.Arbitrary<Capacity> = fc.record({
  people: fc.integer({ min: 1, max: 6 }),
  daysPerWeek: fc.integer({ min: 1, max: 10 }).map((half) => half / 2),
});
type Case = { definition: Definition; answers: Answers };
function planned({ definition, answers }: Case, capacity?: Capacity): Roadmap {
  const result = score({
    definition,
    definitionDigest: "sha256:d",
    policy,
    policyDigest: "sha256:p",
    answers,
  });
  return planRoadmap({ definition, policy, result, answers, capacity });
}
const bounds = ["low", "high"] as const;
const settings = { numRuns: 200 };

type Acting = { id: string; after: string[]; measures: string[] };
const actingIn = (definition: Definition): Acting[] =>
  questionsOf(definition).flatMap((question) =>
    "action" in question && question.action !== undefined
      ? [
          {
            id: question.id,
            after: question.action.after,
            measures: (question.measures ?? []).map((one) => one.requirement),
          },
        ]
      : [],
  );
/** Told without the planner: whether one waits on another, directly or by way of others. */
function waitsOn(one: Acting, other: Acting, all: readonly Acting[]): boolean {
  const next = (from: Acting) => all.filter(({ measures }) => measures.some((id) => from.after.includes(id)));
  const met = new Set(next(one));
  for (const each of met) for (const further of next(each)) met.add(further);
  return met.has(other);
}

test("no step starts before what it needs has ended, nor while the people work on another", () => {
  fc.assert(
    fc.property(cases(), capacities, (one, capacity) => {
      const { steps } = planned(one, capacity);
      const byId = new Map(steps.map((step) => [step.id, step]));
      const all = actingIn(one.definition);
      for (const acting of all) {
        const step = byId.get(acting.id);
        if (step === undefined) continue;
        const needed = all.filter(({ measures }) => measures.some((id) => acting.after.includes(id)));
        for (const other of needed.filter((need) => !waitsOn(need, acting, all))) {
          const open = byId.get(other.id);
          if (open === undefined) continue;
          for (const bound of bounds) expect(step.start[bound]).toBeGreaterThanOrEqual(open.end[bound]);
        }
      }
      for (const { needs, start } of steps) {
        for (const need of needs) {
          for (const bound of bounds) {
            expect(start[bound]).toBeGreaterThanOrEqual(byId.get(need)?.end[bound] ?? Number.NaN);
          }
        }
      }
      const working = steps.filter(({ kind }) => kind !== "fixed");
      for (const [i, { start, effort_days: effort }] of working.entries()) {
        const next = working[i + 1];
        if (next === undefined) continue;
        for (const bound of bounds) {
          const busy = effort[bound] / (capacity.people * capacity.daysPerWeek);
          // Three numbers with two decimals.
          expect(next.start[bound] - start[bound]).toBeGreaterThan(busy - 0.021);
        }
      }
    }),
    settings,
  );
});

test("audit and review come before stage 1, and records pile up before stage 2", () => {
  // So few people that the certification body never is what all wait for.
  const few = fc.constantFrom(1, 0.1, 0.01).map((daysPerWeek) => ({ people: 1, daysPerWeek }));
  fc.assert(
    fc.property(cases(), few, (one, capacity) => {
      const { steps } = planned(one, capacity);
      const at = (id: string) => steps.find((step) => step.id === id);
      const stage1 = at("fixed:stage-1");
      const stage2 = at("fixed:stage-2");
      for (const bound of bounds) {
        for (const step of steps) {
          const own = step.phase !== "certify" && step.id !== "fixed:operating-period";
          if (own) expect(stage1?.start[bound]).toBeGreaterThanOrEqual(step.end[bound]);
          if (own && step.phase !== "check" && step.phase !== "act") {
            const audit = at("fixed:internal-audit");
            if (audit !== undefined) expect(audit.start[bound]).toBeGreaterThanOrEqual(step.end[bound]);
          }
        }
        expect(stage2?.start[bound]).toBeGreaterThanOrEqual(stage1?.end[bound] ?? Number.NaN);
        const operating = at("fixed:operating-period");
        if (operating !== undefined)
          expect(stage2?.start[bound]).toBeGreaterThanOrEqual(operating.end[bound]);
        const review = at("fixed:management-review");
        const audit = at("fixed:internal-audit");
        if (audit !== undefined) expect(review?.start[bound]).toBeGreaterThanOrEqual(audit.end[bound]);
      }
    }),
    settings,
  );
});

test("more capacity never takes longer, in all or for any step", () => {
  fc.assert(
    fc.property(cases(), capacities, capacities, (one, a, b) => {
      const less = planned(one, {
        people: Math.min(a.people, b.people),
        daysPerWeek: Math.min(a.daysPerWeek, b.daysPerWeek),
      });
      const more = planned(one, {
        people: Math.max(a.people, b.people),
        daysPerWeek: Math.max(a.daysPerWeek, b.daysPerWeek),
      });
      for (const bound of bounds) {
        expect(more.weeks[bound]).toBeLessThanOrEqual(less.weeks[bound]);
        for (const [i, step] of more.steps.entries()) {
          expect(step.end[bound]).toBeLessThanOrEqual(less.steps[i]?.end[bound] ?? 0);
        }
      }
    }),
    settings,
  );
});

test("closing a gap never lengthens the plan, in all or for any step", () => {
  const best = (question: Question): Answer => {
    if (question.type === "maturity") return { value: 5, evidence: "the record" };
    if (question.type === "boolean") return { value: true };
    const top = "options" in question ? question.options.find((o) => o.score === 1) : undefined;
    const value = top === undefined || !("id" in top) ? "" : top.id;
    return { value: question.type === "choices" ? [value] : value };
  };
  const closing = cases({ branching: false, closable: true }).chain((one) =>
    fc.record({ one: fc.constant(one), chosen: fc.constantFrom(...questionsOf(one.definition)) }),
  );
  fc.assert(
    fc.property(closing, capacities, ({ one, chosen }, capacity) => {
      fc.pre(Object.hasOwn(one.answers, chosen.id));
      const before = planned(one, capacity);
      const after = planned({ ...one, answers: { ...one.answers, [chosen.id]: best(chosen) } }, capacity);
      const known = new Map(before.steps.map((step) => [step.id, step]));
      for (const bound of bounds) {
        expect(after.weeks[bound]).toBeLessThanOrEqual(before.weeks[bound]);
        for (const step of after.steps) {
          expect(step.end[bound]).toBeLessThanOrEqual(known.get(step.id)?.end[bound] ?? -1);
        }
      }
    }),
    settings,
  );
});

test("a raised answer never lengthens the plan", () => {
  const raised = cases({ branching: false, closable: true }).chain((one) =>
    fc.record({
      one: fc.constant(one),
      chosen: fc.constantFrom(...questionsOf(one.definition)),
      levels: fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })),
    }),
  );
  fc.assert(
    fc.property(raised, capacities, ({ one, chosen, levels }, capacity) => {
      fc.pre(chosen.type === "maturity");
      const at = (value: number) =>
        planned(
          { ...one, answers: { ...one.answers, [chosen.id]: { value, evidence: "the record" } } },
          capacity,
        );
      const before = at(Math.min(...levels));
      const after = at(Math.max(...levels));
      for (const bound of bounds) {
        expect(after.weeks[bound]).toBeLessThanOrEqual(before.weeks[bound]);
        expect(after.effort_days[bound]).toBeLessThanOrEqual(before.effort_days[bound]);
      }
    }),
    settings,
  );
});

test("the low figure is never above the high one", () => {
  fc.assert(
    fc.property(cases(), capacities, (one, capacity) => {
      const { weeks, effort_days, steps, durations } = planned(one, capacity);
      const ranges = [weeks, effort_days, ...durations.map((duration) => duration.weeks)];
      for (const step of steps) {
        ranges.push(step.effort_days, step.start, step.end);
        for (const bound of bounds) expect(step.start[bound]).toBeLessThanOrEqual(step.end[bound]);
      }
      for (const { low, high } of ranges) expect(low).toBeLessThanOrEqual(high);
    }),
    settings,
  );
});

test("the critical path is one chain of steps from the start to the end of the plan", () => {
  fc.assert(
    fc.property(cases(), capacities, (one, capacity) => {
      const { weeks, steps, critical_path: links } = planned(one, capacity);
      const byId = new Map(steps.map((step) => [step.id, step]));
      expect(links[0]?.from).toBe(0);
      expect(links.at(-1)?.to).toBe(weeks.high);
      const length = links.reduce((sum, { from, to }) => sum + (to - from), 0);
      expect(length).toBeCloseTo(weeks.high, 6);
      for (const [i, link] of links.entries()) {
        const step = byId.get(link.step);
        const next = links[i + 1];
        expect(link.from).toBe(step?.start.high);
        if (next === undefined) expect(link.holds).toBeNull();
        else {
          expect(next.from).toBe(link.to);
          if (link.holds === "need") {
            expect(byId.get(next.step)?.needs).toContain(link.step);
            expect(link.to).toBe(step?.end.high);
          } else {
            const busy = (step?.effort_days.high ?? 0) / (capacity.people * capacity.daysPerWeek);
            expect(Math.abs(link.to - link.from - busy)).toBeLessThan(0.021);
          }
        }
      }
      const critical = steps.filter((step) => step.critical).map(({ id }) => id);
      expect(critical.toSorted()).toEqual(links.map(({ step }) => step).toSorted());
    }),
    settings,
  );
});

test("the order of sections, questions, options, needs and answers does not show", () => {
  const shuffled = cases().chain((one) =>
    fc
      .tuple(
        fc.shuffledSubarray([...questionsOf(one.definition)], {
          minLength: questionsOf(one.definition).length,
        }),
        fc.shuffledSubarray(Object.entries(one.answers), { minLength: Object.keys(one.answers).length }),
      )
      .map(([questions, entries]): [Case, Case] => [
        one,
        {
          definition: {
            ...one.definition,
            sections: one.definition.sections
              .map((section) => ({
                ...section,
                questions: questions
                  .filter((question) => section.questions.includes(question))
                  .map((question): Question => {
                    const turned =
                      "options" in question
                        ? ({ ...question, options: question.options.toReversed() } as Question)
                        : question;
                    return "action" in turned && turned.action !== undefined
                      ? { ...turned, action: { ...turned.action, after: turned.action.after.toReversed() } }
                      : turned;
                  }),
              }))
              .toReversed(),
          },
          answers: Object.fromEntries(entries),
        },
      ]),
  );
  fc.assert(
    fc.property(shuffled, ([one, other]) => {
      expect(canonicalJson(planned(other))).toBe(canonicalJson(planned(one)));
    }),
    settings,
  );
});
