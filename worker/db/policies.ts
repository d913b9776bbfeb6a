import { and, eq } from "drizzle-orm";
import type { Database, Statement } from "./database.ts";
import { policies } from "./schema.ts";

export type StoredPolicy = typeof policies.$inferSelect;

export const findPolicy = (db: Database, slug: string, version: string): Promise<StoredPolicy | undefined> =>
  db.orm
    .select()
    .from(policies)
    .where(and(eq(policies.tenantId, db.tenant), eq(policies.slug, slug), eq(policies.version, version)))
    .get();

/** Any version of it: whether the slug is in use. */
export const findPolicyBySlug = (db: Database, slug: string): Promise<{ slug: string } | undefined> =>
  db.orm
    .select({ slug: policies.slug })
    .from(policies)
    .where(and(eq(policies.tenantId, db.tenant), eq(policies.slug, slug)))
    .limit(1)
    .get();

export const insertPolicy = (db: Database, row: Omit<StoredPolicy, "tenantId">): Statement =>
  db.orm.insert(policies).values({ tenantId: db.tenant, ...row });
