import type {
  AssessmentState,
  CompleteAssessment,
  CompletedAssessment,
  EmbedConfig,
  SaveAnswers,
  SavedAnswers,
  StartAssessment,
  StartedAssessment,
} from "../worker/contract/api.ts";
import type { RespondentQuestionnaire } from "../worker/contract/respondent.ts";
import { type Outcome, parseRefusal, parseRetryAfter, UNREACHABLE } from "./refusal.ts";

const TIMEOUT_MS = 20_000;

/** What it takes to go on with an assessment. */
export type Draft = { id: string; token: string };
export type Patch = SaveAnswers["answers"];
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;
export type ApiPorts = { base: string; key: string; locale: string; signal: AbortSignal; fetch: Fetch };
export type Api = ReturnType<typeof createApi>;

/** `signal` ends what is under way, except what is sent with keepalive: that is meant to outlive the page. */
export function createApi({ base, key, locale, signal, fetch }: ApiPorts) {
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
      const retryAfter = parseRetryAfter(response.headers.get("Retry-After"), Date.now());
      return { ok: false, refusal: parseRefusal(response.ok ? 502 : response.status, parsed, retryAfter) };
    } catch {
      return { ok: false, refusal: UNREACHABLE };
    }
  }

  const assessments = "/v1/assessments";
  const pathOf = ({ id }: Draft) => `${assessments}/${encodeURIComponent(id)}`;
  const bearer = ({ token }: Draft) => ({ Authorization: `Bearer ${token}` });

  return {
    embed: () =>
      call<EmbedConfig>("GET", `/v1/embeds/${encodeURIComponent(key)}?locale=${encodeURIComponent(locale)}`),
    version: (slug: string, version: string) =>
      call<RespondentQuestionnaire>(
        "GET",
        `/v1/questionnaires/${slug}/versions/${version}?key=${encodeURIComponent(key)}&locale=${encodeURIComponent(locale)}`,
      ),
    start: (body: StartAssessment) =>
      call<StartedAssessment>("POST", assessments, { "Plumbline-Key": key }, body),
    read: (draft: Draft) => call<AssessmentState>("GET", pathOf(draft), bearer(draft)),
    save: (draft: Draft, answers: Patch, keepalive: boolean) =>
      call<SavedAnswers>("PATCH", `${pathOf(draft)}/answers`, bearer(draft), { answers }, keepalive),
    complete: (draft: Draft, body: CompleteAssessment, idempotencyKey: string) =>
      call<CompletedAssessment>(
        "POST",
        `${pathOf(draft)}/completion`,
        { ...bearer(draft), "Idempotency-Key": idempotencyKey },
        body,
      ),
  };
}
