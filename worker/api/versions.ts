import * as z from "zod";
import { dryRun } from "../actions/dry-run.ts";
import { publishVersion } from "../actions/publish-version.ts";
import { readDefinition, readDiff } from "../actions/read-questionnaires.ts";
import { retireVersion, rollBackVersion } from "../actions/retire-version.ts";
import { databaseFor } from "../actions/work.ts";
import {
  dryRunSchema,
  publishedEditionSchema,
  publishedVersionSchema,
  versionDetailSchema,
  versionDiffSchema,
} from "../contract/reply-schema.ts";
import { diffQuerySchema, publishQuerySchema } from "../contract/request-schema.ts";
import { route } from "../http/route.ts";
import { replyPublished, replyWith } from "./reply.ts";
import { forTenant } from "./work.ts";

const params = { slug: "Name of the questionnaire", version: "Semantic version, e.g. 1.0.0" };
const authoring = { credential: "secret", scope: "questionnaires:write", params } as const;

/** What authors do with versions; respondents' copies are in questionnaires.ts. */
export const versionRoutes = [
  route({
    ...authoring,
    method: "PUT",
    path: "/v1/questionnaires/:slug/versions/:version",
    operation: "publishVersion",
    summary: "Publish a version; the body is the questionnaire, the number must be what its changes demand",
    query: publishQuerySchema,
    body: z.unknown(),
    response: { status: 201, schema: publishedEditionSchema },
    errors: [
      "definition_invalid",
      "policy_unknown",
      "slug_taken",
      "version_exists",
      "version_too_small",
      "version_not_newer",
      "unavailable",
    ],
    handle: ({ caller, params, query, body }, context) =>
      forTenant(context, caller.tenant, async (work) => {
        const publication = { ...params, source: body, drafts: query.drafts, actor: caller.apiKey };
        return replyPublished(await publishVersion(work, publication));
      }),
  }),
  route({
    method: "GET",
    path: "/v1/questionnaires/:slug/versions/:version/definition",
    operation: "readDefinition",
    summary: "A version as its author wrote it: weights, scores, actions and translations",
    credential: "secret",
    scope: "questionnaires:read",
    params,
    response: { status: 200, schema: versionDetailSchema },
    errors: ["not_found"],
    handle: ({ caller, params }, context) =>
      forTenant(context, caller.tenant, async (work) => replyWith(200, await readDefinition(work, params))),
  }),
  route({
    method: "GET",
    path: "/v1/questionnaires/:slug/diff",
    operation: "readDiff",
    summary: "What changed between two versions, and the number that demands",
    credential: "secret",
    scope: "questionnaires:read",
    params: { slug: params.slug },
    query: diffQuerySchema,
    response: { status: 200, schema: versionDiffSchema },
    errors: ["not_found"],
    handle: ({ caller, params, query }, context) =>
      forTenant(context, caller.tenant, async (work) =>
        replyWith(200, await readDiff(work, params.slug, query)),
      ),
  }),
  route({
    ...authoring,
    method: "POST",
    path: "/v1/questionnaires/:slug/versions/:version/dry-run",
    operation: "dryRunVersion",
    summary: "How many of the drafts that there are would follow this questionnaire; publishes nothing",
    body: z.unknown(),
    response: { status: 200, schema: dryRunSchema },
    errors: ["definition_invalid", "policy_unknown"],
    handle: ({ caller, params, body }, context) =>
      forTenant(context, caller.tenant, async (work) =>
        replyWith(200, await dryRun(work, (tenant) => databaseFor(tenant, context), params, body)),
      ),
  }),
  route({
    ...authoring,
    method: "POST",
    path: "/v1/questionnaires/:slug/versions/:version/retirement",
    operation: "retireVersion",
    summary: "Offer a version no longer; assessments that have it go on",
    response: { status: 200, schema: publishedVersionSchema },
    errors: ["not_found", "unavailable"],
    handle: ({ caller, params }, context) =>
      forTenant(context, caller.tenant, async (work) =>
        replyWith(200, await retireVersion(work, params, caller.apiKey)),
      ),
  }),
  route({
    ...authoring,
    method: "POST",
    path: "/v1/questionnaires/:slug/versions/:version/rollback",
    operation: "rollBackVersion",
    summary: "Take back the forward of a version, within 14 days: drafts return when their respondents do",
    response: { status: 200, schema: publishedVersionSchema },
    errors: ["not_found", "rollback_nothing", "rollback_too_late"],
    handle: ({ caller, params }, context) =>
      forTenant(context, caller.tenant, async (work) =>
        replyWith(200, await rollBackVersion(work, params, caller.apiKey)),
      ),
  }),
];
