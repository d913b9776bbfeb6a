import { and, eq, gt, sql } from "drizzle-orm";
import type { Answer, Answers } from "../contract/answers.ts";
import type { Database, Statement } from "./database.ts";
import { assessments } from "./schema.ts";

export type Assessment = typeof assessments.$inferSelect;
export type AssessmentHead = Pick<Assessment, "slug" | "version" | "status" | "expiresAt"> & {
  /** Bytes of the stored answers, near enough (characters). */
  size: number;
};

const is = (db: Database, id: string) => and(eq(assessments.tenantId, db.tenant), eq(assessments.id, id));

export const insertAssessment = (
  db: Database,
  row: Omit<Assessment, "tenantId" | "revision" | "status" | "completedAt">,
): Statement => db.orm.insert(assessments).values({ tenantId: db.tenant, status: "draft", ...row });

export const findAssessment = (db: Database, id: string): Promise<Assessment | undefined> =>
  db.orm.select().from(assessments).where(is(db, id)).get();

/** What a save has to know, without the answers. */
export const findAssessmentHead = (db: Database, id: string): Promise<AssessmentHead | undefined> =>
  db.orm
    .select({
      slug: assessments.slug,
      version: assessments.version,
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

/**
 * Merges answers into the draft in one statement, so that two savers of different questions both win. Undefined when
 * the draft is gone: completed, expired or erased meanwhile.
 */
export async function mergeAnswers(
  db: Database,
  id: string,
  patch: Record<string, Answer | null>,
  now: number,
): Promise<{ answers: Answers; revision: number } | undefined> {
  const merge = JSON.stringify(Object.fromEntries(Object.entries(patch).map(([q, a]) => [q, whole(a)])));
  return await db.orm
    .update(assessments)
    .set({
      answers: sql`json_patch(${assessments.answers}, ${merge})`,
      revision: sql`${assessments.revision} + 1`,
      updatedAt: now,
    })
    .where(and(is(db, id), eq(assessments.status, "draft"), gt(assessments.expiresAt, now)))
    .returning({ answers: assessments.answers, revision: assessments.revision })
    .get();
}

/** Changes nothing unless the answers are still those that were scored; pair it with `requireChange`. */
export const markCompleted = (db: Database, id: string, revision: number, now: number): Statement =>
  db.orm
    .update(assessments)
    .set({ status: "completed", completedAt: now, updatedAt: now })
    .where(and(is(db, id), eq(assessments.status, "draft"), eq(assessments.revision, revision)));
