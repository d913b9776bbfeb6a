import { type Page, pageShell } from "./page-shell.tsx";
import { reportStyles } from "./report-styles.ts";

/** One page for links that never were, have expired or were revoked: it tells nobody which. */
export const notFoundPage = ({ nonce }: { nonce: string }): Page =>
  pageShell({
    title: "This report is not available",
    nonce,
    styles: reportStyles,
    children: (
      <main class="absent">
        <h1>This report is not available</h1>
        <p>
          The link may be incomplete, may have expired, or may have been withdrawn. Check that it was copied
          whole, or ask whoever sent it to you for a new one.
        </p>
      </main>
    ),
  });
