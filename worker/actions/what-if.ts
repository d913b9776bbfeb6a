import { type AnyReport, isGapPolicy, isGapReport } from "../contract/kinds.ts";
import type { Result } from "../contract/result.ts";
import { closeGaps } from "../core/close-gaps.ts";
import { score } from "../core/score.ts";
import { findAssessment } from "../db/assessments.ts";
import { editionOf } from "./report-edition.ts";
import type { Work } from "./work.ts";

export type WhatIf = { closed: string[]; readiness: Result["readiness"]; gates: Result["gates"] };

/** More than any questionnaire has steps: what is beyond was not sent by the page. */
const STEPS_MAX = 200;

/**
 * The score that the core would give with these steps done: the same function on other answers, never a second formula.
 * Only steps that the report itself suggests count, so that a report without advice has no what-if.
 */
export async function whatIf(
  work: Work,
  report: AnyReport,
  asked: readonly string[],
): Promise<WhatIf | undefined> {
  // Only a gap report has steps that move a score.
  if (!isGapReport(report)) return undefined;
  const offered = new Set(report.actions.map((action) => action.question));
  const closed = [...new Set(asked)].filter((id) => offered.has(id)).slice(0, STEPS_MAX);
  if (closed.length === 0) return undefined;
  const assessment = await findAssessment(work.db, report.assessment);
  const edition = assessment && (await editionOf(work, assessment, report));
  if (!edition) return undefined;
  const { definition, digest, policy, policyDigest } = edition;
  if (!isGapPolicy(policy)) return undefined;
  const answers = closeGaps(definition, policy, assessment.answers, closed);
  const result = score({ definition, definitionDigest: digest, policy, policyDigest, answers });
  return { closed, readiness: result.readiness, gates: result.gates };
}
