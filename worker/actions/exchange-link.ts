import { sha256 } from "../auth/hash.ts";
import type { ExchangeLink, StartedAssessment } from "../contract/assessment.ts";
import { type Id, tenantOf } from "../core/ids.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { isDuplicate, isStale, type Statement, writeTogether } from "../db/database.ts";
import { requireChange } from "../db/require-change.ts";
import { findResumeLink, type ResumeLink, useResumeLink } from "../db/resume-links.ts";
import { grantEarlier, grantToken } from "./grant-token.ts";
import { rememberRequest } from "./idempotency.ts";
import { startAgain } from "./start-again.ts";
import type { Work } from "./work.ts";

const ROUTE = "POST /v1/resume";

export type ExchangeInput = {
  embed: string;
  /** What the embed may start. */
  questionnaires: readonly string[];
  origin: string;
  body: ExchangeLink;
};
/** The assessment that the token will be for, and what has to be written with the exchange. */
type Prepared = { assessment: Id<"asm">; statements: Statement[] };

/** One entry per purpose; a new one does not compile without what it does. */
const purposes: {
  [P in ResumeLink["purpose"]]: (
    work: Work,
    link: ResumeLink,
    input: ExchangeInput,
  ) => Promise<Outcome<Prepared, Refusal>>;
} = {
  again: startAgain,
  resume: async (_, link) => ok({ assessment: link.assessmentId as Id<"asm">, statements: [] }),
};

/**
 * Exchanges a link for a token, once. Unknown, foreign, expired and used links get the same refusal; only a repeat of
 * the very request (its Idempotency-Key) gets the same answer, so that a lost answer loses no assessment.
 */
export async function exchangeLink(
  work: Work,
  input: ExchangeInput,
): Promise<Outcome<StartedAssessment, Refusal>> {
  const { body, origin } = input;
  const replay = () => grantEarlier(work, ROUTE, body, origin);
  const replayed = await replay();
  if (replayed) return replayed;

  if (tenantOf(body.link, "rsm") !== work.db.tenant) return refuse("not_found");
  const hash = await sha256(body.link);
  const link = await findResumeLink(work.db, hash);
  if (!link) return refuse("not_found");
  // The embed of a year ago may be gone: whoever starts again may do it on any page that asks the same questionnaire.
  if (link.purpose !== "again" && link.embedId !== input.embed) return refuse("not_found");
  const prepared = await purposes[link.purpose](work, link, input);
  if (!prepared.ok) return prepared;
  const { assessment, statements } = prepared.value;
  const granted = statements.length === 0 ? await grantToken(work, assessment, origin) : undefined;
  if (granted && !granted.ok) return granted;
  try {
    await writeTogether(work.db, [
      useResumeLink(work.db, hash, work.now.getTime()),
      requireChange(work.db),
      ...rememberRequest(work, ROUTE, body, assessment),
      ...statements,
    ]);
  } catch (error) {
    // Somebody was first: this very request, sent twice at once, or another one.
    if (!isDuplicate(error) && !isStale(error)) throw error;
    return (await replay()) ?? refuse("not_found");
  }
  return granted ?? grantToken(work, assessment, origin);
}
