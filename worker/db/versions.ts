import { and, desc, eq } from "drizzle-orm";
import type { Database, Statement } from "./database.ts";
import { questionnaireVersions } from "./schema.ts";

export type StoredVersion = typeof questionnaireVersions.$inferSelect;
export type VersionHead = Omit<StoredVersion, "body" | "tenantId" | "position">;
type NewVersion = Pick<
  StoredVersion,
  "slug" | "version" | "position" | "digest" | "body" | "drafts" | "publishedAt"
>;

const head = {
  slug: questionnaireVersions.slug,
  version: questionnaireVersions.version,
  digest: questionnaireVersions.digest,
  status: questionnaireVersions.status,
  drafts: questionnaireVersions.drafts,
  rolledBackAt: questionnaireVersions.rolledBackAt,
  publishedAt: questionnaireVersions.publishedAt,
};

const is = (db: Database, slug: string, version: string) =>
  and(
    eq(questionnaireVersions.tenantId, db.tenant),
    eq(questionnaireVersions.slug, slug),
    eq(questionnaireVersions.version, version),
  );

/** Newest first, without their content. */
export const listVersions = (db: Database, slug: string, limit: number): Promise<VersionHead[]> =>
  db.orm
    .select(head)
    .from(questionnaireVersions)
    .where(and(eq(questionnaireVersions.tenantId, db.tenant), eq(questionnaireVersions.slug, slug)))
    .orderBy(desc(questionnaireVersions.position))
    .limit(limit)
    .all();

export const findVersion = (
  db: Database,
  slug: string,
  version: string,
): Promise<StoredVersion | undefined> =>
  db.orm
    .select()
    .from(questionnaireVersions)
    .where(is(db, slug, version))
    .get();

export const insertVersion = (db: Database, row: NewVersion): Statement =>
  db.orm.insert(questionnaireVersions).values({ tenantId: db.tenant, ...row });

export const setRetired = (db: Database, slug: string, version: string): Statement =>
  db.orm
    .update(questionnaireVersions)
    .set({ status: "retired" })
    .where(is(db, slug, version));

export const setRolledBack = (db: Database, slug: string, version: string, now: number): Statement =>
  db.orm
    .update(questionnaireVersions)
    .set({ rolledBackAt: now })
    .where(is(db, slug, version));
