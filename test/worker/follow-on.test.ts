import { beforeAll, describe, expect, it } from "vitest";
import type { ResumeLink, StartedAssessment } from "../../worker/contract/assessment.ts";
import { definitionSchema } from "../../worker/contract/definition-schema.ts";
import type { Embed, EmbedConfig } from "../../worker/contract/embed.ts";
import type { Lead } from "../../worker/contract/lead.ts";
import type { Page } from "../../worker/contract/page.ts";
import type { DueReassessment } from "../../worker/contract/reassessment.ts";
import { wordsOf } from "../../worker/core/words.ts";
import { answersOf, PLAIN, policySource, scopeSource } from "../support/audit-scope.ts";
import { readinessSource } from "../support/content.ts";
import { answersAt, codeOf, newWorld, ORIGIN, type TenantKeys } from "../support/world.ts";

const world = newWorld();
const SCOPE = "audit-scope";
let library: string;
let tenant: TenantKeys;

const secret = (keys: TenantKeys) => ({ authorization: `Bearer ${keys.secret}` });
const change = (keys: TenantKeys, body: object) =>
  world.call(`/v1/embeds/${keys.publishable}`, { method: "PATCH", body, headers: secret(keys) });
const followedBy = (keys: TenantKeys, follow_on: string[] | null) =>
  change(keys, { settings: { follow_on } });
const read = (keys: TenantKeys, query = "", origin = ORIGIN) =>
  world.call(`/v1/embeds/${keys.publishable}?${query}`, { headers: { origin } });
const shown = async (query = "") => (await (await read(tenant, query)).json()) as EmbedConfig;
const starts = (keys: TenantKeys, body: object, origin = ORIGIN) =>
  world.call("/v1/assessments", {
    method: "POST",
    body,
    headers: world.publishable(keys.publishable, origin),
  });
const told = async (response: Response) => [response.status, await codeOf(response)];

/** The quick check, done, and its contact left. */
async function checked(keys = tenant): Promise<StartedAssessment> {
  const started = await world.start(keys);
  await world.save(started, { ...answersAt(3), "organisation.systems": { value: 7 } });
  expect((await world.complete(started)).status).toBe(201);
  return started;
}
const scoped = (from: string, keys = tenant) => world.start(keys, { questionnaire: SCOPE, from });

beforeAll(async () => {
  library = await world.publishLibrary();
  for (const [path, body] of [
    ["/v1/policies/audit-time/versions/1.0.0", policySource],
    [`/v1/questionnaires/${SCOPE}/versions/1.0.0`, scopeSource],
  ] as const)
    expect(
      (await world.call(path, { method: "PUT", body, headers: { authorization: `Bearer ${library}` } }))
        .status,
    ).toBe(201);
  tenant = await world.addTenant("acme");
  expect((await followedBy(tenant, [SCOPE])).status).toBe(200);
});

describe("what a respondent may go on with", () => {
  it("is told to the widget by its title, in the language asked for or with a word that it is not", async () => {
    const [english] = (await shown("locale=en")).follow_on;
    expect(english).toEqual({
      slug: SCOPE,
      title: scopeSource.title,
      locale: "en",
      dir: "ltr",
      minutes: scopeSource.minutes,
    });
    const [german] = (await shown("locale=de-AT")).follow_on;
    const { title } = (scopeSource.translations as { de: { title: string } }).de;
    // The quick check of this library has no German, and the scope has.
    expect(german).toMatchObject({ title, locale: "de" });
    expect(german?.notice).toBeUndefined();
    const french = await shown("locale=fr");
    // That nothing is there in French was said above the quick check.
    expect(french.notice).toMatchObject({ locale: "fr" });
    expect(french.follow_on[0]).toMatchObject({ locale: "en" });
    expect(french.follow_on[0]?.notice).toBeUndefined();
    const keys = await world.addTenant("mots");
    await followedBy(keys, [SCOPE]);
    const words = await world.call("/v1/questionnaires/iso42001-readiness/versions/1.0.0/translations/fr", {
      method: "PUT",
      body: wordsOf(definitionSchema.parse(readinessSource)),
      headers: secret(keys),
    });
    expect(words.status).toBe(201);
    const own = (await (await read(keys, "locale=fr")).json()) as EmbedConfig;
    expect(own.notice).toBeUndefined();
    expect(own.follow_on[0]).toMatchObject({ locale: "en", notice: { locale: "fr", dir: "ltr" } });
  });

  it("is the embed's to decide: listed, changed and taken back like every setting", async () => {
    const made = await world.call("/v1/embeds", {
      method: "POST",
      body: { questionnaire: "iso42001-readiness", origins: [ORIGIN], settings: { follow_on: [SCOPE] } },
      headers: secret(tenant),
    });
    const embed = (await made.json()) as Embed;
    expect(embed.settings.follow_on).toEqual([SCOPE]);
    const keys = { ...tenant, publishable: embed.key };
    expect(((await (await followedBy(keys, null)).json()) as Embed).settings.follow_on).toEqual([]);
    expect(((await (await read(keys)).json()) as EmbedConfig).follow_on).toEqual([]);
  });

  it("is never what was just finished, also when that is changed", async () => {
    expect(await told(await change(tenant, { questionnaire: SCOPE }))).toEqual([422, "follow_on_own"]);
    const both = { questionnaire: SCOPE, settings: { follow_on: [] } };
    expect((await change(tenant, both)).status).toBe(200);
    const back = { questionnaire: "iso42001-readiness", settings: { follow_on: [SCOPE] } };
    expect((await change(tenant, back)).status).toBe(200);
  });

  it("of another tenant is nothing that could be gone on with", async () => {
    const rival = await world.addTenant("rival");
    const { id: _, ...own } = {
      ...scopeSource,
      slug: "rivals-own",
      policy: { slug: "audit-time", version: "1.0.0" },
    } as Record<string, unknown>;
    const put = await world.call("/v1/questionnaires/rivals-own/versions/1.0.0", {
      method: "PUT",
      body: own,
      headers: secret(rival),
    });
    expect(put.status, await put.clone().text()).toBe(201);
    expect(await told(await followedBy(tenant, ["rivals-own"]))).toEqual([422, "questionnaire_unknown"]);
    expect((await followedBy(rival, ["rivals-own"])).status).toBe(200);
  });

  it("comes with its own words and form for who asks for it, and costs no row when it was read before", async () => {
    const config = await shown(`questionnaire=${SCOPE}&locale=de`);
    expect(config).toMatchObject({
      questionnaire: { slug: SCOPE, locale: "de" },
      copy: { locale: "de" },
      follow_on: [],
    });
    world.counted.reset();
    await shown(`questionnaire=${SCOPE}&locale=de`);
    await shown("locale=de");
    expect(world.counted.cost.queries).toBe(0);
  });
});

describe("a key", () => {
  it("starts its embed's questionnaire and what that names, and nothing else that there is", async () => {
    const plain = await world.addTenant("plain");
    for (const questionnaire of [SCOPE, "nothing"]) {
      expect(await told(await starts(plain, { questionnaire }))).toEqual([404, "not_found"]);
      expect(await told(await read(plain, `questionnaire=${questionnaire}`))).toEqual([404, "not_found"]);
    }
    expect((await starts(tenant, { questionnaire: SCOPE })).status).toBe(201);
    expect(await told(await starts(tenant, { questionnaire: SCOPE }, "https://evil.example"))).toEqual([
      403,
      "origin_refused",
    ]);
    expect(await told(await read(tenant, `questionnaire=${SCOPE}`, "https://evil.example"))).toEqual([
      403,
      "origin_refused",
    ]);
  });

  it("takes no answers along that another tenant's respondent gave", async () => {
    const foreign = await checked(await world.addTenant("foreign"));
    const refused = await starts(tenant, { questionnaire: SCOPE, from: foreign.token });
    expect(await told(refused)).toEqual([401, "token_invalid"]);
  });
});

describe("a respondent who goes on", () => {
  it("finds the answers there, hands in, and is a lead of each for the tenant", async () => {
    const first = await checked();
    const second = await scoped(first.token);
    expect(await world.stateOf(second)).toMatchObject({
      questionnaire: { slug: SCOPE, version: "1.0.0" },
      answers: { "scope.systems": { value: 7 } },
    });
    await world.save(second, answersOf(PLAIN));
    expect((await world.complete(second)).status).toBe(201);
    const leads = (await (
      await world.call("/v1/leads?limit=2", { headers: secret(tenant) })
    ).json()) as Page<Lead>;
    // What comes along takes nobody any time to read again: only the first was too fast.
    expect(leads.data.map(({ kind, assessment, suspected }) => [kind, assessment, suspected]).sort()).toEqual(
      [
        ["gap", first.id, "too_fast"],
        ["scope", second.id, null],
      ],
    );
  });

  it("goes on with a draft on another device, and where the setting was taken back meanwhile", async () => {
    const started = await scoped((await checked()).token);
    const link = await world.call(`/v1/assessments/${started.id}/resume-link`, {
      method: "POST",
      body: {},
      headers: world.bearer(started.token),
    });
    const { url } = (await link.json()) as ResumeLink;
    expect((await followedBy(tenant, [])).status).toBe(200);
    expect(await told(await starts(tenant, { questionnaire: SCOPE }))).toEqual([404, "not_found"]);
    const exchanged = await world.call("/v1/resume", {
      method: "POST",
      body: { link: url.split("=").at(-1) },
      headers: world.publishable(tenant.publishable),
    });
    expect(exchanged.status).toBe(201);
    const elsewhere = (await exchanged.json()) as StartedAssessment;
    expect(elsewhere).toMatchObject({ id: started.id, questionnaire: { slug: SCOPE } });
    await world.save(elsewhere, answersOf(PLAIN));
    expect((await world.complete(elsewhere)).status).toBe(201);
    expect((await followedBy(tenant, [SCOPE])).status).toBe(200);
  });

  it("may do that one again a year later, where the embed still goes on with it", async () => {
    const second = await scoped((await checked()).token);
    await world.save(second, answersOf(PLAIN));
    expect((await world.complete(second)).status).toBe(201);
    const due = (await (
      await world.call("/v1/reassessments?due_before=2100-01-01&limit=100", { headers: secret(tenant) })
    ).json()) as Page<DueReassessment>;
    const link = due.data.find(({ assessment }) => assessment === second.id)?.link?.url ?? "";
    expect(link).toContain(`#plumbline:${tenant.publishable}=`);
    const again = await world.call("/v1/resume", {
      method: "POST",
      body: { link: link.split("=").at(-1) },
      headers: world.publishable(tenant.publishable),
    });
    expect(await again.json()).toMatchObject({ questionnaire: { slug: SCOPE } });
  });
});

it("what was retired is not offered any more, and stands in the way of no other change", async () => {
  const own = await world.addTenant("own");
  const publish = (path: string, body: object) =>
    world.call(path, { method: "PUT", body, headers: secret(own) });
  expect(
    (await publish("/v1/questionnaires/own-scope/versions/1.0.0", { ...scopeSource, slug: "own-scope" }))
      .status,
  ).toBe(201);
  expect((await followedBy(own, ["own-scope", SCOPE])).status).toBe(200);
  const offered = async () =>
    ((await (await read(own)).json()) as EmbedConfig).follow_on.map(({ slug }) => slug);
  expect(await offered()).toEqual(["own-scope", SCOPE]);
  const retired = await world.call("/v1/questionnaires/own-scope/versions/1.0.0/retirement", {
    method: "POST",
    headers: secret(own),
  });
  expect(retired.status, await retired.clone().text()).toBe(200);
  world.clock.now = new Date(world.clock.now.getTime() + 31_000);
  expect(await offered()).toEqual([SCOPE]);
  expect((await change(own, { settings: { mode: "dialog" } })).status).toBe(200);
});
