import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ROOT } from "../../scripts/command.ts";
import type { Lead } from "../../worker/contract/lead.ts";
import type { Page } from "../../worker/contract/page.ts";
import type { Report } from "../../worker/contract/report.ts";
import { accessibilityFaults } from "./accessibility.ts";
import { launch } from "./browser.ts";
import { fillInByKeyboard } from "./keyboard.ts";
import { type Server, sharedServer } from "./server.ts";

// The README's pictures are made here; a run writes them only when asked to, for no two runs draw the same bytes.
const PICTURES =
  process.env.PICTURES === "yes" ? join(ROOT, "docs/images") : join(ROOT, "test-results/images");
let server: Server;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  server = sharedServer();
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
});

const leads = async (): Promise<Page<Lead>> =>
  (
    await fetch(`${server.origin}/v1/leads`, { headers: { authorization: `Bearer ${server.keys.secret}` } })
  ).json() as Promise<Page<Lead>>;

it("somebody without a mouse takes the check on a web page, leaves a contact and reads the report; the tenant finds the lead", async () => {
  const context = await browser.newContext({ viewport: { width: 1100, height: 1000 } });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(server.origin) && !request.url().startsWith("data:"))
      foreign.push(request.url());
  });

  await page.goto(`${server.origin}/demo`);
  await page.getByRole("button", { name: "Start" }).waitFor();

  const text = (label: string) =>
    ({ "E-mail": "ada@client.example", Name: "Ada Okafor", Company: "Client Ltd" })[
      label.replace(/\s*\(?optional\)?.*$/i, "").trim()
    ] ?? "Register of AI systems";
  await fillInByKeyboard(page, { text, down: () => 2 }, "Your result");
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(PICTURES, "result.png") });

  const link = page.getByRole("link", { name: /Open your report/ });
  const [report] = await Promise.all([context.waitForEvent("page"), link.press("Enter")]);
  await report.waitForLoadState();
  expect(await report.title()).toContain("readiness");
  await report.getByText("Northgate Assurance").first().waitFor();
  await report.screenshot({ path: join(PICTURES, "report.png") });

  const { data } = await leads();
  expect(data).toHaveLength(1);
  expect(data[0]).toMatchObject({
    contact: { email: "ada@client.example", company: "Client Ltd" },
    consents: [
      { id: "contact", granted: true },
      { id: "news", granted: true },
    ],
    report: { url: report.url() },
  });
  const score = data[0]?.readiness?.score ?? 0;
  expect(score).toBeGreaterThan(0);
  await report
    .getByText(String(Math.round(score)), { exact: false })
    .first()
    .waitFor();
  expect(problems).toEqual([]);
  expect(foreign).toEqual([]);
  await context.close();
});

it("the report prints every trace, also those that are closed on the screen", async () => {
  const [lead] = (await leads()).data;
  const report = (await (await fetch(`${lead?.report.url}.json`)).json()) as Report;
  const page = await browser.newPage();
  await page.goto(lead?.report.url ?? "");
  await page.emulateMedia({ media: "print" });
  const traces = page.locator("details table");
  expect(await traces.count()).toBeGreaterThanOrEqual(report.result.requirements.length);
  for (const trace of await traces.all()) expect(await trace.isVisible()).toBe(true);
  await page.emulateMedia({ media: "screen" });
  expect(await traces.first().isVisible()).toBe(false);
  await page.close();
});

it.each([
  ["demo page", () => `${server.origin}/demo`],
  ["report", async () => (await leads()).data[0]?.report.url ?? ""],
  ["report that is not there", () => `${server.origin}/r/nothing`],
])("the %s has no accessibility fault that a machine can find", async (_, url) => {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(await url());
  await page.waitForLoadState("networkidle");
  expect(await accessibilityFaults(page)).toEqual([]);
  await context.close();
});
