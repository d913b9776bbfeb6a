import { and, asc, desc, eq, getTableColumns } from "drizzle-orm";
import type { Assessment } from "./assessments.ts";
import type { Database, Statement } from "./database.ts";
import type { StoredReport } from "./reports.ts";
import { assessments, reports, systems } from "./schema.ts";

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

/*
 * Systems come first, then what belongs to each: a cross join keeps SQLite to that order. Left to itself it may begin with
 * every report of the tenant, for each of which it then looks through the systems.
 */

/** The assessments of those systems. */
export const listSystemAssessments = (db: Database, inventory: string): Promise<Assessment[]> =>
  db.orm
    .select(getTableColumns(assessments))
    .from(systems)
    .crossJoin(assessments)
    .where(
      and(
        eq(systems.tenantId, db.tenant),
        eq(systems.inventoryId, inventory),
        eq(assessments.tenantId, db.tenant),
        eq(assessments.id, systems.assessmentId),
      ),
    )
    .all();

/** Their reports, the newest first. */
export const listSystemReports = (db: Database, inventory: string): Promise<StoredReport[]> =>
  db.orm
    .select(getTableColumns(reports))
    .from(systems)
    .crossJoin(reports)
    .where(
      and(
        eq(systems.tenantId, db.tenant),
        eq(systems.inventoryId, inventory),
        eq(reports.tenantId, db.tenant),
        eq(reports.assessmentId, systems.assessmentId),
      ),
    )
    .orderBy(desc(reports.id))
    .all();
