import { newNonce } from "../auth/random.ts";
import { canonicalJson } from "../core/canonical.ts";
import { notFoundPage } from "../reports/not-found-page.tsx";
import { reportPage } from "../reports/report-page.tsx";
import { readReport } from "./read-report.ts";
import type { Work } from "./work.ts";

/** The nonce is what the page's style sheet is allowed by. */
export type RenderedPage = { status: 200 | 404; html: string; nonce: string };

/** The report as a page; one and the same page for every link that leads nowhere. */
export async function renderReport(work: Work | undefined, token: string): Promise<RenderedPage> {
  const nonce = newNonce();
  const report = work && (await readReport(work, token));
  const page = report ? reportPage(report, { nonce, jsonUrl: `/r/${token}.json` }) : notFoundPage({ nonce });
  return { status: report ? 200 : 404, html: String(await page), nonce };
}

/** The report as canonical JSON (RFC 8785), so that the same report is always the same bytes. */
export async function reportJson(work: Work | undefined, token: string): Promise<string | undefined> {
  const report = work && (await readReport(work, token));
  return report && canonicalJson(report);
}
