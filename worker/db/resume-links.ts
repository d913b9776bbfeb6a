import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { Database, Statement } from "./database.ts";
import { resumeLinks } from "./schema.ts";

export type ResumeLink = typeof resumeLinks.$inferSelect;

export const insertResumeLink = (
  db: Database,
  row: Omit<ResumeLink, "tenantId" | "usedAt" | "usesLeft"> & { usesLeft?: number },
): Statement => db.orm.insert(resumeLinks).values({ tenantId: db.tenant, ...row });

const is = (db: Database, hash: string) =>
  and(eq(resumeLinks.tenantId, db.tenant), eq(resumeLinks.hash, hash));

export const findResumeLink = (db: Database, hash: string): Promise<ResumeLink | undefined> =>
  db.orm.select().from(resumeLinks).where(is(db, hash)).get();

/** Changes nothing when it was used as often as it can be, or has expired; pair it with `requireChange`. */
export const useResumeLink = (db: Database, hash: string, now: number): Statement =>
  db.orm
    .update(resumeLinks)
    .set({
      usedAt: now,
      usesLeft: sql`case when ${resumeLinks.usedAt} is null then ${resumeLinks.usesLeft} else ${resumeLinks.usesLeft} - 1 end`,
    })
    .where(
      and(
        is(db, hash),
        or(isNull(resumeLinks.usedAt), gt(resumeLinks.usesLeft, 0)),
        gt(resumeLinks.expiresAt, now),
      ),
    );
