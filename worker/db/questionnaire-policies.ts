import { and, eq } from "drizzle-orm";
import type { Database, Statement } from "./database.ts";
import { questionnairePolicies } from "./schema.ts";

export type ChosenPolicy = typeof questionnairePolicies.$inferSelect;

export const findChosenPolicy = (db: Database, slug: string): Promise<ChosenPolicy | undefined> =>
  db.orm
    .select()
    .from(questionnairePolicies)
    .where(and(eq(questionnairePolicies.tenantId, db.tenant), eq(questionnairePolicies.slug, slug)))
    .get();

export const putChosenPolicy = (db: Database, row: Omit<ChosenPolicy, "tenantId">): Statement =>
  db.orm
    .insert(questionnairePolicies)
    .values({ tenantId: db.tenant, ...row })
    .onConflictDoUpdate({
      target: [questionnairePolicies.tenantId, questionnairePolicies.slug],
      set: {
        policyOwner: row.policyOwner,
        policySlug: row.policySlug,
        policyVersion: row.policyVersion,
        setAt: row.setAt,
      },
    });

export const deleteChosenPolicy = (db: Database, slug: string): Statement =>
  db.orm
    .delete(questionnairePolicies)
    .where(and(eq(questionnairePolicies.tenantId, db.tenant), eq(questionnairePolicies.slug, slug)));
