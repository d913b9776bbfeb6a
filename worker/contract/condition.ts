/**
 * Branching: when a section or question is asked. A small tagged tree instead of evaluated strings, so that a
 * questionnaire can be checked before it is published and both sides branch alike.
 */
export type Condition =
  | { op: "all"; of: Condition[] }
  | { op: "any"; of: Condition[] }
  | { op: "not"; of: Condition }
  | { op: "answered"; question: string }
  | { op: "is"; question: string; value: string | number | boolean }
  | { op: "in"; question: string; values: (string | number | boolean)[] }
  | { op: "atLeast"; question: string; value: number };

/** The value a respondent gave to a visible question, or undefined. */
export type Lookup = (question: string) => unknown;

type Scalar = string | number | boolean;
type Of<Op extends Condition["op"]> = Extract<Condition, { op: Op }>;
type Rules<Out, In> = { [Op in Condition["op"]]: (condition: Of<Op>, context: In) => Out };

const holdsOne = (given: unknown, wanted: Scalar): boolean =>
  Array.isArray(given) ? given.includes(wanted) : given === wanted;

const evaluators: Rules<boolean, Lookup> = {
  all: (c, lookup) => c.of.every((part) => holds(part, lookup)),
  any: (c, lookup) => c.of.some((part) => holds(part, lookup)),
  not: (c, lookup) => !holds(c.of, lookup),
  answered: (c, lookup) => lookup(c.question) !== undefined,
  is: (c, lookup) => holdsOne(lookup(c.question), c.value),
  in: (c, lookup) => {
    const given = lookup(c.question);
    return c.values.some((value) => holdsOne(given, value));
  },
  atLeast: (c, lookup) => {
    const given = lookup(c.question);
    return typeof given === "number" && given >= c.value;
  },
};

export function holds(condition: Condition, lookup: Lookup): boolean {
  const evaluate = evaluators[condition.op] as (c: Condition, l: Lookup) => boolean;
  return evaluate(condition, lookup);
}

/** The ids of all questions a condition looks at. */
export function questionsIn(condition: Condition): string[] {
  if ("question" in condition) return [condition.question];
  const parts = Array.isArray(condition.of) ? condition.of : [condition.of];
  return parts.flatMap(questionsIn);
}
