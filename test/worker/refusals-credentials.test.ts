import { env } from "cloudflare:workers";
import { SignJWT } from "jose";
import { newRefusals, type Request } from "../support/refusals.ts";
import { ORIGIN } from "../support/world.ts";

const { world, cast, refuses } = newRefusals();

const withToken =
  (token: () => Promise<string>): Request =>
  async () => [
    `/v1/assessments/${cast.draft.id}/answers`,
    { method: "PATCH", body: { answers: {} }, headers: world.bearer(await token()) },
  ];
const start =
  (headers: () => Record<string, string>, body: unknown = { questionnaire: "iso42001-readiness" }): Request =>
  () => ["/v1/assessments", { method: "POST", body, headers: headers() }];
const leads =
  (query: string, key = () => cast.tenant.secret): Request =>
  () => [`/v1/leads${query}`, { headers: { authorization: `Bearer ${key()}` } }];

const secret = () => new TextEncoder().encode(env.TOKEN_SECRET);
const jwt = (claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}) =>
  new SignJWT({
    ten: cast.tenant.id,
    org: ORIGIN,
    own: "ten_plumbline",
    qst: "iso42001-readiness",
    ver: "1.0.0",
    ...claims,
  })
    .setProtectedHeader({ alg: "HS256", typ: "plumbline-assessment+jwt", ...header })
    .setIssuer("plumbline")
    .setAudience((claims.aud as string) ?? "plumbline:assessment")
    .setSubject(cast.draft.id)
    .setExpirationTime((claims.exp as number) ?? Math.floor(world.clock.now.getTime() / 1000) + 600);
const base64 = (value: unknown) =>
  btoa(JSON.stringify(value)).replaceAll("=", "").replaceAll("+", "-").replaceAll("/", "_");

refuses([
  [
    "another assessment's token",
    404,
    "not_found",
    () => [
      `/v1/assessments/${cast.draft.id}/answers`,
      { method: "PATCH", body: { answers: {} }, headers: world.bearer(cast.foreign.token) },
    ],
  ],
  [
    "a missing token",
    401,
    "token_missing",
    () => [
      `/v1/assessments/${cast.draft.id}/answers`,
      { method: "PATCH", body: { answers: {} }, headers: { origin: ORIGIN } },
    ],
  ],
  ["an expired token", 401, "token_expired", withToken(() => jwt({ exp: 1_700_000_000 }).sign(secret()))],
  [
    "a token with alg none",
    401,
    "token_invalid",
    withToken(async () => {
      const [, payload] = cast.draft.token.split(".");
      return `${base64({ alg: "none", typ: "plumbline-assessment+jwt" })}.${payload}.`;
    }),
  ],
  [
    "a token signed with another secret",
    401,
    "token_invalid",
    withToken(() => jwt().sign(new TextEncoder().encode("x".repeat(40)))),
  ],
  [
    "a token for another audience",
    401,
    "token_invalid",
    withToken(() => jwt({ aud: "plumbline:console" }).sign(secret())),
  ],
  ["a token of another type", 401, "token_invalid", withToken(() => jwt({}, { typ: "JWT" }).sign(secret()))],
  [
    "a token with a payload that was changed",
    401,
    "token_invalid",
    withToken(async () => {
      const [header, , signature] = cast.draft.token.split(".");
      return `${header}.${base64({ sub: cast.draft.id, exp: 4e9, ten: cast.other.id, org: ORIGIN, iss: "plumbline", aud: "plumbline:assessment" })}.${signature}`;
    }),
  ],
  [
    "a token used from another page",
    403,
    "origin_refused",
    () => [
      `/v1/assessments/${cast.draft.id}/answers`,
      {
        method: "PATCH",
        body: { answers: {} },
        headers: world.bearer(cast.draft.token, "https://evil.example"),
      },
    ],
  ],
  ["a missing publishable key", 401, "key_missing", start(() => ({ origin: ORIGIN }))],
  [
    "a wrong publishable key",
    401,
    "key_invalid",
    start(() => ({ "plumbline-key": `${cast.tenant.publishable}x`, origin: ORIGIN })),
  ],
  [
    "a key of nobody",
    401,
    "key_invalid",
    start(() => ({ "plumbline-key": "pk_nobody_0123456789abcdefghij", origin: ORIGIN })),
  ],
  [
    "a secret key in place of a publishable one",
    401,
    "key_invalid",
    start(() => ({ "plumbline-key": cast.tenant.secret, origin: ORIGIN })),
  ],
  [
    "a wrong origin",
    403,
    "origin_refused",
    start(() => world.publishable(cast.tenant.publishable, "https://www.host.example.evil")),
  ],
  ["the origin null", 403, "origin_refused", start(() => world.publishable(cast.tenant.publishable, "null"))],
  [
    "the right host over http",
    403,
    "origin_refused",
    start(() => world.publishable(cast.tenant.publishable, "http://www.host.example")),
  ],
  ["no origin at all", 403, "origin_refused", start(() => ({ "plumbline-key": cast.tenant.publishable }))],
  [
    "a questionnaire that is not the embed's",
    404,
    "not_found",
    start(() => world.publishable(cast.tenant.publishable), { questionnaire: "another" }),
  ],
  [
    "a version that does not exist",
    404,
    "not_found",
    start(() => world.publishable(cast.tenant.publishable), {
      questionnaire: "iso42001-readiness",
      version: "9.9.9",
    }),
  ],
  [
    "a prefilled answer that does not fit",
    422,
    "option_unknown",
    start(() => world.publishable(cast.tenant.publishable), {
      questionnaire: "iso42001-readiness",
      prefill: { "organisation.size": { value: "nope" } },
    }),
  ],
  ["a missing secret key", 401, "key_missing", () => ["/v1/leads", {}]],
  [
    "a wrong secret key",
    401,
    "key_invalid",
    leads("", () => cast.tenant.secret.replace(/.$/, (c) => (c === "a" ? "b" : "a"))),
  ],
  [
    "a publishable key in place of a secret one",
    401,
    "key_invalid",
    leads("", () => cast.tenant.publishable),
  ],
]);
