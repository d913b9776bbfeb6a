import { type Answer, type Answers, EVIDENCE_MAX, NOT_APPLICABLE, NOT_KNOWN, NOTE_MAX } from "./answers.ts";
import type { RespondentQuestion, RespondentSection } from "./respondent.ts";
import { visibleQuestions } from "./visibility.ts";

export const ANSWER_CODES = [
  "question_unknown",
  "answer_type",
  "option_unknown",
  "option_repeated",
  "option_not_alone",
  "number_range",
  "number_fraction",
  "part_larger",
  "text_length",
  "date_invalid",
  "date_range",
  "rows_count",
  "column_unknown",
  "row_unknown",
  "row_repeated",
  "answer_missing",
  "justification_missing",
  "not_applicable_refused",
  "not_known_refused",
] as const;
export type AnswerCode = (typeof ANSWER_CODES)[number];

export type Progress = { answered: number; total: number };

/** `at` leads from the answer's value to the place of the fault, e.g. [2, "purpose"] in a register. */
export type AnswerFault = { code: AnswerCode; at: (string | number)[] };

type Of<T extends RespondentQuestion["type"]> = Extract<RespondentQuestion, { type: T }>;
type Checks = { [T in RespondentQuestion["type"]]: (question: Of<T>, value: unknown) => AnswerFault[] };

/** As much of a row's text as another answer may name it by. */
const NAME_MAX = 1_000;

const fault = (code: AnswerCode, ...at: (string | number)[]): AnswerFault[] => [{ code, at }];
const none: AnswerFault[] = [];
const outside = (value: number | string, min?: number | string, max?: number | string) =>
  (min !== undefined && value < min) || (max !== undefined && value > max);

const isDate = (value: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const parsed = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
};

/** One entry per type of question; a new type does not compile without its check. */
const checks: Checks = {
  maturity: (question, value) => {
    if (typeof value !== "number") return fault("answer_type");
    return question.options.some((option) => option.level === value) ? none : fault("option_unknown");
  },
  choice: (question, value) => {
    if (typeof value !== "string") return fault("answer_type");
    return question.options.some((option) => option.id === value) ? none : fault("option_unknown");
  },
  choices: (question, value) => {
    if (!Array.isArray(value) || !value.every((one) => typeof one === "string")) return fault("answer_type");
    if (new Set(value).size < value.length) return fault("option_repeated");
    if (value.length === 0 && question.required) return fault("answer_missing");
    if (value.length > 1 && question.options.some(({ id, alone }) => alone === true && value.includes(id))) {
      return fault("option_not_alone");
    }
    const ids = new Set(question.options.map((option) => option.id));
    return value.flatMap((one, i) => (ids.has(one) ? none : fault("option_unknown", i)));
  },
  boolean: (_, value) => (typeof value === "boolean" ? none : fault("answer_type")),
  number: (question, value) => {
    if (typeof value !== "number" || !Number.isFinite(value)) return fault("answer_type");
    if (question.integer === true && !Number.isInteger(value)) return fault("number_fraction");
    return outside(value, question.min, question.max) ? fault("number_range") : none;
  },
  text: (question, value) => {
    if (typeof value !== "string") return fault("answer_type");
    if (value.trim() === "" && question.required) return fault("answer_missing");
    return value.length > question.maxLength ? fault("text_length") : none;
  },
  date: (question, value) => {
    if (typeof value !== "string") return fault("answer_type");
    if (!isDate(value)) return fault("date_invalid");
    return outside(value, question.min, question.max) ? fault("date_range") : none;
  },
  // Whether the rows are there is asked when all answers are handed in: they are saved in no certain order.
  reference: (question, value) => {
    if (question.multiple !== true)
      return checks.text({ ...question, type: "text", maxLength: NAME_MAX }, value);
    if (!Array.isArray(value) || !value.every((one) => typeof one === "string")) return fault("answer_type");
    if (value.length === 0 && question.required) return fault("answer_missing");
    if (new Set(value).size < value.length) return fault("option_repeated");
    return value.flatMap((one, i) => (one.length > NAME_MAX ? fault("text_length", i) : none));
  },
  register: (question, value) => {
    if (!Array.isArray(value)) return fault("answer_type");
    if (outside(value.length, question.minRows, question.maxRows)) return fault("rows_count");
    return value.flatMap((row, i) => checkRow(question, row).map((f) => ({ ...f, at: [i, ...f.at] })));
  },
};

function checkRow(register: Of<"register">, row: unknown): AnswerFault[] {
  if (typeof row !== "object" || row === null || Array.isArray(row)) return fault("answer_type");
  const cells = row as Record<string, unknown>;
  const unknown = Object.keys(cells).filter((id) => !register.columns.some((column) => column.id === id));
  return [
    ...unknown.flatMap((id) => fault("column_unknown", id)),
    ...register.columns.flatMap((column) => {
      const cell = Object.hasOwn(cells, column.id) ? cells[column.id] : undefined;
      if (cell === undefined) return column.required ? fault("answer_missing", column.id) : none;
      return checkValue(column, cell).map((f) => ({ ...f, at: [column.id, ...f.at] }));
    }),
  ];
}

function checkValue(question: RespondentQuestion, value: unknown): AnswerFault[] {
  const check = checks[question.type] as (q: RespondentQuestion, v: unknown) => AnswerFault[];
  return check(question, value);
}

/** What is wrong with one answer to one question; empty when it can be stored. */
export function checkAnswer(question: RespondentQuestion, answer: Answer): AnswerFault[] {
  const { note = "", evidence = "" } = answer;
  if (note.length > NOTE_MAX || evidence.length > EVIDENCE_MAX) return fault("text_length");
  // No option id can spell these (ids have no underscore); only free text may happen to say them.
  if (answer.value === NOT_KNOWN && question.type !== "text")
    return question.notKnown === true ? none : fault("not_known_refused");
  if (answer.value !== NOT_APPLICABLE || question.type === "text") return checkValue(question, answer.value);
  if (question.notApplicable !== true) return fault("not_applicable_refused");
  return note.trim() === "" ? fault("justification_missing") : none;
}

/**
 * Of the questions that are asked, numbers that are larger than the one they are a part of. Looked for when somebody goes
 * on or hands in, and not at every save: until then either of the two may be on its way to being mended.
 */
export function largerParts(asked: readonly RespondentQuestion[], answers: Answers): string[] {
  const ids = new Set(asked.map(({ id }) => id));
  const numberAt = (id: string): number => {
    const value = ids.has(id) && Object.hasOwn(answers, id) ? answers[id]?.value : undefined;
    return typeof value === "number" ? value : Number.NaN;
  };
  return asked
    .filter((one) => "partOf" in one && one.partOf && numberAt(one.id) > numberAt(one.partOf))
    .map(({ id }) => id);
}

/** The questions that are asked, given these answers, in their order. */
export function askedQuestions<Q extends RespondentQuestion>(
  sections: readonly (Omit<RespondentSection, "questions"> & { questions: Q[] })[],
  answers: Answers,
): Q[] {
  const visible = visibleQuestions(sections, answers);
  return sections.flatMap(({ questions }) => questions).filter(({ id }) => visible.has(id));
}

/** The required questions that are asked, given these answers. */
const requiredQuestions = (sections: readonly RespondentSection[], answers: Answers): string[] =>
  askedQuestions(sections, answers)
    .filter(({ required }) => required)
    .map(({ id }) => id);

/** Required questions that are asked, given these answers, and have none. */
export function missingAnswers(sections: readonly RespondentSection[], answers: Answers): string[] {
  return requiredQuestions(sections, answers).filter((id) => !Object.hasOwn(answers, id));
}

/** How far a respondent has come, counted in required questions that are asked. */
export function progressOf(sections: readonly RespondentSection[], answers: Answers): Progress {
  const required = requiredQuestions(sections, answers);
  return { answered: required.filter((id) => Object.hasOwn(answers, id)).length, total: required.length };
}
