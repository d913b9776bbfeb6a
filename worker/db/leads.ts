import { and, asc, desc, eq, lt } from "drizzle-orm";
import type { Database, Statement } from "./database.ts";
import { consents, leads } from "./schema.ts";

export type StoredLead = typeof leads.$inferSelect;
export type StoredConsent = typeof consents.$inferSelect;
export const insertLead = (db: Database, row: Omit<StoredLead, "tenantId">): Statement =>
  db.orm.insert(leads).values({ tenantId: db.tenant, ...row });

export const insertConsent = (db: Database, row: Omit<StoredConsent, "tenantId">): Statement =>
  db.orm.insert(consents).values({ tenantId: db.tenant, ...row });

export const findLead = (db: Database, id: string): Promise<StoredLead | undefined> =>
  db.orm
    .select()
    .from(leads)
    .where(and(eq(leads.tenantId, db.tenant), eq(leads.id, id)))
    .get();

/** Newest first, after a lead. A keyset, not an offset: a page costs its own rows, whatever the table holds. */
export const listLeads = (db: Database, limit: number, after: string | null): Promise<StoredLead[]> =>
  db.orm
    .select()
    .from(leads)
    .where(and(eq(leads.tenantId, db.tenant), after === null ? undefined : lt(leads.id, after)))
    .orderBy(desc(leads.id))
    .limit(limit)
    .all();

export const listConsents = (db: Database, lead: string): Promise<StoredConsent[]> =>
  db.orm
    .select()
    .from(consents)
    .where(and(eq(consents.tenantId, db.tenant), eq(consents.leadId, lead)))
    .orderBy(asc(consents.id))
    .all();
