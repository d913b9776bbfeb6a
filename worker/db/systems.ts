import { and, asc, desc, eq } from "drizzle-orm";
import type { Database, Statement } from "./database.ts";
import { reports, systems } from "./schema.ts";

export type StoredSystem = typeof systems.$inferSelect;

export const insertSystem = (db: Database, row: Omit<StoredSystem, "tenantId">): Statement =>
  db.orm.insert(systems).values({ tenantId: db.tenant, ...row });

/** The systems of one register that were started. */
export const listSystems = (db: Database, inventory: string): Promise<StoredSystem[]> =>
  db.orm
    .select()
    .from(systems)
    .where(and(eq(systems.tenantId, db.tenant), eq(systems.inventoryId, inventory)))
    .orderBy(asc(systems.name))
    .all();

/** The newest report of an assessment. */
export const findNewestReport = (db: Database, assessment: string) =>
  db.orm
    .select()
    .from(reports)
    .where(and(eq(reports.tenantId, db.tenant), eq(reports.assessmentId, assessment)))
    .orderBy(desc(reports.id))
    .limit(1)
    .get();
