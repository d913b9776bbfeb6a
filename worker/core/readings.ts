import { type Answers, NOT_APPLICABLE } from "../contract/answers.ts";
import type { Definition, Question } from "../contract/definition-schema.ts";
import type { Policy } from "../contract/policy-schema.ts";
import { type QuestionValue, worthOf } from "./question-values.ts";

/** A visible question that measures something, with what its answer says. */
export type Reading = {
  question: Question;
  /** Null while unanswered or not applicable. */
  valued: QuestionValue | null;
  notApplicable: boolean;
  /** The answer names a record that shows it. */
  evidenced: boolean;
};
export type Measurement = { reading: Reading; weight: number };

function read(question: Question, answers: Answers, policy: Policy): Reading {
  const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
  const evidenced = /\S/.test(answer?.evidence ?? "");
  if (answer === undefined) return { question, valued: null, notApplicable: false, evidenced };
  const allowed = "notApplicable" in question && question.notApplicable === true;
  if (allowed && answer.value === NOT_APPLICABLE) {
    return { question, valued: null, notApplicable: true, evidenced };
  }
  const valued = worthOf(question, answer.value, { policy, evidenced });
  return { question, valued, notApplicable: false, evidenced };
}

/**
 * By requirement, the measurements of its visible questions in the order of question ids. A requirement that only
 * hidden questions measure is there with none: it was asked about, and branching found it not applicable.
 */
export function measurementsOf(
  definition: Definition,
  policy: Policy,
  answers: Answers,
  visible: ReadonlySet<string>,
): Map<string, Measurement[]> {
  const byRequirement = new Map<string, Measurement[]>();
  const measuring = definition.sections
    .flatMap((section) => section.questions)
    .filter((question) => "measures" in question && question.measures !== undefined)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const question of measuring) {
    const reading = visible.has(question.id) ? read(question, answers, policy) : null;
    for (const { requirement, weight } of ("measures" in question && question.measures) || []) {
      const measurements = byRequirement.get(requirement) ?? [];
      if (reading !== null) measurements.push({ reading, weight });
      byRequirement.set(requirement, measurements);
    }
  }
  return byRequirement;
}
