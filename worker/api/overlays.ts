import * as z from "zod";
import { choosePolicy } from "../actions/choose-policy.ts";
import { publishTranslation } from "../actions/own-words.ts";
import { localePattern } from "../contract/patterns.ts";
import { policyChoiceSchema, publishedSchema } from "../contract/reply-schema.ts";
import { choosePolicySchema } from "../contract/request-schema.ts";
import { refuse } from "../core/refusal.ts";
import { route } from "../http/route.ts";
import { replyWith } from "./reply.ts";
import { forTenant } from "./work.ts";

const slug = "Name of the questionnaire, one's own or the library's";
const authoring = { credential: "secret", scope: "questionnaires:write" } as const;

/** What a tenant lays over a questionnaire without copying it: its own weights, its own languages. */
export const overlayRoutes = [
  route({
    ...authoring,
    method: "PUT",
    path: "/v1/questionnaires/:slug/policy",
    operation: "choosePolicy",
    summary: "Score new assessments of a questionnaire under another policy; null goes back to its own",
    params: { slug },
    body: choosePolicySchema,
    response: { status: 200, schema: policyChoiceSchema },
    errors: ["not_found", "policy_unknown", "policy_invalid"],
    handle: ({ caller, params, body }, context) =>
      forTenant(context, caller.tenant, async (work) =>
        replyWith(200, await choosePolicy(work, params.slug, body.policy, caller.apiKey)),
      ),
  }),
  route({
    ...authoring,
    method: "PUT",
    path: "/v1/questionnaires/:slug/versions/:version/translations/:locale",
    operation: "publishTranslation",
    summary: "Give a version one's own words in a language that it does not bring",
    params: { slug, version: "Semantic version, e.g. 1.0.0", locale: "Language, e.g. es or pt-BR" },
    body: z.unknown(),
    response: { status: 201, schema: publishedSchema },
    errors: ["not_found", "content_exists", "translation_invalid"],
    handle: ({ caller, params, body }, context) =>
      forTenant(context, caller.tenant, async (work) => {
        if (!localePattern.test(params.locale)) return refuse("not_found");
        return replyWith(201, await publishTranslation(work, params, body, caller.apiKey));
      }),
  }),
];
