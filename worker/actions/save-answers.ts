import { progressOf } from "../contract/answer-check.ts";
import type { SaveAnswers, SavedAnswers } from "../contract/assessment.ts";
import type { TenantId } from "../core/ids.ts";
import { nearestLocale } from "../core/localise.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { type AssessmentHead, findAssessmentHead, mergeAnswers } from "../db/assessments.ts";
import { checkAnswers } from "./check-answers.ts";
import { loadEdition, loadOffered, type Place } from "./content.ts";
import type { Work } from "./work.ts";

// A row of D1 holds 2 MB; a draft that nears it is no questionnaire being filled in.
const ANSWERS_MAX = 900_000;
const ATTEMPTS = 3;

/** Why a draft takes no more answers, if so. */
export function closedBecause(
  head: Pick<AssessmentHead, "status" | "expiresAt">,
  now: Date,
): Refusal["code"] | null {
  if (head.status === "completed") return "assessment_completed";
  return head.expiresAt <= now.getTime() ? "assessment_expired" : null;
}

type Saved = { kind: "saved"; value: SavedAnswers } | { kind: "overtaken" };

/** Checks the answers against a version and writes them, if that is still the version of an open draft. */
async function saveUnder(
  work: Work,
  id: string,
  place: Place & { owner: TenantId },
  { answers, locale: asked }: SaveAnswers,
): Promise<Outcome<Saved, Refusal>> {
  const edition = await loadEdition(work, place);
  if (!edition) return refuse("not_found");
  const checked = checkAnswers(edition.copyIn().copy, answers, "answers");
  if (!checked.ok) return checked;
  const guard = { version: place.version, answersMax: ANSWERS_MAX };
  // The tenant's own translations count, so it is looked up as it is offered; only where somebody chose a language.
  const offered = asked === undefined ? undefined : await loadOffered(work, place);
  const locale = offered && nearestLocale(offered.definition, asked);
  const saved = await mergeAnswers(work.db, id, { answers, locale }, guard, work.now.getTime());
  if (!saved) return ok({ kind: "overtaken" });
  const progress = progressOf(edition.definition.sections, saved.answers);
  return ok({ kind: "saved", value: { revision: saved.revision, progress } });
}

/**
 * One statement where all is as the token says. Only when it changes nothing is the draft looked up, to say why, or to
 * save under the version that it has moved to.
 */
export async function saveAnswers(
  work: Work,
  { assessment: id, owner, slug, version }: { assessment: string; owner: TenantId } & Place,
  body: SaveAnswers,
): Promise<Outcome<SavedAnswers, Refusal>> {
  let place = { owner, slug, version };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const saved = await saveUnder(work, id, place, body);
    const head =
      !saved.ok || saved.value.kind === "overtaken" ? await findAssessmentHead(work.db, id) : undefined;
    if (saved.ok && saved.value.kind === "saved") return ok(saved.value.value);
    if (!head) return refuse("not_found");
    const closed = closedBecause(head, work.now);
    if (closed) return refuse(closed);
    if (head.size > ANSWERS_MAX) return refuse("answers_too_large");
    // The answers were checked against the version that the draft has: they are what is wrong.
    if (!saved.ok && head.version === place.version) return saved;
    place = { owner, slug: head.slug, version: head.version };
  }
  return refuse("unavailable");
}
