import fc from "fast-check";
import {
  type Answer,
  type Answers,
  type Cell,
  NOT_APPLICABLE,
  type Row,
} from "../../worker/contract/answers.ts";
import type { Condition } from "../../worker/contract/condition.ts";
import type { Definition, Question } from "../../worker/contract/definition-schema.ts";
import type { Policy } from "../../worker/contract/policy-schema.ts";
import { compileDefinition } from "../../worker/core/compile-definition.ts";
import { compilePolicy } from "../../worker/core/compile-policy.ts";
import { definitionSource, policySource, policy as samplePolicy, standard, valueFrom } from "./samples.ts";

const requirementIds = samplePolicy.requirements.map((one) => one.id);
const isControl = (id: string) => id.startsWith("A.");
/** Steps of one hundredth, so that a counterexample can be read. */
const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
const weight = fc.integer({ min: 1, max: 50 }).map((n) => n / 10);

export const policies: fc.Arbitrary<Policy> = fc
  .record({
    levels: fc.array(share, { minLength: 6, maxLength: 6 }).map((all) => all.sort((a, b) => a - b)),
    // Mostly the lowest cap that a policy may have, for it is there that claims could come out of order.
    evidence: fc.option(
      fc
        .tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom(1, 1, 1, 0))
        .map(([fromLevel, below]) => ({ fromLevel, capLevel: fromLevel - below })),
      { nil: undefined, freq: 4 },
    ),
    clauses: weight,
    annex: weight,
    requirements: fc.dictionary(fc.constantFrom(...requirementIds), weight),
  })
  .map(({ levels, evidence, clauses, annex, requirements }) => {
    const source = {
      ...policySource,
      levels,
      evidence,
      parts: [
        { id: "clauses", weight: clauses },
        { id: "annex-a", weight: annex },
      ],
      weights: { default: 1, requirements },
    };
    return valueFrom(compilePolicy(source, standard)).policy;
  });

export type Shape = {
  /** Questions may be hidden by answers to others. */
  branching?: boolean;
  /** Every question measures one requirement and has an answer worth 1. */
  closable?: boolean;
};

const measuresOf = (closable: boolean) =>
  fc
    .uniqueArray(fc.constantFrom(...requirementIds), { minLength: 1, maxLength: closable ? 1 : 3 })
    .chain((ids) =>
      fc
        .array(weight, { minLength: ids.length, maxLength: ids.length })
        .map((weights) => ids.map((requirement, i) => ({ requirement, weight: weights[i] ?? 1 }))),
    );

const scoresOf = (closable: boolean) =>
  fc.array(share, { minLength: 2, maxLength: 4 }).map((all) => (closable ? [...all, 1] : all));

const options = (scores: (number | undefined)[]) =>
  scores.map((score, i) => ({ id: `o${i}`, text: `Option ${i}`, ...(score === undefined ? {} : { score }) }));

const kinds = (closable: boolean) =>
  fc.oneof(
    fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }).map((some) => ({
      type: "maturity",
      why: "Because.",
      options: [0, ...some.sort(), 5].map((level) => ({ level, text: `Level ${level}` })),
    })),
    scoresOf(closable).map((scores) => ({ type: "choice", options: options(scores) })),
    scoresOf(closable).map((scores) => ({ type: "choices", options: options(scores) })),
    fc.constant({ type: "boolean" }),
    fc.tuple(share, share).map(([yes, no]) => ({ type: "boolean", scores: { yes: closable ? 1 : yes, no } })),
  );

const effort = fc.record({
  small: fc.integer({ min: 1, max: 9 }),
  medium: fc.integer({ min: 1, max: 9 }),
  large: fc.integer({ min: 1, max: 9 }),
});

type Source = { id: string; type: string; options?: { id?: string; level?: number }[]; measures?: unknown };

const scoredQuestion = (closable: boolean) =>
  fc
    .record({
      kind: kinds(closable),
      measures: measuresOf(closable),
      effortDays: fc.option(effort, { nil: undefined }),
      notApplicable: fc.boolean(),
      required: fc.boolean(),
    })
    .map(({ kind, measures, effortDays, notApplicable, required }) => ({
      ...kind,
      text: "A question.",
      required,
      measures,
      ...(effortDays === undefined ? {} : { action: { text: "SECRET action", effortDays } }),
      ...(notApplicable && measures.every((m) => isControl(m.requirement)) ? { notApplicable } : {}),
    }));

const register = {
  type: "register",
  text: "Which systems?",
  maxRows: 3,
  columns: [
    { id: "name", type: "text", text: "Name", maxLength: 20 },
    { id: "use", type: "choice", text: "Use", required: false, options: options([undefined, undefined]) },
    { id: "cost", type: "number", text: "Cost", required: false, unit: "EUR" },
  ],
};

const plainQuestion = fc
  .constantFrom(
    { type: "number", text: "How many?", max: 10, integer: true },
    { type: "number", text: "How long?", min: 0, max: 10, unit: "days" },
    { type: "text", text: "Which?", maxLength: 20 },
    { type: "date", text: "When?", min: "2026-01-01", max: "2027-12-31" },
    { type: "choice", text: "Which one?", options: options([undefined, undefined]) },
    register,
  )
  .chain((one) => fc.boolean().map((required) => ({ ...one, required })));

/** A condition on one of the questions, for a value that it can have. */
function conditionOn(others: Source[]): fc.Arbitrary<Condition> {
  const one = fc.constantFrom(...others).chain(({ id, type, options: all }): fc.Arbitrary<Condition> => {
    const answered = fc.constant<Condition>({ op: "answered", question: id });
    if (type === "boolean") {
      return fc.oneof(
        answered,
        fc.boolean().map((value): Condition => ({ op: "is", question: id, value })),
      );
    }
    if (type === "maturity") return fc.constantFrom<Condition>({ op: "atLeast", question: id, value: 2 });
    if (type === "number") return fc.constantFrom<Condition>({ op: "atLeast", question: id, value: 3 });
    if (all === undefined) return answered;
    return fc
      .subarray(
        all.map((o) => o.id as string),
        { minLength: 1 },
      )
      .map((values): Condition => ({ op: "in", question: id, values }));
  });
  return fc.oneof(
    { weight: 3, arbitrary: one },
    one.map((of): Condition => ({ op: "not", of })),
    fc.tuple(one, one).map((of): Condition => ({ op: "any", of })),
    fc.tuple(one, one).map((of): Condition => ({ op: "all", of })),
  );
}

/** Valid definitions over the sample standard; conditions look at earlier ids, places are shuffled. */
export function definitions({ branching = true, closable = false }: Shape = {}): fc.Arbitrary<Definition> {
  const question = closable
    ? scoredQuestion(true)
    : fc.oneof({ weight: 4, arbitrary: scoredQuestion(false) }, { weight: 1, arbitrary: plainQuestion });
  return fc
    .array(question, { minLength: 2, maxLength: 9 })
    .map((all): Source[] => all.map((one, i) => ({ ...one, id: `q${i}` })))
    .chain((all) =>
      fc.tuple(
        fc.tuple(
          ...all.map((one, i) =>
            i === 0 || !branching
              ? fc.constant<object>(one)
              : fc
                  .option(conditionOn(all.slice(0, i)), { nil: undefined })
                  .map((visibleIf): object => (visibleIf === undefined ? one : { ...one, visibleIf })),
          ),
        ),
        fc.shuffledSubarray(
          all.map((_, i) => i),
          { minLength: all.length },
        ),
        fc.integer({ min: 1, max: all.length }),
      ),
    )
    .map(([all, order, cut]) => {
      const shuffled = order.map((i) => all[i]);
      const sections = [shuffled.slice(0, cut), shuffled.slice(cut)]
        .filter((questions) => questions.length > 0)
        .map((questions, i) => ({ id: `s${i}`, title: `Section ${i}`, questions }));
      const { sizing: _, ...source } = definitionSource;
      return valueFrom(compileDefinition({ ...source, sections }, samplePolicy)).definition;
    });
}

export const questionsOf = (definition: Definition): Question[] =>
  definition.sections.flatMap((section) => section.questions);

const values: {
  [T in Question["type"]]: (q: Extract<Question, { type: T }>) => fc.Arbitrary<Answer["value"]>;
} = {
  maturity: (q) => fc.constantFrom(...q.options.map((option) => option.level)),
  choice: (q) => fc.constantFrom(...q.options.map((option) => option.id)),
  choices: (q) =>
    fc.shuffledSubarray(
      q.options.map((option) => option.id),
      { minLength: 1 },
    ),
  boolean: () => fc.boolean(),
  number: ({ min, max }) =>
    fc.integer({ min: min ?? Math.min(0, max ?? 0), max: max ?? Math.max(10, min ?? 0) }),
  text: ({ maxLength }) =>
    fc.constantFrom("some", "words", "2026-11-21", "o1").map((it) => it.slice(0, maxLength)),
  reference: ({ multiple }) => fc.constant<Answer["value"]>(multiple ? ["row"] : "row"),
  date: ({ min, max }) => fc.constantFrom(min ?? "2026-01-01", max ?? "2027-12-31"),
  register: (q) => fc.array(row(q.columns), { minLength: q.minRows, maxLength: Math.min(q.maxRows, 3) }),
};

const anyValue = (question: Question) =>
  (values[question.type] as (q: Question) => fc.Arbitrary<Answer["value"]>)(question);

const row = (columns: readonly Question[]): fc.Arbitrary<Row> =>
  fc.record(
    Object.fromEntries(columns.map((column) => [column.id, anyValue(column) as fc.Arbitrary<Cell>])),
    {
      requiredKeys: columns.filter((column) => column.required).map((column) => column.id),
    },
  );

/** An answer that says something: not "not applicable". */
export function substantive(question: Question): fc.Arbitrary<Answer> {
  return fc
    .record({ value: anyValue(question), evidence: fc.constantFrom(undefined, " ", "the record") })
    .map(({ value, evidence }) => (evidence === undefined ? { value } : { value, evidence }));
}

export const allowsNotApplicable = (question: Question): boolean =>
  "notApplicable" in question && question.notApplicable === true;

/** An answer that says nothing, where one may be given. */
const empty = (question: Question): fc.Arbitrary<Answer> => {
  if (question.required) return substantive(question);
  if (question.type === "text") return fc.constant({ value: "" });
  return question.type === "choices" ? fc.constant({ value: [] }) : substantive(question);
};

function answer(question: Question): fc.Arbitrary<Answer | undefined> {
  const given = fc.option(fc.oneof({ weight: 4, arbitrary: substantive(question) }, empty(question)), {
    nil: undefined,
    freq: 3,
  });
  if (!allowsNotApplicable(question)) return given;
  return fc.oneof({ weight: 3, arbitrary: given }, fc.constant({ value: NOT_APPLICABLE, note: "not ours" }));
}

/** Answers to some of the questions, hidden ones included, in any order. */
export function answersTo(definition: Definition): fc.Arbitrary<Answers> {
  return fc
    .tuple(...questionsOf(definition).map((one) => answer(one).map((given) => [one.id, given] as const)))
    .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }))
    .map((all) =>
      Object.fromEntries(all.filter((entry): entry is [string, Answer] => entry[1] !== undefined)),
    );
}

export const withAnswers = (shape: Shape = {}) =>
  definitions(shape).chain((definition) =>
    fc.record({ definition: fc.constant(definition), answers: answersTo(definition) }),
  );
