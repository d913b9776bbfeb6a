import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { embedSql } from "../../scripts/tenant-sql.ts";
import { newPublishableKey } from "../../worker/auth/publishable-keys.ts";
import type { AssessmentState, ResumeLink, StartedAssessment } from "../../worker/contract/assessment.ts";
import type { Problem } from "../../worker/contract/problem.ts";
import { leadFormFor } from "../../worker/core/lead-form.ts";
import { answersAt, NOW, newWorld, ORIGIN, type TenantKeys } from "../support/world.ts";

const world = newWorld();
const DAY = 86_400_000;
const PAGE = `${ORIGIN}/check?lang=en`;
let tenant: TenantKeys;
let draft: StartedAssessment;

beforeEach(async () => {
  world.clock.now = NOW;
  await world.publishLibrary();
  tenant = await world.addTenant("acme", "consultancy", [ORIGIN, "https://other.host.example"]);
  draft = await world.start(tenant, { source: { page: `${ORIGIN}/where/it/began` } });
  await world.save(draft, { "organisation.systems": { value: 3 } });
});

const makeLink = (body: unknown = { page: PAGE }, started = draft) =>
  world.call(`/v1/assessments/${started.id}/resume-link`, {
    method: "POST",
    body,
    headers: world.bearer(started.token),
  });
const linkOf = async (body?: unknown): Promise<ResumeLink> => (await makeLink(body)).json();
const tokenIn = (url: string) => url.split("=").at(-1) ?? "";
const exchange = (link: string, headers: Record<string, string> = {}, key = tenant.publishable) =>
  world.call("/v1/resume", {
    method: "POST",
    body: { link },
    headers: { ...world.publishable(key), ...headers },
  });
const newLink = async () => tokenIn((await linkOf()).url);

async function refusalOf(response: Response): Promise<unknown> {
  const { request_id: _, ...problem } = (await response.json()) as Problem;
  return problem;
}

describe("a link to go on elsewhere", () => {
  it("leads to the page that asked, with its token where no server sees it, for seven days", async () => {
    const { url, expires_at } = await linkOf();
    expect(url.startsWith(`${PAGE}#plumbline:${tenant.publishable}=rsm_acme_`)).toBe(true);
    expect(tokenIn(url)).toMatch(/^rsm_acme_[\w-]{43}$/);
    expect(expires_at).toBe(new Date(NOW.getTime() + 7 * DAY).toISOString());
  });

  it("leads to where the assessment was started, when no page is named", async () => {
    expect((await linkOf({})).url).toContain(`${ORIGIN}/where/it/began#plumbline:`);
    const elsewhere = await world.start(tenant, { source: { page: "https://evil.example/" } });
    const { url } = (await (await makeLink({}, elsewhere)).json()) as ResumeLink;
    expect(url.startsWith(`${ORIGIN}/#plumbline:`)).toBe(true);
  });

  it.each([
    "https://evil.example/",
    `https://${new URL(ORIGIN).host}@evil.example/`,
    `${ORIGIN}.evil.example/`,
    `${ORIGIN}:8443/`,
    ORIGIN.replace("https", "http"),
    `//${new URL(ORIGIN).host}/`,
    "javascript:alert(1)//https://www.host.example/",
    "data:text/html,x",
    "",
  ])("never leads to %s", async (page) => {
    const response = await makeLink({ page });
    expect(await refusalOf(response)).toMatchObject({
      status: 403,
      code: "origin_refused",
    });
  });

  it("drops what is neither origin, path nor query", async () => {
    const host = new URL(ORIGIN).host;
    expect((await linkOf({ page: `https://user:pass@${host}/a?b=c#d` })).url).toContain(
      `https://${host}/a?b=c#plumbline:`,
    );
  });

  it("leads to the page that we host, for who fills in there, and to no other of ours", async () => {
    const hosted = `https://api.example/take/${tenant.publishable}`;
    expect((await linkOf({ page: `${hosted}?locale=de` })).url).toContain(`${hosted}?locale=de#plumbline:`);
    const there = await world.start(tenant, { source: { page: hosted } });
    const { url } = (await (await makeLink({}, there)).json()) as ResumeLink;
    expect(url.startsWith(`${hosted}#plumbline:`)).toBe(true);
    for (const page of ["https://api.example/", `${hosted}x`, "https://api.example/r/rep_acme"])
      expect(await refusalOf(await makeLink({ page }))).toMatchObject({ status: 403 });
  });

  it("leads to the page that we host where the embed has no other", async () => {
    const { publishable } = tenant;
    const change = {
      method: "PATCH",
      body: { origins: [] },
      headers: { authorization: `Bearer ${tenant.secret}` },
    };
    expect((await world.call(`/v1/embeds/${publishable}`, change)).status).toBe(200);
    const { url } = (await (await makeLink({})).json()) as ResumeLink;
    expect(url.startsWith(`https://api.example/take/${publishable}#plumbline:`)).toBe(true);
  });

  it("never outlives its assessment", async () => {
    world.clock.now = new Date(NOW.getTime() + 28 * DAY);
    expect((await linkOf()).expires_at).toBe(draft.expires_at);
  });

  it("is stored as a hash only", async () => {
    const token = await newLink();
    const { results } = await env.DB.prepare("SELECT * FROM resume_links").all();
    expect(results).toHaveLength(1);
    expect(JSON.stringify(results)).not.toContain(token.slice("rsm_acme_".length));
  });

  it("is not made for what is completed", async () => {
    await world.save(draft, answersAt(2));
    await world.complete(draft);
    expect(await refusalOf(await makeLink())).toMatchObject({ status: 409, code: "assessment_completed" });
  });
});

describe("an exchange", () => {
  it("gives a token for the very same draft, good on the origin that asked", async () => {
    const origin = "https://other.host.example";
    const response = await exchange(await newLink(), { origin });
    expect(response.status).toBe(201);
    const there = (await response.json()) as StartedAssessment;
    expect(there).toMatchObject({ id: draft.id, expires_at: draft.expires_at });
    const read = await world.call(`/v1/assessments/${there.id}`, {
      headers: world.bearer(there.token, origin),
    });
    expect(((await read.json()) as AssessmentState).answers).toEqual({
      "organisation.systems": { value: 3 },
    });
    const elsewhere = await world.call(`/v1/assessments/${there.id}`, { headers: world.bearer(there.token) });
    expect(elsewhere.status).toBe(403);
    expect((await world.save(draft, { "organisation.systems": { value: 4 } })).status).toBe(200);
  });

  it("works once: of ten at the same time one is answered", async () => {
    const token = await newLink();
    const statuses = await Promise.all(
      Array.from({ length: 10 }, async () => (await exchange(token)).status),
    );
    expect(statuses.sort()).toEqual([201, ...Array(9).fill(404)]);
  });

  it("is answered again under the same Idempotency-Key, so that a lost answer loses nothing", async () => {
    const token = await newLink();
    const key = { "idempotency-key": "one-visit" };
    const both = await Promise.all([exchange(token, key), exchange(token, key)]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect((await exchange(token, { "idempotency-key": "another-visit" })).status).toBe(404);
  });

  it("gives used, expired, foreign, made-up and malformed links the same refusal", async () => {
    const rival = await world.addTenant("rival");
    const second = newPublishableKey(tenant.id);
    await env.DB.prepare(
      embedSql({
        tenant: tenant.id,
        key: second,
        questionnaire: "iso42001-readiness",
        origins: [ORIGIN],
        form: leadFormFor("Acme"),
      }),
    ).run();
    const used = await newLink();
    await exchange(used);
    const mine = await newLink();
    const refusals = [
      await exchange(used),
      await exchange(mine, {}, rival.publishable),
      await exchange(mine, {}, second),
      await exchange(`rsm_acme_${"x".repeat(43)}`),
      await exchange("nothing"),
    ];
    world.clock.now = new Date(NOW.getTime() + 7 * DAY);
    refusals.push(await exchange(mine));
    const problems = await Promise.all(refusals.map(refusalOf));
    expect(problems[0]).toMatchObject({ status: 404, code: "not_found" });
    expect(new Set(problems.map((problem) => JSON.stringify(problem))).size).toBe(1);
    world.clock.now = NOW;
    expect((await exchange(mine)).status).toBe(201);
  });

  it("is not had from an origin that the embed does not list", async () => {
    const token = await newLink();
    expect((await exchange(token, { origin: "https://evil.example" })).status).toBe(403);
    expect((await exchange(token)).status).toBe(201);
  });
});
