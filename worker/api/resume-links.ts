import { exchangeLink } from "../actions/exchange-link.ts";
import { makeResumeLink } from "../actions/resume-link.ts";
import { resumeLinkSchema, startedAssessmentSchema } from "../contract/reply-schema.ts";
import { exchangeLinkSchema, makeResumeLinkSchema } from "../contract/request-schema.ts";
import { route } from "../http/route.ts";
import { replyWith } from "./reply.ts";
import { forTenant } from "./work.ts";

export const resumeLinkRoutes = [
  route({
    method: "POST",
    path: "/v1/assessments/:id/resume-link",
    operation: "makeResumeLink",
    summary: "Make a link that opens the draft on another device, once; it leads to a page of the embed's",
    credential: "assessment",
    params: { id: "Assessment, asm_…" },
    body: makeResumeLinkSchema,
    limited: true,
    response: { status: 201, schema: resumeLinkSchema },
    errors: ["assessment_completed", "assessment_expired"],
    handle: ({ caller, body }, context) =>
      forTenant(context, caller.tenant, async (work) =>
        replyWith(201, await makeResumeLink(work, caller.assessment, body)),
      ),
  }),
  route({
    method: "POST",
    path: "/v1/resume",
    operation: "exchangeLink",
    summary: "Exchange a link for an assessment's token, once",
    credential: "publishable",
    body: exchangeLinkSchema,
    idempotent: true,
    limited: true,
    response: { status: 201, schema: startedAssessmentSchema },
    errors: ["not_found", "idempotency_key_reused"],
    handle: ({ caller, body }, context) =>
      forTenant(context, caller.tenant, async (work) =>
        replyWith(201, await exchangeLink(work, { ...caller, body })),
      ),
  }),
];
