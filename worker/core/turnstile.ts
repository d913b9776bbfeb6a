import { TURNSTILE_ACTION } from "../contract/embed-settings.ts";
import type { Siteverified } from "../contract/siteverify-schema.ts";

/** Where Turnstile's script, its frames and its verification come from. */
export const TURNSTILE_ORIGIN = "https://challenges.cloudflare.com";

/**
 * Cloudflare's address, and on a local Worker the one that stands for it: a deployed Worker, whatever its variables say,
 * has no other script run in visitors' browsers.
 */
export const turnstileOrigin = (appEnv: string, local: string | undefined): string =>
  (appEnv === "local" && local) || TURNSTILE_ORIGIN;

export const turnstileScript = (origin: string): string => `${origin}/turnstile/v0/api.js?render=explicit`;

/** `unanswered`: nobody said yes or no. */
export type Verdict = "passed" | "refused" | "unanswered";

/** What is no fault of the token: Cloudflare's own trouble, or the secret that this Worker was given. */
const NOT_THE_TOKEN = ["internal-error", "missing-input-secret", "invalid-input-secret"];

/** @param hosts where the widget may stand: host names without port. */
export function verdictOf(
  { success, hostname, action, "error-codes": codes = [] }: Siteverified,
  hosts: readonly string[],
): Verdict {
  if (!success) return codes.some((code) => NOT_THE_TOKEN.includes(code)) ? "unanswered" : "refused";
  // A token of another site, or of another form of the same site, proves nothing here.
  const isOurs = action === TURNSTILE_ACTION && hostname !== undefined && hosts.includes(hostname);
  return isOurs ? "passed" : "refused";
}
