import { readEmbed } from "../actions/read-embed.ts";
import { localeQuerySchema } from "../contract/api-schema.ts";
import { embedConfigSchema } from "../contract/reply-schema.ts";
import { ok } from "../core/outcome.ts";
import { route } from "../http/route.ts";
import { forTenant } from "./work.ts";

export const embedRoutes = [
  route({
    method: "GET",
    path: "/v1/embeds/:key",
    operation: "readEmbed",
    summary: "All a widget needs besides its script: theme, contact form and the respondent's questionnaire",
    credential: "publishable",
    params: { key: "Publishable key, pk_…" },
    query: localeQuerySchema,
    response: { status: 200, schema: embedConfigSchema },
    errors: ["not_found"],
    handle: ({ caller, query }, context) =>
      forTenant(context, caller.tenant, async (work) => {
        const config = await readEmbed(work, caller.key, query.locale);
        if (!config.ok) return config;
        return ok({ status: 200, body: config.value, headers: { "cache-control": "private, max-age=30" } });
      }),
  }),
];
