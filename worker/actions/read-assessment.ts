import { progressOf } from "../contract/answer-check.ts";
import type { AssessmentState, MovedDraft } from "../contract/api.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { type Assessment, findAssessment } from "../db/assessments.ts";
import { moveIfDue } from "./move-draft.ts";
import { pinnedEdition } from "./pinned.ts";
import type { Work } from "./work.ts";

const stateOf = async (
  work: Work,
  row: Assessment,
  moved: MovedDraft | null,
): Promise<Outcome<AssessmentState, Refusal>> => {
  const edition = await pinnedEdition(work, row);
  if (!edition) return refuse("not_found");
  return ok({
    id: row.id,
    status: row.status,
    questionnaire: { slug: row.slug, version: row.version, digest: row.digest },
    answers: row.answers,
    revision: row.revision,
    progress: progressOf(edition.definition.sections, row.answers),
    expires_at: new Date(row.expiresAt).toISOString(),
    ...(moved ? { moved } : {}),
  });
};

/** Asked when a respondent comes back, so this is where a draft follows a version that forwards. */
export async function readAssessment(work: Work, id: string): Promise<Outcome<AssessmentState, Refusal>> {
  const row = await findAssessment(work.db, id);
  if (!row) return refuse("not_found");
  const moved = await moveIfDue(work, row);
  const current = moved ? await findAssessment(work.db, id) : row;
  return current ? stateOf(work, current, moved) : refuse("not_found");
}
