import { z } from "zod";
import { type Edition, loadEdition, loadLatest } from "../actions/content.ts";
import { publishVersion } from "../actions/publish-version.ts";
import { readQuestionnaires, readVersions } from "../actions/read-questionnaires.ts";
import { localeQuerySchema } from "../contract/api-schema.ts";
import {
  publishedEditionSchema,
  questionnairesSchema,
  respondentQuestionnaireSchema,
  versionsSchema,
} from "../contract/reply-schema.ts";
import type { RespondentQuestionnaire } from "../contract/respondent.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { type Reply, type RequestContext, route } from "../http/route.ts";
import { forTenant } from "./work.ts";

const slug = "Name of the questionnaire, e.g. iso42001-readiness";
const FOR_A_MOMENT = "private, max-age=30";
const FOR_LIFE = "private, max-age=31536000, immutable";

/** The respondent's copy; its digest is its ETag. Private, because what may be read depends on key and origin. */
function copyOf(
  edition: Edition | undefined,
  locale: string | undefined,
  { ifNoneMatch }: RequestContext,
  cacheControl: string,
): Outcome<Reply<RespondentQuestionnaire>, Refusal> {
  if (!edition) return refuse("not_found");
  const { copy, json } = edition.copyIn(locale);
  const etag = `"${edition.digest}.${copy.locale}"`;
  const headers = { etag, "cache-control": cacheControl };
  const known = ifNoneMatch?.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
  return ok(known ? { status: 304, headers } : { status: 200, json, headers });
}

export const questionnaireRoutes = [
  route({
    method: "GET",
    path: "/v1/questionnaires",
    operation: "listQuestionnaires",
    summary: "The tenant's own questionnaires and the library's",
    credential: "publishable_or_secret",
    response: { status: 200, schema: questionnairesSchema },
    errors: [],
    handle: ({ caller }, context) =>
      forTenant(context, caller.tenant, async (work) =>
        ok({ status: 200, body: { data: await readQuestionnaires(work) } }),
      ),
  }),
  route({
    method: "GET",
    path: "/v1/questionnaires/:slug",
    operation: "readLatestVersion",
    summary: "The latest version, as respondents get it",
    credential: "publishable_or_secret",
    params: { slug },
    query: localeQuerySchema,
    response: { status: 200, schema: respondentQuestionnaireSchema },
    errors: ["not_found"],
    handle: ({ caller, params, query }, context) =>
      forTenant(context, caller.tenant, async (work) =>
        copyOf(await loadLatest(work, params.slug), query.locale, context, FOR_A_MOMENT),
      ),
  }),
  route({
    method: "GET",
    path: "/v1/questionnaires/:slug/versions",
    operation: "listVersions",
    summary: "Published versions, newest first",
    credential: "publishable_or_secret",
    params: { slug },
    response: { status: 200, schema: versionsSchema },
    errors: ["not_found"],
    handle: ({ caller, params }, context) =>
      forTenant(context, caller.tenant, async (work) => {
        const versions = await readVersions(work, params.slug);
        return versions.ok ? ok({ status: 200, body: { data: versions.value } }) : versions;
      }),
  }),
  route({
    method: "GET",
    path: "/v1/questionnaires/:slug/versions/:version",
    operation: "readVersion",
    summary: "One published version, as respondents get it; it never changes",
    credential: "publishable_or_secret",
    params: { slug, version: "Semantic version, e.g. 1.0.0" },
    query: localeQuerySchema,
    response: { status: 200, schema: respondentQuestionnaireSchema },
    errors: ["not_found"],
    handle: ({ caller, params, query }, context) =>
      forTenant(context, caller.tenant, async (work) =>
        copyOf(await loadEdition(work, params.slug, params.version), query.locale, context, FOR_LIFE),
      ),
  }),
  route({
    method: "PUT",
    path: "/v1/questionnaires/:slug/versions/:version",
    operation: "publishVersion",
    summary: "Publish a version; the body is the questionnaire, the number must be what its changes demand",
    credential: "secret",
    scope: "questionnaires:write",
    params: { slug, version: "Semantic version, e.g. 1.0.0" },
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
    handle: ({ caller, params, body }, context) =>
      forTenant(context, caller.tenant, async (work) => {
        const done = await publishVersion(work, params, body, caller.apiKey);
        return done.ok
          ? ok({ status: done.value.status === "published" ? 201 : 200, body: done.value })
          : done;
      }),
  }),
];
