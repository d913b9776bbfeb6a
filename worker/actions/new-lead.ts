import { newId } from "../auth/random.ts";
import { type AnyReport, isGapReport, kindOf } from "../contract/kinds.ts";
import type { Suspicion } from "../contract/lead.ts";
import { rulesOf } from "../core/kinds.ts";
import type { Assessment } from "../db/assessments.ts";
import type { Statement } from "../db/database.ts";
import { insertConsent, insertLead } from "../db/leads.ts";
import { setReassessmentLead } from "../db/reassessments.ts";
import type { AcceptedForm } from "./check-contact.ts";
import type { Work } from "./work.ts";

/** The lead with its consents, for the batch of what brought it in. */
export function newLead(
  work: Work,
  assessment: Assessment,
  report: AnyReport,
  { contact, consents }: AcceptedForm,
  suspected: Suspicion | null,
): Statement[] {
  const id = newId("led", work.now);
  const now = work.now.getTime();
  return [
    insertLead(work.db, {
      id,
      assessmentId: assessment.id,
      reportId: report.id,
      ...contact,
      status: "new",
      locale: assessment.locale,
      source: assessment.source,
      slug: assessment.slug,
      version: assessment.version,
      readiness: rulesOf(kindOf(report)).standing(report),
      ahead: (isGapReport(report) && report.ahead) || null,
      consents: consents.map(({ id, version, granted }) => ({ id, version, granted })),
      suspected,
      createdAt: now,
    }),
    setReassessmentLead(work.db, assessment.id, id),
    ...consents.map((consent) => insertConsent(work.db, { leadId: id, ...consent, at: now })),
  ];
}
