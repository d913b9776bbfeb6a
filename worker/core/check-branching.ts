import { checkAnswer } from "../contract/answer-check.ts";
import { NOT_APPLICABLE, NOT_KNOWN } from "../contract/answers.ts";
import type { Condition } from "../contract/condition.ts";
import type { Question } from "../contract/definition-schema.ts";
import { type DefinitionCheck, faultAt, quoted } from "./definition-check.ts";
import { findCycles } from "./find-cycles.ts";

type Scalar = string | number | boolean;

/** Asked of the check that stores answers, so that a condition can hold exactly where an answer can be stored. */
function canHave(question: Question, value: Scalar): boolean {
  // Whoever does not know has not answered.
  if (value === NOT_KNOWN) return false;
  const inList = question.type === "choices" && value !== NOT_APPLICABLE;
  const answer = { value: inList ? [value as string] : value, note: "because" };
  return checkAnswer(question, answer).length === 0;
}

function canReach(question: Question, value: number): boolean {
  if (question.type === "maturity") return question.options.some((option) => option.level >= value);
  return question.type === "number" && (question.max === undefined || value <= question.max);
}

export function impossibleValues(condition: Condition, question: Question): Scalar[] {
  if (condition.op === "atLeast") return canReach(question, condition.value) ? [] : [condition.value];
  if (condition.op === "is") return canHave(question, condition.value) ? [] : [condition.value];
  if (condition.op === "in") return condition.values.filter((value) => !canHave(question, value));
  return [];
}

/** Conditions look at questions that exist, for values that they can have, and never at themselves. */
export const branchingChecks: DefinitionCheck[] = [
  ({ places }) =>
    places.conditions.flatMap(({ condition, path }) =>
      "question" in condition && !places.byId.has(condition.question)
        ? [
            faultAt(
              [...path, "question"],
              "condition_question_unknown",
              `There is no ${quoted(condition.question)}.`,
            ),
          ]
        : [],
    ),
  ({ places }) =>
    places.conditions.flatMap(({ condition, path }) => {
      const question = "question" in condition ? places.byId.get(condition.question) : undefined;
      if (question === undefined) return [];
      return impossibleValues(condition, question).map((value) =>
        faultAt(path, "condition_value_impossible", `No answer can be ${JSON.stringify(value)}.`),
      );
    }),
  ({ definition, places }) => findCycles(definition, places),
];
