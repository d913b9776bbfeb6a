import { askedQuestions, checkAnswer } from "../contract/answer-check.ts";
import type { Answer, Answers } from "../contract/answers.ts";
import type { Definition, Question } from "../contract/definition-schema.ts";
import { meaningFault } from "./carry-meaning.ts";

/**
 * An assessment whose answers somebody takes along: the questionnaire as it was asked then, in the language that it was
 * written in, for a unit in other words would look like another unit.
 */
export type Earlier = {
  definition: Definition;
  answers: Answers;
  /** What it is called in the reader's language. */
  title?: string;
};
export type Carried = {
  answer: Answer;
  /** The questionnaire that it was given in. */
  from: { slug: string; title: string; question: string };
};

type Link = NonNullable<Question["sameAs"]>[number];

/** The answer as it reads under the other question; undefined where it would say something else there. */
function translated(link: Link, before: Question, after: Question, answer: Answer): Answer | undefined {
  if (link.as === "rows") {
    if (before.type !== "register" || !Array.isArray(answer.value)) return undefined;
    const counted = { value: answer.value.length };
    return checkAnswer(after, counted).length === 0 ? counted : undefined;
  }
  return meaningFault(before, after, answer) === undefined ? answer : undefined;
}

/** In the same questionnaire a question says the same as it did, for ids are for life. */
const linksOf = ({ id, sameAs = [] }: Question, slug: string, to: Definition): Link[] =>
  slug === to.slug
    ? [{ questionnaire: slug, question: id }]
    : sameAs.filter(({ questionnaire }) => questionnaire === slug);

function answerTo(
  question: Question,
  { definition, answers, title }: Earlier,
  to: Definition,
): Carried | undefined {
  const asked = askedQuestions(definition.sections, answers);
  for (const link of linksOf(question, definition.slug, to)) {
    const before = asked.find(({ id }) => id === link.question);
    const answer = Object.hasOwn(answers, link.question) ? answers[link.question] : undefined;
    const carried = before && answer && translated(link, before, question, answer);
    if (carried !== undefined) {
      const { slug } = definition;
      return { answer: carried, from: { slug, title: title ?? definition.title, question: link.question } };
    }
  }
  return undefined;
}

/**
 * What was answered before and says the same here, by the question that it answers: declared by the newer questionnaire
 * (`sameAs`), never guessed. What branching hid then was no answer; of several assessments, the first one counts.
 */
export function carryAcross(to: Definition, earlier: readonly Earlier[]): Map<string, Carried> {
  return new Map(
    to.sections
      .flatMap(({ questions }) => questions)
      .flatMap((question): [string, Carried][] => {
        for (const one of earlier) {
          const carried = answerTo(question, one, to);
          if (carried !== undefined) return [[question.id, carried]];
        }
        return [];
      }),
  );
}
