import type { Definition, Question } from "../contract/definition-schema.ts";
import { type AnyPolicy, kindOf } from "../contract/kinds.ts";
import type { RespondentQuestion, RespondentQuestionnaire } from "../contract/respondent.ts";
import { rulesOf } from "./kinds.ts";
import { directionOf } from "./language.ts";
import { localesOf, localise } from "./localise.ts";

type Type = Question["type"];
type Of<T extends Type> = Extract<Question, { type: T }>;
type Copied<T extends Type> = Extract<RespondentQuestion, { type: T }>;
/** Every type of question with the copy that a respondent may have; what is not named here stays on the server. */
type Copies = { [T in Type]: (question: Of<T>) => Copied<T> };

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(
    keys.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]])),
  ) as Pick<T, K>;
}

const plain = ["id", "text", "help", "required", "visibleIf"] as const;
const scored = [...plain, "why", "evidence", "notApplicable", "notKnown"] as const;

const copies: Copies = {
  maturity: (q) => ({
    ...pick(q, scored),
    type: q.type,
    options: q.options.map((option) => pick(option, ["level", "text"])),
  }),
  choice: (q) => ({
    ...pick(q, scored),
    type: q.type,
    options: q.options.map((option) => pick(option, ["id", "text"])),
  }),
  choices: (q) => ({
    ...pick(q, scored),
    type: q.type,
    options: q.options.map((option) => pick(option, ["id", "text", "alone"])),
  }),
  boolean: (q) => ({ ...pick(q, scored), type: q.type }),
  number: (q) => pick(q, [...plain, "type", "min", "max", "integer", "unit", "partOf"]),
  text: (q) => pick(q, [...plain, "type", "maxLength", "multiline"]),
  date: (q) => pick(q, [...plain, "type", "min", "max"]),
  reference: (q) => pick(q, [...plain, "type", "register", "column", "multiple"]),
  register: (q) => ({
    ...pick(q, [...plain, "type", "minRows", "maxRows"]),
    columns: q.columns.map(copyQuestion),
  }),
};

function copyQuestion<T extends Type>(question: Of<T>): Copied<T> {
  return (copies[question.type as T] as (q: Of<T>) => Copied<T>)(question);
}

/**
 * The questionnaire as its respondents get it, in one of its languages: no weights, no scores, no actions, for those
 * would tell which answer pays. Only the policy's evidence threshold crosses, because the form asks for records from
 * that level on.
 */
export function respondentCopy(
  definition: Definition,
  digest: string,
  policy: AnyPolicy,
  locale: string = definition.locale,
): RespondentQuestionnaire {
  const worded = localise(definition, locale);
  const evidenceFrom = rulesOf(kindOf(policy)).evidenceFrom(policy);
  return {
    ...pick(worded, ["slug", "version", "kind", "locale", "title", "description", "minutes"]),
    digest,
    dir: directionOf(worded.locale),
    locales: localesOf(definition),
    ...(evidenceFrom === undefined ? {} : { evidence_from: evidenceFrom }),
    sections: worded.sections.map((section) => ({
      ...pick(section, ["id", "title", "help", "visibleIf"]),
      questions: section.questions.map((question) => copyQuestion(question)),
    })),
  };
}
