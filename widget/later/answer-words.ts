import {
  type Answer,
  type AnswerValue,
  NOT_APPLICABLE,
  NOT_KNOWN,
  type Row,
} from "../../worker/contract/answers.ts";
import type { RespondentQuestion } from "../../worker/contract/respondent.ts";
import type { Ui } from "../ui.ts";

type Type = RespondentQuestion["type"];
type Of<T extends Type> = Extract<RespondentQuestion, { type: T }>;
type Sayings = { [T in Type]: (question: Of<T>, value: AnswerValue, ui: Ui) => string };

const optionText = ({ options }: { options: { id: string; text: string }[] }, id: unknown) =>
  options.find((option) => option.id === id)?.text ?? "";

/** One entry per type of question: the answer as somebody would read it out. */
const sayings: Sayings = {
  maturity: ({ options }, level) => options.find((option) => option.level === level)?.text ?? "",
  choice: optionText,
  choices: (question, ids) => (ids as string[]).map((id) => optionText(question, id)).join(" · "),
  boolean: (_, value, { copy }) => (value ? copy.yes : copy.no),
  number: ({ unit = "" }, value, ui) => `${ui.number(value as number)} ${unit}`,
  text: (_, text) => String(text),
  date: (_, day, { copy }) =>
    new Intl.DateTimeFormat(copy.locale, { dateStyle: "long", timeZone: "UTC" }).format(
      new Date(`${day}T00:00Z`),
    ),
  reference: (_, names) => [names].flat().join(" · "),
  register: ({ columns }, rows, ui) =>
    (rows as Row[])
      .map((row) =>
        columns
          .flatMap((column) =>
            row[column.id] === undefined ? [] : wordsOf(column, row[column.id] as AnswerValue, ui),
          )
          .join(", "),
      )
      .join(" · ") || "–",
};

function wordsOf(question: RespondentQuestion, value: AnswerValue, ui: Ui): string {
  return (sayings[question.type] as (q: RespondentQuestion, v: AnswerValue, ui: Ui) => string)(
    question,
    value,
    ui,
  );
}

/** An answer in words. */
export function answerWords(question: RespondentQuestion, { value }: Answer, { copy, ...ui }: Ui): string {
  if (question.notApplicable && value === NOT_APPLICABLE) return copy.notApplicable;
  return question.notKnown && value === NOT_KNOWN ? copy.notKnown : wordsOf(question, value, { copy, ...ui });
}
