import { env } from "cloudflare:workers";
import { SignJWT } from "jose";
import { beforeAll, expect, it } from "vitest";
import type { StartedAssessment } from "../../worker/contract/assessment.ts";
import { PROBLEM_CODES, type Problem } from "../../worker/contract/problem.ts";
import { readinessSource } from "../support/content.ts";
import { answersAt, type Call, LEAD, newWorld, ORIGIN, type TenantKeys } from "../support/world.ts";

const world = newWorld();
let library: string;
let tenant: TenantKeys;
let other: TenantKeys;
let draft: StartedAssessment;
let foreign: StartedAssessment;
let finished: StartedAssessment;
let used: string;

const TABLES = [
  "assessments",
  "reports",
  "resume_links",
  "leads",
  "consents",
  "audit_log",
  "questionnaire_versions",
  "idempotency_keys",
  "embeds",
];

/** Every row of every table that a request could change. */
async function everything(): Promise<string> {
  const rows = await Promise.all(
    TABLES.map((table) => env.DB.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all()),
  );
  return JSON.stringify(rows.map((result) => result.results));
}

beforeAll(async () => {
  library = await world.publishLibrary();
  tenant = await world.addTenant("acme");
  other = await world.addTenant("rival");
  draft = await world.start(tenant);
  await world.save(draft, { "organisation.systems": { value: 3 } });
  foreign = await world.start(other);
  finished = await world.start(tenant);
  await world.save(finished, answersAt(3));
  await world.complete(finished, LEAD, { "idempotency-key": "used-before" });
  used = `/v1/assessments/${finished.id}/completion`;
});

const answers =
  (body: unknown, started: () => StartedAssessment = () => draft): (() => [string, Call]) =>
  () => [
    `/v1/assessments/${started().id}/answers`,
    { method: "PATCH", body, headers: world.bearer(started().token) },
  ];
const answer = (id: string, value: unknown, more = {}) => answers({ answers: { [id]: { value, ...more } } });
const withToken =
  (token: () => Promise<string>): (() => Promise<[string, Call]>) =>
  async () => [
    `/v1/assessments/${draft.id}/answers`,
    { method: "PATCH", body: { answers: {} }, headers: world.bearer(await token()) },
  ];
const start =
  (headers: () => Record<string, string>, body: unknown = { questionnaire: "iso42001-readiness" }) =>
  (): [string, Call] => ["/v1/assessments", { method: "POST", body, headers: headers() }];
const publish =
  (version: string, change: (source: Record<string, unknown>) => void, key = () => library) =>
  (): [string, Call] => {
    const source = structuredClone(readinessSource);
    source.version = version;
    change(source);
    return [
      `/v1/questionnaires/iso42001-readiness/versions/${version}`,
      { method: "PUT", body: source, headers: { authorization: `Bearer ${key()}` } },
    ];
  };
const leads =
  (query: string, key = () => tenant.secret) =>
  (): [string, Call] => [`/v1/leads${query}`, { headers: { authorization: `Bearer ${key()}` } }];
const complete =
  (body: unknown, headers: Record<string, string> = {}, started = () => draft) =>
  (): [string, Call] => [
    `/v1/assessments/${started().id}/completion`,
    { method: "POST", body, headers: { ...world.bearer(started().token), ...headers } },
  ];

const makeReport =
  (started: () => StartedAssessment, key = () => tenant.secret, body: unknown = {}) =>
  (): [string, Call] => [
    `/v1/assessments/${started().id}/reports`,
    { method: "POST", body, headers: { authorization: `Bearer ${key()}` } },
  ];

const secret = () => new TextEncoder().encode(env.TOKEN_SECRET);
const jwt = (claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}) =>
  new SignJWT({
    ten: tenant.id,
    org: ORIGIN,
    own: "ten_plumbline",
    qst: "iso42001-readiness",
    ver: "1.0.0",
    ...claims,
  })
    .setProtectedHeader({ alg: "HS256", typ: "plumbline-assessment+jwt", ...header })
    .setIssuer("plumbline")
    .setAudience((claims.aud as string) ?? "plumbline:assessment")
    .setSubject(draft.id)
    .setExpirationTime((claims.exp as number) ?? Math.floor(world.clock.now.getTime() / 1000) + 600);
const base64 = (value: unknown) =>
  btoa(JSON.stringify(value)).replaceAll("=", "").replaceAll("+", "-").replaceAll("/", "_");

const embeds =
  (body: unknown, key = ""): (() => [string, Call]) =>
  () => [
    `/v1/embeds${key && `/${tenant.publishable}`}`,
    { method: key ? "PATCH" : "POST", body, headers: { authorization: `Bearer ${tenant.secret}` } },
  ];
const forEmbed = { questionnaire: "iso42001-readiness", origins: [] };

type Request = () => [string, Call] | Promise<[string, Call]>;
const CASES: [string, number, string, Request][] = [
  ["an unknown question", 422, "question_unknown", answer("no.such-question", 1)],
  ["a question named like a part of every object", 422, "question_unknown", answer("constructor", 1)],
  ["an answer of the wrong type", 422, "answer_type", answer("organisation.systems", "three")],
  ["an option that does not exist", 422, "option_unknown", answer("organisation.size", "gigantic")],
  ["a level that the question leaves out", 422, "option_unknown", answer("direction.scope", 1)],
  ["an option chosen twice", 422, "option_repeated", answer("organisation.role", ["user", "user"])],
  ["half a system", 422, "number_fraction", answer("organisation.systems", 1.5)],
  ["minus one system", 422, "number_range", answer("organisation.systems", -1)],
  [
    "not applicable for a clause item",
    422,
    "not_applicable_refused",
    answer("direction.scope", "not_applicable", { note: "no" }),
  ],
  [
    "not applicable without a reason",
    422,
    "justification_missing",
    answer("systems.release", "not_applicable"),
  ],
  [
    "an evidence of 3,000 characters",
    422,
    "body_invalid",
    answer("direction.scope", 3, { evidence: "x".repeat(3000) }),
  ],
  ["an unknown member in an answer", 422, "body_invalid", answer("direction.scope", 3, { score: 1 })],
  [
    "answers to a completed assessment",
    409,
    "assessment_completed",
    answers({ answers: {} }, () => finished),
  ],
  [
    "another assessment's token",
    404,
    "not_found",
    () => [
      `/v1/assessments/${draft.id}/answers`,
      { method: "PATCH", body: { answers: {} }, headers: world.bearer(foreign.token) },
    ],
  ],
  [
    "a missing token",
    401,
    "token_missing",
    () => [
      `/v1/assessments/${draft.id}/answers`,
      { method: "PATCH", body: { answers: {} }, headers: { origin: ORIGIN } },
    ],
  ],
  ["an expired token", 401, "token_expired", withToken(() => jwt({ exp: 1_700_000_000 }).sign(secret()))],
  [
    "a token with alg none",
    401,
    "token_invalid",
    withToken(async () => {
      const [, payload] = draft.token.split(".");
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
      const [header, , signature] = draft.token.split(".");
      return `${header}.${base64({ sub: draft.id, exp: 4e9, ten: other.id, org: ORIGIN, iss: "plumbline", aud: "plumbline:assessment" })}.${signature}`;
    }),
  ],
  [
    "a token used from another page",
    403,
    "origin_refused",
    () => [
      `/v1/assessments/${draft.id}/answers`,
      { method: "PATCH", body: { answers: {} }, headers: world.bearer(draft.token, "https://evil.example") },
    ],
  ],
  ["a missing publishable key", 401, "key_missing", start(() => ({ origin: ORIGIN }))],
  [
    "a wrong publishable key",
    401,
    "key_invalid",
    start(() => ({ "plumbline-key": `${tenant.publishable}x`, origin: ORIGIN })),
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
    start(() => ({ "plumbline-key": tenant.secret, origin: ORIGIN })),
  ],
  [
    "a wrong origin",
    403,
    "origin_refused",
    start(() => world.publishable(tenant.publishable, "https://www.host.example.evil")),
  ],
  ["the origin null", 403, "origin_refused", start(() => world.publishable(tenant.publishable, "null"))],
  [
    "the right host over http",
    403,
    "origin_refused",
    start(() => world.publishable(tenant.publishable, "http://www.host.example")),
  ],
  ["no origin at all", 403, "origin_refused", start(() => ({ "plumbline-key": tenant.publishable }))],
  [
    "a questionnaire that is not the embed's",
    404,
    "not_found",
    start(() => world.publishable(tenant.publishable), { questionnaire: "another" }),
  ],
  [
    "a version that does not exist",
    404,
    "not_found",
    start(() => world.publishable(tenant.publishable), {
      questionnaire: "iso42001-readiness",
      version: "9.9.9",
    }),
  ],
  [
    "a prefilled answer that does not fit",
    422,
    "option_unknown",
    start(() => world.publishable(tenant.publishable), {
      questionnaire: "iso42001-readiness",
      prefill: { "organisation.size": { value: "nope" } },
    }),
  ],
  ["a missing secret key", 401, "key_missing", () => ["/v1/leads", {}]],
  [
    "a wrong secret key",
    401,
    "key_invalid",
    leads("", () => tenant.secret.replace(/.$/, (c) => (c === "a" ? "b" : "a"))),
  ],
  ["a publishable key in place of a secret one", 401, "key_invalid", leads("", () => tenant.publishable)],
  ["another tenant's cursor", 400, "cursor_invalid", leads(`?cursor=${btoa('["ten_rival","led_1"]')}`)],
  ["a cursor of nonsense", 400, "cursor_invalid", leads("?cursor=%%%")],
  ["a page of a thousand", 400, "query_invalid", leads("?limit=1000")],
  [
    "a body of 2 MB",
    413,
    "body_too_large",
    answers({ answers: { "organisation.sector": { value: "x".repeat(2_000_000) } } }),
  ],
  [
    "invalid JSON",
    400,
    "body_malformed",
    () => [
      `/v1/assessments/${draft.id}/answers`,
      { method: "PATCH", text: '{"answers":', headers: world.bearer(draft.token) },
    ],
  ],
  [
    "ten thousand brackets",
    400,
    "body_malformed",
    () => [
      `/v1/assessments/${draft.id}/answers`,
      { method: "PATCH", text: "[".repeat(10_000), headers: world.bearer(draft.token) },
    ],
  ],
  [
    "half a surrogate pair",
    400,
    "body_malformed",
    () => [
      `/v1/assessments/${draft.id}/answers`,
      {
        method: "PATCH",
        text: '{"answers":{"direction.scope":{"value":3,"note":"\\ud83d"}}}',
        headers: world.bearer(draft.token),
      },
    ],
  ],
  [
    "a form instead of JSON",
    415,
    "body_type",
    () => [
      `/v1/assessments/${draft.id}/answers`,
      {
        method: "PATCH",
        text: "answers=1",
        headers: { ...world.bearer(draft.token), "content-type": "text/plain" },
      },
    ],
  ],
  ["completing with answers missing", 422, "answers_missing", complete(LEAD)],
  ["completing without a contact", 422, "contact_missing", complete({})],
  [
    "completing without the company that the form requires",
    422,
    "contact_missing",
    complete({ ...LEAD, contact: { email: "a@b.example" } }),
  ],
  [
    "an address that is none",
    422,
    "contact_invalid",
    complete({ ...LEAD, contact: { ...LEAD.contact, email: "ada" } }),
  ],
  [
    "a name with a line break",
    422,
    "body_invalid",
    complete({ ...LEAD, contact: { ...LEAD.contact, name: "Ada\r\nBcc: all" } }),
  ],
  ["completing without the required consent", 422, "consent_missing", complete({ ...LEAD, consents: [] })],
  [
    "consent to a text that has changed",
    409,
    "consent_outdated",
    complete({
      ...LEAD,
      consents: [{ id: "contact", version: "2020-01", granted: true }],
    }),
  ],
  ["completing again without a key", 409, "assessment_completed", complete(LEAD, {}, () => finished)],
  [
    "an idempotency key used for another body",
    422,
    "idempotency_key_reused",
    () => [
      used,
      {
        method: "POST",
        body: { ...LEAD, consents: [] },
        headers: { ...world.bearer(finished.token), "idempotency-key": "used-before" },
      },
    ],
  ],
  [
    "an idempotency key of 300 characters",
    400,
    "idempotency_key_invalid",
    complete(LEAD, { "idempotency-key": "k".repeat(300) }),
  ],
  [
    "a version published twice with other content",
    409,
    "version_exists",
    publish("1.0.0", (source) => {
      source.title = "Another title";
    }),
  ],
  [
    "a version number smaller than the diff demands",
    422,
    "version_too_small",
    publish("1.0.1", (source) => {
      const [section] = source.sections as { questions: unknown[] }[];
      section?.questions.pop();
    }),
  ],
  [
    "a version older than the latest",
    422,
    "version_not_newer",
    publish("0.9.0", (source) => {
      source.title = "Another title";
    }),
  ],
  [
    "a questionnaire with faults",
    422,
    "definition_invalid",
    publish("2.0.0", (source) => {
      const [section] = source.sections as { questions: { id: string }[] }[];
      section?.questions.push(structuredClone(section.questions[0] as { id: string }));
    }),
  ],
  [
    "a questionnaire under an unknown policy",
    422,
    "policy_unknown",
    publish("2.0.0", (source) => {
      source.policy = { slug: "nobody-knows", version: "1.0.0" };
    }),
  ],
  [
    "a slug of the library",
    409,
    "slug_taken",
    publish(
      "2.0.0",
      () => {},
      () => tenant.secret,
    ),
  ],
  ["an embed of nothing", 422, "questionnaire_unknown", embeds({ ...forEmbed, questionnaire: "nothing" })],
  ["an embed moved to nothing", 422, "questionnaire_unknown", embeds({ questionnaire: "nothing" }, "mine")],
  [
    "going on with nothing",
    422,
    "questionnaire_unknown",
    embeds({ ...forEmbed, settings: { follow_on: ["nothing"] } }),
  ],
  [
    "a change to going on with nothing",
    422,
    "questionnaire_unknown",
    embeds({ settings: { follow_on: ["nothing"] } }, "mine"),
  ],
  [
    "going on with what was just finished",
    422,
    "follow_on_own",
    embeds({ ...forEmbed, settings: { follow_on: [forEmbed.questionnaire] } }),
  ],
  [
    "a change to going on with what was just finished",
    422,
    "follow_on_own",
    embeds({ settings: { follow_on: [forEmbed.questionnaire] } }, "mine"),
  ],
  [
    "four questionnaires to go on with",
    422,
    "body_invalid",
    embeds({ settings: { follow_on: ["a", "b", "c", "d"] } }, "mine"),
  ],
  ["an origin with a path", 422, "body_invalid", embeds({ ...forEmbed, origins: ["https://a.example/"] })],
  ["any origin at all", 422, "body_invalid", embeds({ origins: ["*"] }, "mine")],
  ["every subdomain", 422, "body_invalid", embeds({ origins: ["https://*.acme.example"] }, "mine")],
  [
    "an origin that says more than an origin",
    422,
    "body_invalid",
    embeds({ origins: ["https://a.example;sandbox"] }, "mine"),
  ],
  [
    "one origin twice",
    422,
    "body_invalid",
    embeds({ origins: ["https://a.example", "https://a.example"] }, "mine"),
  ],
  ["a mode that there is not", 422, "body_invalid", embeds({ settings: { mode: "popup" } }, "mine")],
  ["an unknown setting", 422, "body_invalid", embeds({ settings: { colour: "red" } }, "mine")],
  [
    "a consent that leads to a script",
    422,
    "body_invalid",
    embeds(
      {
        lead_form: {
          name: "hidden",
          company: "hidden",
          phone: "hidden",
          consents: [{ id: "a", version: "1", text: "Yes", required: true, url: "javascript:alert(1)" }],
        },
      },
      "mine",
    ),
  ],
  [
    "a list of embeds after a made-up place",
    400,
    "cursor_invalid",
    () => ["/v1/embeds?cursor=nowhere", { headers: { authorization: `Bearer ${tenant.secret}` } }],
  ],
  ["a new report of a draft", 409, "assessment_open", makeReport(() => draft)],
  ["a second report under the same policy", 409, "report_exists", makeReport(() => finished)],
  [
    "a new report of another tenant's assessment",
    404,
    "not_found",
    makeReport(
      () => finished,
      () => other.secret,
    ),
  ],
  [
    "a new report under an unknown policy",
    422,
    "policy_unknown",
    makeReport(
      () => finished,
      () => tenant.secret,
      { policy: { slug: "nobody-knows", version: "1.0.0" } },
    ),
  ],
  [
    "a company key with a blank",
    422,
    "body_invalid",
    () => [
      `/v1/assessments/${finished.id}/company`,
      {
        method: "PUT",
        body: { company: "Client Ltd" },
        headers: { authorization: `Bearer ${tenant.secret}` },
      },
    ],
  ],
  [
    "snippets of an edition that nobody pinned",
    422,
    "edition_unknown",
    () => [
      `/v1/embeds/${tenant.publishable}/snippets?version=9.9.9`,
      { headers: { authorization: `Bearer ${tenant.secret}` } },
    ],
  ],
  ["a path that does not exist", 404, "not_found", () => ["/v1/nothing", {}]],
  ["a method that is not allowed", 405, "method_not_allowed", () => ["/v1/leads", { method: "DELETE" }]],
];

it.each(CASES)("%s is refused with %i %s, and nothing changes", async (_, status, code, request) => {
  const [path, call] = await request();
  const before = await everything();
  const response = await world.call(path, call);
  const problem = (await response.json()) as Problem;
  expect({ status: response.status, code: problem.code }, JSON.stringify(problem)).toEqual({ status, code });
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(problem).toMatchObject({ status, title: expect.any(String), request_id: expect.any(String) });
  expect(PROBLEM_CODES).toContain(problem.code);
  expect(await everything()).toBe(before);
});

it("a fault in a body is named with its place", async () => {
  const [path, call] = answers({ answers: { "organisation.role": { value: ["user", "nobody"] } } })();
  const problem = (await (await world.call(path, call)).json()) as Problem;
  expect(problem.errors).toEqual([
    { pointer: "/answers/organisation.role/value/1", code: "option_unknown", message: expect.any(String) },
  ]);
});

it("a number that is too small is refused with the list of changes that demand another", async () => {
  const [path, call] = publish("1.0.1", (source) => {
    const [section] = source.sections as { questions: unknown[] }[];
    section?.questions.pop();
  })();
  const problem = (await (await world.call(path, call)).json()) as Problem;
  expect(problem.demanded).toBe("2.0.0");
  expect(problem.changes?.some((change) => change.level === "major")).toBe(true);
});

it("a method that is not allowed names those that are", async () => {
  const response = await world.call("/v1/leads", { method: "DELETE" });
  expect(response.headers.get("allow")).toBe("GET");
});
