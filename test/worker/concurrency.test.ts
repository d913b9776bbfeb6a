import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { StartedAssessment } from "../../worker/contract/assessment.ts";
import { readinessSource } from "../support/content.ts";
import { answersAt, type Completed, LEAD, newWorld, ORIGIN, type TenantKeys } from "../support/world.ts";

const world = newWorld();
let tenant: TenantKeys;
let library: string;

beforeAll(async () => {
  library = await world.publishLibrary();
  tenant = await world.addTenant("acme");
});

const count = async (table: string, where = "1 = 1"): Promise<number> =>
  (await env.DB.prepare(`SELECT count(*) AS n FROM ${table} WHERE ${where}`).first<number>("n")) ?? 0;

describe("two savers at once", () => {
  it("lose no answer, whatever the order", async () => {
    const started = await world.start(tenant);
    const entries = Object.entries(answersAt(3));
    const replies = await Promise.all(entries.map(([id, answer]) => world.save(started, { [id]: answer })));
    expect(replies.map((reply) => reply.status)).toEqual(entries.map(() => 200));
    const state = await world.stateOf(started);
    expect(Object.keys(state.answers).sort()).toEqual(entries.map(([id]) => id).sort());
    expect(state.revision).toBe(entries.length);
    expect(state.progress.answered).toBe(state.progress.total);
  });
});

describe("an answer saved again", () => {
  it("replaces the whole answer: a note that is gone does not linger", async () => {
    const started = await world.start(tenant);
    await world.save(started, {
      "direction.scope": { value: 4, note: "first", evidence: "scope statement" },
    });
    await world.save(started, { "direction.scope": { value: 2 } });
    expect((await world.stateOf(started)).answers).toEqual({ "direction.scope": { value: 2 } });
  });

  it("is cleared by null", async () => {
    const started = await world.start(tenant);
    await world.save(started, { "direction.scope": { value: 4 } });
    await world.save(started, { "direction.scope": null });
    expect((await world.stateOf(started)).answers).toEqual({});
  });
});

describe("completing twice", () => {
  it("with one idempotency key makes one report and one lead, and gives the same answer", async () => {
    const started = await world.start(tenant);
    await world.save(started, answersAt(3));
    const key = { "idempotency-key": "11111111-1111-4111-8111-111111111111" };
    const replies = await Promise.all([1, 2, 3, 4].map(() => world.complete(started, LEAD, key)));
    replies.push(await world.complete(started, LEAD, key));
    expect(replies.map((reply) => reply.status)).toEqual([201, 201, 201, 201, 201]);
    const bodies = (await Promise.all(replies.map((reply) => reply.json()))) as Completed[];
    for (const body of bodies) expect(body).toEqual(bodies[0]);
    expect(await count("reports", `assessment_id = '${started.id}'`)).toBe(1);
    expect(await count("leads", `assessment_id = '${started.id}'`)).toBe(1);
  });

  it("without a key at once makes one lead too, and refuses the others", async () => {
    const started = await world.start(tenant);
    await world.save(started, answersAt(3));
    const replies = await Promise.all([1, 2, 3].map(() => world.complete(started)));
    expect(replies.map((reply) => reply.status).sort()).toEqual([201, 409, 409]);
    expect(await count("leads", `assessment_id = '${started.id}'`)).toBe(1);
    expect(await count("audit_log", `subject = '${started.id}'`)).toBe(1);
  });
});

describe("completing while an answer is being saved", () => {
  it("scores the answers that are stored, never others", async () => {
    const started = await world.start(tenant);
    await world.save(started, answersAt(2));
    const [done] = await Promise.all([
      world.complete(started),
      Promise.all(Object.entries(answersAt(3)).map(([id, answer]) => world.save(started, { [id]: answer }))),
    ]);
    expect(done.status).toBe(201);
    const { report } = (await done.json()) as Completed;
    const path = `${new URL(report.url).pathname}.json`;
    const stored = (await (await world.call(path)).json()) as {
      asked: { questions: { id: string; answer: unknown }[] }[];
    };
    const { answers } = await world.stateOf(started);
    const asked = stored.asked.flatMap((section) => section.questions).filter((question) => question.answer);
    expect(asked.length).toBeGreaterThan(15);
    for (const question of asked) expect(question.answer, question.id).toEqual(answers[question.id]);
  });
});

describe("starting twice with one idempotency key", () => {
  it("starts one assessment and gives its token both times", async () => {
    const before = await count("assessments");
    const headers = { ...world.publishable(tenant.publishable), "idempotency-key": "start-once" };
    const body = { questionnaire: "iso42001-readiness" };
    const replies = await Promise.all(
      [1, 2].map(() => world.call("/v1/assessments", { method: "POST", body, headers })),
    );
    const started = (await Promise.all(replies.map((reply) => reply.json()))) as StartedAssessment[];
    expect(new Set(started.map((one) => one.id)).size).toBe(1);
    expect(await count("assessments")).toBe(before + 1);
  });
});

describe("two publishers at once", () => {
  it("never leave two versions of which the later is not checked against the earlier", async () => {
    const source = (version: string) => ({ ...readinessSource, version, title: `Title of ${version}` });
    const put = (version: string) =>
      world.call(`/v1/questionnaires/iso42001-readiness/versions/${version}`, {
        method: "PUT",
        body: source(version),
        headers: { authorization: `Bearer ${library}` },
      });
    const replies = await Promise.all([put("1.0.1"), put("1.0.2")]);
    const statuses = replies.map((reply) => reply.status);
    expect(statuses).toContain(201);
    const versions = (await (
      await world.call(`/v1/questionnaires/iso42001-readiness/versions?key=${tenant.publishable}`, {
        headers: { origin: ORIGIN },
      })
    ).json()) as { data: { version: string }[] };
    const shown = versions.data.map((one) => one.version);
    // Either 1.0.2 won and 1.0.1 was refused as older, or 1.0.1 came first and 1.0.2 followed it.
    expect([
      ["1.0.2", "1.0.0"],
      ["1.0.2", "1.0.1", "1.0.0"],
    ]).toContainEqual(shown);
  });
});
