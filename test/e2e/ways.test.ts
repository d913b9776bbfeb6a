import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../../scripts/command.ts";
import type { ChangeSettings } from "../../worker/contract/embed-settings-schema.ts";
import type { Lead } from "../../worker/contract/lead.ts";
import type { Page as ListPage } from "../../worker/contract/page.ts";
import { launch } from "./browser.ts";
import { fillContact, fillPage, fillToReview, goOn, heading } from "./fill.ts";
import { type HostPage, pageWith, serveHostPage } from "./host-page.ts";
import { freePort, type Server, sharedServer } from "./server.ts";
import { type MadeTenant, makeTenant, publish, readinessCheck } from "./tenant.ts";

const PICTURES = join(ROOT, "test-results/images");
let server: Server;
let browser: Browser;
let host: HostPage;
let html = "";

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  server = sharedServer();
  browser = await launch();
  host = await serveHostPage(await freePort(), () => ({ html: pageWith(html) }));
});
afterAll(async () => {
  await browser?.close();
  host?.close();
});

type Embed = MadeTenant & { leads: () => Promise<Lead[]> };

/** A tenant whose embed has these settings, and a page of its with the widget. */
async function embed(settings: ChangeSettings, questionnaire = "iso42001-readiness"): Promise<Embed> {
  const wishes = { name: "Ways Ltd", origins: [host.origin], questionnaire, settings };
  const tenant = await makeTenant(server, wishes);
  const headers = { authorization: `Bearer ${tenant.secret}` };
  html = `<script src="${server.origin}/embed/v1.js" data-key="${tenant.key}" async></script>`;
  return {
    ...tenant,
    leads: async () =>
      ((await (await fetch(`${server.origin}/v1/leads`, { headers })).json()) as ListPage<Lead>).data,
  };
}

async function open(): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(host.origin);
  return page;
}
const shot = async (page: Page, name: string) => {
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
  await page.setViewportSize({ width: 320, height: 700 });
  await page.screenshot({ path: join(PICTURES, `${name}-320.png`), fullPage: true });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1280, height: 900 });
};

describe("the contact", () => {
  it("after the result: the teaser is there without it, a work address is asked for, and a reload loses nothing", async () => {
    const { leads } = await embed({ gate: "after", work_email: true });
    const page = await open();
    await page.getByRole("button", { name: "Start", exact: true }).waitFor();
    await fillToReview(page);
    await page.getByRole("button", { name: "Show the result" }).click();
    await page.getByText("of 100").first().waitFor();
    expect(await page.getByRole("link", { name: /Open your report/ }).count()).toBe(0);
    await shot(page, "result-gate-after");

    await page.reload();
    await page.getByText("of 100").first().waitFor();
    await fillContact(page, "ada@gmail.com");
    await page.getByRole("button", { name: "Get the full report" }).click();
    await page.getByText("Please use the address of your organisation.").first().waitFor();
    expect(await leads()).toEqual([]);
    await page.getByRole("textbox", { name: "E-mail" }).fill("ada@client.example");
    await page.getByRole("button", { name: "Get the full report" }).click();
    const link = page.getByRole("link", { name: /Open your report/ });
    await link.waitFor();
    expect(await leads()).toMatchObject([
      { contact: { email: "ada@client.example" }, report: { url: await link.getAttribute("href") } },
    ]);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.close();
  });

  it("not at all: the report is there, and no lead", async () => {
    const { leads } = await embed({ gate: "none" });
    const page = await open();
    await page.getByRole("button", { name: "Start", exact: true }).waitFor();
    await fillToReview(page);
    await page.getByRole("button", { name: "Show the result" }).click();
    await page.getByRole("link", { name: /Open your report/ }).waitFor();
    expect(await leads()).toEqual([]);
    await page.close();
  });
});

it("one question at a time, to the result", async () => {
  await embed({ paging: "question", gate: "none" });
  const page = await open();
  await page.getByRole("button", { name: "Start", exact: true }).click();
  const line = page.locator("plumbline-assessment .line").first();
  const seen: string[] = [];
  for (let i = 0; i < 40 && (await heading(page)) !== "Review your answers"; i++) {
    expect(await page.locator("plumbline-assessment .question").count()).toBe(1);
    const before = (await line.textContent()) ?? "";
    seen.push(before);
    if (i === 3) await shot(page, "one-question");
    await fillPage(page);
    await page.getByRole("button", { name: "Next", exact: true }).click();
    await expect
      .poll(
        async () => (await heading(page)) === "Review your answers" || (await line.textContent()) !== before,
      )
      .toBe(true);
  }
  expect(seen[0]).toContain("Question 1 of ");
  expect(seen.length).toBeGreaterThan(15);
  // The sections are put together again.
  expect(await page.locator("plumbline-assessment details.part").count()).toBeLessThan(10);
  await page.getByRole("button", { name: "Show the result" }).click();
  await page.getByText("of 100").first().waitFor();
  await page.close();
});

describe("when the API is down at load", () => {
  it.each([
    [
      "an address on the tag",
      (tag: string) => tag.replace(" async", ' data-contact="mailto:info@ways.example" async'),
    ],
    [
      "what stands in the element",
      (tag: string) =>
        `${tag.replace(/ data-key="\w+"/, "")}<plumbline-assessment key="pk_ways_0123456789abcdef"><a href="mailto:info@ways.example">Write to us</a></plumbline-assessment>`,
    ],
  ])("%s is another way to somebody", async (_, change) => {
    await embed({});
    html = change(html);
    const page = await browser.newPage();
    await page.route("**/v1/embeds/**", (route) => route.abort());
    await page.goto(host.origin);
    await page.getByRole("button", { name: "Try again" }).waitFor();
    const link = page.getByRole("link");
    expect(await link.getAttribute("href")).toBe("mailto:info@ways.example");
    expect(await link.isVisible()).toBe(true);
    await page.close();
  });
});

it("a link from another device opens a dialog by itself", async () => {
  const { key } = await embed({});
  const first = await open();
  await first.getByRole("button", { name: "Start", exact: true }).click();
  const saved = first.waitForResponse((response) => response.url().endsWith("/answers"));
  await fillPage(first);
  await saved;
  await first.getByRole("button", { name: "Continue on another device" }).click();
  const url = await first.getByRole("textbox", { name: "Link", exact: true }).inputValue();
  html = `<script src="${server.origin}/embed/v1.js" data-key="${key}" data-mode="dialog" async></script>`;
  const context = await browser.newContext();
  const there = await context.newPage();
  await there.goto(url);
  await there.getByRole("button", { name: "Next", exact: true }).waitFor();
  await context.close();
  await first.close();
});

it("who does not know says so, and reads it in the report", async () => {
  const own = { slug: "unknown-check", version: "1.0.0" };
  const tenant = await embed({ gate: "none" }, own.slug);
  const definition = await readinessCheck(server, tenant);
  for (const { questions } of definition.sections)
    for (const question of questions)
      if (question.type === "maturity") Object.assign(question, { notKnown: true });
  await publish(server, tenant, { ...definition, ...own });

  const page = await open();
  const unknown = page.getByRole("checkbox", { name: "We do not know" });
  await page.getByRole("button", { name: "Start", exact: true }).click();
  for (let i = 0; i < 10 && !(await unknown.first().isVisible()); i++) {
    await fillPage(page);
    await page.getByRole("button", { name: "Next", exact: true }).click();
    await page.waitForTimeout(300);
  }
  await fillPage(page);
  await unknown.first().check();
  expect(await page.getByRole("radio", { checked: true }).count()).toBeGreaterThan(0);
  await shot(page, "not-known");
  await unknown.nth(1).check();
  await unknown.nth(1).uncheck();
  await page.locator("fieldset.question").nth(1).getByRole("radio").first().check();
  await goOn(page);
  await fillToReview(page);
  await page.getByText("We do not know").first().waitFor();
  await page.getByRole("button", { name: "Show the result" }).click();
  const url = await page.getByRole("link", { name: /Open your report/ }).getAttribute("href");
  expect(await (await fetch(url ?? "")).text()).toContain("Not known");
  await page.close();
});
