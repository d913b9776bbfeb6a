import { and, asc, eq } from "drizzle-orm";
import type { Database, Statement } from "./database.ts";
import { translations } from "./schema.ts";

export type StoredTranslation = typeof translations.$inferSelect;

export const listTranslations = (db: Database, slug: string, version: string): Promise<StoredTranslation[]> =>
  db.orm
    .select()
    .from(translations)
    .where(
      and(
        eq(translations.tenantId, db.tenant),
        eq(translations.slug, slug),
        eq(translations.version, version),
      ),
    )
    .orderBy(asc(translations.locale))
    .all();

export const putTranslation = (db: Database, row: Omit<StoredTranslation, "tenantId">): Statement =>
  db.orm
    .insert(translations)
    .values({ tenantId: db.tenant, ...row })
    .onConflictDoUpdate({
      target: [translations.tenantId, translations.slug, translations.version, translations.locale],
      set: { digest: row.digest, body: row.body, publishedAt: row.publishedAt },
    });
