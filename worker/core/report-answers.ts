import { type Answer, type Answers, NOT_APPLICABLE, NOT_KNOWN } from "../contract/answers.ts";
import type { Definition, Question } from "../contract/definition-schema.ts";
import type { Report } from "../contract/report.ts";
import { visibleQuestions } from "../contract/visibility.ts";
import { answerWords, rowsInWords } from "./answer-words.ts";

type Of<T extends Question["type"]> = Extract<Question, { type: T }>;
type Wording = {
  [T in Question["type"]]: (question: Of<T>, value: unknown, locale: string) => string;
};

const optionText = (options: { id: string; text: string }[], id: unknown): string =>
  options.find((option) => option.id === id)?.text ?? String(id);

const plain = (value: unknown, locale: string): string => String(value).trim() || answerWords(locale).empty;

/** One entry per type of question; a new type does not compile without its words. */
const wording: Wording = {
  maturity: (question, value, locale) =>
    question.options.find((option) => option.level === value)?.text ??
    answerWords(locale).level(String(value)),
  choice: (question, value) => optionText(question.options, value),
  choices: (question, value, locale) => {
    const chosen = Array.isArray(value) ? value : [value];
    return chosen.map((one) => optionText(question.options, one)).join("; ") || answerWords(locale).none;
  },
  boolean: (_, value, locale) => answerWords(locale)[value === true ? "yes" : "no"],
  number: (question, value, locale) => {
    const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }).format(Number(value));
    return question.unit === undefined ? figure : `${figure} ${question.unit}`;
  },
  text: (_, value, locale) => plain(value, locale),
  date: (_, value, locale) => {
    const day = new Date(`${String(value)}T00:00:00Z`);
    if (Number.isNaN(day.getTime())) return plain(value, locale);
    return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(day);
  },
  reference: (_, value, locale) =>
    [value]
      .flat()
      .map((one) => plain(one, locale))
      .join("; "),
  register: (_, value, locale) => rowsInWords(Array.isArray(value) ? value.length : 0, locale),
};

/** An answer as a reader understands it without the questionnaire beside it. */
export function answerInWords(question: Question, answer: Answer, locale: string): string {
  // Free text may happen to say these (see the answer check).
  if (answer.value === NOT_KNOWN && question.type !== "text") return answerWords(locale).notKnown;
  if (answer.value === NOT_APPLICABLE && question.type !== "text") {
    const reason = answer.note?.trim() ?? "";
    const { notApplicable } = answerWords(locale);
    return reason === "" ? notApplicable : `${notApplicable}: ${reason}`;
  }
  const word = wording[question.type] as (q: Question, v: unknown, l: string) => string;
  return word(question, answer.value, locale);
}

/** Sections with the questions that were asked, given these answers; sections that asked nothing are left out. */
export function askedSections(definition: Definition, answers: Answers, locale: string): Report["asked"] {
  const visible = visibleQuestions(definition.sections, answers);
  return definition.sections
    .map(({ id, title, questions }) => ({
      id,
      title,
      questions: questions
        .filter((question) => visible.has(question.id))
        .map((question) => {
          const answer = Object.hasOwn(answers, question.id) ? (answers[question.id] ?? null) : null;
          const answered = answer === null ? null : answerInWords(question, answer, locale);
          return { id: question.id, text: question.text, type: question.type, answered, answer };
        }),
    }))
    .filter((section) => section.questions.length > 0);
}
