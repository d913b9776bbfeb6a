import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { StartedAssessment } from "../../worker/contract/assessment.ts";
import type { Page } from "../../worker/contract/page.ts";
import type { Problem } from "../../worker/contract/problem.ts";
import type { Report } from "../../worker/contract/report.ts";
import type { StoredReportHead } from "../../worker/contract/stored-report.ts";
import type { ReportVerification } from "../../worker/contract/verification.ts";
import { policySource } from "../support/content.ts";
import { answersAt, type Completed, newWorld, type TenantKeys } from "../support/world.ts";

const world = newWorld();
let library: string;
let tenant: TenantKeys;
let other: TenantKeys;
let done: StartedAssessment;
let original: Completed["report"];

const as = (key: string, more: Record<string, string> = {}) => ({ authorization: `Bearer ${key}`, ...more });

async function publishPolicy(
  key: string,
  slug: string,
  version: string,
  change: (source: Record<string, unknown>) => void = () => {},
) {
  const source = { ...structuredClone(policySource), slug, version };
  change(source);
  const response = await world.call(`/v1/policies/${slug}/versions/${version}`, {
    method: "PUT",
    body: source,
    headers: as(key),
  });
  expect(response.status, await response.clone().text()).toBe(201);
}

async function completed(keys: TenantKeys, level = 2) {
  const started = await world.start(keys);
  await world.save(started, answersAt(level));
  const { report } = (await (await world.complete(started)).json()) as Completed;
  return { started, report };
}

/** Each a moment later, because ids sort by time. */
const rescore = (id: string, policy: unknown, key = tenant.secret, more: Record<string, string> = {}) => {
  world.clock.now = new Date(world.clock.now.getTime() + 1000);
  return world.call(`/v1/assessments/${id}/reports`, {
    method: "POST",
    body: policy === undefined ? {} : { policy },
    headers: as(key, more),
  });
};
const made = async (response: Response): Promise<StoredReportHead> => {
  expect(response.status, await response.clone().text()).toBe(201);
  return response.json();
};
const refusal = async (response: Response) => {
  const { status, code } = (await response.json()) as Problem;
  return [status, code];
};
const textAt = async (url: string | null, end = ".json") =>
  (await world.call(`${new URL(url ?? "").pathname}${end}`)).text();
const pageAt = async (url: string) => (await textAt(url, "")).replaceAll(/nonce="[^"]*"/g, "");
const reportAt = async (url: string | null) => JSON.parse(await textAt(url)) as Report;
const list = async (id: string, query = "", key = tenant.secret) =>
  (await (
    await world.call(`/v1/assessments/${id}/reports${query}`, { headers: as(key) })
  ).json()) as Page<StoredReportHead>;
const assessmentRow = async (id: string) =>
  JSON.stringify(await env.DB.prepare("SELECT * FROM assessments WHERE id = ?").bind(id).first());

beforeAll(async () => {
  library = await world.publishLibrary();
  tenant = await world.addTenant("acme");
  other = await world.addTenant("rival");
  await publishPolicy(library, "iso42001-default", "1.1.0", (source) => {
    source.levels = [0, 0.1, 0.3, 0.6, 1, 1];
  });
  await publishPolicy(tenant.secret, "acme-weights", "1.0.0", (source) => {
    source.weights = { default: 1, requirements: { "4.3": 9 } };
  });
  await publishPolicy(other.secret, "rival-weights", "1.0.0");
  const run = await completed(tenant);
  done = run.started;
  original = run.report;
});

describe("a completed assessment under a newer policy", () => {
  it("gets a new report beside the old one, and neither it nor its first report changes", async () => {
    const before = [await assessmentRow(done.id), await textAt(original.url), await pageAt(original.url)];
    const head = await made(await rescore(done.id, { slug: "iso42001-default", version: "1.1.0" }));
    expect(head.id).not.toBe(original.id);
    expect(head.policy).toMatchObject({ slug: "iso42001-default", version: "1.1.0" });
    expect([await assessmentRow(done.id), await textAt(original.url), await pageAt(original.url)]).toEqual(
      before,
    );
    const { data } = await list(done.id);
    expect(data.map(({ id }) => id)).toEqual([head.id, original.id]);
    expect(data[0]).toEqual(head);
    expect(data[1]?.url).toBe(original.url);
    expect(data[0]?.readiness?.score).toBeLessThan(data[1]?.readiness?.score ?? 0);
  });

  it("explains for each requirement what changed and why, in the signed data", async () => {
    const [head] = (await list(done.id)).data;
    const [now, then] = [await reportAt(head?.url ?? null), await reportAt(original.url)];
    expect(then.rescoring).toBeUndefined();
    const { rescoring } = now;
    if (!rescoring) throw new Error("no rescoring in the report");
    expect(rescoring.report).toEqual({ id: original.id, created_at: then.created_at });
    expect(rescoring.policy.before).toEqual({ ...then.policy, digest: then.result.pinned.policy_digest });
    expect(rescoring.policy.after).toEqual({ ...now.policy, digest: now.result.pinned.policy_digest });
    expect(rescoring.readiness.score).toEqual({
      before: then.result.readiness.score,
      after: now.result.readiness.score,
    });
    expect(rescoring.rules.levels).toContainEqual({ level: 2, before: 0.4, after: 0.3 });
    expect(rescoring.requirements.length).toBeGreaterThan(10);
    for (const { id, score } of rescoring.requirements) {
      expect(score.before).toBe(then.result.requirements.find((one) => one.id === id)?.score);
      expect(score.after).toBe(now.result.requirements.find((one) => one.id === id)?.score);
      const own = rescoring.causes.find(({ requirement }) => requirement === id);
      expect(own?.causes).toContainEqual({ cause: "level", level: 2, before: 0.4, after: 0.3 });
    }
  });

  it("leaves both reports verifiable: signed, and following from the same answers", async () => {
    for (const { url } of (await list(done.id)).data) {
      const response = await world.call("/v1/reports/verify", { method: "POST", text: await textAt(url) });
      const verification = (await response.json()) as ReportVerification;
      expect([verification.signature, verification.result.recomputed]).toEqual(["valid", "same"]);
    }
  });

  it("may be scored under the tenant's own policy too, which is not the policy of its other reports", async () => {
    const head = await made(await rescore(done.id, { slug: "acme-weights", version: "1.0.0" }));
    const { rescoring } = await reportAt(head.url);
    expect(rescoring?.policy.before.version).toBe("1.1.0");
    expect(rescoring?.causes.find(({ requirement }) => requirement === "4.3")?.causes).toContainEqual({
      cause: "weight",
      before: 3,
      after: 9,
    });
    // What it would be with a step done is told under the same policy.
    const action = (await reportAt(head.url)).actions[0]?.question;
    const page = await textAt(head.url, `?done=${action}`);
    expect(page).toContain("would");
  });

  it("is refused under a policy that has a report of it, and nothing is written", async () => {
    const count = () => env.DB.prepare("SELECT count(*) AS n FROM reports").first<number>("n");
    const before = await count();
    for (const version of ["1.0.0", "1.1.0"]) {
      const response = await rescore(done.id, { slug: "iso42001-default", version });
      expect(await refusal(response)).toEqual([409, "report_exists"]);
    }
    expect(await refusal(await rescore(done.id, undefined))).toEqual([409, "report_exists"]);
    expect(await count()).toBe(before);
  });

  it("is scored once however often and at once it is asked", async () => {
    const run = await completed(tenant);
    const policy = { slug: "iso42001-default", version: "1.1.0" };
    const responses = await Promise.all([1, 2, 3].map(() => rescore(run.started.id, policy)));
    expect(responses.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const again = await completed(tenant);
    const key = { "idempotency-key": "rescore-1" };
    const heads = await Promise.all(
      [1, 2].map(async () => made(await rescore(again.started.id, policy, tenant.secret, key))),
    );
    heads.push(await made(await rescore(again.started.id, policy, tenant.secret, key)));
    expect(new Set(heads.map(({ id }) => id)).size).toBe(1);
    const reused = await rescore(again.started.id, { ...policy, version: "1.0.0" }, tenant.secret, key);
    expect(await refusal(reused)).toEqual([422, "idempotency_key_reused"]);
  });
});

describe("no new report", () => {
  it("is made of a draft, of another tenant's assessment, or under a policy that is not there", async () => {
    const draft = await world.start(tenant);
    const newer = { slug: "iso42001-default", version: "1.1.0" };
    const cases: [unknown, unknown[]][] = [
      [await rescore(draft.id, newer), [409, "assessment_open"]],
      [await rescore(done.id, newer, other.secret), [404, "not_found"]],
      [await rescore("asm_00000000000000000000000000", newer), [404, "not_found"]],
      [await rescore(done.id, { ...newer, version: "9.0.0" }), [422, "policy_unknown"]],
      [await rescore(done.id, { slug: "rival-weights", version: "1.0.0" }), [422, "policy_unknown"]],
      [await rescore(done.id, { ...newer, weights: {} }), [422, "body_invalid"]],
    ];
    for (const [response, expected] of cases) expect(await refusal(response as Response)).toEqual(expected);
  });

  it("is made under a policy that does not weigh all that was measured", async () => {
    await world.call("/v1/standards/short-standard", {
      method: "PUT",
      headers: as(library),
      body: {
        id: "short-standard",
        title: "A short standard",
        parts: [
          {
            id: "clauses",
            title: "Clauses",
            mandatory: true,
            groups: [{ id: "4", title: "Context", requirements: [{ id: "4.3", title: "Scope" }] }],
          },
        ],
      },
    });
    await publishPolicy(tenant.secret, "acme-short", "1.0.0", (source) => {
      source.standard = "short-standard";
      source.parts = [{ id: "clauses", weight: 1 }];
      source.weights = { default: 1, requirements: {} };
      source.gates = [];
      source.bands = [{ id: "one", min: 0, title: "One", summary: "One band." }];
    });
    const response = await rescore(done.id, { slug: "acme-short", version: "1.0.0" });
    expect(await refusal(response)).toEqual([422, "policy_invalid"]);
  });
});

describe("the reports of an assessment", () => {
  it("come in pages, newest first, each once", async () => {
    const seen: string[] = [];
    let query = "?limit=1";
    for (let page = 0; page < 10; page++) {
      const { data, next_cursor } = await list(done.id, query);
      seen.push(...data.map(({ id }) => id));
      if (next_cursor === null) break;
      query = `?limit=1&cursor=${encodeURIComponent(next_cursor)}`;
    }
    expect(seen).toHaveLength(3);
    expect(seen).toEqual([...seen].sort().reverse());
    expect(seen.at(-1)).toBe(original.id);
  });

  it("are listed to their tenant only, and say when a link leads nowhere any more", async () => {
    const foreign = await world.call(`/v1/assessments/${done.id}/reports`, { headers: as(other.secret) });
    expect(await refusal(foreign)).toEqual([404, "not_found"]);
    await env.DB.prepare("UPDATE reports SET revoked_at = 1 WHERE id = ?").bind(original.id).run();
    const last = (await list(done.id)).data.at(-1);
    expect(last).toMatchObject({ id: original.id, url: null });
    await env.DB.prepare("UPDATE reports SET revoked_at = NULL WHERE id = ?").bind(original.id).run();
  });
});
