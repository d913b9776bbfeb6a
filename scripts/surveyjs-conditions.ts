import type { Condition } from "../worker/contract/condition.ts";
import { fail, type Outcome, ok } from "../worker/core/outcome.ts";
import { type Expression, type Operator, parseExpression } from "./surveyjs-expression.ts";
import type { Made } from "./surveyjs-fields.ts";
import { isScalar, type Scalar } from "./surveyjs-source.ts";

/** What a condition can ask about a question that was imported. */
export type Target = Made & { id: string };
type Targets = ReadonlyMap<string, Target>;
type Found = Outcome<Condition, string>;

const all = (of: Condition[]): Condition => (of.length === 1 && of[0] ? of[0] : { op: "all", of });
const not = (condition: Found): Found => (condition.ok ? ok({ op: "not", of: condition.value }) : condition);
const listOf = (operand: Scalar | Scalar[]): Scalar[] => (Array.isArray(operand) ? operand : [operand]);
const same = (a: Scalar, b: Scalar) => String(a).trim().toLowerCase() === String(b).trim().toLowerCase();

/** Our value for theirs; SurveyJS compares without regard to case. */
function valueFor({ name, question, values }: Target, theirs: Scalar): Outcome<Scalar, string> {
  if (question.type === "number") {
    const number = typeof theirs === "string" && theirs.trim() !== "" ? Number(theirs) : theirs;
    return typeof number === "number" && Number.isFinite(number)
      ? ok(number)
      : fail(`{${name}} is a number, and ${JSON.stringify(theirs)} is none`);
  }
  if (values === undefined) return fail(`{${name}} is not a question whose answers can be compared`);
  const [, ours] = values.find(([one]) => one === theirs) ?? values.find(([one]) => same(one, theirs)) ?? [];
  return ours === undefined ? fail(`{${name}} has no choice ${JSON.stringify(theirs)}`) : ok(ours);
}

function valuesFor(target: Target, theirs: Scalar[]): Outcome<Scalar[], string> {
  const found = theirs.map((one) => valueFor(target, one));
  const missing = found.find((one) => !one.ok);
  if (missing && !missing.ok) return missing;
  return theirs.length === 0
    ? fail("it compares with an empty list")
    : ok(found.flatMap((one) => (one.ok ? [one.value] : [])));
}

const oneOf = (target: Target, values: Scalar[]): Condition => {
  const [only] = values;
  return values.length === 1 && only !== undefined
    ? { op: "is", question: target.id, value: only }
    : { op: "in", question: target.id, values };
};

const isList = ({ question }: Target) => question.type === "choices";

function equal(target: Target, operand: Scalar | Scalar[]): Found {
  if (isList(target) || Array.isArray(operand)) return fail("it compares whole lists");
  const value = valueFor(target, operand);
  return value.ok ? ok({ op: "is", question: target.id, value: value.value }) : value;
}

function containsAll(target: Target, operand: Scalar | Scalar[]): Found {
  const values = valuesFor(target, listOf(operand));
  return values.ok
    ? ok(all(values.value.map((value) => ({ op: "is", question: target.id, value }))))
    : values;
}

/** SurveyJS looks for a text in the text of a single choice: "item1" is found in "item10" as well. */
function contains(target: Target, operand: Scalar | Scalar[]): Found {
  if (isList(target)) return containsAll(target, operand);
  if (target.question.type !== "choice") {
    return fail(`it looks for a part of what {${target.name}} says`);
  }
  // A list becomes a text first, so that a list of one is as good as its item.
  const part = String(operand).toLowerCase();
  const found = (target.values ?? []).filter(([theirs]) => String(theirs).toLowerCase().includes(part));
  return found.length > 0
    ? ok(
        oneOf(
          target,
          found.map(([, ours]) => ours),
        ),
      )
    : fail(`{${target.name}} has no choice ${JSON.stringify(operand)}`);
}

function anyOf(target: Target, operand: Scalar | Scalar[]): Found {
  const values = valuesFor(target, listOf(operand));
  return values.ok ? ok(oneOf(target, values.value)) : values;
}

function notEmpty(target: Target): Condition {
  // A list with nothing in it is an answer here, and empty to SurveyJS.
  return isList(target)
    ? oneOf(
        target,
        (target.values ?? []).map(([, ours]) => ours),
      )
    : { op: "answered", question: target.id };
}

/** Every order is told by "at least", or by the choices whose values are numbers in that order. */
const ordered =
  (holds: (value: number, limit: number) => boolean, below: boolean, above: boolean) =>
  (target: Target, operand: Scalar | Scalar[]): Found => {
    const limit = Array.isArray(operand) ? Number.NaN : Number(operand);
    if (!Number.isFinite(limit)) return fail("it compares with what is no number");
    const { question, values = [], name, id } = target;
    if (question.type === "number") {
      if (above && question.integer !== true)
        return fail(`{${name}} may be a fraction: only >= and < are exact`);
      const atLeast: Condition = {
        op: "atLeast",
        question: id,
        value: above ? Math.floor(limit) + 1 : limit,
      };
      return ok(below ? all([notEmpty(target), { op: "not", of: atLeast }]) : atLeast);
    }
    if (question.type !== "choice" || values.some(([theirs]) => Number.isNaN(Number(theirs)))) {
      return fail(`{${name}} has no order`);
    }
    const found = values.filter(([theirs]) => holds(Number(theirs), limit)).map(([, ours]) => ours);
    return found.length > 0 ? ok(oneOf(target, found)) : fail(`no choice of {${name}} is in that range`);
  };

const tests: Record<Operator | "truthy", (target: Target, operand: Scalar | Scalar[]) => Found> = {
  equal,
  notequal: (target, operand) => not(equal(target, operand)),
  contains,
  notcontains: (target, operand) => not(contains(target, operand)),
  anyof: anyOf,
  noneof: (target, operand) => not(anyOf(target, operand)),
  allof: (target, operand) =>
    isList(target) || listOf(operand).length === 1
      ? containsAll(target, operand)
      : fail("one answer is never several values"),
  empty: (target) => ok({ op: "not", of: notEmpty(target) }),
  notempty: (target) => ok(notEmpty(target)),
  greaterorequal: ordered((value, limit) => value >= limit, false, false),
  greater: ordered((value, limit) => value > limit, false, true),
  less: ordered((value, limit) => value < limit, true, false),
  lessorequal: ordered((value, limit) => value <= limit, true, true),
  truthy: (target) =>
    target.question.type === "boolean" ? equal(target, true) : fail("it is about no answer in particular"),
};

function translate(expression: Expression, targets: Targets): Found {
  if (expression.is === "not") return not(translate(expression.part, targets));
  if (expression.is === "test") {
    const target = targets.get(expression.name);
    return target === undefined
      ? fail(`there is no question {${expression.name}} here`)
      : tests[expression.operator](target, expression.operand);
  }
  const parts = expression.parts.map((part) => translate(part, targets));
  const failed = parts.find((part) => !part.ok);
  if (failed) return failed;
  const of = parts.flatMap((part) => (part.ok ? [part.value] : []));
  return ok({ op: expression.is === "and" ? "all" : "any", of });
}

/** A condition of SurveyJS as ours, or why there is none. */
export function conditionFrom(source: unknown, targets: Targets): Found {
  if (!isScalar(source)) return fail("it is no text");
  const parsed = parseExpression(String(source));
  return parsed.ok ? translate(parsed.value, targets) : parsed;
}

export const allOf = (conditions: Condition[]): Condition | undefined =>
  conditions.length === 0 ? undefined : all(conditions);
