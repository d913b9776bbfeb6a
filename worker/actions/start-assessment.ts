import { newId } from "../auth/random.ts";
import type { Source, StartAssessment, StartedAssessment } from "../contract/assessment.ts";
import { settingsOf } from "../contract/embed-settings.ts";
import { keptHidden } from "../core/hidden-fields.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { claimCompany, companyOf, insertAssessment } from "../db/assessments.ts";
import { isDuplicate, writeTogether } from "../db/database.ts";
import { carriedBy } from "./carried-answers.ts";
import { checkAnswers } from "./check-answers.ts";
import { loadLatest, loadOffered } from "./content.ts";
import { grantEarlier, grantToken } from "./grant-token.ts";
import { rememberRequest } from "./idempotency.ts";
import { loadEmbed } from "./lookups.ts";
import { newDraft } from "./new-draft.ts";
import { versionStates } from "./version-states.ts";
import type { Work } from "./work.ts";

const ROUTE = "POST /v1/assessments";

export type StartInput = {
  embed: string;
  key: string;
  /** What the embed may start. */
  questionnaires: readonly string[];
  origin: string;
  body: StartAssessment;
};

/** The version that is latest now, or the one asked for while it is offered. */
async function editionFor(work: Work, { questionnaire: slug, version }: StartAssessment) {
  if (version === undefined) {
    const latest = await loadLatest(work, slug);
    return latest ? ok(latest) : refuse("not_found");
  }
  const edition = await loadOffered(work, { slug, version });
  if (!edition) return refuse("not_found");
  const states = await versionStates(work, slug);
  const retired = states.some((one) => one.version === version && one.status === "retired");
  return retired ? refuse("version_retired") : ok(edition);
}

/** Where the respondent came from, with no more hidden fields than the embed lists. */
async function sourceFor(work: Work, { key, body }: StartInput): Promise<Source> {
  const { hidden = {}, ...source } = body.source ?? {};
  const embed = await loadEmbed(work, key);
  const kept = keptHidden(settingsOf(embed?.settings ?? {}).hidden, hidden);
  return Object.keys(kept).length > 0 ? { ...source, hidden: kept } : source;
}

/** Pins the version that is latest now, or the one asked for; an embed starts its own questionnaire and its follow-ons only. */
export async function startAssessment(
  work: Work,
  input: StartInput,
): Promise<Outcome<StartedAssessment, Refusal>> {
  const { body, origin } = input;
  const replay = () => grantEarlier(work, ROUTE, body, origin);
  const replayed = await replay();
  if (replayed) return replayed;

  if (!input.questionnaires.includes(body.questionnaire)) return refuse("not_found");
  const found = await editionFor(work, body);
  if (!found.ok) return found;
  const edition = found.value;
  const prefill = body.prefill ?? {};
  const checked = checkAnswers(edition.copyIn().copy, prefill, "prefill");
  if (!checked.ok) return checked;
  const along = body.from === undefined ? null : await carriedBy(work, body.from, origin, edition);
  if (along?.ok === false) return along;
  const earlier = along?.value;
  const carried = [...(earlier?.carried ?? [])].map(([question, { answer }]) => [question, answer] as const);

  const id = newId("asm", work.now);
  const row = newDraft(work, edition, {
    id,
    embed: input.embed,
    locale: body.locale,
    answers: { ...Object.fromEntries(carried), ...prefill },
    source: await sourceFor(work, input),
  });
  try {
    await writeTogether(work.db, [
      ...rememberRequest(work, ROUTE, body, id),
      ...(earlier
        ? [
            claimCompany(work.db, earlier.from),
            insertAssessment(work.db, {
              ...row,
              company: companyOf(work.db, earlier.from),
              startedFrom: earlier.from,
            }),
          ]
        : [insertAssessment(work.db, row)]),
    ]);
  } catch (error) {
    // Two requests with one key at once: the other one was first.
    const first = isDuplicate(error) ? await replay() : null;
    if (first) return first;
    throw error;
  }
  return grantToken(work, id, origin);
}
