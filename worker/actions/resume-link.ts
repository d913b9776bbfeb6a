import { sha256 } from "../auth/hash.ts";
import { newResumeToken } from "../auth/resume-links.ts";
import type { MakeResumeLink, ResumeLink } from "../contract/assessment.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { type Assessment, findAssessment } from "../db/assessments.ts";
import type { Statement } from "../db/database.ts";
import { writeTogether } from "../db/database.ts";
import { findEmbed, type StoredEmbed } from "../db/embeds.ts";
import { insertResumeLink, type ResumeLink as StoredLink } from "../db/resume-links.ts";
import { closedBecause } from "./save-answers.ts";
import type { Work } from "./work.ts";

const DAY = 86_400_000;
const LINK_DAYS = 7;

const hostedPage = ({ baseUrl }: Work, { key }: StoredEmbed) => `${baseUrl}/take/${key}`;

/** Undefined unless it is a page of the embed's, or ours for it, so that no link leads to a foreign site. */
function pageOf(work: Work, embed: StoredEmbed, address: string | undefined): string | undefined {
  const url = URL.parse(address ?? "");
  if (!url) return undefined;
  const isHosted = url.origin + url.pathname === hostedPage(work, embed);
  if (!isHosted && !embed.origins.includes(url.origin)) return undefined;
  // What stands before the origin in an address is not part of it.
  return url.origin + url.pathname + url.search;
}

/** The token stands in the fragment, which a browser sends to nobody. The first of the pages that is the embed's counts. */
export function linkAddress(
  work: Work,
  embed: StoredEmbed,
  token: string,
  pages: readonly (string | null | undefined)[],
): string {
  // None is left where the pages of then are gone; our own is there.
  const [page = hostedPage(work, embed)] = pages.flatMap(
    (one) => pageOf(work, embed, one ?? undefined) ?? [],
  );
  return `${page}#plumbline:${embed.key}=${token}`;
}

/**
 * A link that can be exchanged once, and the statement that stores its hash. It leads to `page`, else to where the
 * assessment was started.
 */
export async function linkTo(
  work: Work,
  embed: StoredEmbed,
  { id, source }: Pick<Assessment, "id" | "source">,
  {
    purpose,
    page,
    expiresAt,
  }: { purpose: StoredLink["purpose"]; page?: string | undefined; expiresAt: number },
): Promise<{ url: string; statement: Statement }> {
  const token = newResumeToken(work.db.tenant);
  return {
    url: linkAddress(work, embed, token, [page, source.page, embed.origins[0]]),
    statement: insertResumeLink(work.db, {
      hash: await sha256(token),
      purpose,
      assessmentId: id,
      embedId: embed.id,
      createdAt: work.now.getTime(),
      expiresAt,
    }),
  };
}

/** With it, a respondent goes on with a draft on another device. */
export async function makeResumeLink(
  work: Work,
  id: string,
  { page }: MakeResumeLink,
): Promise<Outcome<ResumeLink, Refusal>> {
  const assessment = await findAssessment(work.db, id);
  const embed = assessment && (await findEmbed(work.db, assessment.embedId));
  if (!assessment || !embed) return refuse("not_found");
  const closed = closedBecause(assessment, work.now);
  if (closed) return refuse(closed);
  if (embed.revokedAt !== null || (page !== undefined && !pageOf(work, embed, page)))
    return refuse("origin_refused");
  const expiresAt = Math.min(assessment.expiresAt, work.now.getTime() + LINK_DAYS * DAY);
  const { url, statement } = await linkTo(work, embed, assessment, { purpose: "resume", page, expiresAt });
  await writeTogether(work.db, [statement]);
  return ok({ url, expires_at: new Date(expiresAt).toISOString() });
}
