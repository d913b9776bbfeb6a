import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Database, Statement } from "./database.ts";
import { consents, leads } from "./schema.ts";

export type StoredLead = typeof leads.$inferSelect;
export type StoredConsent = typeof consents.$inferSelect;
/** The last row of a page; the next page starts after it. */
export type LeadPosition = { createdAt: number; id: string };

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

/** Newest first. A keyset, not an offset: a page costs its own rows, whatever the table holds. */
export const listLeads = (db: Database, limit: number, after: LeadPosition | null): Promise<StoredLead[]> =>
  db.orm
    .select()
    .from(leads)
    .where(
      and(
        eq(leads.tenantId, db.tenant),
        after ? sql`(${leads.createdAt}, ${leads.id}) < (${after.createdAt}, ${after.id})` : undefined,
      ),
    )
    .orderBy(desc(leads.createdAt), desc(leads.id))
    .limit(limit)
    .all();

/** One bound parameter however many leads: D1 takes at most 100 of them. */
export const listConsents = (db: Database, leadIds: string[]): Promise<StoredConsent[]> =>
  db.orm
    .select()
    .from(consents)
    .where(
      and(
        eq(consents.tenantId, db.tenant),
        sql`${consents.leadId} in (select value from json_each(${JSON.stringify(leadIds)}))`,
      ),
    )
    .orderBy(asc(consents.leadId), asc(consents.id))
    .all();
