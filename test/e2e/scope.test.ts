import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ScopeReport } from "../../worker/contract/audit-time.ts";
import { accessibilityFaults } from "./accessibility.ts";
import { launch } from "./browser.ts";
import { fillContact, fillPage, goOn, heading } from "./fill.ts";
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
