import { type Page, pageShell } from "./page-shell.tsx";
import { reportStyles } from "./report-styles.ts";
import { verifyStyles } from "./verify-styles.ts";

/** Where anyone checks a report. What is found is written by public/verify/verify.js into the status at the end. */
export function verifyPage({ nonce }: { nonce: string }): Page {
  return pageShell({
    title: "Check a report",
    nonce,
    styles: reportStyles + verifyStyles,
    children: (
      <main class="verify">
        <h1>Check a report</h1>
        <p class="lead">
          Was this report issued here, is it unchanged, and does its score follow from its answers? Every
          report can be had as data: the button “Report as data (JSON)” is at the top of its page. Give that
          file here.
        </p>
        <form id="check" hidden novalidate>
          <div class="drop" id="drop">
            <label for="file">The report as a file</label>
            <input id="file" type="file" accept=".json,application/json" aria-describedby="file-hint" />
            <p class="hint" id="file-hint">
              Choose it, or drop it anywhere on this page. It is sent to this server to be checked, and not
              kept.
            </p>
          </div>
          <label for="text">Or its text, or the verification code printed in its PDF</label>
          <textarea id="text" rows={8} spellcheck={false} autocomplete="off" aria-describedby="text-hint" />
          <p class="hint" id="text-hint">
            Order of members and line breaks do not matter; every value does.
          </p>
          <button type="submit">Check the report</button>
        </form>
        <noscript>
          <p class="remark">
            Checking on this page needs JavaScript. Without it, use the command line, as told below.
          </p>
        </noscript>
        <div id="outcome" role="status" />
        <section aria-labelledby="alone-title">
          <h2 id="alone-title">Without us</h2>
          <p>
            Nobody needs this page to check a report. The signature is a detached JWS (RFC 7515) with Ed25519
            over the report's canonical JSON (RFC 8785), and{" "}
            <a href="/.well-known/jwks.json">our public keys</a> are for everyone. With Plumbline's source
            code, this checks the signature and computes the result again on your own machine:
          </p>
          <pre>
            <code>npm run verify -- report.json --jwks jwks.json</code>
          </pre>
          <p>
            A signature tells that the report is as it was issued. It does not tell that the answers are true:
            they are what the respondent said.
          </p>
        </section>
        <script type="module" src="/verify/verify.js" />
      </main>
    ),
  });
}
