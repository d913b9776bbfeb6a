import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Embed, EmbedConfig } from "../../worker/contract/embed.ts";
import { embedSchema, snippetsSchema } from "../../worker/contract/embed-schema.ts";
import { EMBED_DEFAULTS } from "../../worker/contract/embed-settings.ts";
import type { Page } from "../../worker/contract/page.ts";
import type { Snippets } from "../../worker/contract/snippets.ts";
import { newWorld, ORIGIN, type TenantKeys } from "../support/world.ts";

const world = newWorld();
let tenant: TenantKeys;
let other: TenantKeys;

beforeAll(async () => {
  await world.publishLibrary();
  tenant = await world.addTenant("acme");
  other = await world.addTenant("rival");
});

const as = (keys: TenantKeys, more: Record<string, string> = {}) => ({
  authorization: `Bearer ${keys.secret}`,
  ...more,
});
const NEW = { questionnaire: "iso42001-readiness", origins: ["https://new.example"] };

async function create(body: object = NEW, headers: Record<string, string> = {}): Promise<Embed> {
  const response = await world.call("/v1/embeds", { method: "POST", body, headers: as(tenant, headers) });
  expect(response.status).toBe(201);
  return response.json();
}
const change = (key: string, body: object, keys = tenant) =>
  world.call(`/v1/embeds/${key}`, { method: "PATCH", body, headers: as(keys) });
const changed = async (key: string, body: object): Promise<Embed> => {
  const response = await change(key, body);
  expect(response.status).toBe(200);
  return response.json();
};
const list = async (keys = tenant, query = ""): Promise<Page<Embed>> =>
  (await world.call(`/v1/embeds${query}`, { headers: as(keys) })).json();
const shown = async (key: string, origin: string) => {
  const response = await world.call(`/v1/embeds/${key}`, { headers: { origin } });
  return { status: response.status, config: (await response.json()) as EmbedConfig };
};

describe("an embed that was made", () => {
  it("works at once on its origins, with the form and the settings that were not named by default", async () => {
    const embed = await create();
    expect(embedSchema.safeParse(embed).success).toBe(true);
    expect(embed.settings).toEqual(EMBED_DEFAULTS);
    expect(embed.lead_form.consents[0]?.text).toContain("The acme company");
    expect((await shown(embed.key, "https://new.example")).status).toBe(200);
    expect((await shown(embed.key, ORIGIN)).status).toBe(403);
  });

  it("is one, however often it is asked for with one idempotency key", async () => {
    const before = (await list()).data.length;
    const [first, second] = await Promise.all([1, 2].map(() => create(NEW, { "idempotency-key": "once" })));
    expect(second).toEqual(first);
    expect((await list()).data).toHaveLength(before + 1);
  });

  it("tells the widget its settings, and its accent before the tenant's", async () => {
    const settings = { mode: "dialog", theme: { accent: "#0b5fff" } };
    const { key } = await create({ ...NEW, settings });
    const { config } = await shown(key, "https://new.example");
    expect(config.settings).toMatchObject({ mode: "dialog", paging: "section", gate: "before" });
    expect(config.theme.css).toContain("--plumbline-accent:#0b5fff");
  });
});

describe("a change", () => {
  it("leaves alone what it does not name, and null goes back to the default", async () => {
    const { key } = await create({ ...NEW, settings: { mode: "dialog", paging: "question" } });
    const one = await changed(key, { settings: { mode: "slide-in" } });
    expect(one.settings).toMatchObject({ mode: "slide-in", paging: "question" });
    expect(one.origins).toEqual(NEW.origins);
    expect((await changed(key, { settings: { paging: null } })).settings.paging).toBe("section");
    expect(await changed(key, {})).toMatchObject({ settings: { mode: "slide-in", paging: "section" } });
  });

  it("of two who change different settings at once, both have their way", async () => {
    const { key } = await create();
    await Promise.all([
      change(key, { settings: { mode: "dialog" } }),
      change(key, { settings: { paging: "question" } }),
    ]);
    expect((await changed(key, {})).settings).toMatchObject({ mode: "dialog", paging: "question" });
  });

  it("of origins is in force at once where it was made", async () => {
    const { key } = await create();
    expect((await shown(key, "https://new.example")).status).toBe(200);
    await changed(key, { origins: ["https://other.example"] });
    expect((await shown(key, "https://new.example")).status).toBe(403);
    expect((await shown(key, "https://other.example")).status).toBe(200);
  });

  it("revokes, and takes that back", async () => {
    const { key } = await create();
    expect((await changed(key, { revoked: true })).revoked_at).toBe(world.clock.now.toISOString());
    expect((await shown(key, "https://new.example")).status).toBe(401);
    expect((await changed(key, { revoked: false })).revoked_at).toBeNull();
    expect((await shown(key, "https://new.example")).status).toBe(200);
  });

  it("of a consent's words needs another version of it", async () => {
    const { key, lead_form } = await create();
    const [first, ...rest] = lead_form.consents;
    const reworded = { ...lead_form, consents: [{ ...first, text: "Something else." }, ...rest] };
    expect(await (await change(key, { lead_form: reworded })).json()).toMatchObject({
      code: "consent_reworded",
      detail: "contact",
    });
    const versioned = { ...reworded, consents: [{ ...reworded.consents[0], version: "2" }, ...rest] };
    expect((await changed(key, { lead_form: versioned })).lead_form.consents[0]?.text).toBe(
      "Something else.",
    );
  });

  it("is written down, with who made it", async () => {
    const embed = await create();
    await changed(embed.key, { settings: { mode: "dialog" } });
    const { results } = await env.DB.prepare(
      "SELECT action, actor FROM audit_log WHERE tenant_id = ? AND subject = ? ORDER BY action DESC",
    )
      .bind(tenant.id, embed.id)
      .all();
    expect(results).toEqual(
      ["embed.created", "embed.changed"].map((action) => ({
        action,
        actor: expect.stringMatching(/^key_/),
      })),
    );
  });

  it("of another tenant's embed finds what a made-up key finds, and changes nothing", async () => {
    const { key } = await create();
    for (const one of [key, "pk_acme_0123456789abcdefghij"]) {
      const response = await change(one, { revoked: true }, other);
      expect(response.status).toBe(404);
    }
    expect((await shown(key, "https://new.example")).status).toBe(200);
  });
});

it("a list has a tenant's own embeds, newest first, each once", async () => {
  const ids: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const page: Page<Embed> = await list(
      tenant,
      `?limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    ids.push(...page.data.map(({ id }) => id));
    cursor = page.next_cursor;
  }
  expect(ids).toEqual((await list(tenant, "?limit=100")).data.map(({ id }) => id));
  expect(ids).toEqual([...ids].sort().reverse());
  expect((await list(other)).data.map(({ key }) => key)).toEqual([other.publishable]);
});

describe("snippets", () => {
  const ask = (key: string, query: string, keys = tenant) =>
    world.call(`/v1/embeds/${key}/snippets${query}`, { headers: as(keys) });

  it("are of one's own embeds, for where the Worker answers, with the settings' mode unless another is asked for", async () => {
    const { key } = await create({ ...NEW, settings: { mode: "slide-in" } });
    const own = (await (await ask(key, "")).json()) as Snippets;
    expect(snippetsSchema.safeParse(own).success).toBe(true);
    expect(own).toMatchObject({ mode: "slide-in", version: null, integrity: null });
    expect(own.snippets[0]?.code).toContain(`https://api.example/embed/v1.js" data-key="${key}" async`);
    const asked = (await (await ask(key, "?mode=dialog")).json()) as Snippets;
    expect(asked.snippets[0]?.code).toContain('data-mode="dialog"');
    expect((await ask(key, "", other)).status).toBe(404);
  });
});

describe("the hosted page", () => {
  const take = (key: string, headers: Record<string, string> = {}) => world.call(`/take/${key}`, { headers });

  it("may be framed by the embed's origins and nobody else, is not indexed, and runs only our scripts", async () => {
    const { key } = await create();
    const { status, headers } = await take(key);
    expect(status).toBe(200);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("frame-ancestors https://new.example;");
    expect(policy).toContain("default-src 'none'; script-src 'self'; connect-src 'self'");
    expect(headers.get("x-robots-tag")).toContain("noindex");
    const nowhere = await create({ ...NEW, origins: [] });
    expect((await take(nowhere.key)).headers.get("content-security-policy")).toContain(
      "frame-ancestors 'none'",
    );
  });

  it("its widget may ask from our own origin, which no embed lists", async () => {
    const { key } = await create();
    expect((await shown(key, "https://api.example")).status).toBe(200);
  });

  it("of a revoked, a foreign and a made-up key is one and the same page", async () => {
    const { key } = await create();
    await changed(key, { revoked: true });
    const answers = await Promise.all(
      [key, "pk_acme_0123456789abcdefghij", "pk_nobody_0123456789abcdefghij", "nonsense"].map(async (one) => {
        const response = await take(one);
        return [response.status, (await response.text()).replaceAll(/nonce="[^"]*"/g, "")];
      }),
    );
    expect(answers[0]?.[0]).toBe(404);
    for (const one of answers) expect(one).toEqual(answers[0]);
  });
});
