export type PageKind = "report" | "demo";

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
  demo: (nonce) => [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    `style-src 'nonce-${nonce}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ],
};

/** The nonce is base64 of random bytes, made anew for each response. */
export function pageHeaders(kind: PageKind, nonce: string): Record<string, string> {
  return {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": POLICIES[kind](nonce).join("; "),
    // A report's link is a secret; the demo stands for somebody's web page, whose address the widget may tell.
    "referrer-policy": kind === "report" ? "no-referrer" : "strict-origin-when-cross-origin",
    "x-robots-tag": "noindex, nofollow",
    "cache-control": "private, no-store",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
  };
}
