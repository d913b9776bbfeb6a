import { beforeAll, describe, expect, it } from "vitest";
import type { StartedAssessment } from "../../worker/contract/assessment.ts";
import type { AssessmentTrend } from "../../worker/contract/client.ts";
import type { Problem } from "../../worker/contract/problem.ts";
import type { Report } from "../../worker/contract/report.ts";
import type { StoredReportHead } from "../../worker/contract/stored-report.ts";
import { policySource } from "../support/content.ts";
import { answersAt, type Completed, codeOf, LEAD, NOW, newWorld, type TenantKeys } from "../support/world.ts";

const world = newWorld();
let tenant: TenantKeys;
let other: TenantKeys;
const DAY = 86_400_000;

const as = (key: string) => ({ authorization: `Bearer ${key}` });
const later = (days: number) => {
  world.clock.now = new Date(NOW.getTime() + days * DAY);
};

async function begun(level: number, keys = tenant) {
  const started = await world.start(keys);
  await world.save(started, answersAt(level));
  return started;
}
async function finished(started: StartedAssessment): Promise<Report> {
  const response = await world.complete(started, LEAD);
  expect(response.status, await response.clone().text()).toBe(201);
  const { report } = (await response.json()) as Completed;
  return (await world.call(`${new URL(report.url).pathname}.json`)).json();
}
const link = (id: string, company: unknown, key = tenant.secret) =>
  world.call(`/v1/assessments/${id}/company`, { method: "PUT", body: { company }, headers: as(key) });
const trendOf = async (id: string, key = tenant.secret) =>
  (await (await world.call(`/v1/assessments/${id}/trend`, { headers: as(key) })).json()) as AssessmentTrend &
    Problem;
const remake = (id: string, body: unknown = {}) =>
  world.call(`/v1/assessments/${id}/reports`, { method: "POST", body, headers: as(tenant.secret) });

beforeAll(async () => {
  const library = await world.publishLibrary();
  tenant = await world.addTenant("acme");
  other = await world.addTenant("rival");
  const response = await world.call("/v1/policies/iso42001-default/versions/1.1.0", {
    method: "PUT",
    headers: as(library),
    body: { ...policySource, version: "1.1.0", levels: [0, 0.1, 0.3, 0.6, 1, 1] },
  });
  expect(response.status).toBe(201);
});

describe("a second assessment of a client whom the tenant named", () => {
  it("tells in its report what changed since the first", async () => {
    later(0);
    const first = await begun(2);
    const before = await finished(first);
    expect(before.trend).toBeUndefined();
    await link(first.id, "crm-1");
    later(300);
    const second = await begun(3);
    await link(second.id, "crm-1");
    const { trend, result } = await finished(second);
    expect(trend?.since).toMatchObject({
      assessment: first.id,
      completed_at: NOW.toISOString(),
      score: before.result.readiness.score,
    });
    expect(trend?.readiness.score).toEqual({
      before: before.result.readiness.score,
      after: result.readiness.score,
    });
    expect([trend?.policy_changed, trend?.version_changed, trend?.apart]).toEqual([false, false, []]);
    expect(trend?.requirements.length).toBeGreaterThan(10);
  });

  it("is compared with the last one before it, not with the first nor with a later one", async () => {
    const ids: string[] = [];
    for (const [days, level] of [
      [0, 1],
      [100, 2],
      [200, 3],
    ] as const) {
      later(days);
      const run = await begun(level);
      await link(run.id, "crm-2");
      await finished(run);
      ids.push(run.id);
    }
    const [first, second, third] = ids;
    expect((await trendOf(first ?? "")).trend).toBeNull();
    expect((await trendOf(second ?? "")).trend?.since.assessment).toBe(first);
    expect((await trendOf(third ?? "")).trend?.since.assessment).toBe(second);
  });
});

describe("two assessments linked after both were completed", () => {
  it("have their trend by the API at once and in a new report, while the first one stays as it is", async () => {
    later(0);
    const first = await begun(2);
    await finished(first);
    later(200);
    const second = await begun(4);
    const signed = await finished(second);
    expect((await trendOf(second.id)).trend).toBeNull();
    for (const { id } of [first, second]) expect((await link(id, "crm-3")).status).toBe(200);
    const { trend } = await trendOf(second.id);
    expect(trend?.since.assessment).toBe(first.id);
    const made = await remake(second.id);
    expect(made.status).toBe(201);
    const head = (await made.json()) as StoredReportHead;
    expect(head.since).toBe(first.id);
    const report = (await (await world.call(`${new URL(head.url ?? "").pathname}.json`)).json()) as Report;
    expect(report.trend).toEqual(trend);
    expect(report.rescoring).toBeUndefined();
    expect(signed.trend).toBeUndefined();
    expect(await codeOf(await remake(second.id))).toBe("report_exists");
  });

  it("compare the client under another policy too: the earlier answers count as that one counts them", async () => {
    later(0);
    const [first, second] = [await begun(2), await begun(2)];
    await finished(first);
    later(10);
    await finished(second);
    for (const { id } of [first, second]) await link(id, "crm-4");
    const head = (await (
      await remake(second.id, { policy: { slug: "iso42001-default", version: "1.1.0" } })
    ).json()) as StoredReportHead;
    const { trend, rescoring } = (await (
      await world.call(`${new URL(head.url ?? "").pathname}.json`)
    ).json()) as Report;
    expect(trend?.policy_changed).toBe(true);
    expect(trend?.requirements).toEqual([]);
    expect(trend?.readiness.score.before).toBe(trend?.readiness.score.after);
    expect(trend?.since.score).toBeGreaterThan(trend?.readiness.score.before ?? 100);
    expect(rescoring?.requirements.length).toBeGreaterThan(10);
  });
});

describe("a stranger", () => {
  it("who types the same company, address and name learns nothing of an earlier assessment", async () => {
    later(0);
    const first = await begun(2);
    await finished(first);
    await link(first.id, LEAD.contact.company.replaceAll(" ", "-"));
    later(30);
    const report = await finished(await begun(3));
    expect(report.trend).toBeUndefined();
    expect(JSON.stringify(report)).not.toContain(first.id);
  });

  it("of another tenant has no company in common, whatever the key", async () => {
    later(0);
    const mine = await begun(2);
    await link(mine.id, "shared");
    await finished(mine);
    later(30);
    const theirs = await begun(3, other);
    expect((await link(theirs.id, "shared", other.secret)).status).toBe(200);
    expect((await finished(theirs)).trend).toBeUndefined();
    expect((await trendOf(theirs.id, other.secret)).trend).toBeNull();
    expect((await trendOf(mine.id, other.secret)).code).toBe("not_found");
    const response = await link(mine.id, "mine", other.secret);
    expect(await codeOf(response)).toBe("not_found");
  });
});

describe("a company key", () => {
  it("can be taken back, and with it the trend", async () => {
    later(0);
    const first = await begun(2);
    await finished(first);
    later(20);
    const second = await begun(3);
    await finished(second);
    for (const { id } of [first, second]) await link(id, "crm-5");
    expect((await trendOf(second.id)).trend).not.toBeNull();
    await link(second.id, null);
    expect((await trendOf(second.id)).trend).toBeNull();
  });

  it.each(["", "two words", "a".repeat(65), "<b>", 5, undefined])("is refused as %j", async (company) => {
    const draft = await world.start(tenant);
    const response = await link(draft.id, company);
    expect(await codeOf(response)).toBe("body_invalid");
  });

  it("makes no trend of a draft", async () => {
    const draft = await world.start(tenant);
    await link(draft.id, "crm-6");
    expect((await trendOf(draft.id)).code).toBe("assessment_open");
  });
});
