import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { embedSql } from "../../scripts/tenant-sql.ts";
import { newPublishableKey } from "../../worker/auth/publishable-keys.ts";
import type { CompletedAssessment } from "../../worker/contract/completion.ts";
import type { StartedSystems, SystemsOverview } from "../../worker/contract/systems.ts";
import { leadFormFor } from "../../worker/core/lead-form.ts";
import { actSource, answersWith, impactDefinitionSource, impactPolicySource } from "../support/impact.ts";
import { answersAt, newWorld, ORIGIN, type TenantKeys } from "../support/world.ts";

const world = newWorld();
const ROWS = [
  { name: "CV screening", purpose: "Ranks applications.", role: "user", stage: "in-use" },
  { name: "Spam filter", purpose: "", role: "producer", stage: "in-development" },
  { name: "CV screening", purpose: "Listed twice.", role: "user", stage: "in-use" },
  { name: "Old chat", role: "user", stage: "retired" },
];
let keys: TenantKeys;
let inventory: string;
let embed: string;
let impactKey: string;

beforeAll(async () => {
  const library = await world.publishLibrary();
  const headers = { authorization: `Bearer ${library}` };
  for (const [path, body] of [
    ["/v1/standards/eu-ai-act", actSource],
    ["/v1/policies/ai-impact-default/versions/1.0.0", impactPolicySource],
    ["/v1/questionnaires/ai-impact/versions/1.0.0", impactDefinitionSource],
  ] as const) {
    expect((await world.call(path, { method: "PUT", body, headers })).status).toBe(201);
  }
  keys = await world.addTenant("acme");
  const form = leadFormFor("Acme");
  const key = newPublishableKey(keys.id);
  impactKey = key;
  await env.DB.prepare(
    embedSql({ tenant: keys.id, key, questionnaire: "ai-impact", origins: [ORIGIN], form }),
  ).run();
  const found = await env.DB.prepare("SELECT id FROM embeds WHERE key = ?1")
    .bind(key)
    .first<{ id: string }>();
  embed = found?.id ?? "";
  inventory = (await world.start(keys)).id;
});

const secret = (of: TenantKeys = keys) => ({ authorization: `Bearer ${of.secret}` });
const post = (body: unknown, of = keys, id = inventory) =>
  world.call(`/v1/assessments/${id}/systems`, { method: "POST", body, headers: secret(of) });
const overview = async () => {
  const response = await world.call(`/v1/assessments/${inventory}/systems`, { headers: secret() });
  expect(response.status).toBe(200);
  return ((await response.json()) as SystemsOverview).data;
};

it("an assessment that is not completed lists nothing to rely on", async () => {
  const response = await post({ embed });
  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
    409,
    "assessment_open",
  ]);
  await env.DB.prepare("UPDATE assessments SET status = 'completed', answers = ?1 WHERE id = ?2")
    .bind(JSON.stringify({ "systems.register": { value: ROWS } }), inventory)
    .run();
  expect((await overview()).map(({ name, status }) => [name, status])).toEqual([
    ["CV screening", "not_started"],
    ["Spam filter", "not_started"],
  ]);
});

it("each listed system gets one impact assessment, filled in as far as the list goes, and no second one", async () => {
  const response = await post({ embed });
  expect(response.status).toBe(201);
  const { data } = (await response.json()) as StartedSystems;
  expect(data.map(({ name }) => name)).toEqual(["CV screening", "Spam filter"]);
  for (const { link } of data) expect(link).toMatch(new RegExp(`^${ORIGIN}/`));
  const { answers } = (await env.DB.prepare("SELECT answers FROM assessments WHERE id = ?1")
    .bind(data[0]?.assessment)
    .first<{ answers: string }>()) ?? { answers: "{}" };
  expect(JSON.parse(answers)).toEqual({
    "system.name": { value: "CV screening" },
    "purpose.intended": { value: "Ranks applications." },
    "screening.roles": { value: ["deployer"] },
    "system.stage": { value: "in-use" },
  });
  expect(((await (await post({ embed })).json()) as StartedSystems).data).toEqual([]);
  const [first] = await overview();
  expect(first).toMatchObject({ status: "draft", level: null, at_least: "low" });
  expect(first?.missing).toBeGreaterThan(5);
});

it("the overview has the worst first, and says what an unfinished one is at least", async () => {
  const banned = answersWith({
    "screening.people": "yes",
    "screening.areas": ["work"],
    "conclusion.reason": undefined,
  });
  await env.DB.prepare(
    "UPDATE assessments SET answers = ?1 WHERE id = (SELECT assessment_id FROM systems WHERE name = 'Spam filter')",
  )
    .bind(JSON.stringify(banned))
    .run();
  const [first, second] = await overview();
  expect(first).toMatchObject({ name: "Spam filter", level: null, at_least: "high", missing: 1 });
  expect(second).toMatchObject({ name: "CV screening", at_least: "low" });
});

it("nobody else's assessments or embeds can be named, and no embed that asks something else", async () => {
  const other = await world.addTenant("other");
  expect((await post({ embed }, other)).status).toBe(404);
  expect((await post({ embed: "emb_none" })).status).toBe(404);
  const own = await env.DB.prepare(
    "SELECT id FROM embeds WHERE tenant_id = 'ten_acme' AND questionnaire = 'iso42001-readiness'",
  ).first<{ id: string }>();
  expect((await post({ embed: own?.id })).status).toBe(404);
  expect((await world.call(`/v1/assessments/${inventory}/systems`, { headers: secret(other) })).status).toBe(
    404,
  );
});

describe("the page of the gap report", () => {
  const rows = ["CV screening", "<b>Chat</b>", "Maps"].map((name) => ({
    ...ROWS[0],
    name,
  }));
  const asked = { id: "systems.register", text: "Which?", type: "register", answered: null, answer: null };
  const section = { id: "systems", title: "Systems", questions: [asked] };
  type Ended = CompletedAssessment & { report: { id: string; url: string } };
  let gap: Ended;
  let impact: Ended;
  let gapId: string;

  const ended = async (started: Awaited<ReturnType<typeof world.start>>, answers: object) => {
    expect((await world.save(started, answers as Record<string, unknown>)).status).toBe(200);
    const response = await world.complete(started);
    expect(response.status).toBe(201);
    return (await response.json()) as Ended;
  };
  const page = async (report: Ended) => (await world.call(new URL(report.report.url).pathname)).text();
  const change = (sql: string, ...values: unknown[]) =>
    env.DB.prepare(sql)
      .bind(...values)
      .run();

  beforeAll(async () => {
    const started = await world.start(keys);
    gapId = started.id;
    gap = await ended(started, answersAt(2));
    const other = await world.start({ ...keys, publishable: impactKey }, { questionnaire: "ai-impact" });
    impact = await ended(other, answersWith({ "screening.people": "yes", "screening.areas": ["work"] }));
    await change(
      "UPDATE assessments SET answers = ?1 WHERE id = ?2",
      JSON.stringify({ "systems.register": { value: rows } }),
      gapId,
    );
    expect((await post({ embed }, keys, gapId)).status).toBe(201);
    await change(
      "UPDATE systems SET assessment_id = ?1 WHERE inventory_id = ?2 AND name = 'CV screening'",
      other.id,
      gapId,
    );
    await change("DELETE FROM systems WHERE inventory_id = ?1 AND name = 'Maps'", gapId);
  });

  it("says nothing of systems where the questionnaire asked for none", async () => {
    expect(await page(gap)).not.toContain('id="systems"');
  });

  it("lists every system with its level and what it lacks, and leads to the reports that there are", async () => {
    await change(
      "UPDATE reports SET body = json_insert(body, '$.asked[#]', json(?1)) WHERE id = ?2",
      JSON.stringify(section),
      gap.report.id,
    );
    const html = await page(gap);
    const list = html.split('<section id="systems"')[1]?.split("</section>")[0] ?? "";
    expect(html).toContain('href="#systems"');
    expect(list).toContain(`href="${impact.report.url}"`);
    for (const words of ["completed", "High", "under way", "at least Low", "not begun", "May 21, 2027"])
      expect([words, list.includes(words)]).toEqual([words, true]);
    expect(list).toContain("&lt;b&gt;Chat");
    expect(list.indexOf("CV screening")).toBeLessThan(list.indexOf("Maps"));
    expect(list).toContain("can start the assessment");
  });

  it("offers a certification body's client no start: the list is a fact", async () => {
    await change(
      "UPDATE reports SET body = json_set(body, '$.tenant.kind', 'certification_body') WHERE id = ?1",
      gap.report.id,
    );
    const html = await page(gap);
    expect(html).toContain("not begun");
    expect(html).not.toContain("can start the assessment");
  });

  /** A gap report that lists so many systems, of which every other one has its impact report. */
  async function listing(count: number): Promise<Ended> {
    const started = await world.start(keys);
    const listed = await ended(started, answersAt(2));
    const register = Array.from({ length: count }, (_, i) => ({ ...ROWS[0], name: `System ${i}` }));
    await change(
      "UPDATE assessments SET answers = ?1 WHERE id = ?2",
      JSON.stringify({ "systems.register": { value: register } }),
      started.id,
    );
    await change(
      "UPDATE reports SET body = json_insert(body, '$.asked[#]', json(?1)) WHERE id = ?2",
      JSON.stringify(section),
      listed.report.id,
    );
    expect((await post({ embed }, keys, started.id)).status).toBe(201);
    await change(
      `INSERT INTO reports (tenant_id, id, assessment_id, link_hash, code, body, created_at, expires_at)
       SELECT r.tenant_id, 'rep_' || s.assessment_id, s.assessment_id, s.assessment_id, s.assessment_id, r.body,
         r.created_at, r.expires_at
       FROM systems s, reports r
       WHERE s.inventory_id = ?1 AND r.id = ?2 AND CAST(substr(s.name, 8) AS INTEGER) % 2 = 0`,
      started.id,
      impact.report.id,
    );
    await change(
      "UPDATE assessments SET status = 'completed' WHERE 'rep_' || id IN (SELECT id FROM reports)",
    );
    return listed;
  }

  it("costs so many rows per system that it lists, and as many queries for one as for all", async () => {
    const { cost, reset } = world.counted;
    const costs = [];
    for (const count of [2, 12, 24]) {
      const listed = await listing(count);
      // What is read once and kept: questionnaire, policy, branding.
      await page(listed);
      reset();
      const html = await page(listed);
      const list = html.split('<section id="systems"')[1]?.split("</section>")[0] ?? "";
      expect(list.split("<tr").length - 2).toBe(count);
      costs.push({ count, ...cost });
    }
    const [few] = costs;
    for (const { count, read, written, queries } of costs) {
      // A system is read in four rows, its report in three more; every second one has a report.
      const list = 4 * count + 3 * (count / 2);
      expect([count, read - list]).toEqual([count, (few?.read ?? 0) - 11]);
      expect(read - list).toBeLessThanOrEqual(10);
      expect([written, queries]).toEqual([0, few?.queries]);
    }
  });

  it("leads to no report whose link was withdrawn", async () => {
    await change("UPDATE reports SET revoked_at = 1 WHERE id = ?1", impact.report.id);
    const html = await page(gap);
    expect(html).toContain("CV screening");
    expect(html).not.toContain(impact.report.url);
  });
});
