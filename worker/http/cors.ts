import type { Context } from "hono";
import { SECURITY_HEADERS } from "./security-headers.ts";

const HEADERS = "authorization, content-type, idempotency-key, plumbline-key";

/** What the browser may know before it asks; whether the origin may be used is decided when it does. */
export function preflight(c: Context, methods: readonly string[]): Response {
  const origin = c.req.header("origin");
  const allowed = origin && {
    "access-control-allow-origin": origin,
    "access-control-allow-methods": methods.join(", "),
    "access-control-allow-headers": HEADERS,
    "access-control-max-age": "86400",
  };
  return new Response(null, { status: 204, headers: { ...SECURITY_HEADERS, ...allowed, vary: "origin" } });
}

/**
 * Lets the page read the answer. Also for refusals: they say nothing that the page could not know, and a widget that
 * can read them can tell its owner what is wrong.
 */
export function corsHeaders(c: Context): Record<string, string> {
  const origin = c.req.header("origin");
  return {
    ...(origin ? { "access-control-allow-origin": origin } : {}),
    "access-control-expose-headers": "etag, retry-after",
    vary: "origin",
  };
}

/**
 * The origin of the page that asks. A browser leaves Origin out of a GET to the page's own origin and says so in
 * Sec-Fetch-Site; whoever sends neither is no page.
 */
export function originOf(c: Context): string | undefined {
  const origin = c.req.header("origin");
  if (origin) return origin;
  return c.req.header("sec-fetch-site") === "same-origin" ? new URL(c.req.url).origin : undefined;
}
