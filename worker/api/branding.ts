import { changeBranding, readBranding } from "../actions/branding.ts";
import { brandingSchema } from "../contract/branding-schema.ts";
import { ok } from "../core/outcome.ts";
import { route } from "../http/route.ts";
import { replyWith } from "./reply.ts";
import { forTenant } from "./work.ts";

export const brandingRoutes = [
  route({
    method: "GET",
    path: "/v1/branding",
    operation: "readBranding",
    summary: "How the tenant's reports look, whom they name and what they offer",
    credential: "secret",
    scope: "branding:read",
    response: { status: 200, schema: brandingSchema },
    errors: [],
    handle: ({ caller }, context) =>
      forTenant(context, caller.tenant, async (work) => ok({ status: 200, body: await readBranding(work) })),
  }),
  route({
    method: "PUT",
    path: "/v1/branding",
    operation: "changeBranding",
    summary: "Set logo, colour, contact, call to action and offers; what is left out is taken away",
    credential: "secret",
    scope: "branding:write",
    body: brandingSchema,
    response: { status: 200, schema: brandingSchema },
    errors: ["branding_advice", "branding_logo"],
    handle: ({ caller, body }, context) =>
      forTenant(context, caller.tenant, async (work) =>
        replyWith(200, await changeBranding(work, body, caller.apiKey)),
      ),
  }),
];
