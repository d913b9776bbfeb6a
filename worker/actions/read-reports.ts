import type { Page } from "../contract/page.ts";
import type { StoredReportHead } from "../contract/stored-report.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { findAssessmentHead } from "../db/assessments.ts";
import { findReportHead, listReports, type ReportHead } from "../db/reports.ts";
import { pageOf, placeOf } from "./cursor.ts";
import { reportUrl } from "./report-link.ts";
import type { Work } from "./work.ts";

async function headOf(work: Work, row: ReportHead): Promise<StoredReportHead> {
  const readable = row.revokedAt === null && row.expiresAt > work.now.getTime();
  return {
    id: row.id,
    created_at: new Date(row.createdAt).toISOString(),
    expires_at: new Date(row.expiresAt).toISOString(),
    policy: { ...row.policy, digest: row.policyDigest },
    since: row.since || null,
    readiness: row.readiness,
    url: readable ? await reportUrl(work, row.id) : null,
  };
}

export async function readReportHead(work: Work, id: string): Promise<Outcome<StoredReportHead, Refusal>> {
  const row = await findReportHead(work.db, id);
  return row ? ok(await headOf(work, row)) : refuse("not_found");
}

/** The reports of an assessment, newest first; a draft has none yet. */
export async function readReports(
  work: Work,
  assessment: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Outcome<Page<StoredReportHead>, Refusal>> {
  const after = placeOf(work, cursor);
  if (after === undefined) return refuse("cursor_invalid");
  if (!(await findAssessmentHead(work.db, assessment))) return refuse("not_found");
  const rows = await listReports(work.db, assessment, limit + 1, after);
  const { shown, next_cursor } = pageOf(work, rows, limit);
  return ok({ data: await Promise.all(shown.map((row) => headOf(work, row))), next_cursor });
}
