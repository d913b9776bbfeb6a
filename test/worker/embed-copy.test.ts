import { beforeAll, expect, it } from "vitest";
import type { EmbedConfig } from "../../worker/contract/embed.ts";
import { wordsOf } from "../../worker/core/words.ts";
import { newWorld, ORIGIN, type TenantKeys } from "../support/world.ts";

const VERSION = "/v1/questionnaires/iso42001-readiness/versions/1.0.0";
const world = newWorld();
let tenant: TenantKeys;

beforeAll(async () => {
  await world.publishLibrary();
  tenant = await world.addTenant("words");
  const headers = { authorization: `Bearer ${tenant.secret}` };
  const detail = await world.call(`${VERSION}/definition`, { headers });
  const { definition } = (await detail.json()) as { definition: Parameters<typeof wordsOf>[0] };
  const body = wordsOf(definition);
  for (const locale of ["de", "it", "he"]) {
    const put = { method: "PUT", headers, body };
    expect((await world.call(`${VERSION}/translations/${locale}`, put)).status).toBe(201);
  }
});

async function embedIn(asked: string): Promise<EmbedConfig> {
  const response = await world.call(`/v1/embeds/${tenant.publishable}?locale=${asked}`, {
    headers: { origin: ORIGIN },
  });
  return (await response.json()) as EmbedConfig;
}

async function localesFor(asked: string): Promise<{ questions: string; copy: string; next: string }> {
  const { questionnaire, copy } = await embedIn(asked);
  return { questions: questionnaire.locale, copy: copy.locale, next: copy.next };
}

it("an embed's words come in the language of its questions, both in one answer", async () => {
  expect(await localesFor("de-AT")).toEqual({ questions: "de", copy: "de", next: "Weiter" });
});

it("where the questions are not there in the language that was asked for, the words fall back with them", async () => {
  expect(await localesFor("fr")).toEqual({ questions: "en", copy: "en", next: "Next" });
});

it("where there are no words in the language of the questions, they are English and say so", async () => {
  expect(await localesFor("it")).toEqual({ questions: "it", copy: "en", next: "Next" });
});

it("where the questions are not to be had in the language asked for, it is said in that language", async () => {
  expect((await embedIn("ar")).notice).toMatchObject({ locale: "ar", dir: "rtl" });
  expect((await embedIn("de")).notice).toBeUndefined();
});

it("questions tell which way they are written, and so do the words around them", async () => {
  const { questionnaire, copy } = await embedIn("he");
  expect([questionnaire.dir, copy.dir]).toEqual(["rtl", "ltr"]);
});

it("the tenant's accent comes as a finished style sheet", async () => {
  expect((await embedIn("en")).theme.css).toMatch(/^:host\{--plumbline-accent:#[\da-f]{6};/);
});
