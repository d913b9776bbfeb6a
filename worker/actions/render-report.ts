import { newNonce } from "../auth/random.ts";
import { fail, type Outcome } from "../core/outcome.ts";
import { asksForSystems } from "../core/system-register.ts";
import { findReassessment } from "../db/reassessments.ts";
import { notFoundPage } from "../reports/not-found-page.tsx";
import { formsOf } from "../reports/report-kinds.ts";
import { brandOf } from "./branding.ts";
import { readReport } from "./read-report.ts";
import { systemsOf } from "./read-systems.ts";
import { againUrl } from "./reassessments.ts";
import { type KeysFault, signedReportJson } from "./sign-report.ts";
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
  if (!report) return { status: 404, html: notFoundPage({ nonce }), nonce };
  const supposed = await whatIf(work, report, done);
  const plan = await findReassessment(work.db, report.assessment);
  const again = plan && (await againUrl(work, plan));
  const brand = await brandOf(work, report);
  const systems = asksForSystems(report) ? await systemsOf(work, report.assessment) : undefined;
  const page = formsOf(report).page(report, {
    nonce,
    address: `/r/${token}`,
    supposed,
    again,
    brand,
    systems,
  });
  return { status: 200, html: page, nonce };
}

/** The report as data, signed; alike for every link that leads nowhere. */
export async function reportJson(
  work: Work | undefined,
  token: string,
): Promise<Outcome<string, "not_found" | KeysFault>> {
  const report = work && (await readReport(work, token));
  return report ? signedReportJson(work, report) : fail("not_found");
}
