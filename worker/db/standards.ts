import { and, eq } from "drizzle-orm";
import type { Database, Statement } from "./database.ts";
import { standards } from "./schema.ts";

export type StoredStandard = typeof standards.$inferSelect;

export const findStandard = (db: Database, id: string): Promise<StoredStandard | undefined> =>
  db.orm
    .select()
    .from(standards)
    .where(and(eq(standards.tenantId, db.tenant), eq(standards.id, id)))
    .get();

export const putStandard = (db: Database, row: Omit<StoredStandard, "tenantId">): Statement =>
  db.orm
    .insert(standards)
    .values({ tenantId: db.tenant, ...row })
    .onConflictDoUpdate({
      target: [standards.tenantId, standards.id],
      set: { digest: row.digest, body: row.body, publishedAt: row.publishedAt },
    });
