import { asc, eq } from "drizzle-orm";
import type { TenantId } from "../core/ids.ts";
import type { Database, Statement } from "./database.ts";
import { tenants } from "./schema.ts";

export type Tenant = typeof tenants.$inferSelect;

/** Every tenant there is: only for counting over all of them, never to read their rows together. */
export const listTenantIds = async (db: Database): Promise<TenantId[]> =>
  (await db.orm.select({ id: tenants.id }).from(tenants).orderBy(asc(tenants.id)).all()).map(
    ({ id }) => id as TenantId,
  );

export const findTenant = (db: Database): Promise<Tenant | undefined> =>
  db.orm.select().from(tenants).where(eq(tenants.id, db.tenant)).get();

export const setTenantMonths = (db: Database, months: number | null): Statement =>
  db.orm.update(tenants).set({ reassessMonths: months }).where(eq(tenants.id, db.tenant));
