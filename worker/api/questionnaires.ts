import { type Edition, loadLatest, loadOffered } from "../actions/content.ts";
import { readQuestionnaires, readVersions } from "../actions/read-questionnaires.ts";
import {
  questionnairesSchema,
  respondentQuestionnaireSchema,
  versionsSchema,
} from "../contract/reply-schema.ts";
import { localeQuerySchema } from "../contract/request-schema.ts";
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
  forLife: boolean,
): Outcome<Reply<RespondentQuestionnaire>, Refusal> {
  if (!edition) return refuse("not_found");
  const { json, etag, settled } = edition.copyIn(locale);
  const headers = { etag, "cache-control": forLife && settled ? FOR_LIFE : FOR_A_MOMENT };
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
        copyOf(await loadLatest(work, params.slug), query.locale, context, false),
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
        copyOf(await loadOffered(work, params), query.locale, context, true),
      ),
  }),
];
