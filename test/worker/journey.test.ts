import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { EmbedConfig } from "../../worker/contract/embed.ts";
import type { Lead, LeadDetail } from "../../worker/contract/lead.ts";
import type { Page } from "../../worker/contract/page.ts";
import { answersAt, type CompletedGap, LEAD, newWorld, ORIGIN, type TenantKeys } from "../support/world.ts";

const world = newWorld();
let tenant: TenantKeys;
let libraryKey: string;

beforeAll(async () => {
  libraryKey = await world.publishLibrary();
  tenant = await world.addTenant("acme");
});

const leads = async (keys: TenantKeys): Promise<Page<Lead>> => {
  const response = await world.call("/v1/leads", { headers: { authorization: `Bearer ${keys.secret}` } });
  expect(response.status).toBe(200);
  return response.json();
};

async function completed(level = 3): Promise<CompletedGap> {
  const started = await world.start(tenant);
  expect((await world.save(started, answersAt(level))).status).toBe(200);
  const response = await world.complete(started);
  expect(response.status, await response.clone().text()).toBe(201);
  return response.json();
}

describe("from a web page to a lead with a report", () => {
  it("gives a widget all it needs in one answer, without weights, scores and actions", async () => {
    const response = await world.call(`/v1/embeds/${tenant.publishable}`, { headers: { origin: ORIGIN } });
    expect(response.status).toBe(200);
    expect(response.headers.get("access-control-allow-origin")).toBe(ORIGIN);
    const config = (await response.json()) as EmbedConfig;
    expect(config.questionnaire.slug).toBe("iso42001-readiness");
    expect(config.lead_form.consents[0]?.text).toContain("The acme company");
    expect(JSON.stringify(config.questionnaire)).not.toMatch(/"(?:measures|score|scores|action|effortDays)"/);
  });

  it("turns answers and a contact into one report and one lead that the tenant finds", async () => {
    const { report, result } = await completed(3);
    expect(result.readiness.score).toBe(70);
    expect(result.band.title).not.toBe("");

    const page = await world.call(new URL(report.url).pathname);
    expect(page.status).toBe(200);
    expect(page.headers.get("referrer-policy")).toBe("no-referrer");
    expect(page.headers.get("x-robots-tag")).toContain("noindex");
    expect(await page.text()).toContain("The acme company");

    const [lead] = (await leads(tenant)).data;
    expect(lead).toMatchObject({
      contact: { email: "ada@client.example", name: "Ada Okafor", company: "Client Ltd", phone: null },
      readiness: { score: 70 },
      report: { id: report.id, url: report.url },
      status: "new",
    });
    expect(lead?.consents).toEqual(LEAD.consents);
    const one = await world.call(`/v1/leads/${lead?.id}`, {
      headers: { authorization: `Bearer ${tenant.secret}` },
    });
    const detail = (await one.json()) as LeadDetail;
    expect({ ...detail, consents: lead?.consents }).toEqual(lead);
    expect(detail.consents).toEqual([
      {
        id: "contact",
        version: "2026-11",
        text: expect.stringContaining("contact me"),
        granted: true,
        at: expect.any(String),
      },
      { id: "news", version: "2026-11", text: expect.any(String), granted: false, at: expect.any(String) },
    ]);
  });

  it("lists leads of one instant as they came, the newest first", async () => {
    const came: string[] = [];
    for (let i = 0; i < 4; i++) came.push((await completed()).report.id);
    const { data } = await leads(tenant);
    expect(data.slice(0, came.length).map(({ report }) => report.id)).toEqual(came.reverse());
  });

  it("gives the report as canonical JSON under the same link", async () => {
    const { report } = await completed(2);
    const path = `${new URL(report.url).pathname}.json`;
    const [first, second] = [await world.call(path), await world.call(path)];
    expect(first.headers.get("content-type")).toContain("application/json");
    const text = await first.text();
    expect(text).toBe(await second.text());
    expect(JSON.parse(text)).toMatchObject({ id: report.id, result: { pinned: { engine: "1.0.0" } } });
  });

  it("says what the score would be with steps done, by the same calculation, and changes nothing", async () => {
    const { report } = await completed(2);
    const path = new URL(report.url).pathname;
    const stored = await (await world.call(`${path}.json`)).json();
    const { actions } = stored as { actions: { question: string }[] };
    const query = actions.map(({ question }) => `done=${question}`).join("&");
    const text = await (await world.call(`${path}?${query}&done=nothing`)).text();
    expect(text).toContain("the same calculation gives <strong>100%</strong> instead of 40%");
    expect(await (await world.call(path)).text()).not.toContain("the same calculation gives");
    expect(await (await world.call(`${path}.json`)).json()).toEqual(stored);
  });

  it("can be had as a page, as data, as a workbook and on paper, whose code anybody can check", async () => {
    const { report } = await completed(3);
    const path = new URL(report.url).pathname;
    const types: Record<string, string> = { csv: "text/csv", xlsx: "spreadsheetml", pdf: "application/pdf" };
    for (const [extension, type] of Object.entries(types)) {
      const file = await world.call(`${path}.${extension}`);
      expect(file.status).toBe(200);
      expect(file.headers.get("content-type")).toContain(type);
      expect(file.headers.get("content-disposition")).toMatch(/^attachment; filename="[a-z0-9-]+\.[a-z]+"$/);
      expect(file.headers.get("cache-control")).toContain("no-store");
      expect(
        (await world.call(`/r/lnk_acme_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.${extension}`)).status,
      ).toBe(404);
    }
    const stored = await env.DB.prepare("SELECT code FROM reports WHERE id = ?")
      .bind(report.id)
      .first<string>("code");
    const check = async (code: string) =>
      (await world.call(`/v1/reports/verification?code=${encodeURIComponent(code)}`)).json();
    expect(await check(`acme-${stored?.slice(0, 4)} ${stored?.slice(4)}`)).toMatchObject({
      issued: true,
      report: { id: report.id, tenant: "The acme company", score: 70 },
    });
    for (const wrong of [`acme-${"0".repeat(32)}`, `rival-${stored}`, "nonsense", ""]) {
      expect(await check(wrong)).toEqual({ issued: false, report: null });
    }
    await env.DB.prepare("UPDATE reports SET revoked_at = 1 WHERE id = ?").bind(report.id).run();
    expect(await check(`acme-${stored}`)).toEqual({ issued: false, report: null });
  });

  it("keeps advice out of a certification body's report, page and JSON", async () => {
    const body = await world.addTenant("certcb", "certification_body");
    const started = await world.start(body);
    await world.save(started, answersAt(0));
    const done = (await (await world.complete(started)).json()) as CompletedGap;
    const path = new URL(done.report.url).pathname;
    const texts = [await (await world.call(path)).text(), await (await world.call(`${path}.json`)).text()];
    const source = JSON.stringify((await import("../support/content.ts")).readinessSource);
    const actions = [...source.matchAll(/"action":\{"text":"(.*?)","effortDays/g)].map(
      ([, text]) => text ?? "",
    );
    expect(actions.length).toBeGreaterThan(15);
    for (const text of texts) {
      expect(text).not.toContain("effort_days");
      for (const action of actions) expect(text).not.toContain(action.slice(0, 40));
    }
  });

  it("shows the same page for links that never were, are malformed, have expired", async () => {
    const { report } = await completed();
    const path = new URL(report.url).pathname;
    const made = path.replace(/.$/, (last) => (last === "A" ? "B" : "A"));
    const strip = (html: string) => html.replaceAll(/nonce="[^"]*"/g, "");
    const pages = [];
    for (const wrong of [made, "/r/x", "/r/lnk_nobody_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"]) {
      pages.push(await world.call(wrong));
    }
    world.clock.now = new Date("2028-03-01T00:00:00Z");
    pages.push(await world.call(path));
    world.clock.now = new Date("2026-11-21T12:00:00Z");
    expect(pages.map((page) => page.status)).toEqual([404, 404, 404, 404]);
    const texts = new Set(await Promise.all(pages.map(async (page) => strip(await page.text()))));
    expect(texts.size).toBe(1);
  });
});

describe("reading questionnaires", () => {
  const version = "/v1/questionnaires/iso42001-readiness/versions/1.0.0";
  const keyed = (path: string) => `${path}?key=${tenant.publishable}`;

  it("serves a version for good and answers 304 to who has it", async () => {
    const first = await world.call(keyed(version), { headers: { origin: ORIGIN } });
    expect(first.status).toBe(200);
    expect(first.headers.get("cache-control")).toContain("immutable");
    const etag = first.headers.get("etag") ?? "";
    const again = await world.call(keyed(version), { headers: { origin: ORIGIN, "if-none-match": etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
  });

  it("lists questionnaires, their latest version and their versions", async () => {
    const headers = { origin: ORIGIN };
    const list = await world.call(keyed("/v1/questionnaires"), { headers });
    expect(await list.json()).toMatchObject({
      data: [{ slug: "iso42001-readiness", latest: "1.0.0", library: true, kind: "gap" }],
    });
    const latest = await world.call(keyed("/v1/questionnaires/iso42001-readiness"), { headers });
    expect(await latest.json()).toMatchObject({ version: "1.0.0" });
    const versions = await world.call(keyed("/v1/questionnaires/iso42001-readiness/versions"), { headers });
    expect(await versions.json()).toMatchObject({
      data: [{ version: "1.0.0", digest: expect.stringMatching(/^sha256:/) }],
    });
  });

  it("takes the same version again as if nothing had happened", async () => {
    const { readinessSource } = await import("../support/content.ts");
    const response = await world.call(version, {
      method: "PUT",
      body: readinessSource,
      headers: { authorization: `Bearer ${libraryKey}` },
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ status: "unchanged" });
  });
});
