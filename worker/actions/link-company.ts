import { newId } from "../auth/random.ts";
import type { CompanyLink } from "../contract/client.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { type Assessment, findAssessment, findPrevious, setCompany } from "../db/assessments.ts";
import { insertAudit } from "../db/audit-log.ts";
import { type Statement, writeTogether } from "../db/database.ts";
import { settleReassessments } from "../db/reassessments.ts";
import type { Work } from "./work.ts";

/** Of assessments that are one client's from now on, only the last one is to be done again. */
async function settled(work: Work, assessment: Assessment, company: string | null): Promise<Statement[]> {
  const { id, slug, completedAt } = assessment;
  if (company === null || completedAt === null) return [];
  const other = await findPrevious(work.db, { ...assessment, company }, Number.MAX_SAFE_INTEGER);
  const last = other && (other.completedAt ?? 0) > completedAt ? other.id : id;
  return [settleReassessments(work.db, { company, slug }, last)];
}

/**
 * The tenant says whose assessment it is, in a key of its own: assessments with one key are one client's. Reports that
 * there are stay as they are; a new one tells the trend.
 */
export async function linkCompany(
  work: Work,
  id: string,
  company: string | null,
  actor: string,
): Promise<Outcome<CompanyLink, Refusal>> {
  const assessment = await findAssessment(work.db, id);
  if (!assessment) return refuse("not_found");
  const entry = { id: newId("aud", work.now), actor, action: "assessment.linked", subject: id };
  await writeTogether(work.db, [
    setCompany(work.db, id, company),
    ...(await settled(work, assessment, company)),
    insertAudit(work.db, { ...entry, at: work.now.getTime() }),
  ]);
  return ok({ assessment: id, company });
}
