import * as z from "zod";
import { publishPolicy } from "../actions/publish-policy.ts";
import { publishedSchema } from "../contract/reply-schema.ts";
import { route } from "../http/route.ts";
import { replyPublished } from "./reply.ts";
import { forTenant } from "./work.ts";

export const policyRoutes = [
  route({
    method: "PUT",
    path: "/v1/policies/:slug/versions/:version",
    operation: "publishPolicy",
    summary: "Publish a policy: weights, level values, gates and bands",
    credential: "secret",
    scope: "questionnaires:write",
    params: { slug: "Name of the policy", version: "Semantic version, e.g. 1.0.0" },
    body: z.unknown(),
    response: { status: 201, schema: publishedSchema },
    errors: ["policy_invalid", "standard_unknown", "content_exists", "slug_taken"],
    handle: ({ caller, params, body }, context) =>
      forTenant(context, caller.tenant, async (work) =>
        replyPublished(await publishPolicy(work, params, body, caller.apiKey)),
      ),
  }),
];
