import { newId } from "../auth/random.ts";
import type { CompleteAssessment, CompletedAssessment } from "../contract/completion.ts";
import { settingsOf } from "../contract/embed-settings.ts";
import { nearestLocale } from "../core/localise.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { answersToRead, suspicionOf } from "../core/suspicion.ts";
import { findAssessment, markCompleted } from "../db/assessments.ts";
import { insertAudit } from "../db/audit-log.ts";
import { isDuplicate, isStale, type Statement, writeTogether } from "../db/database.ts";
import { findEmbed, type StoredEmbed } from "../db/embeds.ts";
import { insertReport } from "../db/reports.ts";
import { requireChange } from "../db/require-change.ts";
import { checkCompletion } from "./check-completion.ts";
import { type AcceptedForm, checkLeadForm } from "./check-contact.ts";
import { completedAnswer } from "./completed-answer.ts";
import { findEarlier, rememberRequest } from "./idempotency.ts";
import { makeReport, reportRow } from "./make-report.ts";
import { newLead } from "./new-lead.ts";
import { pinnedWords } from "./pinned.ts";
import { planReassessment, reassessmentStatements } from "./plan-reassessment.ts";
import { closedBecause } from "./save-answers.ts";
import { trendFor } from "./trend.ts";
import { type Verified, verifyVisitor } from "./verify-visitor.ts";
import type { Work } from "./work.ts";

const ATTEMPTS = 4;

async function answerFor(work: Work, id: string): Promise<Outcome<CompletedAssessment, Refusal>> {
  const row = await findAssessment(work.db, id);
  const completed = row && (await completedAnswer(work, row));
  return completed ? ok(completed) : refuse("not_found");
}

/** Scores the draft and writes report, lead and consents once: all of it, or nothing. */
export async function completeAssessment(
  work: Work,
  id: string,
  body: CompleteAssessment,
): Promise<Outcome<CompletedAssessment, Refusal>> {
  const route = `POST /v1/assessments/${id}/completion`;
  let verified: Promise<Outcome<Verified, Refusal>> | undefined;
  const verify = (embed: StoredEmbed) => {
    verified ??= verifyVisitor(work, embed, id, body.turnstile);
    return verified;
  };
  for (let attempt = 1; ; attempt++) {
    const earlier = await findEarlier(work, route, body);
    if (!earlier.ok) return earlier;
    if (earlier.value !== null) return answerFor(work, id);

    const decided = await decide(work, id, body, route, verify);
    if (!decided.ok) return decided;
    try {
      await writeTogether(work.db, decided.value);
      return answerFor(work, id);
    } catch (error) {
      // Another request came first: it completed the assessment (then this one is answered or refused in the next
      // turn) or saved an answer (then what was scored is not what is stored, and it is scored again).
      const overtaken = isDuplicate(error) || isStale(error);
      if (!overtaken) throw error;
      if (attempt === ATTEMPTS) return refuse("unavailable");
    }
  }
}

/** Null where none was given and the embed does not ask for one before the result. */
const contactOf = (
  embed: StoredEmbed,
  body: CompleteAssessment,
  locale: string,
): Outcome<AcceptedForm | null, Refusal> =>
  body.contact === undefined && settingsOf(embed.settings).gate !== "before"
    ? ok(null)
    : checkLeadForm(embed, body, locale);

async function decide(
  work: Work,
  id: string,
  body: CompleteAssessment,
  route: string,
  /** Asked once, however often what else is decided has to be decided again. */
  verify: (embed: StoredEmbed) => Promise<Outcome<Verified, Refusal>>,
): Promise<Outcome<Statement[], Refusal>> {
  const stored = await findAssessment(work.db, id);
  const edition = stored && (await pinnedWords(work, stored));
  // What was read and agreed to was in the language of this request, whatever was saved before.
  const assessment = edition && {
    ...stored,
    locale: body.locale === undefined ? stored.locale : nearestLocale(edition.definition, body.locale),
  };
  const embed = assessment && (await findEmbed(work.db, assessment.embedId));
  if (!assessment || !edition || !embed) return refuse("not_found");
  const closed = closedBecause(assessment, work.now);
  if (closed) return refuse(closed);
  const form = contactOf(embed, body, assessment.locale);
  if (!form.ok) return form;
  const complete = checkCompletion(edition, assessment.answers);
  if (!complete.ok) return complete;
  // Last, for a token is good for one question: what the respondent can mend is told without spending it.
  const verified = form.value ? await verify(embed) : ok({ unverified: false });
  if (!verified.ok) return verified;

  const now = work.now.getTime();
  const trend = await trendFor(work, assessment, edition, now);
  const reassessment = await planReassessment(work, assessment, embed);
  const report = await makeReport(work, assessment, edition, {
    trend,
    reassessment: reassessment ?? undefined,
  });
  const row = await reportRow(work, report, reassessment);
  const again = await reassessmentStatements(work, assessment, report.id, reassessment);
  const contact = form.value;
  const answers = answersToRead(assessment);
  const suspected = suspicionOf(body.website, now - assessment.createdAt, answers, verified.value.unverified);
  const statements = [
    markCompleted(work.db, assessment, contact !== null, now),
    requireChange(work.db),
    ...rememberRequest(work, route, body, report.id),
    insertReport(work.db, row),
    ...again.statements,
    ...(contact ? newLead(work, assessment, report, contact, suspected) : []),
    insertAudit(work.db, {
      id: newId("aud", work.now),
      actor: "respondent",
      action: "assessment.completed",
      subject: id,
      at: now,
    }),
  ];
  return ok(statements);
}
