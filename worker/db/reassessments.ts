import { and, asc, eq, inArray, lt, ne, sql } from "drizzle-orm";
import type { Database, Statement } from "./database.ts";
import { assessments, leads, reassessments } from "./schema.ts";

export type StoredReassessment = typeof reassessments.$inferSelect;
export type DuePlace = { dueOn: string; assessment: string };
export type Contact = { id: string; email: string; name: string | null; company: string | null };

const is = (db: Database, assessment: string) =>
  and(eq(reassessments.tenantId, db.tenant), eq(reassessments.assessmentId, assessment));

export const insertReassessment = (
  db: Database,
  row: Omit<StoredReassessment, "tenantId" | "links">,
): Statement => db.orm.insert(reassessments).values({ tenantId: db.tenant, ...row });

export const findReassessment = (db: Database, assessment: string): Promise<StoredReassessment | undefined> =>
  db.orm.select().from(reassessments).where(is(db, assessment)).get();

const withLead = {
  row: reassessments,
  lead: { id: leads.id, email: leads.email, name: leads.name, company: leads.company },
};
const ofSame = and(eq(leads.tenantId, reassessments.tenantId), eq(leads.id, reassessments.leadId));

export const findReassessmentWithLead = (db: Database, assessment: string) =>
  db.orm.select(withLead).from(reassessments).leftJoin(leads, ofSame).where(is(db, assessment)).get();

/** Those due before a day, the earliest first, after a place; with the client's lead, where there is one. */
export const listReassessments = (
  db: Database,
  { before, after, limit }: { before: string; after: DuePlace | null; limit: number },
): Promise<{ row: StoredReassessment; lead: Contact | null }[]> =>
  db.orm
    .select(withLead)
    .from(reassessments)
    .leftJoin(leads, ofSame)
    .where(
      and(
        eq(reassessments.tenantId, db.tenant),
        sql`${reassessments.dueOn} is not null`,
        lt(reassessments.dueOn, before),
        after === null
          ? undefined
          : sql`(${reassessments.dueOn}, ${reassessments.assessmentId}) > (${after.dueOn}, ${after.assessment})`,
      ),
    )
    .orderBy(asc(reassessments.dueOn), asc(reassessments.assessmentId))
    .limit(limit)
    .all();

export const changeReassessment = (
  db: Database,
  assessment: string,
  change: Partial<Pick<StoredReassessment, "dueOn" | "links" | "linkHash" | "linkExpiresAt">>,
): Statement => db.orm.update(reassessments).set(change).where(is(db, assessment));

/** Whom to remind; changes nothing where nobody is to be. */
export const setReassessmentLead = (db: Database, assessment: string, lead: string): Statement =>
  db.orm.update(reassessments).set({ leadId: lead }).where(is(db, assessment));

/** Of a client's assessments only the last one is to be done again: the plans for the others are over. */
export const settleReassessments = (
  db: Database,
  { company, slug }: { company: string; slug: string },
  last: string,
): Statement =>
  db.orm.delete(reassessments).where(
    and(
      eq(reassessments.tenantId, db.tenant),
      ne(reassessments.assessmentId, last),
      inArray(
        reassessments.assessmentId,
        db.orm
          .select({ id: assessments.id })
          .from(assessments)
          .where(
            and(
              eq(assessments.tenantId, db.tenant),
              eq(assessments.company, company),
              eq(assessments.slug, slug),
            ),
          ),
      ),
    ),
  );
