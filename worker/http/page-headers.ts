export type PageKind = "report" | "demo" | "verify";

/** Scripts of our own files, which may ask our own API; forms are read by them and never sent. */
const withOwnScript = (nonce: string) => [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  `style-src 'nonce-${nonce}'`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** A report runs no script and nobody frames it; the demo's host page allows exactly what the embed asks of hosts. */
const POLICIES: Record<PageKind, (nonce: string) => string[]> = {
  report: (nonce) => [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    "img-src data:",
    "base-uri 'none'",
    // The what-if asks the same address again.
    "form-action 'self'",
    "frame-ancestors 'none'",
  ],
  demo: withOwnScript,
  verify: withOwnScript,
};

/** The nonce is base64 of random bytes, made anew for each response. */
export function pageHeaders(kind: PageKind, nonce: string): Record<string, string> {
  return {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": POLICIES[kind](nonce).join("; "),
    // A report's link is a secret; the demo stands for somebody's web page, whose address the widget may tell.
    "referrer-policy": kind === "demo" ? "strict-origin-when-cross-origin" : "no-referrer",
    "x-robots-tag": "noindex, nofollow",
    "cache-control": "private, no-store",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
  };
}

type Taken = { nonce: string; origins: readonly string[]; turnstile: string | null };

const takePolicy = ({ nonce, origins, turnstile }: Taken) => [
  ...withOwnScript(nonce)
    .filter((one) => !one.startsWith("frame-ancestors"))
    .map((one) => (turnstile && one.startsWith("script-src") ? `${one} ${turnstile}` : one)),
  `frame-ancestors ${origins.join(" ") || "'none'"}`,
  ...(turnstile
    ? [`frame-src ${turnstile}`]
    : ["require-trusted-types-for 'script'", "trusted-types 'none'"]),
];

/**
 * The hosted page with the widget: what the widget asks of hosts, and frames on the embed's origins only. A host that
 * isolates itself (COEP) may have it too, for it isolates itself as well and loads nothing from elsewhere. Except with
 * Turnstile: its script and its frame come from elsewhere, and promise neither Trusted Types nor COEP.
 *
 * @param taken `turnstile`: the origin that it comes from, or null
 */
export const takeHeaders = (taken: Taken): Record<string, string> => ({
  ...pageHeaders("demo", taken.nonce),
  "content-security-policy": takePolicy(taken).join("; "),
  ...(taken.turnstile ? {} : { "cross-origin-embedder-policy": "require-corp" }),
  "cross-origin-resource-policy": "cross-origin",
});
