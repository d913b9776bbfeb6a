import { newId } from "../auth/random.ts";
import type { CompanyLink } from "../contract/api.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { findAssessmentHead, setCompany } from "../db/assessments.ts";
import { insertAudit } from "../db/audit-log.ts";
import { writeTogether } from "../db/database.ts";
import type { Work } from "./work.ts";

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
  if (!(await findAssessmentHead(work.db, id))) return refuse("not_found");
  const entry = { id: newId("aud", work.now), actor, action: "assessment.linked", subject: id };
  await writeTogether(work.db, [
    setCompany(work.db, id, company),
    insertAudit(work.db, { ...entry, at: work.now.getTime() }),
  ]);
  return ok({ assessment: id, company });
}
