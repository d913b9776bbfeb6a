import * as z from "zod";
import { loadStandard } from "../actions/content.ts";
import { publishStandard } from "../actions/publish-standard.ts";
import { publishedSchema } from "../contract/reply-schema.ts";
import { standardSchema } from "../contract/standard-schema.ts";
import { ok } from "../core/outcome.ts";
import { refuse } from "../core/refusal.ts";
import { route } from "../http/route.ts";
import { replyPublished } from "./reply.ts";
import { forTenant } from "./work.ts";

export const standardRoutes = [
  route({
    method: "GET",
    path: "/v1/standards/:id",
    operation: "readStandard",
    summary: "Requirements of a standard: identifiers and short titles",
    credential: "publishable_or_secret",
    params: { id: "Name of the standard, e.g. iso42001-2023" },
    response: { status: 200, schema: standardSchema },
    errors: ["not_found"],
    handle: ({ caller, params }, context) =>
      forTenant(context, caller.tenant, async (work) => {
        const found = await loadStandard(work, params.id);
        return found ? ok({ status: 200, body: found.body }) : refuse("not_found");
      }),
  }),
  route({
    method: "PUT",
    path: "/v1/standards/:id",
    operation: "publishStandard",
    summary: "Publish a catalogue of requirements",
    credential: "secret",
    scope: "questionnaires:write",
    params: { id: "Name of the standard" },
    body: z.unknown(),
    response: { status: 201, schema: publishedSchema },
    errors: ["standard_invalid", "slug_taken"],
    handle: ({ caller, params, body }, context) =>
      forTenant(context, caller.tenant, async (work) =>
        replyPublished(await publishStandard(work, params.id, body, caller.apiKey)),
      ),
  }),
];
