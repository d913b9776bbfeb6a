import { and, asc, desc, eq, gt, isNotNull, isNull, lt, ne, type SQL, sql } from "drizzle-orm";
import type { Answer, Answers } from "../contract/answers.ts";
import type { Database, Statement } from "./database.ts";
import { assessments } from "./schema.ts";

export type Assessment = typeof assessments.$inferSelect;
export type AssessmentHead = Pick<
  Assessment,
  "slug" | "version" | "policyOwner" | "policySlug" | "policyVersion" | "status" | "expiresAt"
> & {
  /** Bytes of the stored answers, near enough (characters). */
  size: number;
};

const is = (db: Database, id: string) => and(eq(assessments.tenantId, db.tenant), eq(assessments.id, id));

export type NewAssessment = Omit<
  Assessment,
  "tenantId" | "revision" | "status" | "completedAt" | "contactAt" | "forwarded" | "company" | "startedFrom"
> & { company?: string | SQL; startedFrom?: string };

export const insertAssessment = (db: Database, row: NewAssessment): Statement =>
  db.orm.insert(assessments).values({ tenantId: db.tenant, status: "draft", ...row });

export const findAssessment = (db: Database, id: string): Promise<Assessment | undefined> =>
  db.orm.select().from(assessments).where(is(db, id)).get();

/** The client's assessment that was completed last before a time, of the same questionnaire. */
export const findPrevious = (
  db: Database,
  { company, ownerId, slug }: Pick<Assessment, "ownerId" | "slug"> & { company: string },
  before: number,
): Promise<Assessment | undefined> =>
  db.orm
    .select()
    .from(assessments)
    .where(
      and(
        eq(assessments.tenantId, db.tenant),
        eq(assessments.company, company),
        eq(assessments.slug, slug),
        eq(assessments.ownerId, ownerId),
        lt(assessments.completedAt, before),
      ),
    )
    .orderBy(desc(assessments.completedAt))
    .limit(1)
    .get();

/** How many assessments the client had completed before, with the same questionnaire. */
export const countEarlier = async (
  db: Database,
  { id, company, slug }: Pick<Assessment, "id" | "slug" | "company">,
): Promise<number> =>
  (
    await db.orm
      .select({ count: sql<number>`count(*)` })
      .from(assessments)
      .where(
        and(
          eq(assessments.tenantId, db.tenant),
          eq(assessments.company, company ?? ""),
          eq(assessments.slug, slug),
          isNotNull(assessments.completedAt),
          ne(assessments.id, id),
        ),
      )
      .get()
  )?.count ?? 0;

/** An assessment that nobody named is its own client's: its id is the key, until the tenant gives another one. */
export const claimCompany = (db: Database, id: string): Statement =>
  db.orm
    .update(assessments)
    .set({ company: id })
    .where(and(is(db, id), isNull(assessments.company)));

/** The company key that an assessment has when the statement runs. */
export const companyOf = (db: Database, id: string): SQL =>
  sql`(select company from assessments where tenant_id = ${db.tenant} and id = ${id})`;

/** Who it belongs to; answers and result stay as they are. */
export const setCompany = (db: Database, id: string, company: string | null): Statement =>
  db.orm.update(assessments).set({ company }).where(is(db, id));

/** What a save has to know, without the answers. */
export const findAssessmentHead = (db: Database, id: string): Promise<AssessmentHead | undefined> =>
  db.orm
    .select({
      slug: assessments.slug,
      version: assessments.version,
      policyOwner: assessments.policyOwner,
      policySlug: assessments.policySlug,
      policyVersion: assessments.policyVersion,
      status: assessments.status,
      expiresAt: assessments.expiresAt,
      size: sql<number>`length(${assessments.answers})`,
    })
    .from(assessments)
    .where(is(db, id))
    .get();

/** A merge patch is deep (RFC 7396): what an answer no longer has must be cleared by name. */
const whole = (answer: Answer | null) =>
  answer && { value: answer.value, note: answer.note ?? null, evidence: answer.evidence ?? null };

export type SaveGuard = {
  version: string;
  /** Characters that the answers may have before this save. */
  answersMax: number;
};

/** Written out, because it is what a respondent waits for most often and a query builder costs as much as the query. */
const MERGE = `UPDATE assessments SET answers = json_patch(answers, ?1), revision = revision + 1, updated_at = ?2,
  locale = coalesce(?7, locale)
  WHERE tenant_id = ?3 AND id = ?4 AND status = 'draft' AND expires_at > ?2 AND version = ?5 AND length(answers) <= ?6
  RETURNING answers, revision`;

/**
 * Merges answers into the draft in one statement, so that two savers of different questions both win. Undefined when
 * there is no such draft: completed, expired, moved to another version, full, or never there.
 */
export async function mergeAnswers(
  db: Database,
  id: string,
  { answers, locale }: { answers: Record<string, Answer | null>; locale?: string | undefined },
  { version, answersMax }: SaveGuard,
  now: number,
): Promise<{ answers: Answers; revision: number } | undefined> {
  const merge = JSON.stringify(Object.fromEntries(Object.entries(answers).map(([q, a]) => [q, whole(a)])));
  const row = await db.session
    .prepare(MERGE)
    .bind(merge, now, db.tenant, id, version, answersMax, locale ?? null)
    .first<{ answers: string; revision: number }>();
  return row ? { answers: JSON.parse(row.answers) as Answers, revision: row.revision } : undefined;
}

export type DraftMove = Pick<Assessment, "version" | "digest" | "answers" | "forwarded">;

/** Changes nothing when somebody saved an answer meanwhile; false then. */
export async function moveDraft(
  db: Database,
  id: string,
  revision: number,
  move: DraftMove,
  now: number,
): Promise<boolean> {
  const moved = await db.orm
    .update(assessments)
    .set({ ...move, revision: revision + 1, updatedAt: now })
    .where(and(is(db, id), eq(assessments.status, "draft"), eq(assessments.revision, revision)))
    .returning({ id: assessments.id })
    .get();
  return moved !== undefined;
}

/** Drafts of a questionnaire, a page at a time in the order of their ids. */
export const listDrafts = (
  db: Database,
  slug: string,
  after: string,
  limit: number,
): Promise<Pick<Assessment, "id" | "version" | "answers" | "ownerId">[]> =>
  db.orm
    .select({
      id: assessments.id,
      version: assessments.version,
      answers: assessments.answers,
      ownerId: assessments.ownerId,
    })
    .from(assessments)
    .where(
      and(
        eq(assessments.tenantId, db.tenant),
        eq(assessments.slug, slug),
        sql`${assessments.status} = 'draft'`,
        gt(assessments.id, after),
      ),
    )
    .orderBy(asc(assessments.id))
    .limit(limit)
    .all();

/** Changes nothing unless the answers are still those that were scored; pair it with `requireChange`. */
export const markCompleted = (
  db: Database,
  { id, revision, locale }: Pick<Assessment, "id" | "revision" | "locale">,
  hasContact: boolean,
  now: number,
): Statement =>
  db.orm
    .update(assessments)
    .set({
      status: "completed",
      locale,
      completedAt: now,
      updatedAt: now,
      contactAt: hasContact ? now : null,
    })
    .where(and(is(db, id), eq(assessments.status, "draft"), eq(assessments.revision, revision)));

/** Changes nothing when there is a contact already; pair it with `requireChange`. */
export const markContacted = (db: Database, id: string, now: number): Statement =>
  db.orm
    .update(assessments)
    .set({ contactAt: now, updatedAt: now })
    .where(and(is(db, id), eq(assessments.status, "completed"), isNull(assessments.contactAt)));
