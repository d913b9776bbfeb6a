import type { CompleteAssessment, CompletedAssessment } from "../contract/completion.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { answersToRead, suspicionOf } from "../core/suspicion.ts";
import { findAssessment, markContacted } from "../db/assessments.ts";
import { isDuplicate, isStale, writeTogether } from "../db/database.ts";
import { findEmbed } from "../db/embeds.ts";
import { findCompletionReport } from "../db/reports.ts";
import { requireChange } from "../db/require-change.ts";
import { checkLeadForm } from "./check-contact.ts";
import { completedAnswer } from "./completed-answer.ts";
import { findEarlier, rememberRequest } from "./idempotency.ts";
import { newLead } from "./new-lead.ts";
import { verifyVisitor } from "./verify-visitor.ts";
import type { Work } from "./work.ts";

/** The contact of a completed assessment that has none: it makes the lead and gives the report's link. Once. */
export async function leaveContact(
  work: Work,
  id: string,
  body: CompleteAssessment,
): Promise<Outcome<CompletedAssessment, Refusal>> {
  const route = `POST /v1/assessments/${id}/contact`;
  const answer = async (): Promise<Outcome<CompletedAssessment, Refusal>> => {
    const row = await findAssessment(work.db, id);
    const completed = row && (await completedAnswer(work, row));
    return completed ? ok(completed) : refuse("not_found");
  };
  const earlier = await findEarlier(work, route, body);
  if (!earlier.ok) return earlier;
  if (earlier.value !== null) return answer();

  const assessment = await findAssessment(work.db, id);
  const [embed, report] = assessment
    ? await Promise.all([findEmbed(work.db, assessment.embedId), findCompletionReport(work.db, id)])
    : [];
  if (!assessment || !embed || !report) return refuse("not_found");
  if (assessment.contactAt !== null) return refuse("assessment_completed");
  const form = checkLeadForm(embed, body, body.locale ?? assessment.locale);
  if (!form.ok) return form;
  const verified = await verifyVisitor(work, embed, id, body.turnstile);
  if (!verified.ok) return verified;
  const took = (assessment.completedAt ?? 0) - assessment.createdAt;
  const answers = answersToRead(assessment);
  const suspected = suspicionOf(body.website, took, answers, verified.value.unverified);
  try {
    await writeTogether(work.db, [
      markContacted(work.db, id, work.now.getTime()),
      requireChange(work.db),
      ...rememberRequest(work, route, body, id),
      ...newLead(work, assessment, report.body, form.value, suspected),
    ]);
  } catch (error) {
    if (!isDuplicate(error) && !isStale(error)) throw error;
    const first = await findEarlier(work, route, body);
    return first.ok && first.value !== null ? answer() : refuse("assessment_completed");
  }
  return answer();
}
