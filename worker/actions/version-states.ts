import type { VersionState } from "../core/draft-moves.ts";
import { listVersions } from "../db/versions.ts";
import { loadQuestionnaire, SHORTLY } from "./content.ts";
import type { Work } from "./work.ts";

/** Far more than anybody publishes of one questionnaire. */
export const VERSIONS_MAX = 500;

/** What became of the versions of a questionnaire, newest first; none where there is no such questionnaire. */
export async function versionStates(work: Work, slug: string): Promise<VersionState[]> {
  const key = `versions ${work.db.tenant} ${slug}`;
  const states = await work.memory.recall(key, work.now.getTime(), SHORTLY, async () => {
    const questionnaire = await loadQuestionnaire(work, slug);
    if (!questionnaire) return undefined;
    const db = questionnaire.tenantId === work.db.tenant ? work.db : work.library;
    return listVersions(db, slug, VERSIONS_MAX);
  });
  return states ?? [];
}
