import { signAssessmentToken } from "../auth/assessment-tokens.ts";
import type { StartedAssessment } from "../contract/assessment.ts";
import type { Id, TenantId } from "../core/ids.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { findAssessment } from "../db/assessments.ts";
import { findEarlier } from "./idempotency.ts";
import type { Work } from "./work.ts";

/** A token for this assessment, to be used from this origin, for as long as the draft lives. */
export async function grantToken(
  work: Work,
  id: Id<"asm">,
  origin: string,
): Promise<Outcome<StartedAssessment, Refusal>> {
  const row = await findAssessment(work.db, id);
  if (!row || row.expiresAt <= work.now.getTime()) return refuse("not_found");
  const expiresAt = new Date(row.expiresAt);
  const { slug, version } = row;
  const owner = row.ownerId as TenantId;
  const claims = { tenant: work.db.tenant, assessment: id, origin, owner, slug, version };
  return ok({
    id,
    token: await signAssessmentToken(claims, work.tokenSecret, work.now, expiresAt),
    questionnaire: { slug: row.slug, version: row.version, digest: row.digest },
    expires_at: expiresAt.toISOString(),
  });
}

/** A token for what the first request with this Idempotency-Key started; null where this is the first. */
export async function grantEarlier(
  work: Work,
  route: string,
  body: unknown,
  origin: string,
): Promise<Outcome<StartedAssessment, Refusal> | null> {
  const earlier = await findEarlier(work, route, body);
  if (!earlier.ok) return earlier;
  return earlier.value === null ? null : grantToken(work, earlier.value as Id<"asm">, origin);
}
