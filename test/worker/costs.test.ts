import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Lead } from "../../worker/contract/lead.ts";
import type { Page } from "../../worker/contract/page.ts";
import { answersAt, newWorld, ORIGIN, type TenantKeys } from "../support/world.ts";

const world = newWorld();
const { cost, reset } = world.counted;
let tenant: TenantKeys;

beforeAll(async () => {
  await world.publishLibrary();
  tenant = await world.addTenant("acme");
});

describe("rows of D1", () => {
  it("an answer save reads at most 3 and writes at most 2", async () => {
    const started = await world.start(tenant);
    await world.save(started, { "direction.scope": { value: 2 } });
    reset();
    await world.save(started, { "direction.scope": { value: 3 } });
    expect(cost.read).toBeLessThanOrEqual(3);
    expect(cost.written).toBeGreaterThan(0);
    expect(cost.written).toBeLessThanOrEqual(2);
  });

  it("a whole quick check, from start to lead, writes at most 40", async () => {
    reset();
    const started = await world.start(tenant);
    const entries = Object.entries(answersAt(3));
    for (let i = 0; i < entries.length; i += 4)
      await world.save(started, Object.fromEntries(entries.slice(i, i + 4)));
    expect((await world.complete(started, undefined, { "idempotency-key": "cost" })).status).toBe(201);
    expect(cost.written).toBeGreaterThan(8);
    expect(cost.written).toBeLessThanOrEqual(40);
  });

  it("a questionnaire that was read before costs no row", async () => {
    const path = `/v1/questionnaires/iso42001-readiness/versions/1.0.0?key=${tenant.publishable}`;
    await world.call(path, { headers: { origin: ORIGIN } });
    reset();
    expect((await world.call(path, { headers: { origin: ORIGIN } })).status).toBe(200);
    expect(cost).toEqual({ read: 0, written: 0, queries: 0 });
  });
});

describe("a page of leads", () => {
  const LEADS = 3_000;
  const PAGE = 20;

  const page = async (cursor?: string): Promise<Page<Lead>> => {
    const query = cursor === undefined ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const response = await world.call(`/v1/leads?limit=${PAGE}${query}`, {
      headers: { authorization: `Bearer ${tenant.secret}` },
    });
    expect(response.status).toBe(200);
    return response.json();
  };

  beforeAll(async () => {
    const started = await world.start(tenant);
    await world.save(started, answersAt(3));
    await world.complete(started);
    // The same lead over and over, with ids on either side of the real one.
    await env.DB.prepare(
      `INSERT INTO leads SELECT tenant_id, 'led_' || printf('%026d', n.value), assessment_id, report_id, email, name, company, phone, status,
         locale, source, slug, version, readiness, consents, created_at, suspected
       FROM leads, (WITH RECURSIVE c(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM c WHERE value < ${LEADS}) SELECT value FROM c) n
       WHERE leads.id = (SELECT max(id) FROM leads)`,
    ).run();
  });

  it("reads its own rows and no more than ten others, first page or late", async () => {
    reset();
    const first = await page();
    // One row for the API key and one to know whether there is a next page.
    expect(cost.read).toBeLessThanOrEqual(PAGE + 10);
    let cursor = first.next_cursor;
    for (let i = 0; i < 50; i++) cursor = (await page(cursor ?? "")).next_cursor;
    reset();
    await page(cursor ?? "");
    expect(cost.read).toBeLessThanOrEqual(PAGE + 10);
  });

  it("goes on where the last one ended: all leads, each once, newest first", async () => {
    const seen: Lead[] = [];
    let cursor: string | null | undefined;
    do {
      const next: Page<Lead> = await page(cursor ?? undefined);
      seen.push(...next.data);
      cursor = next.next_cursor;
    } while (cursor);
    const total = await env.DB.prepare("SELECT count(*) AS n FROM leads").first<number>("n");
    expect(seen).toHaveLength(total ?? 0);
    expect(new Set(seen.map((lead) => lead.id)).size).toBe(seen.length);
    const order = seen.map((lead) => lead.id);
    expect(order).toEqual([...order].sort().reverse());
  });
});
