import type { AnswerCode } from "./answer-check.ts";
import type { Answers, Row } from "./answers.ts";
import type { RespondentQuestion, RespondentSection } from "./respondent.ts";
import { visibleQuestions } from "./visibility.ts";

type Reference = { register: string; column: string };
/** `at` leads from the answer's value to the place of the fault. */
export type ReferenceFault = { question: string; code: AnswerCode; at: (string | number)[] };

/** How a row is told from others: white space at its ends says nothing. */
const nameOf = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

export const rowsOf = (answers: Answers, register: string): Row[] => {
  const value = Object.hasOwn(answers, register) ? answers[register]?.value : undefined;
  return Array.isArray(value)
    ? (value as Row[]).filter((row) => typeof row === "object" && row !== null)
    : [];
};

/** What a reference can name: the texts in a column of a register, as they stand there. */
export const namesIn = (answers: Answers, { register, column }: Reference): string[] =>
  rowsOf(answers, register)
    .map((row) => nameOf(Object.hasOwn(row, column) ? row[column] : undefined))
    .filter((name) => name !== "");

type Named = { value: unknown; at: (string | number)[] };
const named = (value: unknown, at: (string | number)[]): Named[] =>
  Array.isArray(value) ? value.map((one, i) => ({ value: one, at: [...at, i] })) : [{ value, at }];

/** Every reference of a question with where it stands in the answer: its own, or those in its rows. */
function referencesIn(question: RespondentQuestion, answers: Answers): (Named & { to: Reference })[] {
  if (question.type === "reference") {
    const value = Object.hasOwn(answers, question.id) ? answers[question.id]?.value : undefined;
    return value === undefined ? [] : named(value, []).map((one) => ({ ...one, to: question }));
  }
  if (question.type !== "register") return [];
  return rowsOf(answers, question.id).flatMap((row, i) =>
    question.columns.flatMap((column) =>
      column.type === "reference" && Object.hasOwn(row, column.id)
        ? named(row[column.id], [i, column.id]).map((one) => ({ ...one, to: column }))
        : [],
    ),
  );
}

/** Rows of a register that others refer to, and that carry the name of an earlier one. */
function repeatedRows(answers: Answers, { register, column }: Reference): ReferenceFault[] {
  const before = new Set<string>();
  return rowsOf(answers, register).flatMap((row, i): ReferenceFault[] => {
    const name = nameOf(Object.hasOwn(row, column) ? row[column] : undefined);
    if (name === "" || !before.has(name)) {
      before.add(name);
      return [];
    }
    return [{ question: register, code: "row_repeated", at: [i, column] }];
  });
}

/** References, among the questions that are asked, to rows that are not there; and rows that no name tells apart. */
export function referenceFaults(sections: readonly RespondentSection[], answers: Answers): ReferenceFault[] {
  const visible = visibleQuestions(sections, answers);
  const questions = sections.flatMap((section) => section.questions).filter(({ id }) => visible.has(id));
  const found = questions.flatMap((question) =>
    referencesIn(question, answers).map((one) => ({ ...one, question: question.id })),
  );
  const targets = new Map(found.map(({ to }) => [`${to.register} ${to.column}`, to]));
  return [
    ...[...targets.values()].flatMap((to) => repeatedRows(answers, to)),
    ...found
      .filter(({ to, value }) => !visible.has(to.register) || !namesIn(answers, to).includes(nameOf(value)))
      .map(({ question, at }): ReferenceFault => ({ question, code: "row_unknown", at })),
  ];
}
