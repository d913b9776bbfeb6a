import { againLinkToken } from "../auth/again-links.ts";
import { newId } from "../auth/random.ts";
import type { Page } from "../contract/page.ts";
import type { ChangeReassessment, DueReassessment } from "../contract/reassessment.ts";
import { addDays, dayOf } from "../core/calendar.ts";
import { questionnairesOf } from "../core/follow-on.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { cycleAfter } from "../core/reassessment-cycle.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { insertAudit } from "../db/audit-log.ts";
import { isDuplicate, type Statement, writeTogether } from "../db/database.ts";
import { findEmbed, findEmbedAsking, type StoredEmbed } from "../db/embeds.ts";
import {
  type Contact,
  changeReassessment,
  findReassessment,
  findReassessmentWithLead,
  listReassessments,
  type StoredReassessment,
} from "../db/reassessments.ts";
import { insertResumeLink } from "../db/resume-links.ts";
import { pageOf, placeOf } from "./cursor.ts";
import { againLink, graceEnds } from "./plan-reassessment.ts";
import { reportUrl } from "./report-link.ts";
import { linkAddress } from "./resume-link.ts";
import type { Work } from "./work.ts";

type FindEmbed = (row: Pick<StoredReassessment, "embedId" | "slug">) => Promise<StoredEmbed | undefined>;

/** Where the questionnaire is still asked: the embed of then, else the tenant's newest. Each is looked up once. */
function embedsOf(work: Work): FindEmbed {
  const found = new Map<string, Promise<StoredEmbed | undefined>>();
  const asking = async (embedId: string, slug: string) => {
    const own = await findEmbed(work.db, embedId);
    const asks = own && own.revokedAt === null && questionnairesOf(own).includes(slug);
    return asks ? own : findEmbedAsking(work.db, slug);
  };
  return ({ embedId, slug }) => {
    const key = `${embedId} ${slug}`;
    const known = found.get(key) ?? asking(embedId, slug);
    found.set(key, known);
    return known;
  };
}

/** Undefined where there is none that could be used now. */
export async function againUrl(
  work: Work,
  row: StoredReassessment,
  embedOf: FindEmbed = embedsOf(work),
): Promise<string | undefined> {
  if (row.linkHash === null || row.linkExpiresAt <= work.now.getTime()) return undefined;
  const embed = await embedOf(row);
  const token = await againLinkToken(work.db.tenant, row.assessmentId, row.links, work.linkSecret);
  // A year later the page may be gone; our own is there.
  return embed && linkAddress(work, embed, token, [row.page]);
}

async function dueOf(
  work: Work,
  { row, lead }: { row: StoredReassessment; lead: Contact | null },
  embedOf: FindEmbed,
): Promise<DueReassessment> {
  const url = await againUrl(work, row, embedOf);
  const [next] = cycleAfter(row.completedOn, row.months, row.round);
  return {
    assessment: row.assessmentId,
    completed_on: row.completedOn,
    due_on: row.dueOn,
    interval_months: row.months,
    round: row.round,
    occasion: next?.occasion ?? "between",
    questionnaire: row.slug,
    lead,
    report: { id: row.reportId, url: await reportUrl(work, row.reportId) },
    link: url ? { url, expires_at: new Date(row.linkExpiresAt).toISOString() } : null,
  };
}

/** Who is due before a day, the earliest first; without a day, who is due by today. */
export async function readReassessments(
  work: Work,
  query: { due_before?: string | undefined; limit: number; cursor?: string | undefined },
): Promise<Outcome<Page<DueReassessment>, Refusal>> {
  const place = placeOf(work, query.cursor);
  const [dueOn, assessment] = place?.split(" ") ?? [];
  if (place === undefined || (place !== null && !assessment)) return refuse("cursor_invalid");
  const rows = await listReassessments(work.db, {
    before: query.due_before ?? addDays(dayOf(work.now.getTime()), 1),
    after: dueOn && assessment ? { dueOn, assessment } : null,
    limit: query.limit + 1,
  });
  const placed = rows.map((one) => ({ ...one, id: `${one.row.dueOn} ${one.row.assessmentId}` }));
  const { shown, next_cursor } = pageOf(work, placed, query.limit);
  const embedOf = embedsOf(work);
  return ok({ data: await Promise.all(shown.map((one) => dueOf(work, one, embedOf))), next_cursor });
}

/** What a change means for the link: revoked, made anew, or valid for as long as the new day says. */
async function linkChange(
  work: Work,
  row: StoredReassessment,
  { due_on: dueOn, revoked }: ChangeReassessment,
): Promise<{ set: Partial<StoredReassessment>; statements: Statement[] }> {
  if (revoked === true) return { set: { linkHash: null }, statements: [] };
  if (revoked === undefined && typeof dueOn !== "string") return { set: {}, statements: [] };
  const linkExpiresAt = Math.max(
    graceEnds(dueOn ?? row.dueOn ?? dayOf(work.now.getTime())),
    graceEnds(dayOf(work.now.getTime())),
  );
  if (revoked === undefined && row.linkHash === null) return { set: {}, statements: [] };
  // A link's own row says how long it lives, so that another day means another link.
  const nth = row.links + 1;
  const link = await againLink(
    work,
    { assessment: row.assessmentId, embed: row.embedId, nth },
    linkExpiresAt,
  );
  return {
    set: { links: nth, linkHash: link.hash, linkExpiresAt },
    statements: [insertResumeLink(work.db, link)],
  };
}

/** The tenant sets another day, or none, and revokes or renews the link; the report says what it said. */
export async function changePlan(
  work: Work,
  assessment: string,
  change: ChangeReassessment,
  actor: string,
): Promise<Outcome<DueReassessment, Refusal>> {
  const row = await findReassessment(work.db, assessment);
  if (!row) return refuse("not_found");
  const { set, statements } = await linkChange(work, row, change);
  const entry = { id: newId("aud", work.now), actor, action: "reassessment.changed", subject: assessment };
  try {
    await writeTogether(work.db, [
      changeReassessment(work.db, assessment, {
        ...set,
        // So that there is always something to set.
        dueOn: change.due_on === undefined ? row.dueOn : change.due_on,
      }),
      ...statements,
      insertAudit(work.db, { ...entry, at: work.now.getTime() }),
    ]);
  } catch (error) {
    // Two changes at once made the same next link.
    if (isDuplicate(error)) return refuse("unavailable");
    throw error;
  }
  const changed = await findReassessmentWithLead(work.db, assessment);
  return changed ? ok(await dueOf(work, changed, embedsOf(work))) : refuse("not_found");
}
