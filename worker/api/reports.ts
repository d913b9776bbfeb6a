import { linkCompany } from "../actions/link-company.ts";
import { readReports } from "../actions/read-reports.ts";
import { rescoreAssessment } from "../actions/rescore-assessment.ts";
import { readTrend } from "../actions/trend.ts";
import {
  assessmentTrendSchema,
  companyLinkSchema,
  reportHeadSchema,
  reportsSchema,
} from "../contract/report-reply-schema.ts";
import { linkCompanySchema, newReportSchema, pageQuerySchema } from "../contract/request-schema.ts";
import { route } from "../http/route.ts";
import { replyWith } from "./reply.ts";
import { forTenant } from "./work.ts";

const params = { id: "Assessment, asm_…" };
const reading = { credential: "secret", scope: "reports:read", params } as const;
const writing = { credential: "secret", scope: "reports:write", params } as const;

/** What a tenant makes of completed assessments: more reports of one, and what changed from one to the next. */
export const reportRoutes = [
  route({
    ...reading,
    method: "GET",
    path: "/v1/assessments/:id/reports",
    operation: "listReports",
    summary: "The reports of an assessment, newest first, each with the policy that made it",
    query: pageQuerySchema,
    response: { status: 200, schema: reportsSchema },
    errors: ["not_found", "cursor_invalid"],
    handle: ({ caller, params: { id }, query }, context) =>
      forTenant(context, caller.tenant, async (work) => replyWith(200, await readReports(work, id, query))),
  }),
  route({
    ...writing,
    method: "POST",
    path: "/v1/assessments/:id/reports",
    operation: "makeReport",
    summary: "Score a completed assessment under another policy: a new report beside the old ones",
    body: newReportSchema,
    idempotent: true,
    response: { status: 201, schema: reportHeadSchema },
    errors: [
      "not_found",
      "assessment_open",
      "policy_unknown",
      "policy_invalid",
      "report_exists",
      "idempotency_key_reused",
    ],
    handle: ({ caller, params: { id }, body }, context) =>
      forTenant(context, caller.tenant, async (work) =>
        replyWith(201, await rescoreAssessment(work, id, body, caller.apiKey)),
      ),
  }),
  route({
    ...reading,
    method: "GET",
    path: "/v1/assessments/:id/trend",
    operation: "readTrend",
    summary: "What changed since the same client's assessment before, scored under the policy of this one",
    response: { status: 200, schema: assessmentTrendSchema },
    errors: ["not_found", "assessment_open"],
    handle: ({ caller, params: { id } }, context) =>
      forTenant(context, caller.tenant, async (work) => replyWith(200, await readTrend(work, id))),
  }),
  route({
    ...writing,
    method: "PUT",
    path: "/v1/assessments/:id/company",
    operation: "linkCompany",
    summary: "Say whose assessment it is, by a key of one's own; null takes it back",
    body: linkCompanySchema,
    response: { status: 200, schema: companyLinkSchema },
    errors: ["not_found"],
    handle: ({ caller, params: { id }, body }, context) =>
      forTenant(context, caller.tenant, async (work) =>
        replyWith(200, await linkCompany(work, id, body.company, caller.apiKey)),
      ),
  }),
];
