import { and, eq, gt, isNull } from "drizzle-orm";
import type { Database, Statement } from "./database.ts";
import { resumeLinks } from "./schema.ts";

export type ResumeLink = typeof resumeLinks.$inferSelect;

export const insertResumeLink = (db: Database, row: Omit<ResumeLink, "tenantId" | "usedAt">): Statement =>
  db.orm.insert(resumeLinks).values({ tenantId: db.tenant, ...row });

const is = (db: Database, hash: string) =>
  and(eq(resumeLinks.tenantId, db.tenant), eq(resumeLinks.hash, hash));

export const findResumeLink = (db: Database, hash: string): Promise<ResumeLink | undefined> =>
  db.orm.select().from(resumeLinks).where(is(db, hash)).get();

/** Changes nothing when it was used before or has expired; pair it with `requireChange`. */
export const useResumeLink = (db: Database, hash: string, now: number): Statement =>
  db.orm
    .update(resumeLinks)
    .set({ usedAt: now })
    .where(and(is(db, hash), isNull(resumeLinks.usedAt), gt(resumeLinks.expiresAt, now)));
