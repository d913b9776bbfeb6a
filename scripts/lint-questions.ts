import type { Question } from "../worker/contract/definition-schema.ts";
import { placesIn } from "../worker/core/definition-check.ts";
import { duplicatesIn } from "../worker/core/duplicates.ts";
import type { CompiledDefinition } from "./lint-compile.ts";
import { type Expectations, expectedOf } from "./lint-expectations.ts";
import type { Hit, Path } from "./lint-source.ts";

type QuestionRule = (question: Question, path: Path, expected: Expectations) => Hit[];

const options = (question: Question) => ("options" in question ? question.options : []);
const plain = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[.\s]+$/, "");

const rules: QuestionRule[] = [
  (question, path) =>
    duplicatesIn(options(question).map(({ text }) => plain(text))).map(({ index }) => ({
      path: [...path, "options", index, "text"],
      code: "option_repeated",
      message: "Another option of this question says the same.",
    })),
  (question, path, { levels }) =>
    question.type !== "maturity" || !levels || question.options.length === levels
      ? []
      : [{ path: [...path, "options"], code: "level_missing", message: `There are not ${levels} levels.` }],
  (question, path, { complete }) =>
    question.type !== "maturity" || !complete || (question.evidence?.length ?? 0) > 0
      ? []
      : [{ path, code: "evidence_missing", message: "The question names no evidence." }],
  (question, path, { complete }) =>
    question.type !== "maturity" || !complete || question.action
      ? []
      : [{ path, code: "action_missing", message: "The question tells no action that closes the gap." }],
];

/** What each question of the questionnaire lacks. Why it is asked needs no rule here: the schema demands it. */
export function findIncomplete({ source, value }: CompiledDefinition): Hit[] {
  const expected = expectedOf(source);
  return placesIn(value).fields.flatMap(({ field, path }) =>
    rules.flatMap((rule) => rule(field, path, expected)),
  );
}
