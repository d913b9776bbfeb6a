import type { AssessmentState, SaveAnswers } from "../worker/contract/assessment.ts";
import type { EmbedConfig } from "../worker/contract/embed.ts";
import { type Outcome, parseRefusal, UNREACHABLE } from "./refusal.ts";

const TIMEOUT_MS = 20_000;

/** What it takes to go on with an assessment. */
export type Draft = { id: string; token: string };
export type Patch = SaveAnswers["answers"];
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;
export type ApiPorts = {
  base: string;
  key: string;
  /** The language to ask for, and the one that the respondent chose where they did. */
  locale: () => string;
  chosen: () => string | undefined;
  signal: AbortSignal;
  fetch: Fetch;
};
export type Api = ReturnType<typeof createApi>;

export const pathOf = ({ id }: Draft) => `/v1/assessments/${encodeURIComponent(id)}`;
export const bearer = ({ token }: Draft) => ({ Authorization: `Bearer ${token}` });

/** `signal` ends what is under way, except what is sent with keepalive: that is meant to outlive the page. */
export function createApi({ base, key, locale, chosen, signal, fetch }: ApiPorts) {
  async function call<T>(
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: unknown,
    keepalive = false,
  ): Promise<Outcome<T>> {
    try {
      const response = await fetch(base + path, {
        method,
        keepalive,
        headers: body ? { ...headers, "Content-Type": "application/json" } : headers,
        body: body ? JSON.stringify(body) : null,
        mode: "cors",
        credentials: "omit",
        referrerPolicy: "no-referrer",
        // A browser without AbortSignal.any goes without the time limit.
        signal: keepalive ? null : (AbortSignal.any?.([signal, AbortSignal.timeout(TIMEOUT_MS)]) ?? signal),
      });
      const parsed: unknown = await response.json().catch(() => undefined);
      if (response.ok && parsed) return { ok: true, value: parsed as T };
      const retryAfter = response.headers.get("Retry-After");
      return { ok: false, refusal: parseRefusal(response.ok ? 502 : response.status, parsed, retryAfter) };
    } catch {
      return { ok: false, refusal: UNREACHABLE };
    }
  }

  return {
    call,
    key,
    locale,
    chosen,
    embed: () =>
      call<EmbedConfig>(
        "GET",
        `/v1/embeds/${encodeURIComponent(key)}?locale=${encodeURIComponent(locale())}`,
      ),
    read: (draft: Draft) => call<AssessmentState>("GET", pathOf(draft), bearer(draft)),
  };
}
