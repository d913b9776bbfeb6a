import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { newScopes } from "../support/scope-world.ts";
import { codeOf, type TenantKeys } from "../support/world.ts";

const { world, here, tenantAsking, start } = newScopes();

describe("what was answered in another assessment", () => {
  const quickCheck = async (keys: TenantKeys) => {
    const started = await world.start({ ...keys, publishable: keys.publishable.slice(0, -1) });
    await world.save(started, {
      "organisation.role": { value: ["user", "provider"] },
      "organisation.systems": { value: 7 },
    });
    return started;
  };
  const roles = { "scope.roles": { value: ["user", "provider"] } };

  it("is there already for who holds it, is shown as carried, and can be changed", async () => {
    const first = await quickCheck(here.body);
    const started = await start(here.body, { from: first.token });
    const title = "ISO/IEC 42001 readiness check";
    const from = { slug: "iso42001-readiness", title };
    expect(await world.stateOf(started)).toMatchObject({
      answers: { ...roles, "scope.systems": { value: 7 } },
      carried: [
        { question: "scope.roles", from },
        { question: "scope.systems", from },
      ],
    });
    await world.save(started, { "scope.systems": { value: 8 } });
    expect(await world.stateOf(started)).toMatchObject({
      answers: { ...roles, "scope.systems": { value: 8 } },
      carried: [{ question: "scope.roles", from }],
    });
    // The other assessment is as it was.
    expect((await world.stateOf(first)).answers).toMatchObject({ "organisation.systems": { value: 7 } });
  });

  it("goes on from one to the next, and gives way to what the page itself knows", async () => {
    const first = await quickCheck(here.body);
    const second = await start(here.body, { from: first.token, prefill: { "scope.systems": { value: 2 } } });
    expect((await world.stateOf(second)).answers).toEqual({ ...roles, "scope.systems": { value: 2 } });
    const third = await start(here.body, { from: second.token });
    expect((await world.stateOf(third)).answers).toEqual({ ...roles, "scope.systems": { value: 2 } });
  });

  it("belongs to one client from then on", async () => {
    const first = await quickCheck(here.body);
    const started = await start(here.body, { from: first.token });
    const { results } = await env.DB.prepare(
      "SELECT DISTINCT company, started_from FROM assessments WHERE id IN (?, ?) ORDER BY started_from",
    )
      .bind(first.id, started.id)
      .all();
    expect(results).toEqual([
      { company: first.id, started_from: null },
      { company: first.id, started_from: first.id },
    ]);
  });

  it("is nobody else's: another tenant, another origin, a made-up token get nothing", async () => {
    const rival = await tenantAsking("rival");
    const foreign = await quickCheck(rival);
    const [head, claims, signature] = (await quickCheck(here.body)).token.split(".");
    for (const from of [foreign.token, `${head}.${claims}.${"A".repeat(signature?.length ?? 0)}`, "x"]) {
      const response = await world.call("/v1/assessments", {
        method: "POST",
        body: { questionnaire: "audit-scope", from },
        headers: world.publishable(here.body.publishable),
      });
      expect([response.status, await codeOf(response)]).toEqual([401, "token_invalid"]);
    }
  });

  it("is not taken along once its token has expired", async () => {
    const first = await quickCheck(here.body);
    const now = world.clock.now;
    world.clock.now = new Date(now.getTime() + 31 * 86_400_000);
    const response = await world.call("/v1/assessments", {
      method: "POST",
      body: { questionnaire: "audit-scope", from: first.token },
      headers: world.publishable(here.body.publishable),
    });
    world.clock.now = now;
    expect(await codeOf(response)).toBe("token_expired");
  });
});
