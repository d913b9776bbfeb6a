import type {
  PublishedQuestionnaire,
  PublishedVersion,
  VersionDetail,
  VersionDiff,
} from "../contract/published.ts";
import { demandedVersion, diffDefinitions } from "../core/diff-definitions.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import type { Database } from "../db/database.ts";
import { listQuestionnaires } from "../db/questionnaires.ts";
import { findVersion, listVersions, type VersionHead } from "../db/versions.ts";
import { loadQuestionnaire, type Place } from "./content.ts";
import { VERSIONS_MAX } from "./version-states.ts";
import type { Work } from "./work.ts";

export async function readQuestionnaires(work: Work): Promise<PublishedQuestionnaire[]> {
  const own = await listQuestionnaires(work.db);
  const library = work.db.tenant === work.library.tenant ? [] : await listQuestionnaires(work.library);
  return [...own, ...library].map(({ slug, kind, title, latest, tenantId }) => ({
    slug,
    kind,
    title,
    latest,
    library: tenantId === work.library.tenant,
  }));
}

/** Where a questionnaire's versions are: with the tenant, or in the library. */
async function homeOf(work: Work, slug: string): Promise<Database | undefined> {
  const questionnaire = await loadQuestionnaire(work, slug);
  return questionnaire && (questionnaire.tenantId === work.db.tenant ? work.db : work.library);
}

const publishedVersion = (row: VersionHead): PublishedVersion => ({
  version: row.version,
  digest: row.digest,
  status: row.status,
  drafts: row.drafts,
  rolled_back_at: row.rolledBackAt === null ? null : new Date(row.rolledBackAt).toISOString(),
  published_at: new Date(row.publishedAt).toISOString(),
});

export async function readVersions(work: Work, slug: string): Promise<Outcome<PublishedVersion[], Refusal>> {
  const db = await homeOf(work, slug);
  return db ? ok((await listVersions(db, slug, VERSIONS_MAX)).map(publishedVersion)) : refuse("not_found");
}

export async function readDefinition(work: Work, place: Place): Promise<Outcome<VersionDetail, Refusal>> {
  const db = await homeOf(work, place.slug);
  const row = db && (await findVersion(db, place.slug, place.version));
  return row ? ok({ ...publishedVersion(row), slug: place.slug, definition: row.body }) : refuse("not_found");
}

export async function readDiff(
  work: Work,
  slug: string,
  { from, to }: { from: string; to: string },
): Promise<Outcome<VersionDiff, Refusal>> {
  const db = await homeOf(work, slug);
  const [before, after] = db
    ? await Promise.all([findVersion(db, slug, from), findVersion(db, slug, to)])
    : [];
  if (!before || !after) return refuse("not_found");
  const changes = diffDefinitions(before.body, after.body);
  return ok({ from, to, demanded: demandedVersion(from, changes), changes });
}
