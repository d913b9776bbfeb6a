import { checkAnswer, missingAnswers } from "../../worker/contract/answer-check.ts";
import type { Answer, Answers } from "../../worker/contract/answers.ts";
import type { AssessmentState } from "../../worker/contract/assessment.ts";
import type { RespondentQuestionnaire } from "../../worker/contract/respondent.ts";
import type { Draft, Patch } from "../api.ts";
import type { Place } from "../session.ts";

export type Resumed = { answers: Answers; section: number; draft: Draft | undefined; unsent: Patch };

const questionsOf = ({ sections }: RespondentQuestionnaire) => sections.flatMap(({ questions }) => questions);

/** What changed and can be stored: new answers that are in order, and null for those that were taken back. */
export function changedAnswers(questionnaire: RespondentQuestionnaire, before: Patch, after: Patch): Patch {
  const changed: Patch = {};
  for (const question of questionsOf(questionnaire)) {
    const { id } = question;
    const answer = after[id] ?? null;
    if (answer === (before[id] ?? null)) continue;
    if (!answer || checkAnswer(question, answer).length === 0) changed[id] = answer;
  }
  return changed;
}

/** The answers that answer a question of this version. */
export const fitting = (questionnaire: RespondentQuestionnaire, answers: Patch): Answers =>
  changedAnswers(questionnaire, {}, answers) as Answers;

const isSame = (one?: Answer, other?: Answer) =>
  JSON.stringify([one?.value, one?.note, one?.evidence]) ===
  JSON.stringify([other?.value, other?.note, other?.evidence]);

/**
 * What the server has, and over it what is this tab's own: not sent yet, or not in order yet. What is the same stays
 * the very same object.
 */
export function mergedAnswers(
  questionnaire: RespondentQuestionnaire,
  own: Answers,
  stored: Answers,
  unsent: Patch,
): Answers {
  const merged: Answers = {};
  for (const question of questionsOf(questionnaire)) {
    const { id } = question;
    const mine = own[id];
    const isOwn = id in unsent || (mine && checkAnswer(question, mine).length > 0);
    const answer = isOwn || isSame(mine, stored[id]) ? mine : stored[id];
    if (answer) merged[id] = answer;
  }
  return merged;
}

/** The first section that still wants an answer; past the last one when none does. */
export function firstOpen({ sections }: RespondentQuestionnaire, answers: Answers): number {
  const [missing] = missingAnswers(sections, answers);
  const index = sections.findIndex(({ questions }) => questions.some(({ id }) => id === missing));
  return index < 0 ? sections.length : index;
}

/**
 * Where a respondent goes on. Answers of a draft that is pinned to a version which cannot be had any more are carried
 * into a new assessment as far as they fit: a question's id never changes its meaning.
 */
export function resumeFrom(
  questionnaire: RespondentQuestionnaire,
  place?: Place,
  stored?: AssessmentState,
  unsent: Patch = {},
): Resumed {
  const answers = fitting(questionnaire, { ...stored?.answers, ...unsent });
  if (!stored && Object.keys(answers).length === 0)
    return { answers: {}, section: -1, draft: undefined, unsent: {} };
  const { slug, version } = stored?.questionnaire ?? {};
  const same = slug === questionnaire.slug && version === questionnaire.version;
  const section = place?.section ?? -1;
  return same
    ? { answers, section, draft: place?.draft, unsent }
    : { answers, section, draft: undefined, unsent: answers };
}
