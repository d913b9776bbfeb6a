import { and, eq } from "drizzle-orm";
import type { Database, Statement } from "./database.ts";
import { reports } from "./schema.ts";

export type StoredReport = typeof reports.$inferSelect;

export const insertReport = (db: Database, row: Omit<StoredReport, "tenantId" | "revokedAt">): Statement =>
  db.orm.insert(reports).values({ tenantId: db.tenant, ...row });

export const findReportByLink = (db: Database, linkHash: string): Promise<StoredReport | undefined> =>
  db.orm
    .select()
    .from(reports)
    .where(and(eq(reports.tenantId, db.tenant), eq(reports.linkHash, linkHash)))
    .get();

export const findReportByCode = (db: Database, code: string): Promise<StoredReport | undefined> =>
  db.orm
    .select()
    .from(reports)
    .where(and(eq(reports.tenantId, db.tenant), eq(reports.code, code)))
    .get();

export const findReport = (db: Database, id: string): Promise<StoredReport | undefined> =>
  db.orm
    .select()
    .from(reports)
    .where(and(eq(reports.tenantId, db.tenant), eq(reports.id, id)))
    .get();
