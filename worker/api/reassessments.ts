import { readInterval, setInterval } from "../actions/reassessment-interval.ts";
import { changePlan, readReassessments } from "../actions/reassessments.ts";
import {
  dueReassessmentSchema,
  intervalSchema,
  reassessmentsSchema,
} from "../contract/reassessment-schema.ts";
import {
  changeReassessmentSchema,
  dueQuerySchema,
  intervalQuerySchema,
  setIntervalSchema,
} from "../contract/request-schema.ts";
import { route } from "../http/route.ts";
import { replyWith } from "./reply.ts";
import { forTenant } from "./work.ts";

/** Who is to be assessed again, and how often. Contacts are in the list, so it is read with what reads leads. */
export const reassessmentRoutes = [
  route({
    method: "GET",
    path: "/v1/reassessments",
    operation: "listReassessments",
    summary: "Clients that are due again, the earliest first, each with the link to send",
    credential: "secret",
    scope: "leads:read",
    query: dueQuerySchema,
    response: { status: 200, schema: reassessmentsSchema },
    errors: ["cursor_invalid"],
    handle: ({ caller, query }, context) =>
      forTenant(context, caller.tenant, async (work) => replyWith(200, await readReassessments(work, query))),
  }),
  route({
    method: "PATCH",
    path: "/v1/reassessments/:id",
    operation: "changeReassessment",
    summary: "Set another day or none; revoke the link, or make a new one",
    credential: "secret",
    scope: "reports:write",
    params: { id: "The completed assessment, asm_…" },
    body: changeReassessmentSchema,
    response: { status: 200, schema: dueReassessmentSchema },
    errors: ["not_found", "unavailable"],
    handle: ({ caller, params, body }, context) =>
      forTenant(context, caller.tenant, async (work) =>
        replyWith(200, await changePlan(work, params.id, body, caller.apiKey)),
      ),
  }),
  route({
    method: "GET",
    path: "/v1/reassessment-interval",
    operation: "readReassessmentInterval",
    summary: "After how many months clients are due again; with ?embed= those of one embed",
    credential: "secret",
    scope: "reports:read",
    query: intervalQuerySchema,
    response: { status: 200, schema: intervalSchema },
    errors: ["not_found"],
    handle: ({ caller, query }, context) =>
      forTenant(context, caller.tenant, async (work) =>
        replyWith(200, await readInterval(work, query.embed)),
      ),
  }),
  route({
    method: "PUT",
    path: "/v1/reassessment-interval",
    operation: "setReassessmentInterval",
    summary: "Set it for all embeds or for one: months, 0 for never, null for the default",
    credential: "secret",
    scope: "reports:write",
    body: setIntervalSchema,
    response: { status: 200, schema: intervalSchema },
    errors: ["not_found"],
    handle: ({ caller, body }, context) =>
      forTenant(context, caller.tenant, async (work) =>
        replyWith(200, await setInterval(work, body, caller.apiKey)),
      ),
  }),
];
