import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ScopeReport } from "../../worker/contract/audit-time.ts";
import type { Lead } from "../../worker/contract/lead.ts";
import type { Page } from "../../worker/contract/page.ts";
import { accessibilityFaults } from "./accessibility.ts";
import { launch } from "./browser.ts";
import { fillContact, fillPage, fillToReview, goOn, heading } from "./fill.ts";
import { type HostPage, pageWith, serveHostPage } from "./host-page.ts";
import { freePort, type Server, sharedServer } from "./server.ts";
import { makeTenant } from "./tenant.ts";

let server: Server;
let browser: Browser;
let host: HostPage;
let key = "";

beforeAll(async () => {
  server = sharedServer();
  browser = await launch();
  const snippet = () => `<script src="${server.origin}/embed/v1.js" data-key="${key}" async></script>`;
  host = await serveHostPage(await freePort(), () => ({ html: pageWith(snippet()) }));
  ({ key } = await makeTenant(server, {
    name: "Northern Certification",
    kind: "certification_body",
    origins: [host.origin],
    questionnaire: "audit-scope",
  }));
});
afterAll(async () => {
  await browser?.close();
  host?.close();
});

it("the scope of an audit is told in the widget, a contradiction is mended, and the days come with their sum", async () => {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 900, height: 1100 } });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(host.origin);
  await page.getByRole("button", { name: "Start", exact: true }).click();

  // More high-risk systems than systems: said before anything is handed in.
  await fillPage(page);
  const risky = page.getByRole("spinbutton", { name: /high-risk or sensitive/ });
  await risky.fill("4");
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await page.getByText("This number is larger than the one of which it is a part.").waitFor();
  await risky.fill("1");

  for (let i = 0; i < 12 && (await heading(page)) !== "Review your answers"; i++) {
    // An answer may bring up a question on the same page.
    await fillPage(page);
    await fillPage(page);
    await goOn(page);
  }
  await page.getByRole("button", { name: "Go on", exact: true }).or(page.locator(".primary")).first().click();
  await fillContact(page);
  await page.locator("plumbline-assessment .primary").click();
  const days = page.getByText(/\d audit days$/).first();
  await days.waitFor();
  await page.getByText("planning estimate and no offer").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  const address = await page.locator('plumbline-assessment a[href*="/r/"]').getAttribute("href");
  await page.goto(address ?? "");
  await page.getByRole("heading", { name: "The sum, line by line" }).waitFor();
  const text = await page.locator("main").innerText();
  for (const words of [
    "Stage 1",
    "Surveillance audit, each",
    "Rounded to half days",
    "assumed",
    "told by others",
  ])
    expect(text).toContain(words);
  expect(await accessibilityFaults(page)).toEqual([]);
  // Nothing is cut off or scrolls sideways on a narrow screen.
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const report = (await (await fetch(`${address}.json`)).json()) as ScopeReport;
  expect(report.result.lines.map(({ id }) => id)).toContain("high-risk");
  expect(report.asked.flatMap(({ questions }) => questions).length).toBeGreaterThan(15);
  expect(problems).toEqual([]);
});

it("who has finished the quick check goes on with the scope in the same dialog, and is asked nothing twice", async () => {
  const made = await makeTenant(server, {
    name: "Followed Certification",
    kind: "certification_body",
    origins: [host.origin],
    settings: { mode: "dialog", follow_on: ["audit-scope", "ai-impact"] },
  });
  key = made.key;
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 900, height: 1100 } });
  const open = async () => {
    const page = await context.newPage();
    await page.goto(host.origin);
    await page.locator("plumbline-assessment [part=launcher]").click();
    return page;
  };
  const page = await open();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  const primary = page.locator("plumbline-assessment .primary");
  await primary.click();
  await fillToReview(page);
  await primary.click();
  await fillContact(page);
  await primary.click();
  const goOnWithScope = page.getByRole("button", { name: "Go on with: Scope of an ISO/IEC 42001 audit" });
  await goOnWithScope.waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  await goOnWithScope.click();
  const systems = (one: typeof page) =>
    one.getByRole("spinbutton", { name: "How many AI systems are in scope?" });
  await systems(page).waitFor();
  expect(await systems(page).inputValue()).toBe("3");
  const from = page.getByText("From “ISO/IEC 42001 readiness check”");
  const carried = await from.count();
  expect(carried).toBeGreaterThan(1);
  // What is changed is the respondent's own.
  await systems(page).fill("4");
  await expect.poll(() => from.count()).toBe(carried - 1);
  expect(await accessibilityFaults(page)).toEqual([]);

  // Another tab of this browser goes on there, too.
  const tab = await open();
  await systems(tab).waitFor();
  expect(await systems(tab).inputValue()).toBe("3");
  await tab.close();

  await fillToReview(page);
  await primary.click();
  const email = page.getByRole("textbox", { name: "E-mail" });
  expect(await email.inputValue()).toBe("ada@client.example");
  expect(await page.getByRole("checkbox", { checked: true }).count()).toBe(0);
  await page.getByRole("checkbox").first().check();
  await primary.click();
  await page
    .getByText(/\d audit days$/)
    .first()
    .waitFor();
  expect(await page.getByRole("link", { name: /^ISO\/IEC 42001 readiness check/ }).count()).toBe(1);
  expect(await page.getByRole("button", { name: /^Go on with/ }).allInnerTexts()).toEqual([
    "Go on with: AI impact assessment",
  ]);

  const leads = await fetch(`${server.origin}/v1/leads`, {
    headers: { authorization: `Bearer ${made.secret}` },
  });
  const [scope, check] = ((await leads.json()) as Page<Lead>).data;
  expect([check?.kind, scope?.kind]).toEqual(["gap", "scope"]);
  expect(scope?.standing).toMatchObject({ kind: "scope", initial: { low: expect.any(Number) } });
  expect(problems).toEqual([]);
});
