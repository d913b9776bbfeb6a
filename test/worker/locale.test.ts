import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { EmbedConfig } from "../../worker/contract/embed.ts";
import type { Lead, LeadDetail } from "../../worker/contract/lead.ts";
import type { Page } from "../../worker/contract/page.ts";
import type { Report } from "../../worker/contract/report.ts";
import { wordsOf } from "../../worker/core/words.ts";
import { answersAt, type Completed, LEAD, newWorld, ORIGIN, type TenantKeys } from "../support/world.ts";

const VERSION = "/v1/questionnaires/iso42001-readiness/versions/1.0.0";
const world = newWorld();
const { cost, reset } = world.counted;
let tenant: TenantKeys;

beforeAll(async () => {
  await world.publishLibrary();
  tenant = await world.addTenant("speaks");
  const headers = { authorization: `Bearer ${tenant.secret}` };
  const { definition } = (await (await world.call(`${VERSION}/definition`, { headers })).json()) as {
    definition: Parameters<typeof wordsOf>[0];
  };
  for (const [locale, title] of [
    ["de", "Schnellcheck"],
    ["ar", "فحص سريع"],
  ]) {
    const put = { method: "PUT", headers, body: { ...wordsOf(definition), title } };
    expect((await world.call(`${VERSION}/translations/${locale}`, put)).status).toBe(201);
  }
});

type Started = Awaited<ReturnType<typeof world.start>>;
let started: Started;
beforeEach(async () => {
  started = await world.start(tenant, { locale: "en" });
});

const save = (answers: Record<string, unknown>, locale?: string) =>
  world.call(`/v1/assessments/${started.id}/answers`, {
    method: "PATCH",
    body: { answers, locale },
    headers: world.bearer(started.token),
  });

async function reportOf(body: object): Promise<Report> {
  const response = await world.complete(started, body);
  expect(response.status).toBe(201);
  const { report } = (await response.json()) as Completed;
  return (await world.call(`${new URL(report.url).pathname}.json`)).json();
}

async function leadDetail(): Promise<LeadDetail> {
  const headers = { authorization: `Bearer ${tenant.secret}` };
  const { data } = (await (await world.call("/v1/leads", { headers })).json()) as Page<Lead>;
  const lead = data.find(({ assessment }) => assessment === started.id);
  return (await world.call(`/v1/leads/${lead?.id}`, { headers })).json();
}

describe("the report comes in the language", () => {
  it("an embed tells each language of its questions by that language's own name", async () => {
    const response = await world.call(`/v1/embeds/${tenant.publishable}`, { headers: { origin: ORIGIN } });
    const { languages, questionnaire } = (await response.json()) as EmbedConfig;
    expect(Object.keys(languages)).toEqual(questionnaire.locales);
    expect(languages).toMatchObject({ en: "English", de: "Deutsch", ar: "العربية" });
  });

  it("that was chosen with the last answers that named one", async () => {
    expect((await save(answersAt(3), "de-AT")).status).toBe(200);
    await save({ "direction.scope": { value: 2 } });
    const report = await reportOf(LEAD);
    expect([report.locale, report.questionnaire.title]).toEqual(["de", "Schnellcheck"]);
  });

  it("that it was handed in in, whatever was saved before", async () => {
    await save(answersAt(3), "de");
    const report = await reportOf({ ...LEAD, locale: "ar" });
    expect([report.locale, report.questionnaire.title]).toEqual(["ar", "فحص سريع"]);
    expect((await leadDetail()).locale).toBe("ar");
  });

  it("that the questionnaire was written in, where the one chosen is not to be had", async () => {
    await save(answersAt(3), "it");
    expect((await reportOf(LEAD)).locale).toBe("en");
  });
});

it("a language can be chosen without an answer, and costs what a save costs", async () => {
  await save({ "direction.scope": { value: 2 } });
  await save({}, "de");
  reset();
  expect((await save({}, "ar")).status).toBe(200);
  expect(cost.read).toBeLessThanOrEqual(3);
  expect(cost.written).toBeLessThanOrEqual(2);
});

it("a consent is shown in the language of the questions, and stored in the words that were read", async () => {
  const response = await world.call(`/v1/embeds/${tenant.publishable}?locale=ar`, {
    headers: { origin: ORIGIN },
  });
  const { lead_form } = (await response.json()) as EmbedConfig;
  const shown = lead_form.consents[0];
  expect(shown?.text).toContain("أوافق");
  expect(shown).not.toHaveProperty("translations");
  await save(answersAt(3));
  await reportOf({ ...LEAD, locale: "ar" });
  expect((await leadDetail()).consents[0]?.text).toBe(shown?.text);
});
