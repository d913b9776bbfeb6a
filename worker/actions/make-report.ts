import { sha256 } from "../auth/hash.ts";
import { newId } from "../auth/random.ts";
import { reportLinkToken } from "../auth/report-links.ts";
import type { Rescoring, Trend } from "../contract/changes.ts";
import { type AnyReport, isGapReport, kindOf } from "../contract/kinds.ts";
import type { Reassessment } from "../contract/reassessment.ts";
import { localiseAnyPolicy, rulesOf } from "../core/kinds.ts";
import { localise } from "../core/localise.ts";
import { relatedStandards } from "../core/relations.ts";
import { codeOf } from "../core/report-code.ts";
import type { Assessment } from "../db/assessments.ts";
import type { NewReportRow } from "../db/reports.ts";
import { type Edition, loadStandard } from "./content.ts";
import { loadTenant } from "./lookups.ts";
import { graceEnds } from "./plan-reassessment.ts";
import { toldAhead } from "./told-ahead.ts";
import type { Work } from "./work.ts";

/** A year, or until the re-assessment that it tells of cannot be started from it any more. */
const REPORT_DAYS = 365;
const DAY = 86_400_000;

export type Compared = {
  rescoring?: Rescoring | undefined;
  trend?: Trend | undefined;
  reassessment?: Reassessment | undefined;
};

/** What an edition's policy makes of an assessment's answers, with every word that a reader needs. */
export async function makeReport(
  work: Work,
  assessment: Assessment,
  edition: Edition,
  compared: Compared,
): Promise<AnyReport> {
  const { definition, digest, policy, policyDigest } = edition;
  const [tenant, standard, ahead] = await Promise.all([
    loadTenant(work),
    loadStandard(work, definition.standard, edition.owner),
    toldAhead(work, assessment, edition),
  ]);
  if (!tenant) throw new Error("an assessment without its tenant");
  const others = await Promise.all(
    (standard ? relatedStandards(standard.body) : []).map((id) => loadStandard(work, id, edition.owner)),
  );
  const { answers } = assessment;
  const rules = rulesOf(kindOf(policy));
  return rules.report({
    id: newId("rep", work.now),
    assessment: assessment.id,
    createdAt: work.now.toISOString(),
    locale: assessment.locale,
    tenant,
    definition: localise(definition, assessment.locale),
    policy: localiseAnyPolicy(policy, assessment.locale),
    standardTitle: standard?.body.title ?? definition.standard,
    standard: standard?.body,
    others: others.flatMap((one) => one?.body ?? []),
    answers,
    result: rules.score({ definition, definitionDigest: digest, policy, policyDigest, answers }),
    ahead,
    ...compared,
  });
}

/** The row, not the statement: a statement is a promise too, and whoever awaits it runs it. */
export async function reportRow(
  work: Work,
  report: AnyReport,
  reassessment: Reassessment | null,
): Promise<NewReportRow> {
  const now = work.now.getTime();
  const link = await reportLinkToken(work.db.tenant, report.id, work.linkSecret);
  return {
    id: report.id,
    assessmentId: report.assessment,
    linkHash: await sha256(link),
    code: codeOf(report),
    policyDigest: report.result.pinned.policy_digest,
    since: (isGapReport(report) && report.trend?.since.assessment) || "",
    body: report,
    createdAt: now,
    expiresAt: Math.max(now + REPORT_DAYS * DAY, reassessment ? graceEnds(reassessment.due_on) : 0),
  };
}
