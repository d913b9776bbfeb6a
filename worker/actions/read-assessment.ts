import { progressOf } from "../contract/answer-check.ts";
import type { AssessmentState } from "../contract/api.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { findAssessment } from "../db/assessments.ts";
import { loadEdition } from "./content.ts";
import type { Work } from "./work.ts";

export async function readAssessment(work: Work, id: string): Promise<Outcome<AssessmentState, Refusal>> {
  const row = await findAssessment(work.db, id);
  const edition = row && (await loadEdition(work, row.slug, row.version));
  if (!row || !edition) return refuse("not_found");
  return ok({
    id,
    status: row.status,
    questionnaire: { slug: row.slug, version: row.version, digest: row.digest },
    answers: row.answers,
    revision: row.revision,
    progress: progressOf(edition.definition.sections, row.answers),
    expires_at: new Date(row.expiresAt).toISOString(),
  });
}
