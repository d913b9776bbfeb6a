import { type Page, pageShell } from "./page-shell.tsx";
import { reportStyles } from "./report-styles.ts";

type NotFound = { nonce: string; what?: "report" | "page" };

/** One page for links that never were, have expired or were revoked: it tells nobody which. */
export function notFoundPage({ nonce, what = "report" }: NotFound): Page {
  const title = `This ${what} is not available`;
  return pageShell({
    title,
    nonce,
    styles: reportStyles,
    children: (
      <main class="absent">
        <h1>{title}</h1>
        <p>
          The link may be incomplete, may have expired, or may have been withdrawn. Check that it was copied
          whole, or ask whoever sent it to you for a new one.
        </p>
      </main>
    ),
  });
}
