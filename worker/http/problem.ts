import type { Context } from "hono";
import { type Problem, statusOf, titleOf } from "../contract/problem.ts";
import type { Refusal } from "../core/refusal.ts";
import { requestIdOf } from "./request-id.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";

/** Seconds a client should wait before it tries again, where waiting helps. */
const RETRY_AFTER: Partial<Record<Refusal["code"], number>> = { rate_limited: 30, unavailable: 5 };

/** The one way an error leaves the Worker (RFC 9457). */
export function problem(c: Context, refusal: Refusal, headers: Record<string, string> = {}): Response {
  const { code, detail, errors, more } = refusal;
  const status = statusOf(code);
  const body: Problem = {
    type: `urn:plumbline:problem:${code}`,
    title: titleOf(code),
    status,
    code,
    request_id: requestIdOf(c),
    ...(detail === undefined ? {} : { detail }),
    ...(errors === undefined ? {} : { errors }),
    ...more,
  };
  const wait = RETRY_AFTER[code];
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...SECURITY_HEADERS,
      ...headers,
      ...(wait === undefined ? {} : { "retry-after": String(wait) }),
      ...(status === 401 ? { "www-authenticate": "Bearer" } : {}),
      "cache-control": "no-store",
      "content-type": "application/problem+json",
    },
  });
}
