import { verifyAssessmentToken } from "../auth/assessment-tokens.ts";
import type { AssessmentState } from "../contract/assessment.ts";
import { type Carried, carryAcross, type Earlier } from "../core/carry-across.ts";
import { sameJson } from "../core/change.ts";
import { localise } from "../core/localise.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { type Assessment, findAssessment } from "../db/assessments.ts";
import type { Edition } from "./content.ts";
import { pinnedWords } from "./pinned.ts";
import type { Work } from "./work.ts";

/** How far back answers are taken from: quick check, gap assessment, scope, and one more. */
const CHAIN_MAX = 4;

/** An assessment and those that it was started from, one after the other, nearest first. */
async function chainFrom(work: Work, first: string | null, locale: string): Promise<Earlier[]> {
  const chain: Earlier[] = [];
  let id = first;
  while (id !== null && chain.length < CHAIN_MAX) {
    const row: Assessment | undefined = await findAssessment(work.db, id);
    const edition = row && (await pinnedWords(work, row));
    if (row && edition) {
      const { title } = localise(edition.definition, locale);
      chain.push({ definition: edition.definition, answers: row.answers, title });
    }
    id = row?.startedFrom ?? null;
  }
  return chain;
}

/**
 * What somebody who holds another assessment of this tenant, on the same page's origin, answered there already. The token
 * of that assessment is what shows that they hold it, for it reads the answers anyway.
 */
export async function carriedBy(
  work: Work,
  token: string,
  origin: string,
  { definition }: Edition,
): Promise<Outcome<{ from: string; carried: Map<string, Carried> }, Refusal>> {
  const verified = await verifyAssessmentToken(token, work.tokenSecret, work.now);
  if (!verified.ok) return refuse(verified.error);
  const { claims } = verified.value;
  if (claims.tenant !== work.db.tenant || claims.origin !== origin) return refuse("token_invalid");
  const chain = await chainFrom(work, claims.assessment, definition.locale);
  return ok({ from: claims.assessment, carried: carryAcross(definition, chain) });
}

/** Answers of a draft that are still as they came along, with the questionnaire that they were given in. */
export async function stillCarried(
  work: Work,
  { startedFrom, answers, locale }: Assessment,
  { definition }: Edition,
): Promise<NonNullable<AssessmentState["carried"]>> {
  if (startedFrom === null) return [];
  const carried = carryAcross(definition, await chainFrom(work, startedFrom, locale));
  return [...carried].flatMap(([question, { answer, from }]) =>
    Object.hasOwn(answers, question) && sameJson(answers[question], answer)
      ? [{ question, from: { slug: from.slug, title: from.title } }]
      : [],
  );
}
