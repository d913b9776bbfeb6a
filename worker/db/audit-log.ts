import type { Database, Statement } from "./database.ts";
import { auditLog } from "./schema.ts";

export type AuditEntry = Omit<typeof auditLog.$inferSelect, "tenantId">;

/** Goes into the batch of what it tells of, so that neither happens without the other. */
export const insertAudit = (db: Database, entry: AuditEntry): Statement =>
  db.orm.insert(auditLog).values({ tenantId: db.tenant, ...entry });
