import type { Answers } from "../../worker/contract/answers.ts";
import type { RespondentQuestionnaire } from "../../worker/contract/respondent.ts";
import { fitting } from "./resume.ts";

/**
 * The answers that the page gives, `{"organisation.size": "medium"}`, without those that do not fit. What a page's owner
 * got wrong is no reason to keep a respondent from answering.
 */
export function prefilled(questionnaire: RespondentQuestionnaire, text: string | null): Answers {
  try {
    const answers: Answers = {};
    for (const [id, value] of Object.entries(JSON.parse(text ?? "{}")))
      answers[id] = { value } as Answers[string];
    return fitting(questionnaire, answers);
  } catch {
    return {};
  }
}
