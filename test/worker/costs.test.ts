import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Lead } from "../../worker/contract/lead.ts";
import type { Page } from "../../worker/contract/page.ts";
import type { DueReassessment } from "../../worker/contract/reassessment.ts";
import { answersAt, LEAD, newWorld, ORIGIN, type TenantKeys } from "../support/world.ts";

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
      `INSERT INTO leads (tenant_id, id, assessment_id, report_id, email, name, company, phone, status, locale, source, slug,
         version, readiness, consents, created_at)
       SELECT tenant_id, 'led_' || printf('%026d', n.value), assessment_id, report_id, email, name, company, phone, status,
         locale, source, slug, version, readiness, consents, created_at
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
    const total = await env.DB.prepare("SELECT count(*) AS n FROM leads WHERE tenant_id = ?")
      .bind(tenant.id)
      .first<number>("n");
    expect(seen).toHaveLength(total ?? 0);
    expect(new Set(seen.map((lead) => lead.id)).size).toBe(seen.length);
    const order = seen.map((lead) => lead.id);
    expect(order).toEqual([...order].sort().reverse());
  });
});

describe("a page of clients that are due", () => {
  const CLIENTS = 2_000;
  const PAGE = 20;
  let owner: TenantKeys;

  /** The row over and over, but for the columns named; `n` counts. */
  async function copies(table: string, key: string, id: string, change: Record<string, string>) {
    const { results } = await env.DB.prepare(`PRAGMA table_info(${table})`).all<{ name: string }>();
    const columns = results.map(({ name }) => name);
    await env.DB.prepare(
      `WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < ${CLIENTS})
       INSERT INTO ${table} (${columns.join(", ")})
       SELECT ${columns.map((name) => change[name] ?? name).join(", ")} FROM ${table}, c WHERE ${key} = ?`,
    )
      .bind(id)
      .run();
  }

  beforeAll(async () => {
    owner = await world.addTenant("reminds");
    const started = await world.start(owner);
    await world.save(started, answersAt(2));
    await world.complete(started);
    const asm = "'asm_' || printf('%026d', n)";
    const led = "'led_' || printf('%026d', n)";
    await copies("assessments", "id", started.id, { id: asm, answers: "'{}'" });
    await copies("leads", "assessment_id", started.id, { id: led, assessment_id: asm });
    await copies("reassessments", "assessment_id", started.id, {
      assessment_id: asm,
      lead_id: led,
      due_on: "date('2027-01-01', '+' || (n % 700) || ' days')",
    });
  });

  it("reads two rows for each whatever the table holds, each client once, the earliest first", async () => {
    const seen: DueReassessment[] = [];
    let cursor: string | null = null;
    for (let page = 0; page < 30; page++) {
      reset();
      const after = cursor ? `&cursor=${encodeURIComponent(cursor)}` : "";
      const response = await world.call(`/v1/reassessments?due_before=2030-01-01&limit=${PAGE}${after}`, {
        headers: { authorization: `Bearer ${owner.secret}` },
      });
      const { data, next_cursor } = (await response.json()) as Page<DueReassessment>;
      // A plan and its lead each, one of both to know whether there is a next page, the place where the last page
      // ended, the API key and the embed: 45. PAGE + 10 would take copies of contacts into the plans; who a person is
      // stands in the lead alone, to be erased in one place.
      expect(cost.read).toBeLessThanOrEqual(2 * PAGE + 5);
      seen.push(...data);
      cursor = next_cursor;
    }
    const places = seen.map(({ due_on, assessment }) => `${due_on} ${assessment}`);
    expect(new Set(places).size).toBe(30 * PAGE);
    expect(places).toEqual([...places].sort());
    expect(seen.every(({ lead }) => lead?.email === LEAD.contact.email)).toBe(true);
  });
});
