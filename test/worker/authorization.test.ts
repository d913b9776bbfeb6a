import { beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../worker/api/routes.ts";
import type { StartedAssessment } from "../../worker/contract/assessment.ts";
import type { Problem } from "../../worker/contract/problem.ts";
import { answersAt, codeOf, newWorld, ORIGIN, type TenantKeys } from "../support/world.ts";

const world = newWorld();
let mine: TenantKeys;
let other: TenantKeys;
let draft: StartedAssessment;
let lead: string;

beforeAll(async () => {
  await world.publishLibrary();
  mine = await world.addTenant("mine");
  other = await world.addTenant("other");
  draft = await world.start(mine);
  const finished = await world.start(mine);
  await world.save(finished, answersAt(2));
  await world.complete(finished);
  const list = await world.call("/v1/leads", { headers: { authorization: `Bearer ${mine.secret}` } });
  lead = ((await list.json()) as { data: { id: string }[] }).data[0]?.id ?? "";
});

/** A path of the route with ids that exist and belong to `mine`. */
const pathOf = (path: string) =>
  path
    .replace(":key", mine.publishable)
    .replace(":slug", "iso42001-readiness")
    .replace(":version", "1.0.0")
    .replace("/leads/:id", `/leads/${lead}`)
    .replace("/standards/:id", "/standards/iso42001-2023")
    .replace(":id", draft.id);

const call = (route: (typeof routes)[number], headers: Record<string, string>) =>
  world.call(pathOf(route.path), { method: route.method, headers, ...(route.body ? { body: {} } : {}) });

const guarded = routes.filter((route) => route.credential !== "none");
const named = (list: readonly (typeof routes)[number][]) =>
  list.map((route) => [`${route.method} ${route.path}`, route] as const);

describe("every route that is not public", () => {
  it("is most of them", () => expect(guarded.length).toBeGreaterThan(10));

  it.each(named(guarded))("%s refuses who shows nothing", async (_, route) => {
    const response = await call(route, {});
    // A publishable key may stand in the path; then the origin is what is missing.
    expect([401, 403]).toContain(response.status);
  });

  it.each(named(guarded))("%s refuses made-up credentials", async (_, route) => {
    const response = await world.call(pathOf(route.path).replace(mine.publishable, `${mine.publishable}x`), {
      method: route.method,
      headers: {
        authorization: "Bearer sk_mine_0123456789abcdefghij",
        "plumbline-key": "pk_mine_0123456789abcdefghij",
        origin: ORIGIN,
      },
      ...(route.body ? { body: {} } : {}),
    });
    expect(response.status).toBe(401);
  });
});

describe("a key", () => {
  const secret = named(guarded.filter((route) => route.credential === "secret"));
  it.each(secret)("%s takes no publishable key and no assessment token", async (_, route) => {
    for (const token of [mine.publishable, draft.token]) {
      expect((await call(route, { authorization: `Bearer ${token}`, origin: ORIGIN })).status).toBe(401);
    }
  });

  const scoped = secret.filter(([, route]) => route.scope);
  it.each(scoped)("%s needs its scope", async (_, route) => {
    const { env } = await import("cloudflare:workers");
    const { apiKeySql, newSecretKey } = await import("../../scripts/tenant-sql.ts");
    const key = newSecretKey(mine.id);
    await env.DB.prepare(await apiKeySql(mine.id, key, [])).run();
    const response = await call(route, { authorization: `Bearer ${key}` });
    expect((await response.json()) as Problem).toMatchObject({ status: 403, code: "scope_missing" });
  });
});

describe("what belongs to another tenant", () => {
  it("is as absent as what never was", async () => {
    const ask = async (path: string) => {
      const response = await world.call(path, { headers: { authorization: `Bearer ${other.secret}` } });
      const { request_id: _, ...problem } = (await response.json()) as Problem;
      return problem;
    };
    expect(await ask(`/v1/leads/${lead}`)).toEqual(await ask("/v1/leads/led_00000000000000000000000000"));
    const list = await world.call("/v1/leads", { headers: { authorization: `Bearer ${other.secret}` } });
    expect(await list.json()).toEqual({ data: [], next_cursor: null });
  });

  it("cannot be reached with one's own assessment token", async () => {
    const own = await world.start(other);
    const response = await world.call(`/v1/assessments/${draft.id}`, { headers: world.bearer(own.token) });
    expect(response.status).toBe(404);
  });
});

describe("an assessment token", () => {
  it("ends when its time is over, however often it was good before", async () => {
    const own = await world.start(mine);
    const read = () => world.call(`/v1/assessments/${own.id}`, { headers: world.bearer(own.token) });
    const before = world.clock.now;
    try {
      for (const status of [200, 200]) expect((await read()).status).toBe(status);
      world.clock.now = new Date(Date.parse(own.expires_at) - 1);
      expect((await read()).status).toBe(200);
      world.clock.now = new Date(own.expires_at);
      const late = await read();
      expect(late.status).toBe(401);
      expect(await codeOf(late)).toBe("token_expired");
    } finally {
      world.clock.now = before;
    }
  });

  it("is good as a whole only: whoever changes one letter is refused, also where it was good before", async () => {
    const own = await world.start(mine);
    const read = (token: string) => world.call(`/v1/assessments/${own.id}`, { headers: world.bearer(token) });
    expect((await read(own.token)).status).toBe(200);
    const at = own.token.lastIndexOf(".") + 5;
    const changed = own.token[at] === "A" ? "B" : "A";
    const forged = own.token.slice(0, at) + changed + own.token.slice(at + 1);
    const refused = await read(forged);
    expect(refused.status).toBe(401);
    expect(await codeOf(refused)).toBe("token_invalid");
  });
});

describe("every answer", () => {
  it("says that it is not to be sniffed, framed or rendered, and tells other origins nothing unasked", async () => {
    const pages = ["/docs", "/verify", "/demo", "/r/lnk_nobody", "/r/lnk_nobody.json", "/r/lnk_nobody.pdf"];
    const calls = ["/healthz", "/v1/leads", "/nothing", ...pages].map((path) => [path, {}] as const);
    const preflight = ["/v1/leads", { method: "OPTIONS", headers: { origin: ORIGIN } }] as const;
    const wrong = ["/v1/leads", { method: "PUT" }] as const;
    for (const [path, call] of [...calls, preflight, wrong]) {
      const { headers } = await world.call(path, call);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
      expect(headers.get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
    }
    const leads = await world.call("/v1/leads", {
      headers: { origin: ORIGIN, authorization: `Bearer ${mine.secret}` },
    });
    expect(leads.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("to a preflight names methods and headers, and decides nothing", async () => {
    const response = await world.call(`/v1/assessments/${draft.id}/answers`, {
      method: "OPTIONS",
      headers: { origin: ORIGIN, "access-control-request-method": "PATCH" },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-methods")).toBe("PATCH");
    expect(response.headers.get("access-control-allow-headers")).toContain("plumbline-key");
  });
});
