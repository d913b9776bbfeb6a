import type { Answers, Cell, Row } from "../contract/answers.ts";
import { type Condition, holds } from "../contract/condition.ts";
import type { Definition } from "../contract/definition-schema.ts";
import type { ImpactPolicy } from "../contract/impact-policy-schema.ts";
import type { Unknown } from "../contract/impact-result.ts";
import { rowsOf } from "../contract/references.ts";
import { visibleQuestions } from "../contract/visibility.ts";

export const cellOf = (row: Row, column: string): Cell | undefined =>
  Object.hasOwn(row, column) ? row[column] : undefined;
export const textOf = (row: Row, column: string): string => {
  const cell = cellOf(row, column);
  return typeof cell === "string" ? cell.trim() : "";
};
export const listOf = (row: Row, column: string): string[] => {
  const cell = cellOf(row, column);
  const all = Array.isArray(cell) ? cell : typeof cell === "string" ? [cell] : [];
  return all.map((one) => one.trim()).filter((one) => one !== "");
};

/** The answers that count, and how the policy's rules look at them. */
export type Given = {
  visible: ReadonlySet<string>;
  answers: Answers;
  rows: (register: string) => Row[];
  holds: (condition: Condition) => boolean;
};

/** What branching hides counts as unanswered. */
export function givenBy(definition: Definition, answers: Answers): Given {
  const visible = visibleQuestions(definition.sections, answers);
  const lookup = (id: string) =>
    visible.has(id) && Object.hasOwn(answers, id) ? answers[id]?.value : undefined;
  return {
    visible,
    answers,
    rows: (register) => (visible.has(register) ? rowsOf(answers, register) : []),
    holds: (condition) => holds(condition, lookup),
  };
}

const names = (value: unknown, id: string) => (Array.isArray(value) ? value.includes(id) : value === id);

/** Every place where somebody said that they do not know. */
export function unknownIn(definition: Definition, { unknown }: ImpactPolicy, given: Given): Unknown[] {
  const questions = definition.sections.flatMap((section) => section.questions);
  return questions
    .filter(({ id }) => given.visible.has(id))
    .flatMap((question): Unknown[] => {
      const { id } = question;
      if (question.type !== "register") {
        const offered =
          "options" in question && question.options.some((one) => "id" in one && one.id === unknown);
        const value = Object.hasOwn(given.answers, id) ? given.answers[id]?.value : undefined;
        return offered && names(value, unknown) ? [{ question: id, row: null, column: null }] : [];
      }
      const columns = question.columns.filter(
        (column) => "options" in column && column.options.some((one) => one.id === unknown),
      );
      return given
        .rows(id)
        .flatMap((row, i) =>
          columns
            .filter((column) => names(cellOf(row, column.id), unknown))
            .map((column) => ({ question: id, row: i, column: column.id })),
        );
    });
}
