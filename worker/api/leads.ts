import { readLead, readLeads } from "../actions/read-leads.ts";
import { leadDetailSchema, leadsSchema } from "../contract/reply-schema.ts";
import { pageQuerySchema } from "../contract/request-schema.ts";
import { route } from "../http/route.ts";
import { replyWith } from "./reply.ts";
import { forTenant } from "./work.ts";

export const leadRoutes = [
  route({
    method: "GET",
    path: "/v1/leads",
    operation: "listLeads",
    summary: "Leads, newest first, a page at a time",
    credential: "secret",
    scope: "leads:read",
    query: pageQuerySchema,
    response: { status: 200, schema: leadsSchema },
    errors: ["cursor_invalid"],
    handle: ({ caller, query }, context) =>
      forTenant(context, caller.tenant, async (work) => replyWith(200, await readLeads(work, query))),
  }),
  route({
    method: "GET",
    path: "/v1/leads/:id",
    operation: "readLead",
    summary: "One lead with its contact, consents, readiness and report",
    credential: "secret",
    scope: "leads:read",
    params: { id: "Lead, led_…" },
    response: { status: 200, schema: leadDetailSchema },
    errors: ["not_found"],
    handle: ({ caller, params }, context) =>
      forTenant(context, caller.tenant, async (work) => replyWith(200, await readLead(work, params.id))),
  }),
];
