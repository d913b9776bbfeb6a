import { newId } from "../auth/random.ts";
import { type AnyReport, isGapPolicy, isGapReport } from "../contract/kinds.ts";
import type { NewReport, StoredReportHead } from "../contract/stored-report.ts";
import { explainRescoring } from "../core/explain-rescoring.ts";
import type { TenantId } from "../core/ids.ts";
import { fits } from "../core/kinds.ts";
import { localisePolicy } from "../core/localise.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { score } from "../core/score.ts";
import { type Assessment, findAssessment } from "../db/assessments.ts";
import { insertAudit } from "../db/audit-log.ts";
import { isDuplicate, type Statement, writeTogether } from "../db/database.ts";
import { findLastReport, hasReportOn, insertReport } from "../db/reports.ts";
import { type Edition, loadOffered, loadPolicy, type PolicyPlace } from "./content.ts";
import { findEarlier, rememberRequest } from "./idempotency.ts";
import { makeReport, reportRow } from "./make-report.ts";
import { policyOf } from "./pinned.ts";
import { readReportHead } from "./read-reports.ts";
import { editionOf } from "./report-edition.ts";
import { trendFor } from "./trend.ts";
import type { Work } from "./work.ts";

/** The assessment's own version under another policy: one's own or the library's, as long as it weighs everything. */
async function editionUnder(
  work: Work,
  assessment: Assessment,
  { policy }: NewReport,
): Promise<Outcome<Edition, Refusal>> {
  let under: PolicyPlace = policyOf(assessment);
  if (policy) {
    const stored = await loadPolicy(work, policy);
    if (!stored) return refuse("policy_unknown");
    under = { ...policy, owner: stored.tenantId as TenantId };
  }
  const { ownerId, slug, version } = assessment;
  const edition = await loadOffered(work, { owner: ownerId as TenantId, slug, version }, under);
  if (!edition) return refuse("not_found");
  if (fits(edition.policy, edition.definition)) return ok(edition);
  return refuse("policy_invalid", {
    detail: "It does not weigh every requirement that the questionnaire measures.",
  });
}

/** What the policy changed, told against the last report; nothing where that one was made under the same. */
async function rescoringSince(work: Work, assessment: Assessment, last: AnyReport, edition: Edition) {
  const earlier = await editionOf(work, assessment, last);
  if (!earlier || earlier.policyDigest === edition.policyDigest) return undefined;
  const { definition, digest, policy, policyDigest } = edition;
  if (!isGapReport(last) || !isGapPolicy(policy) || !isGapPolicy(earlier.policy)) return undefined;
  const { answers, locale } = assessment;
  return explainRescoring(
    { id: last.id, created_at: last.created_at },
    { result: last.result, policy: localisePolicy(earlier.policy, locale) },
    {
      result: score({ definition, definitionDigest: digest, policy, policyDigest, answers }),
      policy: localisePolicy(policy, locale),
    },
  );
}

async function decide(
  work: Work,
  id: string,
  body: NewReport,
  actor: string,
): Promise<Outcome<{ report: string; statements: Statement[] }, Refusal>> {
  const assessment = await findAssessment(work.db, id);
  if (!assessment) return refuse("not_found");
  const { completedAt } = assessment;
  if (completedAt === null) return refuse("assessment_open");
  const found = await editionUnder(work, assessment, body);
  if (!found.ok) return found;
  const edition = found.value;
  const trend = await trendFor(work, assessment, edition, completedAt);
  const basis = { policyDigest: edition.policyDigest, since: trend?.since.assessment ?? "" };
  if (await hasReportOn(work.db, id, basis)) return refuse("report_exists");
  const last = await findLastReport(work.db, id);
  const rescoring = last && (await rescoringSince(work, assessment, last.body, edition));
  // The plan that the client was told; nobody who was reminded since is reminded again by it.
  const plan = last && isGapReport(last.body) ? last.body.reassessment : undefined;
  const report = await makeReport(work, assessment, edition, { rescoring, trend, reassessment: plan });
  const row = await reportRow(work, report, plan ?? null);
  const entry = { id: newId("aud", work.now), actor, action: "report.made", subject: report.id };
  return ok({
    report: report.id,
    statements: [insertReport(work.db, row), insertAudit(work.db, { ...entry, at: work.now.getTime() })],
  });
}

/**
 * Scores a completed assessment again and puts a new report beside those that it has: under another policy, under its
 * own where an earlier assessment of the client was linked since. Neither answers nor earlier reports change.
 */
export async function rescoreAssessment(
  work: Work,
  id: string,
  body: NewReport,
  actor: string,
): Promise<Outcome<StoredReportHead, Refusal>> {
  const route = `POST /v1/assessments/${id}/reports`;
  const replay = async () => {
    const earlier = await findEarlier(work, route, body);
    if (!earlier.ok) return earlier;
    return earlier.value === null ? null : readReportHead(work, earlier.value);
  };
  const replayed = await replay();
  if (replayed) return replayed;
  const decided = await decide(work, id, body, actor);
  if (!decided.ok) return decided;
  const { report, statements } = decided.value;
  try {
    await writeTogether(work.db, [...rememberRequest(work, route, body, report), ...statements]);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    // Another request came first: with the same key, or with the same policy.
    return (await replay()) ?? refuse("report_exists");
  }
  return readReportHead(work, report);
}
