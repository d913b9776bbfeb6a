import { beforeAll, describe, expect, it } from "vitest";
import type { Embed } from "../../worker/contract/embed.ts";
import type { Lead } from "../../worker/contract/lead.ts";
import { answersAt, newWorld, type TenantKeys } from "../support/world.ts";

const world = newWorld();
let tenant: TenantKeys;

const authorization = () => ({ authorization: `Bearer ${tenant.secret}` });

async function list(hidden: string[] | null): Promise<Embed> {
  const response = await world.call(`/v1/embeds/${tenant.publishable}`, {
    method: "PATCH",
    body: { settings: { hidden } },
    headers: authorization(),
  });
  expect(response.status, await response.clone().text()).toBe(200);
  return response.json();
}

beforeAll(async () => {
  await world.publishLibrary();
  tenant = await world.addTenant("hiding");
  await list(["campaign", "region"]);
});

async function leadFrom(source: object): Promise<Lead | undefined> {
  const started = await world.start(tenant, { source });
  await world.save(started, answersAt(3));
  expect((await world.complete(started)).status).toBe(201);
  const reply = await world.call("/v1/leads", { headers: authorization() });
  return ((await reply.json()) as { data: Lead[] }).data.find((one) => one.assessment === started.id);
}

describe("hidden fields of a start", () => {
  it("are in the lead's source, without those that the embed does not list and those that name a person", async () => {
    const page = "https://acme.example/offer";
    const hidden = { campaign: "spring", token: "secret", region: "ada@client.example" };
    const lead = await leadFrom({ page, hidden });
    expect(lead?.source).toEqual({ page, hidden: { campaign: "spring" } });
  });

  it("are not in it where none is listed", async () => {
    expect((await list(null)).settings.hidden).toEqual([]);
    expect((await leadFrom({ hidden: { campaign: "spring" } }))?.source).toEqual({});
    await list(["campaign", "region"]);
  });

  it("are refused when a value is over 200 characters or on two lines", async () => {
    for (const campaign of ["x".repeat(201), "a\nb"]) {
      const response = await world.call("/v1/assessments", {
        method: "POST",
        body: { questionnaire: "iso42001-readiness", source: { hidden: { campaign } } },
        headers: world.publishable(tenant.publishable),
      });
      expect(response.status).toBe(422);
    }
  });
});

describe("hidden fields of the hosted page's address", () => {
  const take = async (query: string) => (await world.call(`/take/${tenant.publishable}?${query}`)).text();

  it("are handed to the widget by the embed's list, and inert", async () => {
    const html = await take(
      `hidden.campaign=${encodeURIComponent('"><script>alert(1)</script>')}&hidden.token=secret&region=north`,
    );
    expect(html).toContain('data-hidden-campaign="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    expect(html).not.toContain("data-hidden-token");
    expect(html).not.toContain("data-hidden-region");
  });

  it("leave no trace of a person", async () => {
    expect(await take("hidden.campaign=ada%40client.example")).not.toContain("data-hidden");
  });
});
