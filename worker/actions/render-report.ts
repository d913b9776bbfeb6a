import { newNonce } from "../auth/random.ts";
import { canonicalJson } from "../core/canonical.ts";
import { notFoundPage } from "../reports/not-found-page.tsx";
import { reportPage } from "../reports/report-page.tsx";
import { readReport } from "./read-report.ts";
import { whatIf } from "./what-if.ts";
import type { Work } from "./work.ts";

/** The nonce is what the page's style sheet is allowed by. */
export type RenderedPage = { status: 200 | 404; html: string; nonce: string };

/** The report as a page, with what the steps supposed `done` would change; one and the same page for every link that leads nowhere. */
export async function renderReport(
  work: Work | undefined,
  token: string,
  done: readonly string[],
): Promise<RenderedPage> {
  const nonce = newNonce();
  const report = work && (await readReport(work, token));
  if (!report) return { status: 404, html: String(await notFoundPage({ nonce })), nonce };
  const supposed = await whatIf(work, report, done);
  const page = reportPage(report, { nonce, jsonUrl: `/r/${token}.json`, supposed });
  return { status: 200, html: String(await page), nonce };
}

/** The report as canonical JSON (RFC 8785), so that the same report is always the same bytes. */
export async function reportJson(work: Work | undefined, token: string): Promise<string | undefined> {
  const report = work && (await readReport(work, token));
  return report && canonicalJson(report);
}
