import { againLinkToken } from "../auth/again-links.ts";
import { sha256 } from "../auth/hash.ts";
import type { Reassessment } from "../contract/reassessment.ts";
import { addDays, dayOf, startOf } from "../core/calendar.ts";
import { intervalOf, reassessmentAfter } from "../core/reassessment-cycle.ts";
import { type Assessment, countEarlier } from "../db/assessments.ts";
import type { Statement } from "../db/database.ts";
import type { StoredEmbed } from "../db/embeds.ts";
import { insertReassessment, settleReassessments } from "../db/reassessments.ts";
import { insertResumeLink } from "../db/resume-links.ts";
import { findTenant } from "../db/tenants.ts";
import type { Work } from "./work.ts";

/** How long after its due day a re-assessment can still be started from the link, and its report be read. */
const GRACE_DAYS = 90;

/**
 * More than once, unlike a link to a draft: it is opened on the phone, forwarded to whoever fills in, opened again at
 * the desk, and shows nothing that the report does not. Not without end, because each use makes a draft.
 */
const USES = 10;

/** When this client is to be assessed again after an assessment that is completed now; null where it never is. */
export async function planReassessment(
  work: Work,
  assessment: Assessment,
  embed: StoredEmbed,
): Promise<Reassessment | null> {
  const tenant = await findTenant(work.db);
  const months = intervalOf(embed.reassessMonths, tenant?.reassessMonths ?? null);
  const earlier = assessment.company === null ? 0 : await countEarlier(work.db, assessment);
  return reassessmentAfter(dayOf(work.now.getTime()), months, earlier + 1);
}

export const graceEnds = (dueOn: string): number => startOf(addDays(dueOn, GRACE_DAYS));

/** A link's row: of the nth link of a completed assessment. */
export async function againLink(
  work: Work,
  { assessment, embed, nth }: { assessment: string; embed: string; nth: number },
  expiresAt: number,
) {
  const hash = await sha256(await againLinkToken(work.db.tenant, assessment, nth, work.linkSecret));
  return {
    hash,
    purpose: "again" as const,
    assessmentId: assessment,
    embedId: embed,
    createdAt: work.now.getTime(),
    expiresAt,
    usesLeft: USES - 1,
  };
}

/** What the completion writes besides: the plan for this assessment, with its link, in the place of earlier plans. */
export async function reassessmentStatements(
  work: Work,
  assessment: Assessment,
  report: string,
  plan: Reassessment | null,
): Promise<{ statements: Statement[] }> {
  const { id, company, slug, embedId, source } = assessment;
  const settled = company === null ? [] : [settleReassessments(work.db, { company, slug }, id)];
  if (!plan) return { statements: settled };
  const linkExpiresAt = graceEnds(plan.due_on);
  const link = await againLink(work, { assessment: id, embed: embedId, nth: 1 }, linkExpiresAt);
  const row = {
    assessmentId: id,
    dueOn: plan.due_on,
    months: plan.interval_months,
    round: plan.round,
    completedOn: dayOf(work.now.getTime()),
    slug,
    reportId: report,
    leadId: null,
    embedId,
    page: source.page ?? null,
    linkHash: link.hash,
    linkExpiresAt,
  };
  return {
    statements: [...settled, insertReassessment(work.db, row), insertResumeLink(work.db, link)],
  };
}
