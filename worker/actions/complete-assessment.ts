import { newId } from "../auth/random.ts";
import { askedQuestions, largerParts, missingAnswers } from "../contract/answer-check.ts";
import type { CompleteAssessment, CompletedAssessment } from "../contract/api.ts";
import { kindOf } from "../contract/kinds.ts";
import { titleOf } from "../contract/problem.ts";
import { rulesOf } from "../core/kinds.ts";
import { nearestLocale } from "../core/localise.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { pointerTo } from "../core/pointer.ts";
import { type Refusal, refuse, refuseFaults } from "../core/refusal.ts";
import { type Assessment, findAssessment, markCompleted } from "../db/assessments.ts";
import { insertAudit } from "../db/audit-log.ts";
import { isDuplicate, isStale, type Statement, writeTogether } from "../db/database.ts";
import { findEmbed } from "../db/embeds.ts";
import { insertConsent, insertLead } from "../db/leads.ts";
import { findReport, insertReport } from "../db/reports.ts";
import { requireChange } from "../db/require-change.ts";
import { checkLeadForm } from "./check-contact.ts";
import type { Edition } from "./content.ts";
import { findEarlier, rememberRequest } from "./idempotency.ts";
import { makeReport, reportRow } from "./make-report.ts";
import { pinnedWords } from "./pinned.ts";
import { reportUrl } from "./report-link.ts";
import { closedBecause } from "./save-answers.ts";
import { trendFor } from "./trend.ts";
import type { Work } from "./work.ts";

const ATTEMPTS = 4;

async function answerFor(work: Work, id: string): Promise<Outcome<CompletedAssessment, Refusal>> {
  const row = await findReport(work.db, id);
  if (!row) return refuse("not_found");
  const result = rulesOf(kindOf(row.body)).teaser(row.body);
  return ok({ report: { id, url: await reportUrl(work, id) }, result });
}

function missing(edition: Edition, assessment: Assessment): Outcome<null, Refusal> {
  const ids = missingAnswers(edition.definition.sections, assessment.answers);
  if (ids.length === 0) return ok(null);
  const errors = ids.map((id) => ({
    pointer: pointerTo(["answers", id]),
    code: "answer_missing",
    message: "An answer is needed here.",
  }));
  return refuseFaults("answers_missing", errors);
}

function contradictory(edition: Edition, assessment: Assessment): Outcome<null, Refusal> {
  const ids = largerParts(
    askedQuestions(edition.definition.sections, assessment.answers),
    assessment.answers,
  );
  if (ids.length === 0) return ok(null);
  const errors = ids.map((id) => ({
    pointer: pointerTo(["answers", id]),
    code: "part_larger",
    message: titleOf("part_larger"),
  }));
  return refuseFaults("part_larger", errors);
}

/** Scores the draft and writes report, lead and consents once: all of it, or nothing. */
export async function completeAssessment(
  work: Work,
  id: string,
  body: CompleteAssessment,
): Promise<Outcome<CompletedAssessment, Refusal>> {
  const route = `POST /v1/assessments/${id}/completion`;
  for (let attempt = 1; ; attempt++) {
    const earlier = await findEarlier(work, route, body);
    if (!earlier.ok) return earlier;
    if (earlier.value !== null) return answerFor(work, earlier.value);

    const decided = await decide(work, id, body, route);
    if (!decided.ok) return decided;
    try {
      await writeTogether(work.db, decided.value.statements);
      return answerFor(work, decided.value.report);
    } catch (error) {
      // Another request came first: it completed the assessment (then this one is answered or refused in the next
      // turn) or saved an answer (then what was scored is not what is stored, and it is scored again).
      const overtaken = isDuplicate(error) || isStale(error);
      if (!overtaken) throw error;
      if (attempt === ATTEMPTS) return refuse("unavailable");
    }
  }
}

async function decide(
  work: Work,
  id: string,
  body: CompleteAssessment,
  route: string,
): Promise<Outcome<{ report: string; statements: Statement[] }, Refusal>> {
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
  const form = checkLeadForm(embed.leadForm, body, assessment.locale);
  if (!form.ok) return form;
  const complete = missing(edition, assessment);
  if (!complete.ok) return complete;
  const consistent = contradictory(edition, assessment);
  if (!consistent.ok) return consistent;

  const now = work.now.getTime();
  const trend = await trendFor(work, assessment, edition, now);
  const report = await makeReport(work, assessment, edition, { trend });
  const row = await reportRow(work, report);
  const lead = newId("led", work.now);
  const statements = [
    markCompleted(work.db, assessment, now),
    requireChange(work.db),
    ...rememberRequest(work, route, body, report.id),
    insertReport(work.db, row),
    insertLead(work.db, {
      id: lead,
      assessmentId: id,
      reportId: report.id,
      ...form.value.contact,
      status: "new",
      locale: assessment.locale,
      source: assessment.source,
      slug: assessment.slug,
      version: assessment.version,
      readiness: rulesOf(kindOf(report)).standing(report),
      consents: form.value.consents.map(({ id, version, granted }) => ({ id, version, granted })),
      createdAt: now,
    }),
    ...form.value.consents.map((consent) => insertConsent(work.db, { leadId: lead, ...consent, at: now })),
    insertAudit(work.db, {
      id: newId("aud", work.now),
      actor: "respondent",
      action: "assessment.completed",
      subject: id,
      at: now,
    }),
  ];
  return ok({ report: report.id, statements });
}
