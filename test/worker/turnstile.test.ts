import { env } from "cloudflare:workers";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { StartedAssessment } from "../../worker/contract/assessment.ts";
import type { EmbedConfig } from "../../worker/contract/embed.ts";
import { type StoredSettings, TURNSTILE_ACTION } from "../../worker/contract/embed-settings.ts";
import type { Lead } from "../../worker/contract/lead.ts";
import { answersAt, codeOf, LEAD, NOW, newWorld, ORIGIN, type TenantKeys } from "../support/world.ts";

const world = newWorld();
const SITEKEY = "0x4AAAAAAAtest";
const TOKENED = { ...LEAD, turnstile: "token-1" };
const SITEVERIFY = "https://challenges.cloudflare.com/turnstile/v0/siteverify";
type Asked = { url: string; form: Record<string, string> };
let asked: Asked[] = [];
let count = 0;
let tenant: TenantKeys;

const passed = { success: true, hostname: new URL(ORIGIN).hostname, action: TURNSTILE_ACTION };
const verifier = (answer: (signal: AbortSignal) => Promise<Response>) => {
  world.outside.answer = (url, { body, signal, method }) => {
    expect(method).toBe("POST");
    asked.push({ url, form: Object.fromEntries(body as URLSearchParams) });
    return answer(signal as AbortSignal);
  };
};
const says = (answer: object) => verifier(() => Promise.resolve(Response.json(answer)));

beforeAll(() => world.publishLibrary());
beforeEach(() => {
  asked = [];
  world.clock.now = NOW;
  world.bindings.TURNSTILE_SECRET = "the-secret";
  says(passed);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A draft with every answer, as long ago as a reader needs. */
async function answered(more: StoredSettings = {}): Promise<StartedAssessment> {
  tenant = await world.addTenant(`turnstile${++count}`);
  await env.DB.prepare("UPDATE embeds SET settings = ? WHERE tenant_id = ?")
    .bind(JSON.stringify({ turnstile: { sitekey: SITEKEY }, ...more }), tenant.id)
    .run();
  const started = await world.start(tenant);
  await world.save(started, answersAt(3));
  world.clock.now = new Date(NOW.getTime() + 600_000);
  return started;
}
const leads = async (): Promise<Lead[]> => {
  const reply = await world.call("/v1/leads", { headers: { authorization: `Bearer ${tenant.secret}` } });
  return ((await reply.json()) as { data: Lead[] }).data;
};
const suspected = async () => (await leads()).map((lead) => lead.suspected);
const leave = (started: StartedAssessment, body: unknown) =>
  world.call(`/v1/assessments/${started.id}/contact`, {
    method: "POST",
    body,
    headers: world.bearer(started.token),
  });

describe("a contact where the embed asks for Turnstile", () => {
  it("is taken when Cloudflare says yes, which is asked once and told whose token it is", async () => {
    const started = await answered();
    const headers = { "cf-connecting-ip": "203.0.113.7" };
    expect((await world.complete(started, TOKENED, headers)).status).toBe(201);
    expect(await suspected()).toEqual([null]);
    expect(asked).toEqual([
      {
        url: SITEVERIFY,
        form: {
          secret: "the-secret",
          response: "token-1",
          remoteip: "203.0.113.7",
          idempotency_key: expect.stringMatching(
            /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/,
          ),
        },
      },
    ]);
  });

  it("is refused when Cloudflare says no, and taken with another token", async () => {
    const started = await answered();
    says({ success: false, "error-codes": ["timeout-or-duplicate"] });
    expect(await codeOf(await world.complete(started, TOKENED))).toBe("turnstile_refused");
    expect(await leads()).toEqual([]);
    says(passed);
    const again = await world.complete(started, { ...TOKENED, turnstile: "token-2" });
    expect(again.status).toBe(201);
    expect(new Set(asked.map(({ form }) => form.idempotency_key)).size).toBe(2);
  });

  it("is refused with a token of another site or of another form", async () => {
    const started = await answered();
    says({ ...passed, hostname: "www.other.example" });
    expect(await codeOf(await world.complete(started, TOKENED))).toBe("turnstile_refused");
    says({ ...passed, action: "login" });
    expect(await codeOf(await world.complete(started, TOKENED))).toBe("turnstile_refused");
  });

  it("may come from our own page with the widget", async () => {
    const started = await answered();
    says({ ...passed, hostname: "api.example" });
    expect((await world.complete(started, TOKENED)).status).toBe(201);
  });

  it("is refused without a token, and nobody is asked", async () => {
    const started = await answered();
    expect(await codeOf(await world.complete(started, LEAD))).toBe("turnstile_missing");
    expect(asked).toEqual([]);
  });

  it("spends no token on what the respondent has to mend first", async () => {
    const started = await answered();
    expect(await codeOf(await world.complete(started, { ...TOKENED, consents: [] }))).toBe("consent_missing");
    expect(asked).toEqual([]);
  });

  it("is answered again for the same Idempotency-Key, and Cloudflare is not asked again", async () => {
    const started = await answered();
    const key = { "idempotency-key": "once" };
    const first = await (await world.complete(started, TOKENED, key)).json();
    says({ success: false, "error-codes": ["timeout-or-duplicate"] });
    const second = await world.complete(started, TOKENED, key);
    expect(second.status).toBe(201);
    expect(await second.json()).toEqual(first);
    expect(asked).toHaveLength(1);
    expect(await leads()).toHaveLength(1);
  });

  it("after the result is checked alike", async () => {
    const started = await answered({ gate: "after" });
    expect((await world.complete(started, {})).status).toBe(201);
    expect(asked).toEqual([]);
    expect(await codeOf(await leave(started, LEAD))).toBe("turnstile_missing");
    says({ success: false, "error-codes": ["invalid-input-response"] });
    expect(await codeOf(await leave(started, TOKENED))).toBe("turnstile_refused");
    says(passed);
    expect((await leave(started, TOKENED)).status).toBe(201);
    expect(await suspected()).toEqual([null]);
  });
});

describe("when Cloudflare cannot be asked, the lead is kept and marked", () => {
  it.each<[string, () => void]>([
    ["the network fails", () => verifier(() => Promise.reject(new TypeError("network")))],
    ["it answers no JSON", () => verifier(async () => new Response("<h1>502</h1>", { status: 502 }))],
    ["it answers something else", () => says({ ok: true })],
    ["it has trouble of its own", () => says({ success: false, "error-codes": ["internal-error"] })],
    ["our secret is wrong", () => says({ success: false, "error-codes": ["invalid-input-secret"] })],
  ])("%s", async (_, prepare) => {
    const started = await answered();
    prepare();
    expect((await world.complete(started, TOKENED)).status).toBe(201);
    expect(await suspected()).toEqual(["unverified"]);
  });

  it("it does not answer in time", async () => {
    const started = await answered();
    const soon = AbortSignal.timeout(20);
    const limit = vi.spyOn(AbortSignal, "timeout").mockReturnValue(soon);
    verifier(
      (signal) =>
        new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error))),
    );
    expect((await world.complete(started, TOKENED)).status).toBe(201);
    expect(limit).toHaveBeenCalledWith(5_000);
    expect(await suspected()).toEqual(["unverified"]);
  });

  it("the Worker has lost its secret", async () => {
    const started = await answered();
    delete world.bindings.TURNSTILE_SECRET;
    expect((await world.complete(started, TOKENED)).status).toBe(201);
    expect(asked).toEqual([]);
    expect(await suspected()).toEqual(["unverified"]);
  });
});

describe("the setting", () => {
  const change = (body: unknown) =>
    world.call(`/v1/embeds/${tenant.publishable}`, {
      method: "PATCH",
      body,
      headers: { authorization: `Bearer ${tenant.secret}` },
    });
  const config = async (): Promise<EmbedConfig> =>
    (
      await world.call(`/v1/embeds/${tenant.publishable}?locale=en`, {
        headers: world.publishable(tenant.publishable),
      })
    ).json();

  it("is off unless it is asked for, told to the widget with the script's address, and taken back by null", async () => {
    tenant = await world.addTenant(`turnstile${++count}`);
    expect((await config()).settings.turnstile).toBeNull();
    const changed = await change({ settings: { turnstile: { sitekey: SITEKEY } } });
    expect(await changed.json()).toMatchObject({ settings: { turnstile: { sitekey: SITEKEY } } });
    expect((await config()).settings.turnstile).toEqual({
      sitekey: SITEKEY,
      script: "https://challenges.cloudflare.com/turnstile/v0/api.js?render=explicit",
    });
    await change({ settings: { turnstile: null } });
    expect((await config()).settings.turnstile).toBeNull();
  });

  it("cannot be saved on a Worker without the secret", async () => {
    tenant = await world.addTenant(`turnstile${++count}`);
    delete world.bindings.TURNSTILE_SECRET;
    const settings = { turnstile: { sitekey: SITEKEY } };
    expect(await codeOf(await change({ settings }))).toBe("turnstile_unavailable");
    const made = await world.call("/v1/embeds", {
      method: "POST",
      body: { questionnaire: "iso42001-readiness", origins: [ORIGIN], settings },
      headers: { authorization: `Bearer ${tenant.secret}` },
    });
    expect(await codeOf(made)).toBe("turnstile_unavailable");
    expect((await change({ settings: { turnstile: null } })).status).toBe(200);
  });

  it("takes no key that could be anything else", async () => {
    tenant = await world.addTenant(`turnstile${++count}`);
    expect(await codeOf(await change({ settings: { turnstile: { sitekey: '"><script>' } } }))).toBe(
      "body_invalid",
    );
  });

  it("a deployed Worker has Turnstile from Cloudflare, whatever its variables say", async () => {
    await answered();
    world.bindings.TURNSTILE_ORIGIN = "https://evil.example";
    expect((await config()).settings.turnstile?.script).toMatch(/^https:\/\/challenges\.cloudflare\.com\//);
    delete world.bindings.TURNSTILE_ORIGIN;
  });

  it("the hosted page allows Cloudflare where the embed asks for it, and only there", async () => {
    const policyOf = async () => {
      const { headers } = await world.call(`/take/${tenant.publishable}`);
      return [headers.get("content-security-policy"), headers.get("cross-origin-embedder-policy")];
    };
    await answered();
    const [policy, isolation] = await policyOf();
    expect(policy).toContain("script-src 'self' https://challenges.cloudflare.com;");
    expect(policy).toContain("frame-src https://challenges.cloudflare.com");
    expect(policy).not.toContain("trusted-types");
    expect(isolation).toBeNull();
    tenant = await world.addTenant(`turnstile${++count}`);
    const [strict, isolated] = await policyOf();
    expect(strict).not.toContain("cloudflare");
    expect(strict).toContain("trusted-types 'none'");
    expect(isolated).toBe("require-corp");
  });

  it("the policies of the snippets name it", async () => {
    await answered();
    const reply = await world.call(`/v1/embeds/${tenant.publishable}/snippets`, {
      headers: { authorization: `Bearer ${tenant.secret}` },
    });
    const { snippets } = (await reply.json()) as {
      snippets: { host: string; content_security_policy: string | null }[];
    };
    const policies = Object.fromEntries(snippets.map((one) => [one.host, one.content_security_policy]));
    expect(policies.script).toBe(
      "default-src 'none'; script-src https://api.example https://challenges.cloudflare.com; " +
        "connect-src https://api.example; frame-src https://challenges.cloudflare.com",
    );
    // The frame has a policy of its own.
    expect(policies.iframe).not.toContain("cloudflare");
  });
});
