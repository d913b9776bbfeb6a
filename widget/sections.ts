import { type Progress, progressOf } from "../worker/contract/answer-check.ts";
import type { Answers } from "../worker/contract/answers.ts";
import type { RespondentQuestion, RespondentQuestionnaire } from "../worker/contract/respondent.ts";
import { visibleQuestions } from "../worker/contract/visibility.ts";

/** By section, the questions that are asked, given these answers; a section without any is skipped. */
export function askedQuestions(
  { sections }: RespondentQuestionnaire,
  answers: Answers,
): RespondentQuestion[][] {
  const visible = visibleQuestions(sections, answers);
  return sections.map(({ questions }) => questions.filter(({ id }) => visible.has(id)));
}

/** One question at a time: each becomes a section of its own, with the title and the branching of the one it is in. */
export const paged = <C extends { questionnaire: RespondentQuestionnaire; settings: { paging: string } }>(
  config: C,
): C =>
  config.settings.paging === "question"
    ? {
        ...config,
        questionnaire: {
          ...config.questionnaire,
          sections: config.questionnaire.sections.flatMap((section) =>
            section.questions.map((question) => ({ ...section, questions: [question] })),
          ),
        },
      }
    : config;

/** The nearest section from here that asks something; one before the first or one after the last when none does. */
export function sectionFrom(asked: readonly unknown[][], from: number, direction: 1 | -1): number {
  let index = from;
  while (asked[index]?.length === 0) index += direction;
  return index;
}

/** Where a section stands among those that ask something, and how far the respondent has come. */
export function standingOf(
  questionnaire: RespondentQuestionnaire,
  answers: Answers,
  section: number,
): Progress & { index: number; of: number } {
  const asked = askedQuestions(questionnaire, answers);
  const count = (some: unknown[][]) => some.filter((questions) => questions.length > 0).length;
  return {
    index: count(asked.slice(0, section)),
    of: count(asked),
    ...progressOf(questionnaire.sections, answers),
  };
}
