import { newId } from "../auth/random.ts";
import { carryAnswers } from "../core/carry-answers.ts";
import type { Id } from "../core/ids.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { claimCompany, companyOf, findAssessment, insertAssessment } from "../db/assessments.ts";
import type { Statement } from "../db/database.ts";
import { findReassessment } from "../db/reassessments.ts";
import type { ResumeLink } from "../db/resume-links.ts";
import { loadLatest } from "./content.ts";
import { newDraft } from "./new-draft.ts";
import { pinnedEdition } from "./pinned.ts";
import type { Work } from "./work.ts";

/**
 * A new draft of the latest version with the answers of a completed assessment, as far as they keep their meaning there.
 * It is the same client's: who has the link has it from the report or from the tenant. The completed assessment stays as
 * it is, and each exchange makes a draft of its own, so that nobody opens what somebody else is filling in.
 */
export async function startAgain(
  work: Work,
  { assessmentId, hash }: Pick<ResumeLink, "assessmentId" | "hash">,
  { embed, questionnaires }: { embed: string; questionnaires: readonly string[] },
): Promise<Outcome<{ assessment: Id<"asm">; statements: Statement[] }, Refusal>> {
  const [plan, completed] = await Promise.all([
    findReassessment(work.db, assessmentId),
    findAssessment(work.db, assessmentId),
  ]);
  // A link that was revoked or followed by another one, or whose re-assessment was completed.
  if (plan?.linkHash !== hash || completed?.status !== "completed") return refuse("not_found");
  if (!questionnaires.includes(completed.slug)) return refuse("not_found");
  const [before, latest] = await Promise.all([
    pinnedEdition(work, completed),
    loadLatest(work, completed.slug),
  ]);
  if (!before || latest?.owner !== before.owner) return refuse("not_found");
  const { answers } = carryAnswers(before.definition, latest.definition, completed.answers);
  const id = newId("asm", work.now);
  const draft = newDraft(work, latest, { id, embed, locale: completed.locale, answers, source: {} });
  return ok({
    assessment: id,
    statements: [
      // In this order: the draft takes over the key that the first statement makes sure of.
      claimCompany(work.db, completed.id),
      insertAssessment(work.db, {
        ...draft,
        company: companyOf(work.db, completed.id),
        startedFrom: completed.id,
      }),
    ],
  });
}
