import { and, asc, desc, eq } from "drizzle-orm";
import type { Database, Statement } from "./database.ts";
import { questionnaires, questionnaireVersions } from "./schema.ts";

export type Questionnaire = typeof questionnaires.$inferSelect;
export type StoredVersion = typeof questionnaireVersions.$inferSelect;
export type VersionSummary = Pick<StoredVersion, "version" | "digest" | "publishedAt">;

export const listQuestionnaires = (db: Database): Promise<Questionnaire[]> =>
  db.orm
    .select()
    .from(questionnaires)
    .where(eq(questionnaires.tenantId, db.tenant))
    .orderBy(asc(questionnaires.slug))
    .all();

export const findQuestionnaire = (db: Database, slug: string): Promise<Questionnaire | undefined> =>
  db.orm
    .select()
    .from(questionnaires)
    .where(and(eq(questionnaires.tenantId, db.tenant), eq(questionnaires.slug, slug)))
    .get();

export const listVersions = (db: Database, slug: string, limit: number): Promise<VersionSummary[]> =>
  db.orm
    .select({
      version: questionnaireVersions.version,
      digest: questionnaireVersions.digest,
      publishedAt: questionnaireVersions.publishedAt,
    })
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
    .where(
      and(
        eq(questionnaireVersions.tenantId, db.tenant),
        eq(questionnaireVersions.slug, slug),
        eq(questionnaireVersions.version, version),
      ),
    )
    .get();

/**
 * The first version makes the questionnaire, later ones move its `latest` on; changes nothing when `latest` is not
 * what the caller saw, so pair it with `requireChange`.
 */
export const putQuestionnaire = (
  db: Database,
  row: Omit<Questionnaire, "tenantId">,
  seen: string | undefined,
): Statement =>
  db.orm
    .insert(questionnaires)
    .values({ tenantId: db.tenant, ...row })
    .onConflictDoUpdate({
      target: [questionnaires.tenantId, questionnaires.slug],
      set: { latest: row.latest, title: row.title },
      setWhere: eq(questionnaires.latest, seen ?? ""),
    });

export const insertVersion = (db: Database, row: Omit<StoredVersion, "tenantId">): Statement =>
  db.orm.insert(questionnaireVersions).values({ tenantId: db.tenant, ...row });
