import type { PublishedQuestionnaire, PublishedVersion } from "../contract/api.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { listQuestionnaires, listVersions } from "../db/questionnaires.ts";
import { loadQuestionnaire } from "./content.ts";
import type { Work } from "./work.ts";

const VERSIONS_SHOWN = 100;

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

export async function readVersions(work: Work, slug: string): Promise<Outcome<PublishedVersion[], Refusal>> {
  const questionnaire = await loadQuestionnaire(work, slug);
  if (!questionnaire) return refuse("not_found");
  const db = questionnaire.tenantId === work.db.tenant ? work.db : work.library;
  const rows = await listVersions(db, slug, VERSIONS_SHOWN);
  return ok(
    rows.map(({ version, digest, publishedAt }) => ({
      version,
      digest,
      published_at: new Date(publishedAt).toISOString(),
    })),
  );
}
