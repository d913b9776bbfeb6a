import { and, asc, eq } from "drizzle-orm";
import type { Database, Statement } from "./database.ts";
import { questionnaires } from "./schema.ts";

export type Questionnaire = typeof questionnaires.$inferSelect;

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

/**
 * The first version makes the questionnaire, later ones move it on; changes nothing when `newest` is not what the
 * caller saw, so pair it with `requireChange`.
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
      set: { latest: row.latest, newest: row.newest, title: row.title },
      setWhere: eq(questionnaires.newest, seen ?? ""),
    });

/** Changes nothing when a version was published since `newest` was seen; pair it with `requireChange`. */
export const setLatest = (db: Database, slug: string, newest: string, latest: string | null): Statement =>
  db.orm
    .update(questionnaires)
    .set({ latest })
    .where(
      and(
        eq(questionnaires.tenantId, db.tenant),
        eq(questionnaires.slug, slug),
        eq(questionnaires.newest, newest),
      ),
    );
