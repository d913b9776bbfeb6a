import { uuidFrom } from "../auth/derived.ts";
import { settingsOf } from "../contract/embed-settings.ts";
import { siteverifiedSchema } from "../contract/siteverify-schema.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { type Verdict, verdictOf } from "../core/turnstile.ts";
import type { StoredEmbed } from "../db/embeds.ts";
import type { Work } from "./work.ts";

/** A visitor waits for it. */
const TIMEOUT_MS = 5_000;

/** Whether a contact may be left, and whether nobody could tell. */
export type Verified = { unverified: boolean };

/** The embed's pages, and our own page with the widget on it. */
const hostsOf = (embed: StoredEmbed, work: Work) =>
  [work.baseUrl, ...embed.origins].map((origin) => new URL(origin).hostname);

async function ask(work: Work, embed: StoredEmbed, assessment: string, token: string): Promise<Verdict> {
  const { origin, secret, fetch } = work.turnstile;
  if (secret === undefined) return "unanswered";
  const body = new URLSearchParams({
    secret,
    response: token,
    // A repeat of our own question is answered like the first; the same token from another assessment is not.
    idempotency_key: await uuidFrom(`${assessment} ${token}`),
    ...(work.remoteAddress === null ? {} : { remoteip: work.remoteAddress }),
  });
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(`${origin}/turnstile/v0/siteverify`, { method: "POST", body, signal });
    const parsed = siteverifiedSchema.safeParse(await response.json());
    return parsed.success ? verdictOf(parsed.data, hostsOf(embed, work)) : "unanswered";
  } catch {
    // No network, no answer in time, or no JSON.
    return "unanswered";
  }
}

/**
 * Asks Cloudflare whether a person passed the check, where the embed wants one. Only a clear no refuses: a lead is not lost
 * because Cloudflare cannot be reached.
 */
export async function verifyVisitor(
  work: Work,
  embed: StoredEmbed,
  assessment: string,
  token: string | undefined,
): Promise<Outcome<Verified, Refusal>> {
  if (settingsOf(embed.settings).turnstile === null) return ok({ unverified: false });
  if (!token) return refuse("turnstile_missing");
  const verdict = await ask(work, embed, assessment, token);
  return verdict === "refused" ? refuse("turnstile_refused") : ok({ unverified: verdict === "unanswered" });
}
