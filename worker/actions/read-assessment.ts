import { progressOf } from "../contract/answer-check.ts";
import type { AssessmentState, MovedDraft } from "../contract/assessment.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { type Assessment, findAssessment } from "../db/assessments.ts";
import { stillCarried } from "./carried-answers.ts";
import { completedAnswer } from "./completed-answer.ts";
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
  const completed = row.status === "completed" ? await completedAnswer(work, row) : undefined;
  const carried = row.status === "draft" ? await stillCarried(work, row, edition) : [];
  return ok({
    id: row.id,
    status: row.status,
    questionnaire: { slug: row.slug, version: row.version, digest: row.digest },
    answers: row.answers,
    revision: row.revision,
    progress: progressOf(edition.definition.sections, row.answers),
    expires_at: new Date(row.expiresAt).toISOString(),
    ...(completed ? { completed } : {}),
    ...(moved ? { moved } : {}),
    ...(carried.length > 0 ? { carried } : {}),
  });
};

/** How many steps one return may take: rollbacks of several forwards, one after the other. */
const MOVES_MAX = 8;

/** Asked when a respondent comes back, so this is where a draft follows a version that forwards. */
export async function readAssessment(work: Work, id: string): Promise<Outcome<AssessmentState, Refusal>> {
  let row = await findAssessment(work.db, id);
  let moved: MovedDraft | null = null;
  for (let step = 0; row && step < MOVES_MAX; step++) {
    const next = await moveIfDue(work, row);
    if (!next) break;
    moved = moved
      ? {
          ...next,
          from: moved.from,
          lost: [...moved.lost, ...next.lost],
          renamed: [...moved.renamed, ...next.renamed],
        }
      : next;
    row = await findAssessment(work.db, id);
  }
  return row ? stateOf(work, row, moved) : refuse("not_found");
}
