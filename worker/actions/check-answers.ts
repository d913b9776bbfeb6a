import { type AnswerFault, checkAnswer } from "../contract/answer-check.ts";
import type { Answer } from "../contract/answers.ts";
import { type ProblemError, titleOf } from "../contract/problem.ts";
import type { RespondentQuestionnaire } from "../contract/respondent.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { pointerTo } from "../core/pointer.ts";
import { type Refusal, refuseFaults } from "../core/refusal.ts";

/**
 * Answers as they are stored, or every fault with its place in the request's body. An answer to a question that
 * branching hides is fine: it may come back into sight.
 */
export function checkAnswers(
  questionnaire: RespondentQuestionnaire,
  answers: Record<string, Answer | null>,
  field: "answers" | "prefill",
): Outcome<null, Refusal> {
  const questions = new Map(questionnaire.sections.flatMap((s) => s.questions.map((q) => [q.id, q])));
  const faultsOf = (id: string, answer: Answer | null): AnswerFault[] => {
    const question = questions.get(id);
    if (!question) return [{ code: "question_unknown", at: [] }];
    return answer ? checkAnswer(question, answer) : [];
  };
  const errors = Object.entries(answers).flatMap(([id, answer]) =>
    faultsOf(id, answer).map(({ code, at }): ProblemError => {
      const place = code === "question_unknown" ? [field, id] : [field, id, "value", ...at];
      return { pointer: pointerTo(place), code, message: titleOf(code) };
    }),
  );
  const [first] = errors;
  // One code for the whole problem: the first fault's; `errors` has them all.
  return first ? refuseFaults(first.code as Refusal["code"], errors) : ok(null);
}
