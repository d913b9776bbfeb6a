import { backOff } from "../back-off.ts";
import type { Refusal } from "../refusal.ts";

/** Seconds or an HTTP date, as RFC 9110 has it; in milliseconds from now, none for what is over or no time. */
export function parseRetryAfter(header: string | null | undefined, now: number): number {
  const ms = /^\d+$/.test(header ?? "") ? Number(header) * 1_000 : Date.parse(header ?? "") - now;
  return ms > 0 ? ms : 0;
}

/** Milliseconds until the next try: spread by chance, and never earlier than the server asked for. */
export const waitAfter = ({ retryAfter }: Refusal, attempt: number, random: number): number =>
  Math.max(backOff(attempt, random), parseRetryAfter(retryAfter, Date.now()) * (1 + random / 10));
