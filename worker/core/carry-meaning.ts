import { type AnswerCode, checkAnswer } from "../contract/answer-check.ts";
import type { Answer } from "../contract/answers.ts";
import type { Question } from "../contract/definition-schema.ts";

export type MeaningFault = "unit_changed" | AnswerCode;

const unitOf = (field: Question) => (field.type === "number" ? field.unit : undefined);

/** Of another type a value may pass by chance (a text that reads as a date); in another unit it always does. */
function fieldFault(before: Question, after: Question): MeaningFault | undefined {
  if (before.type !== after.type) return "answer_type";
  return unitOf(before) === unitOf(after) ? undefined : "unit_changed";
}

/** Columns are fields of their own; one that no row fills has no meaning to lose. */
function columnFault(before: Question, after: Question, { value }: Answer): MeaningFault | undefined {
  if (before.type !== "register" || after.type !== "register" || !Array.isArray(value)) return undefined;
  for (const column of before.columns) {
    const now = after.columns.find((one) => one.id === column.id);
    const isFilled = value.some((row) => typeof row === "object" && Object.hasOwn(row, column.id));
    const fault = now !== undefined && isFilled ? fieldFault(column, now) : undefined;
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/**
 * Why an answer to one question can not stand as the answer to another; undefined when it says the same there. It is
 * checked under both: what the old question never offered has no meaning that the new one could keep.
 */
export function meaningFault(before: Question, after: Question, answer: Answer): MeaningFault | undefined {
  return (
    fieldFault(before, after) ??
    checkAnswer(before, answer)[0]?.code ??
    columnFault(before, after, answer) ??
    checkAnswer(after, answer)[0]?.code
  );
}
