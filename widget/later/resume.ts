import { checkAnswer } from "../../worker/contract/answer-check.ts";
import type { Answers } from "../../worker/contract/answers.ts";
import type { AssessmentState } from "../../worker/contract/api.ts";
import type { RespondentQuestionnaire } from "../../worker/contract/respondent.ts";
import type { Draft, Patch } from "../api.ts";
import type { Place } from "../session.ts";

export type Resumed = { answers: Answers; section: number; draft: Draft | undefined; unsent: Patch };

/** What changed and can be stored: new answers that are in order, and null for those that were taken back. */
export function changedAnswers({ sections }: RespondentQuestionnaire, before: Patch, after: Patch): Patch {
  const changed: Patch = {};
  for (const question of sections.flatMap(({ questions }) => questions)) {
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
  const fresh = { answers: {}, section: -1, draft: undefined, unsent: {} };
  if (stored?.status === "completed") return fresh;
  const answers = fitting(questionnaire, { ...stored?.answers, ...unsent });
  if (!stored && Object.keys(answers).length === 0) return fresh;
  const { slug, version } = stored?.questionnaire ?? {};
  const same = slug === questionnaire.slug && version === questionnaire.version;
  const section = place?.section ?? -1;
  return same
    ? { answers, section, draft: place?.draft, unsent }
    : { answers, section, draft: undefined, unsent: answers };
}
