import { progressOf } from "../contract/answer-check.ts";
import type { SaveAnswers, SavedAnswers } from "../contract/api.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { type AssessmentHead, findAssessmentHead, mergeAnswers } from "../db/assessments.ts";
import { checkAnswers } from "./check-answers.ts";
import { pinnedEdition } from "./pinned.ts";
import type { Work } from "./work.ts";

const ANSWERS_MAX = 900_000;

/** Why a draft takes no more answers, if so. */
export function closedBecause(
  head: Pick<AssessmentHead, "status" | "expiresAt">,
  now: Date,
): Refusal["code"] | null {
  if (head.status === "completed") return "assessment_completed";
  return head.expiresAt <= now.getTime() ? "assessment_expired" : null;
}

export async function saveAnswers(
  work: Work,
  id: string,
  { answers }: SaveAnswers,
): Promise<Outcome<SavedAnswers, Refusal>> {
  const head = await findAssessmentHead(work.db, id);
  const edition = head && (await pinnedEdition(work, head));
  if (!head || !edition) return refuse("not_found");
  const closed = closedBecause(head, work.now);
  if (closed) return refuse(closed);
  // A row of D1 holds 2 MB; a draft that nears it is no questionnaire being filled in.
  if (head.size > ANSWERS_MAX) return refuse("answers_too_large");
  const checked = checkAnswers(edition.copyIn().copy, answers, "answers");
  if (!checked.ok) return checked;
  const saved = await mergeAnswers(work.db, id, answers, work.now.getTime());
  // Completed between the two statements.
  if (!saved) return refuse("assessment_completed");
  return ok({ revision: saved.revision, progress: progressOf(edition.definition.sections, saved.answers) });
}
