import { changeEmbed, createEmbed, readEmbeds } from "../actions/manage-embeds.ts";
import { readEmbed } from "../actions/read-embed.ts";
import { readSnippets } from "../actions/read-snippets.ts";
import {
  changeEmbedSchema,
  createEmbedSchema,
  embedSchema,
  embedsSchema,
  snippetsQuerySchema,
  snippetsSchema,
} from "../contract/embed-schema.ts";
import { embedConfigSchema } from "../contract/reply-schema.ts";
import { pageQuerySchema, readEmbedQuerySchema } from "../contract/request-schema.ts";
import { ok } from "../core/outcome.ts";
import { route } from "../http/route.ts";
import { replyWith } from "./reply.ts";
import { forTenant } from "./work.ts";

const params = { key: "Publishable key, pk_…" };

export const embedRoutes = [
  route({
    method: "GET",
    path: "/v1/embeds/:key",
    operation: "readEmbed",
    summary: "All a widget needs besides its script: theme, contact form and the respondent's questionnaire",
    credential: "publishable",
    params,
    query: readEmbedQuerySchema,
    response: { status: 200, schema: embedConfigSchema },
    errors: ["not_found"],
    handle: ({ caller, query }, context) =>
      forTenant(context, caller.tenant, async (work) => {
        const config = await readEmbed(work, caller.key, query);
        if (!config.ok) return config;
        return ok({ status: 200, body: config.value, headers: { "cache-control": "private, max-age=30" } });
      }),
  }),
  route({
    method: "GET",
    path: "/v1/embeds",
    operation: "listEmbeds",
    summary: "Embeds, newest first, a page at a time; revoked ones too",
    credential: "secret",
    scope: "embeds:read",
    query: pageQuerySchema,
    response: { status: 200, schema: embedsSchema },
    errors: ["cursor_invalid"],
    handle: ({ caller, query }, context) =>
      forTenant(context, caller.tenant, async (work) => replyWith(200, await readEmbeds(work, query))),
  }),
  route({
    method: "POST",
    path: "/v1/embeds",
    operation: "createEmbed",
    summary: "Make an embed: a publishable key for a questionnaire, on the origins that are named",
    credential: "secret",
    scope: "embeds:write",
    body: createEmbedSchema,
    idempotent: true,
    response: { status: 201, schema: embedSchema },
    errors: ["questionnaire_unknown", "follow_on_own", "turnstile_unavailable", "idempotency_key_reused"],
    handle: ({ caller, body }, context) =>
      forTenant(context, caller.tenant, async (work) =>
        replyWith(201, await createEmbed(work, body, caller.apiKey)),
      ),
  }),
  route({
    method: "PATCH",
    path: "/v1/embeds/:key",
    operation: "changeEmbed",
    summary:
      "Change what is named: origins, questionnaire, contact form, settings; revoke it, or take that back",
    credential: "secret",
    scope: "embeds:write",
    params,
    body: changeEmbedSchema,
    response: { status: 200, schema: embedSchema },
    errors: [
      "not_found",
      "questionnaire_unknown",
      "follow_on_own",
      "turnstile_unavailable",
      "consent_reworded",
    ],
    handle: ({ caller, params: { key }, body }, context) =>
      forTenant(context, caller.tenant, async (work) =>
        replyWith(200, await changeEmbed(work, key, body, caller.apiKey)),
      ),
  }),
  route({
    method: "GET",
    path: "/v1/embeds/:key/snippets",
    operation: "readSnippets",
    summary: "What to paste into a page, for each kind of host; with integrity where an edition is pinned",
    credential: "secret",
    scope: "embeds:read",
    params,
    query: snippetsQuerySchema,
    response: { status: 200, schema: snippetsSchema },
    errors: ["not_found", "edition_unknown"],
    handle: ({ caller, params: { key }, query }, context) =>
      forTenant(context, caller.tenant, async (work) => replyWith(200, await readSnippets(work, key, query))),
  }),
];
