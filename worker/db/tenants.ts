import { eq } from "drizzle-orm";
import type { Database } from "./database.ts";
import { tenants } from "./schema.ts";

export type Tenant = typeof tenants.$inferSelect;

export const findTenant = (db: Database): Promise<Tenant | undefined> =>
  db.orm.select().from(tenants).where(eq(tenants.id, db.tenant)).get();
