import { newId } from "../auth/random.ts";
import { fits } from "../core/kinds.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { insertAudit } from "../db/audit-log.ts";
import { writeTogether } from "../db/database.ts";
import { deleteChosenPolicy, putChosenPolicy } from "../db/questionnaire-policies.ts";
import { loadLatest, loadPolicy, type Place } from "./content.ts";
import type { Work } from "./work.ts";

/**
 * Scores a questionnaire of the library, or one's own, under another policy: own weights without a fork of the content.
 * New assessments pin it; those that are under way keep theirs. Null goes back to the policy that the version names.
 */
export async function choosePolicy(
  work: Work,
  slug: string,
  policy: Place | null,
  actor: string,
): Promise<Outcome<{ policy: Place | null }, Refusal>> {
  const edition = await loadLatest(work, slug);
  if (!edition) return refuse("not_found");
  const now = work.now.getTime();
  const entry = { id: newId("aud", work.now), actor, action: "policy.chosen", subject: slug, at: now };
  if (policy === null) {
    await writeTogether(work.db, [deleteChosenPolicy(work.db, slug), insertAudit(work.db, entry)]);
    return ok({ policy });
  }
  const stored = await loadPolicy(work, policy);
  if (!stored) return refuse("policy_unknown");
  if (!fits(stored.body, edition.definition)) {
    return refuse("policy_invalid", {
      detail: "It does not weigh every requirement that the questionnaire measures.",
    });
  }
  await writeTogether(work.db, [
    putChosenPolicy(work.db, {
      slug,
      policyOwner: stored.tenantId,
      policySlug: policy.slug,
      policyVersion: policy.version,
      setAt: now,
    }),
    insertAudit(work.db, entry),
  ]);
  return ok({ policy });
}
