import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { embedSql } from "../../scripts/tenant-sql.ts";
import { newPublishableKey } from "../../worker/auth/publishable-keys.ts";
import type { StartedAssessment } from "../../worker/contract/assessment.ts";
import { leadFormFor } from "../../worker/core/lead-form.ts";
import { readinessSource } from "../support/content.ts";
import { newReassessments, PAGE, tokenIn } from "../support/reassessments.ts";
import { answersAt, codeOf, LEAD } from "../support/world.ts";

const { here, as, at, done, completed, reportAt, due, onlyOne, exchange, startedBy } = newReassessments();

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
          url: expect.stringContaining(`${PAGE}#plumbline:${here.tenant.publishable}=rsm_acme_`),
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
    expect((await here.world.call(new URL(report.url).pathname)).status).toBe(200);
    at("2028-02-19T00:00:01Z");
    expect((await here.world.call(new URL(report.url).pathname)).status).toBe(404);
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
    await here.world.save(started, answersAt(3));
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
    const [one, same] = await Promise.all([1, 2].map(() => exchange(url, here.tenant.publishable, key)));
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
    const key = newPublishableKey(here.tenant.id);
    const form = leadFormFor("Acme");
    const embed = { tenant: here.tenant.id, key, origins: ["https://new.host.example"], form };
    await env.DB.prepare(embedSql({ ...embed, questionnaire: "iso42001-readiness" })).run();
    await env.DB.prepare("UPDATE embeds SET revoked_at = 1 WHERE key = ?")
      .bind(here.tenant.publishable)
      .run();
    const { link } = await onlyOne();
    expect(link?.url).toContain(`https://api.example/take/${key}#plumbline:${key}=`);
    const response = await here.world.call("/v1/resume", {
      method: "POST",
      body: { link: tokenIn(link?.url) },
      headers: here.world.publishable(key, "https://new.host.example"),
    });
    expect(response.status).toBe(201);
    await env.DB.prepare("UPDATE embeds SET revoked_at = 1").run();
    expect((await onlyOne()).link).toBeNull();
  });

  it("is of no use to others: made up, of another tenant, of another questionnaire, expired, all alike", async () => {
    await completed();
    const other = await here.world.addTenant("rival");
    const url = (await onlyOne()).link?.url ?? "";
    expect(await codeOf(await exchange(url, other.publishable))).toBe("not_found");
    expect(await codeOf(await exchange(`${url}x`))).toBe("not_found");
    expect(await codeOf(await exchange(url.replace("rsm_acme", "rsm_rival"), other.publishable))).toBe(
      "not_found",
    );
    await env.DB.prepare("UPDATE embeds SET questionnaire = 'another-check' WHERE key = ?")
      .bind(here.tenant.publishable)
      .run();
    at("2026-11-21T13:00:00Z");
    expect(await codeOf(await exchange(url))).toBe("not_found");
    await env.DB.prepare("UPDATE embeds SET questionnaire = 'iso42001-readiness'").run();
    at("2028-03-01T00:00:00Z");
    expect(await codeOf(await exchange(url))).toBe("not_found");
  });
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
    const published = await here.world.call("/v1/questionnaires/iso42001-readiness/versions/2.0.0", {
      method: "PUT",
      text,
      headers: as(here.library),
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
    const { answers, status } = await here.world.stateOf(started);
    expect(status).toBe("draft");
    expect(answers["direction.boundary"]).toEqual({ value: 2 });
    expect(answers["direction.policy"]).toEqual({ value: 2 });
    expect(answers["direction.scope"]).toBeUndefined();
    expect((await here.world.save(started, { "direction.boundary": { value: 3 } })).status).toBe(200);
    expect([
      JSON.stringify(await reportAt(report.url)),
      await env.DB.prepare("SELECT answers, version, completed_at, revision FROM assessments WHERE id = ?")
        .bind(id)
        .first(),
    ]).toEqual(before);
  });
});
