import { completeAssessment } from "../actions/complete-assessment.ts";
import { leaveContact } from "../actions/leave-contact.ts";
import { moveOnRequest } from "../actions/move-draft.ts";
import { readAssessment } from "../actions/read-assessment.ts";
import { saveAnswers } from "../actions/save-answers.ts";
import { startAssessment } from "../actions/start-assessment.ts";
import { ANSWER_CODES } from "../contract/answer-check.ts";
import {
  assessmentStateSchema,
  completedAssessmentSchema,
  movedDraftSchema,
  savedAnswersSchema,
  startedAssessmentSchema,
} from "../contract/reply-schema.ts";
import {
  completeAssessmentSchema,
  moveDraftSchema,
  saveAnswersSchema,
  startAssessmentSchema,
} from "../contract/request-schema.ts";
import { route } from "../http/route.ts";
import { replyWith } from "./reply.ts";
import { forTenant } from "./work.ts";

const params = { id: "Assessment, asm_…" };

export const assessmentRoutes = [
  route({
    method: "POST",
    path: "/v1/assessments",
    operation: "startAssessment",
    summary: "Start an assessment: pins the version and gives the token that all else needs",
    credential: "publishable",
    body: startAssessmentSchema,
    idempotent: true,
    limited: true,
    response: { status: 201, schema: startedAssessmentSchema },
    errors: [
      "not_found",
      "idempotency_key_reused",
      "version_retired",
      "token_invalid",
      "token_expired",
      ...ANSWER_CODES,
    ],
    handle: ({ caller, body }, context) =>
      forTenant(context, caller.tenant, async (work) =>
        replyWith(201, await startAssessment(work, { ...caller, body })),
      ),
  }),
  route({
    method: "GET",
    path: "/v1/assessments/:id",
    operation: "readAssessment",
    summary: "Answers so far, progress, revision and status",
    credential: "assessment",
    params,
    response: { status: 200, schema: assessmentStateSchema },
    errors: [],
    handle: ({ caller }, context) =>
      forTenant(context, caller.tenant, async (work) =>
        replyWith(200, await readAssessment(work, caller.assessment)),
      ),
  }),
  route({
    method: "PATCH",
    path: "/v1/assessments/:id/answers",
    operation: "saveAnswers",
    summary: "Merge answers into the draft; null clears one. Safe to repeat",
    credential: "assessment",
    params,
    body: saveAnswersSchema,
    response: { status: 200, schema: savedAnswersSchema },
    errors: ["assessment_completed", "assessment_expired", "answers_too_large", ...ANSWER_CODES],
    handle: ({ caller, body }, context) =>
      forTenant(context, caller.tenant, async (work) =>
        replyWith(200, await saveAnswers(work, caller, body)),
      ),
  }),
  route({
    method: "POST",
    path: "/v1/assessments/:id/version",
    operation: "moveAssessment",
    summary:
      "Move the draft to the newest version, or the one named; answers that would be lost must be accepted",
    credential: "assessment",
    params,
    body: moveDraftSchema,
    response: { status: 200, schema: movedDraftSchema },
    errors: ["assessment_completed", "assessment_expired", "version_incompatible", "unavailable"],
    handle: ({ caller, body }, context) =>
      forTenant(context, caller.tenant, async (work) =>
        replyWith(200, await moveOnRequest(work, caller.assessment, body)),
      ),
  }),
  route({
    method: "POST",
    path: "/v1/assessments/:id/completion",
    operation: "completeAssessment",
    summary:
      "Score the answers, write report and lead, and give the report's link with a teaser of the result",
    credential: "assessment",
    params,
    body: completeAssessmentSchema,
    idempotent: true,
    limited: true,
    response: { status: 201, schema: completedAssessmentSchema },
    errors: [
      "answers_missing",
      "part_larger",
      "assessment_completed",
      "assessment_expired",
      "contact_missing",
      "contact_invalid",
      "contact_work_email",
      "consent_missing",
      "consent_outdated",
      "turnstile_missing",
      "turnstile_refused",
      "idempotency_key_reused",
      "unavailable",
    ],
    handle: ({ caller, body }, context) =>
      forTenant(context, caller.tenant, async (work) =>
        replyWith(201, await completeAssessment(work, caller.assessment, body)),
      ),
  }),
  route({
    method: "POST",
    path: "/v1/assessments/:id/contact",
    operation: "leaveContact",
    summary:
      "Leave the contact of a completed assessment that has none: makes the lead and gives the report's link",
    credential: "assessment",
    params,
    body: completeAssessmentSchema,
    idempotent: true,
    limited: true,
    response: { status: 201, schema: completedAssessmentSchema },
    errors: [
      "assessment_completed",
      "contact_missing",
      "contact_invalid",
      "contact_work_email",
      "consent_missing",
      "consent_outdated",
      "turnstile_missing",
      "turnstile_refused",
      "idempotency_key_reused",
    ],
    handle: ({ caller, body }, context) =>
      forTenant(context, caller.tenant, async (work) =>
        replyWith(201, await leaveContact(work, caller.assessment, body)),
      ),
  }),
];
