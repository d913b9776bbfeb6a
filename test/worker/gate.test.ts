import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { StartedAssessment } from "../../worker/contract/assessment.ts";
import type { CompletedAssessment } from "../../worker/contract/completion.ts";
import type { StoredSettings } from "../../worker/contract/embed-settings.ts";
import type { Lead } from "../../worker/contract/lead.ts";
import type { Problem } from "../../worker/contract/problem.ts";
import { answersAt, codeOf, LEAD, NOW, newWorld, type TenantKeys } from "../support/world.ts";

const world = newWorld();
let count = 0;
let tenant: TenantKeys;

beforeAll(() => world.publishLibrary());
beforeEach(() => {
  world.clock.now = NOW;
});

async function answered(settings: StoredSettings = {}): Promise<StartedAssessment> {
  tenant = await world.addTenant(`gate${++count}`);
  await env.DB.prepare("UPDATE embeds SET settings = ? WHERE tenant_id = ?")
    .bind(JSON.stringify(settings), tenant.id)
    .run();
  const started = await world.start(tenant);
  await world.save(started, answersAt(3));
  return started;
}
const leads = async (): Promise<Lead[]> => {
  const reply = await world.call("/v1/leads", { headers: { authorization: `Bearer ${tenant.secret}` } });
  return ((await reply.json()) as { data: Lead[] }).data;
};
const leave = (started: StartedAssessment, body: unknown = LEAD, headers: Record<string, string> = {}) =>
  world.call(`/v1/assessments/${started.id}/contact`, {
    method: "POST",
    body,
    headers: { ...world.bearer(started.token), ...headers },
  });
const completed = async (response: Response): Promise<CompletedAssessment> => {
  expect(response.status, await response.clone().text()).toBe(201);
  return response.json();
};

describe("an embed that asks for the contact before the result", () => {
  it("gives nothing without one", async () => {
    const started = await answered();
    expect(await codeOf(await world.complete(started, {}))).toBe("contact_missing");
    expect((await world.stateOf(started)).status).toBe("draft");
  });

  it("gives the report with it, and again to whoever reads the completed assessment", async () => {
    const started = await answered();
    const answer = await completed(await world.complete(started));
    expect(answer.report?.url).toContain("/r/lnk_");
    expect(await world.stateOf(started)).toMatchObject({ status: "completed", completed: answer });
    expect(await codeOf(await leave(started))).toBe("assessment_completed");
    expect(await leads()).toHaveLength(1);
  });
});

describe("an embed that asks for it after the result", () => {
  it("gives a teaser without a link, however it is asked", async () => {
    const started = await answered({ gate: "after" });
    const key = { "idempotency-key": "once" };
    const answer = await completed(await world.complete(started, {}, key));
    expect(answer).toMatchObject({ report: null, result: { readiness: { score: 70 } } });
    expect(JSON.stringify(answer)).not.toMatch(/lnk_|rep_/);
    expect(await completed(await world.complete(started, {}, key))).toEqual(answer);
    expect((await world.stateOf(started)).completed).toEqual(answer);
    expect(await leads()).toEqual([]);
  });

  it("gives the link for a contact: one lead, also when two tabs leave one at once", async () => {
    const started = await answered({ gate: "after" });
    await world.complete(started, {});
    expect(await codeOf(await leave(started, { ...LEAD, consents: [] }))).toBe("consent_missing");
    const replies = await Promise.all(Array.from({ length: 4 }, () => leave(started)));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const [lead, ...more] = await leads();
    expect(more).toEqual([]);
    const { report } = await completed(replies.find(({ status }) => status === 201) as Response);
    expect(lead).toMatchObject({ contact: { email: "ada@client.example" }, report });
    expect((await world.stateOf(started)).completed?.report).toEqual(report);
  });

  it("answers a repeat of the same request alike", async () => {
    const started = await answered({ gate: "after" });
    await world.complete(started, {});
    const key = { "idempotency-key": "once" };
    const both = await Promise.all([leave(started, LEAD, key), leave(started, LEAD, key)]);
    expect(await completed(both[0])).toEqual(await completed(both[1]));
    expect(await leads()).toHaveLength(1);
  });

  it("takes a contact with the completion too", async () => {
    const started = await answered({ gate: "after" });
    expect((await completed(await world.complete(started))).report).not.toBeNull();
    expect(await leads()).toHaveLength(1);
  });

  it("takes none before there is a result", async () => {
    const started = await answered({ gate: "after" });
    expect(await codeOf(await leave(started))).toBe("not_found");
  });
});

describe("an embed that asks for none", () => {
  it("gives the report and makes no lead", async () => {
    const started = await answered({ gate: "none" });
    const { report } = await completed(await world.complete(started, {}));
    expect((await world.call(new URL(report?.url ?? "").pathname)).status).toBe(200);
    expect(await leads()).toEqual([]);
  });
});

describe("the contact form", () => {
  it("refuses public mail services where the embed wants an organisation's address, and only there", async () => {
    const body = { ...LEAD, contact: { ...LEAD.contact, email: "ada@gmail.com" } };
    const strict = await answered({ work_email: true });
    const refusal = (await (await world.complete(strict, body)).json()) as Problem;
    expect(refusal).toMatchObject({
      status: 422,
      code: "contact_work_email",
      errors: [{ pointer: "/contact/email", code: "contact_work_email" }],
    });
    await completed(await world.complete(strict));
    await completed(await world.complete(await answered(), body));
  });

  it("marks a lead that a robot may have left, and answers it like any other", async () => {
    const trapped = await answered();
    world.clock.now = new Date(NOW.getTime() + 600_000);
    const answer = await completed(
      await world.complete(trapped, { ...LEAD, website: "https://spam.example" }),
    );
    expect(answer.report).not.toBeNull();
    expect(await leads()).toMatchObject([{ suspected: "trap" }]);

    world.clock.now = NOW;
    await completed(await world.complete(await answered()));
    expect(await leads()).toMatchObject([{ suspected: "too_fast" }]);

    world.clock.now = NOW;
    const human = await answered();
    world.clock.now = new Date(NOW.getTime() + 600_000);
    await completed(await world.complete(human));
    expect(await leads()).toMatchObject([{ suspected: null }]);
  });
});
