import { env } from "cloudflare:workers";
import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, it } from "vitest";
import { embedSql } from "../../scripts/tenant-sql.ts";
import type { AnswerValue } from "../../worker/contract/answers.ts";
import type { ScopeReport, ScopeStanding } from "../../worker/contract/audit-time.ts";
import type { CompletedAssessment, PlainTeaser } from "../../worker/contract/completion.ts";
import type { Lead } from "../../worker/contract/lead.ts";
import type { Problem } from "../../worker/contract/problem.ts";
import type { ReportVerification } from "../../worker/contract/verification.ts";
import { leadFormFor } from "../../worker/core/lead-form.ts";
import { answersOf, PLAIN, policySource, scopeSource } from "../support/audit-scope.ts";
import { unzip } from "../support/unzip.ts";
import { codeOf, newWorld, ORIGIN, type TenantKeys } from "../support/world.ts";

const world = newWorld();
let library: string;
let body: TenantKeys;

const put = (path: string, content: unknown, key = library) =>
  world.call(path, { method: "PUT", body: content, headers: { authorization: `Bearer ${key}` } });

beforeAll(async () => {
  library = await world.publishLibrary();
  for (const [path, content] of [
    ["/v1/policies/audit-time/versions/1.0.0", policySource],
    ["/v1/questionnaires/audit-scope/versions/1.0.0", scopeSource],
  ] as const) {
    const response = await put(path, content);
    expect(response.status, await response.clone().text()).toBe(201);
  }
  body = await tenantAsking("body");
});

/** A certification body whose page asks for the scope. */
async function tenantAsking(name: string): Promise<TenantKeys> {
  const keys = await world.addTenant(name, "certification_body");
  const key = `${keys.publishable}s`;
  const form = leadFormFor("Body");
  const embed = { tenant: keys.id, key, origins: [ORIGIN], form, questionnaire: "audit-scope" };
  await env.DB.prepare(embedSql(embed)).run();
  return { ...keys, publishable: key };
}

const start = (keys = body, more: Record<string, unknown> = {}) =>
  world.start(keys, { questionnaire: "audit-scope", ...more });

async function finish(given: Record<string, AnswerValue | undefined> = {}, keys = body, locale = "en") {
  const started = await start(keys, { locale });
  const saved = await world.save(started, answersOf({ ...PLAIN, ...given }));
  expect(saved.status, await saved.clone().text()).toBe(200);
  const response = await world.complete(started);
  expect(response.status, await response.clone().text()).toBe(201);
  const completed = (await response.json()) as CompletedAssessment;
  const link = new URL(completed.report?.url ?? "").pathname;
  return { teaser: completed.result as PlainTeaser, link };
}
const reportAt = async (link: string) => (await (await world.call(`${link}.json`)).json()) as ScopeReport;
const fileAt = async (link: string, extension: string) =>
  new Uint8Array(await (await world.call(`${link}.${extension}`)).arrayBuffer());

const GROUP = {
  "scope.roles": ["provider", "producer"],
  "people.ai": 60,
  "scope.systems": 8,
  "sites.further": undefined,
  "sites.alike": "unknown",
};

describe("a scope that somebody told", () => {
  it("ends in days, for the respondent and on the lead, with what drives them and what is missing", async () => {
    const { teaser, link } = await finish(GROUP);
    const { result } = await reportAt(link);
    expect(teaser).toMatchObject({ kind: "scope", outcome: "estimated", headline: "13.5 to 24 audit days" });
    expect(teaser.lines.map(({ label }) => label)).toEqual([
      "Stage 1",
      "Stage 2",
      "Each yearly surveillance audit",
      "Three years in all",
      "Facts that would narrow the range",
    ]);
    expect(result.initial).toEqual({ low: 13.5, high: 24 });
    const leads = await world.call("/v1/leads?limit=1", {
      headers: { authorization: `Bearer ${body.secret}` },
    });
    const [lead] = ((await leads.json()) as { data: Lead[] }).data;
    expect(lead).toMatchObject({ kind: "scope", readiness: null });
    const standing = lead?.standing as ScopeStanding;
    expect(standing).toMatchObject({ initial: result.initial, three_years: result.three_years });
    expect(standing.drivers[0]).toEqual({
      line: "systems",
      title: "More than 5 AI systems in scope",
      days: { low: 1, high: 6 },
    });
    expect(standing.missing.map(({ fact, text }) => [fact, text?.slice(0, 23)])).toEqual([
      ["sites", "Besides your main site,"],
      ["sites-alike", "Do these sites do the s"],
    ]);
  });

  it("is a page with the sum, its sources and their certainty, and never says that it is an offer", async () => {
    const { link } = await finish(GROUP);
    const response = await world.call(link);
    const page = await response.text();
    expect(response.status).toBe(200);
    for (const words of [
      "13.5–24",
      "planning estimate and no offer",
      "One public source: 1 to 2 days beyond 5 systems",
      "told by others",
      "assumed",
      "Rounded to half days",
      "not known: 0–5",
    ])
      expect(page).toContain(words);
    expect(page).not.toMatch(/next steps|roadmap|how we can help|effort/i);
  });

  it("is one sheet of paper with the code that checks it", async () => {
    const { link } = await finish(Object.fromEntries(Object.keys(PLAIN).map((id) => [id, PLAIN[id]])));
    const bytes = await fileAt(link, "pdf");
    const document = await getDocumentProxy(bytes.slice());
    expect(document.numPages).toBe(1);
    const { text } = await extractText(document, { mergePages: true });
    expect(text).toContain("planning estimate and no offer");
    const code = /body-[0-9a-f ]+/.exec(text.replaceAll("\n", " "))?.[0] ?? "";
    const checked = await world.call(`/v1/reports/verification?code=${encodeURIComponent(code)}`);
    expect(await checked.json()).toMatchObject({
      issued: true,
      report: { kind: "scope", score: null, outcome: "5 audit days" },
    });
  });

  it("is a workbook of days, sum and answers, and a table of the sum", async () => {
    const { link } = await finish(GROUP);
    const parts = await unzip(await fileAt(link, "xlsx"));
    const all = [...parts.values()].join("\n");
    for (const words of ["Audit days", "Sum", "Stage 1", "13.5", "One public source"])
      expect(all).toContain(words);
    const csv = new TextDecoder().decode(await fileAt(link, "csv"));
    expect(csv).toContain('"More than 5 AI systems in scope","8","1–6 days more"');
  });

  it("is told in German where it was answered in German", async () => {
    const { teaser, link } = await finish(GROUP, body, "de-AT");
    expect(teaser.headline).toBe("13,5 bis 24 Audittage");
    const page = await (await world.call(link)).text();
    expect(page).toContain("Die Rechnung, Zeile für Zeile");
    expect(page).toContain("Mehr als 5 KI-Systeme");
    expect(page).not.toContain("More than 5");
  });

  it("can be verified, and not with another figure", async () => {
    const { link } = await finish(GROUP);
    const report = await (await world.call(`${link}.json`)).json();
    const verify = async (document: unknown) =>
      (await (
        await world.call("/v1/reports/verify", { method: "POST", body: document })
      ).json()) as ReportVerification;
    expect(await verify(report)).toMatchObject({
      signature: "valid",
      result: { recomputed: "same", differences: [] },
    });
    const cheaper = structuredClone(report) as ScopeReport;
    cheaper.result.initial.low = 4;
    expect(await verify(cheaper)).toMatchObject({
      signature: "invalid",
      result: { recomputed: "different", differences: [{ pointer: "/result/initial/low", stated: 4 }] },
    });
  });

  it("shows what people typed as text and nothing else", async () => {
    const hostile = `</bdi><script>alert(1)</script>=HYPERLINK("x")`;
    const { link } = await finish({ "scope.activities": hostile, "dates.remarks": `=1+1 ${hostile}` });
    const page = await (await world.call(link)).text();
    expect(page).not.toContain("<script>alert");
    expect(page).toContain("&lt;script&gt;");
    const document = await getDocumentProxy((await fileAt(link, "pdf")).slice());
    expect(document.numPages).toBe(1);
  });
});

describe("what was answered in another assessment", () => {
  const quickCheck = async (keys: TenantKeys) => {
    const started = await world.start({ ...keys, publishable: keys.publishable.slice(0, -1) });
    await world.save(started, {
      "organisation.role": { value: ["user", "provider"] },
      "organisation.systems": { value: 7 },
    });
    return started;
  };
  const roles = { "scope.roles": { value: ["user", "provider"] } };

  it("is there already for who holds it, is shown as carried, and can be changed", async () => {
    const first = await quickCheck(body);
    const started = await start(body, { from: first.token });
    const title = "ISO/IEC 42001 readiness check";
    const from = { slug: "iso42001-readiness", title };
    expect(await world.stateOf(started)).toMatchObject({
      answers: { ...roles, "scope.systems": { value: 7 } },
      carried: [
        { question: "scope.roles", from },
        { question: "scope.systems", from },
      ],
    });
    await world.save(started, { "scope.systems": { value: 8 } });
    expect(await world.stateOf(started)).toMatchObject({
      answers: { ...roles, "scope.systems": { value: 8 } },
      carried: [{ question: "scope.roles", from }],
    });
    // The other assessment is as it was.
    expect((await world.stateOf(first)).answers).toMatchObject({ "organisation.systems": { value: 7 } });
  });

  it("goes on from one to the next, and gives way to what the page itself knows", async () => {
    const first = await quickCheck(body);
    const second = await start(body, { from: first.token, prefill: { "scope.systems": { value: 2 } } });
    expect((await world.stateOf(second)).answers).toEqual({ ...roles, "scope.systems": { value: 2 } });
    const third = await start(body, { from: second.token });
    expect((await world.stateOf(third)).answers).toEqual({ ...roles, "scope.systems": { value: 2 } });
  });

  it("belongs to one client from then on", async () => {
    const first = await quickCheck(body);
    const started = await start(body, { from: first.token });
    const { results } = await env.DB.prepare(
      "SELECT DISTINCT company, started_from FROM assessments WHERE id IN (?, ?) ORDER BY started_from",
    )
      .bind(first.id, started.id)
      .all();
    expect(results).toEqual([
      { company: first.id, started_from: null },
      { company: first.id, started_from: first.id },
    ]);
  });

  it("is nobody else's: another tenant, another origin, a made-up token get nothing", async () => {
    const rival = await tenantAsking("rival");
    const foreign = await quickCheck(rival);
    const [head, claims, signature] = (await quickCheck(body)).token.split(".");
    for (const from of [foreign.token, `${head}.${claims}.${"A".repeat(signature?.length ?? 0)}`, "x"]) {
      const response = await world.call("/v1/assessments", {
        method: "POST",
        body: { questionnaire: "audit-scope", from },
        headers: world.publishable(body.publishable),
      });
      expect([response.status, await codeOf(response)]).toEqual([401, "token_invalid"]);
    }
  });

  it("is not taken along once its token has expired", async () => {
    const first = await quickCheck(body);
    const now = world.clock.now;
    world.clock.now = new Date(now.getTime() + 31 * 86_400_000);
    const response = await world.call("/v1/assessments", {
      method: "POST",
      body: { questionnaire: "audit-scope", from: first.token },
      headers: world.publishable(body.publishable),
    });
    world.clock.now = now;
    expect(await codeOf(response)).toBe("token_expired");
  });
});

describe("what can not be true", () => {
  const refused: [string, Record<string, AnswerValue>, string][] = [
    ["a negative number of people", { "people.ai": -1 }, "number_range"],
    ["no people at all", { "people.ai": 0 }, "number_range"],
    ["half a site", { "sites.further": 1.5 }, "number_fraction"],
    ["more sites than anybody has", { "sites.further": 5001 }, "number_range"],
    ["a number in words", { "scope.systems": "many" }, "answer_type"],
    ["5,000 rows for a number", { "scope.systems": Array(999).fill({ name: "x" }) }, "answer_type"],
    ["a role that there is not", { "scope.roles": ["auditor"] }, "option_unknown"],
    [
      "none of the certificates and one of them",
      { "system.certificates": ["none", "iso27001"] },
      "option_not_alone",
    ],
    [
      "not knowing the laws and naming one",
      { "scope.frameworks": ["eu-ai-act", "unknown"] },
      "option_not_alone",
    ],
    ["a day that is none", { "dates.stage-1": "2027-02-30" }, "date_invalid"],
  ];
  it.each(refused)("%s is refused, and nothing is saved", async (_, answers, code) => {
    const started = await start();
    const response = await world.save(started, answersOf(answers));
    expect(response.status).toBe(422);
    expect(await codeOf(response)).toBe(code);
    expect(await world.stateOf(started)).toMatchObject({ revision: 0, answers: {} });
  });

  it("more rows than any answer may have are refused before anything is looked at", async () => {
    const started = await start();
    const rows = Array.from({ length: 5000 }, () => ({ name: "x" }));
    const response = await world.save(started, { "scope.systems": { value: rows } });
    expect([response.status, await codeOf(response)]).toEqual([422, "body_invalid"]);
    expect(await world.stateOf(started)).toMatchObject({ revision: 0, answers: {} });
  });

  it.each([
    ["more high-risk systems than systems", { "scope.systems": 3, "scope.high-risk": 4 }, "scope.high-risk"],
    ["more people in AI work than people", { "people.ai": 6, "people.all": 5 }, "people.ai"],
  ] as const)("%s can not be handed in, and the draft stays", async (_, given, question) => {
    const started = await start();
    await world.save(started, answersOf({ ...PLAIN, ...given }));
    const before = await world.stateOf(started);
    const response = await world.complete(started);
    const problem = (await response.json()) as Problem;
    expect([response.status, problem.code]).toEqual([422, "part_larger"]);
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual([`/answers/${question}`]);
    expect(await world.stateOf(started)).toEqual(before);
    await world.save(started, answersOf({ [question]: 2 }));
    expect((await world.complete(started)).status).toBe(201);
  });
});

describe("a certification body's own policy", () => {
  const own = (changed: object = {}) => ({ ...policySource, slug: "own-time", version: "1.0.0", ...changed });
  const people = policySource.people as { rows: object[] };

  it("takes the library's place once it is chosen, and says whose figures they are", async () => {
    const tenant = await tenantAsking("holder");
    const rows = [
      { upTo: 10, days: { producer: 9, provider: 8, user: 7, several: 11 }, certainty: "verified" },
      { upTo: 100, days: 20 },
    ];
    const policy = own({ people: { ...people, rows, source: "Our own table" } });
    const path = "/v1/policies/own-time/versions/1.0.0";
    const { translations: _, ...plain } = policy as Record<string, unknown>;
    expect((await put(path, plain, tenant.secret)).status).toBe(201);
    expect((await put(path, plain, tenant.secret)).status).toBe(200);
    const chosen = await put(
      "/v1/questionnaires/audit-scope/policy",
      { policy: { slug: "own-time", version: "1.0.0" } },
      tenant.secret,
    );
    expect(chosen.status, await chosen.clone().text()).toBe(200);
    // What was chosen counts within half a minute.
    world.clock.now = new Date(world.clock.now.getTime() + 31_000);
    const { link } = await finish({}, tenant);
    const report = await reportAt(link);
    expect(report.result.initial).toEqual({ low: 8.5, high: 9 });
    expect(report.policy).toEqual({ slug: "own-time", version: "1.0.0" });
    expect(report.lines.people).toMatchObject({ source: "Our own table" });
    expect(report.result.lines[0]).toMatchObject({ certainty: "verified", factor: null });
    // Nobody else's days change.
    expect((await reportAt((await finish()).link)).result.initial).toEqual({ low: 5, high: 5 });
  });

  it("can not be one of another kind", async () => {
    const tenant = await tenantAsking("mixed");
    const response = await put(
      "/v1/questionnaires/audit-scope/policy",
      { policy: { slug: "iso42001-default", version: "1.0.0" } },
      tenant.secret,
    );
    expect([response.status, await codeOf(response)]).toEqual([422, "policy_invalid"]);
  });

  const rowsOf = (...rows: object[]) => ({ people: { ...people, rows } });
  const faults: [string, object, string, string][] = [
    [
      "rows out of order",
      rowsOf({ upTo: 10, days: 5 }, { upTo: 10, days: 6 }),
      "rows_order",
      "/people/rows/1/upTo",
    ],
    [
      "fewer days for more people",
      rowsOf({ upTo: 10, days: 5 }, { upTo: 20, days: 4 }),
      "rows_fall",
      "/people/rows/1/days",
    ],
    [
      "fewer days for several roles",
      rowsOf({ upTo: 10, days: { producer: 5, provider: 4, user: 4, several: 4 } }),
      "roles_fall",
      "/people/rows/0/days/several",
    ],
    [
      "an integration of more than 20 %",
      {
        integration: {
          ...(policySource.integration as object),
          grades: { fully: { low: 0.1, high: 0.3 } },
        },
      },
      "too_large",
      "/integration/grades/fully/high",
    ],
    [
      "a cap of 70 %",
      { reductions: { ...(policySource.reductions as object), cap: 0.7 } },
      "too_large",
      "/reductions/cap",
    ],
    [
      "low above high",
      { sites: { ...(policySource.sites as object), days: { low: 2, high: 1 } } },
      "rule_broken",
      "/sites/days",
    ],
    [
      "fewer days for more AI systems",
      {
        reductions: {
          cap: 0.3,
          items: [
            {
              ...{ id: "many", fact: "systems", title: "T", source: "S", certainty: "assumed" },
              ...{ low: { once: 0 }, high: { once: 0.1 }, unknown: { low: 0, high: 1 } },
            },
          ],
        },
      },
      "reduction_grows",
      "/reductions/items/0/fact",
    ],
    ["a key that nobody knows", { discount: 0.5 }, "key_unknown", "/discount"],
    [
      "two lines of one name",
      { additions: [...(policySource.additions as object[]), (policySource.additions as object[])[0]] },
      "line_duplicate",
      `/additions/${(policySource.additions as object[]).length}/id`,
    ],
  ];
  it.each(faults)("with %s is refused, and the place is told", async (_, changed, code, pointer) => {
    const { translations: _words, ...plain } = own(changed) as Record<string, unknown>;
    const response = await put(
      "/v1/policies/own-time/versions/9.0.0",
      { ...plain, version: "9.0.0" },
      body.secret,
    );
    const problem = (await response.json()) as Problem;
    expect([response.status, problem.code]).toEqual([422, "policy_invalid"]);
    expect(problem.errors).toContainEqual(expect.objectContaining({ code, pointer }));
  });

  it("that can not read an answer of the questionnaire is not chosen for it", async () => {
    const tenant = await tenantAsking("deaf");
    const additions = (policySource.additions as { id: string }[]).map((one) =>
      one.id === "confidentiality" ? { ...one, grades: { open: { low: 0, high: 0 } } } : one,
    );
    const { translations: _, ...plain } = own({ additions }) as Record<string, unknown>;
    expect((await put("/v1/policies/own-time/versions/1.0.0", plain, tenant.secret)).status).toBe(201);
    const chosen = await put(
      "/v1/questionnaires/audit-scope/policy",
      { policy: { slug: "own-time", version: "1.0.0" } },
      tenant.secret,
    );
    expect([chosen.status, await codeOf(chosen)]).toEqual([422, "policy_invalid"]);
  });
});
