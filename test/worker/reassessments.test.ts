import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { embedSql } from "../../scripts/tenant-sql.ts";
import { newPublishableKey } from "../../worker/auth/publishable-keys.ts";
import type { StartedAssessment } from "../../worker/contract/assessment.ts";
import type { CompletedAssessment } from "../../worker/contract/completion.ts";
import type { Page } from "../../worker/contract/page.ts";
import type { DueReassessment, ReassessmentInterval } from "../../worker/contract/reassessment.ts";
import type { Report } from "../../worker/contract/report.ts";
import { leadFormFor } from "../../worker/core/lead-form.ts";
import { readinessSource } from "../support/content.ts";
import { answersAt, codeOf, LEAD, newWorld, ORIGIN, type TenantKeys, type World } from "../support/world.ts";

const PAGE = `${ORIGIN}/check`;
let world: World;
let library: string;
let tenant: TenantKeys;

const as = (key = tenant.secret) => ({ authorization: `Bearer ${key}` });
const at = (time: string) => {
  world.clock.now = new Date(time);
};

// A world of its own for each: a Worker remembers what is latest, and these go back in time.
beforeEach(async () => {
  world = newWorld();
  library = await world.publishLibrary();
  tenant = await world.addTenant("acme");
});

async function done(started: StartedAssessment, contact: unknown = LEAD) {
  const response = await world.complete(started, contact);
  expect(response.status, await response.clone().text()).toBe(201);
  const { report } = (await response.json()) as CompletedAssessment;
  if (!report) throw new Error("no report was given");
  return { id: started.id, report };
}
async function completed(level = 2) {
  const started = await world.start(tenant, { source: { page: PAGE } });
  await world.save(started, answersAt(level));
  return done(started);
}
const reportAt = async (url: string) =>
  (await (await world.call(`${new URL(url).pathname}.json`)).json()) as Report;
const due = async (query = "", key = tenant.secret) =>
  (await (
    await world.call(`/v1/reassessments${query}`, { headers: as(key) })
  ).json()) as Page<DueReassessment>;
const onlyOne = async () => {
  const { data } = await due("?due_before=2100-01-01");
  expect(data).toHaveLength(1);
  return data[0] as DueReassessment;
};
const tokenIn = (url = "") => url.split("=").at(-1) ?? "";
const exchange = (url = "", key = tenant.publishable, headers: Record<string, string> = {}) =>
  world.call("/v1/resume", {
    method: "POST",
    body: { link: tokenIn(url) },
    headers: { ...world.publishable(key), ...headers },
  });
const startedBy = async (url?: string): Promise<StartedAssessment> => {
  const response = await exchange(url);
  expect(response.status, await response.clone().text()).toBe(201);
  return response.json();
};
const change = (id: string, body: unknown, key = tenant.secret) =>
  world.call(`/v1/reassessments/${id}`, { method: "PATCH", body, headers: as(key) });
const setInterval = (body: unknown, key = tenant.secret) =>
  world.call("/v1/reassessment-interval", { method: "PUT", body, headers: as(key) });

describe("a completed assessment", () => {
  it("is due again after a year, which its report tells with the three years of a certificate", async () => {
    const { id, report } = await completed();
    expect((await reportAt(report.url)).reassessment).toEqual({
      interval_months: 12,
      round: 1,
      due_on: "2027-11-21",
      cycle: [
        { due_on: "2027-11-21", occasion: "surveillance-1" },
        { due_on: "2028-11-21", occasion: "surveillance-2" },
        { due_on: "2029-11-21", occasion: "recertification" },
      ],
    });
    expect(await due("?due_before=2027-11-21")).toEqual({ data: [], next_cursor: null });
    const { data } = await due("?due_before=2027-11-22");
    expect(data).toEqual([
      {
        assessment: id,
        completed_on: "2026-11-21",
        due_on: "2027-11-21",
        interval_months: 12,
        round: 1,
        occasion: "surveillance-1",
        questionnaire: "iso42001-readiness",
        lead: {
          id: expect.stringMatching(/^led_/),
          email: LEAD.contact.email,
          name: LEAD.contact.name,
          company: LEAD.contact.company,
        },
        report,
        link: {
          url: expect.stringContaining(`${PAGE}#plumbline:${tenant.publishable}=rsm_acme_`),
          expires_at: "2028-02-19T00:00:00.000Z",
        },
      },
    ]);
  });

  it("is listed as due on its day without a day being named, and its report can be read until the link ends", async () => {
    const { report } = await completed();
    at("2027-11-20T23:59:59Z");
    expect((await due()).data).toEqual([]);
    at("2027-11-21T00:00:00Z");
    expect((await due()).data).toHaveLength(1);
    at("2028-02-18T23:00:00Z");
    expect((await world.call(new URL(report.url).pathname)).status).toBe(200);
    at("2028-02-19T00:00:01Z");
    expect((await world.call(new URL(report.url).pathname)).status).toBe(404);
    expect((await due()).data[0]?.link).toBeNull();
  });

  it("keeps neither the token of its link nor anything it could be made of", async () => {
    await completed();
    const token = tokenIn((await onlyOne()).link?.url);
    const tables = ["reassessments", "resume_links", "audit_log", "assessments"];
    const rows = await Promise.all(tables.map((table) => env.DB.prepare(`SELECT * FROM ${table}`).all()));
    expect(JSON.stringify(rows)).not.toContain(token.split("_").at(-1));
  });
});

describe("the link to start again", () => {
  it("proves who the client is: the new report tells the trend, is round two, and the old plan is over", async () => {
    const first = await completed(2);
    at("2027-11-10T08:00:00Z");
    const link = (await onlyOne()).link?.url;
    const started = await startedBy(link);
    await world.save(started, answersAt(3));
    const second = await done(started);
    const report = await reportAt(second.report.url);
    expect(report.trend?.since.assessment).toBe(first.id);
    expect(report.trend?.readiness.score.before).toBeLessThan(report.trend?.readiness.score.after ?? 0);
    expect(report.reassessment).toMatchObject({ round: 2, due_on: "2028-11-10" });
    expect(report.reassessment?.cycle.map(({ occasion }) => occasion)).toEqual([
      "surveillance-2",
      "recertification",
    ]);
    expect((await onlyOne()).assessment).toBe(second.id);
    expect(await codeOf(await exchange(link))).toBe("not_found");
  });

  it("makes a draft of its own at each use, ten times, and only once for one request repeated", async () => {
    await completed();
    const url = (await onlyOne()).link?.url;
    const key = { "idempotency-key": "again-1" };
    const [one, same] = await Promise.all([1, 2].map(() => exchange(url, tenant.publishable, key)));
    const [first, again] = (await Promise.all(
      [one, same].map((response) => response?.json()),
    )) as StartedAssessment[];
    const ids = [first?.id];
    expect(again?.id).toBe(first?.id);
    for (let use = 2; use <= 10; use++) ids.push((await startedBy(url)).id);
    expect(new Set(ids).size).toBe(10);
    expect(await codeOf(await exchange(url))).toBe("not_found");
  });

  it("works on every page that asks the same questionnaire, also when the one of then is gone", async () => {
    await completed();
    const key = newPublishableKey(tenant.id);
    const form = leadFormFor("Acme");
    const embed = { tenant: tenant.id, key, origins: ["https://new.host.example"], form };
    await env.DB.prepare(embedSql({ ...embed, questionnaire: "iso42001-readiness" })).run();
    await env.DB.prepare("UPDATE embeds SET revoked_at = 1 WHERE key = ?").bind(tenant.publishable).run();
    const { link } = await onlyOne();
    expect(link?.url).toContain(`https://api.example/take/${key}#plumbline:${key}=`);
    const response = await world.call("/v1/resume", {
      method: "POST",
      body: { link: tokenIn(link?.url) },
      headers: world.publishable(key, "https://new.host.example"),
    });
    expect(response.status).toBe(201);
    await env.DB.prepare("UPDATE embeds SET revoked_at = 1").run();
    expect((await onlyOne()).link).toBeNull();
  });

  it("is of no use to others: made up, of another tenant, of another questionnaire, expired, all alike", async () => {
    await completed();
    const other = await world.addTenant("rival");
    const url = (await onlyOne()).link?.url ?? "";
    expect(await codeOf(await exchange(url, other.publishable))).toBe("not_found");
    expect(await codeOf(await exchange(`${url}x`))).toBe("not_found");
    expect(await codeOf(await exchange(url.replace("rsm_acme", "rsm_rival"), other.publishable))).toBe(
      "not_found",
    );
    await env.DB.prepare("UPDATE embeds SET questionnaire = 'another-check' WHERE key = ?")
      .bind(tenant.publishable)
      .run();
    at("2026-11-21T13:00:00Z");
    expect(await codeOf(await exchange(url))).toBe("not_found");
    await env.DB.prepare("UPDATE embeds SET questionnaire = 'iso42001-readiness'").run();
    at("2028-03-01T00:00:00Z");
    expect(await codeOf(await exchange(url))).toBe("not_found");
  });
});

describe("the tenant", () => {
  it("revokes a link and makes another one; the revoked one never comes back", async () => {
    const { id } = await completed();
    const first = (await onlyOne()).link?.url;
    expect(((await (await change(id, { revoked: true })).json()) as DueReassessment).link).toBeNull();
    expect(await codeOf(await exchange(first))).toBe("not_found");
    const renewed = (await (await change(id, { revoked: false })).json()) as DueReassessment;
    expect(renewed.link?.url).not.toBe(first);
    expect(await codeOf(await exchange(first))).toBe("not_found");
    await startedBy(renewed.link?.url);
  });

  it("sets another day, with a link that lives as long, or none at all", async () => {
    const { id, report } = await completed();
    const moved = (await (await change(id, { due_on: "2029-05-31" })).json()) as DueReassessment;
    expect([moved.due_on, moved.link?.expires_at]).toEqual(["2029-05-31", "2029-08-29T00:00:00.000Z"]);
    at("2029-06-01T00:00:00Z");
    expect((await due()).data.map(({ assessment }) => assessment)).toEqual([id]);
    await startedBy(moved.link?.url);
    await change(id, { due_on: null });
    expect((await due("?due_before=2100-01-01")).data).toEqual([]);
    at("2027-01-01T00:00:00Z");
    expect((await reportAt(report.url)).reassessment?.due_on).toBe("2027-11-21");
  });

  it("is told whom to remind also where the contact came after the result, and of whom it has none", async () => {
    await world.call(`/v1/embeds/${tenant.publishable}`, {
      method: "PATCH",
      body: { settings: { gate: "after" } },
      headers: as(),
    });
    const started = await world.start(tenant);
    await world.save(started, answersAt(2));
    expect((await world.complete(started, {})).status).toBe(201);
    expect((await onlyOne()).lead).toBeNull();
    const contacted = await world.call(`/v1/assessments/${started.id}/contact`, {
      method: "POST",
      body: LEAD,
      headers: world.bearer(started.token),
    });
    expect(contacted.status, await contacted.clone().text()).toBe(201);
    expect((await onlyOne()).lead?.email).toBe(LEAD.contact.email);
  });

  it("decides how often: for itself, for one embed, and never", async () => {
    const told = async () => (await reportAt((await completed()).report.url)).reassessment;
    const read = async (query = "") =>
      (await (
        await world.call(`/v1/reassessment-interval${query}`, { headers: as() })
      ).json()) as ReassessmentInterval;
    const embed = tenant.publishable;
    expect(await read()).toEqual({ embed: null, months: null, effective_months: 12 });
    expect((await setInterval({ months: 6 })).status).toBe(200);
    expect((await told())?.due_on).toBe("2027-05-21");
    await setInterval({ months: 3, embed });
    expect((await told())?.due_on).toBe("2027-02-21");
    expect(await read(`?embed=${embed}`)).toEqual({ embed, months: 3, effective_months: 3 });
    await setInterval({ months: 0, embed });
    expect(await told()).toBeUndefined();
    await setInterval({ months: null, embed });
    expect((await told())?.due_on).toBe("2027-05-21");
    await setInterval({ months: 0 });
    expect(await told()).toBeUndefined();
    expect((await due("?due_before=2100-01-01")).data).toHaveLength(3);
  });

  it("links two by hand, and only the later one stays due", async () => {
    const first = await completed();
    at("2027-02-01T00:00:00Z");
    const second = await completed();
    expect((await due("?due_before=2100-01-01")).data).toHaveLength(2);
    for (const { id } of [second, first]) {
      await world.call(`/v1/assessments/${id}/company`, {
        method: "PUT",
        body: { company: "crm-1" },
        headers: as(),
      });
    }
    expect((await onlyOne()).assessment).toBe(second.id);
  });

  it("sees and changes its own clients only", async () => {
    const { id } = await completed();
    const other = await world.addTenant("rival");
    expect((await due("?due_before=2100-01-01", other.secret)).data).toEqual([]);
    expect(await codeOf(await change(id, { revoked: true }, other.secret))).toBe("not_found");
    expect(await codeOf(await setInterval({ months: 1, embed: tenant.publishable }, other.secret))).toBe(
      "not_found",
    );
    expect((await onlyOne()).link).not.toBeNull();
  });

  it.each([
    ["?due_before=2027-02-29", "query_invalid"],
    ["?due_before=tomorrow", "query_invalid"],
    ["?limit=0", "query_invalid"],
    ["?cursor=nowhere", "cursor_invalid"],
    [`?cursor=${btoa(JSON.stringify(["ten_acme", "2027-01-01"]))}`, "cursor_invalid"],
  ])("is refused a list by %s", async (query, code) => {
    expect(await codeOf(await world.call(`/v1/reassessments${query}`, { headers: as() }))).toBe(code);
  });

  it.each([{ months: -1 }, { months: 37 }, { months: 1.5 }, {}, { months: 12, days: 1 }])(
    "is refused an interval of %j",
    async (body) => expect(await codeOf(await setInterval(body))).toBe("body_invalid"),
  );
});

describe("a newer version meanwhile", () => {
  it("gives a draft of the latest version with the answers of then, to be changed, and touches nothing that was", async () => {
    const { id, report } = await completed();
    const newer = structuredClone(readinessSource) as typeof readinessSource & {
      sections: { questions: Record<string, unknown>[] }[];
    };
    newer.version = "2.0.0";
    for (const question of newer.sections.flatMap((section) => section.questions)) {
      if (question.id === "direction.scope")
        Object.assign(question, { id: "direction.boundary", replaces: ["direction.scope"] });
    }
    const text = JSON.stringify(newer);
    const published = await world.call("/v1/questionnaires/iso42001-readiness/versions/2.0.0", {
      method: "PUT",
      text,
      headers: as(library),
    });
    expect(published.status, await published.clone().text()).toBe(201);
    at("2027-11-21T08:00:00Z");
    const before = [
      JSON.stringify(await reportAt(report.url)),
      await env.DB.prepare("SELECT answers, version, completed_at, revision FROM assessments WHERE id = ?")
        .bind(id)
        .first(),
    ];
    const started = await startedBy((await onlyOne()).link?.url);
    expect(started.id).not.toBe(id);
    expect(started.questionnaire.version).toBe("2.0.0");
    const { answers, status } = await world.stateOf(started);
    expect(status).toBe("draft");
    expect(answers["direction.boundary"]).toEqual({ value: 2 });
    expect(answers["direction.policy"]).toEqual({ value: 2 });
    expect(answers["direction.scope"]).toBeUndefined();
    expect((await world.save(started, { "direction.boundary": { value: 3 } })).status).toBe(200);
    expect([
      JSON.stringify(await reportAt(report.url)),
      await env.DB.prepare("SELECT answers, version, completed_at, revision FROM assessments WHERE id = ?")
        .bind(id)
        .first(),
    ]).toEqual(before);
  });
});
