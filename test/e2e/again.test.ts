import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ROOT } from "../../scripts/command.ts";
import { launch } from "./browser.ts";
import { fillContact, fillToReview, goOn, heading } from "./fill.ts";
import { type HostPage, pageWith, serveHostPage } from "./host-page.ts";
import { freePort, type Server, sharedServer } from "./server.ts";
import { makeTenant } from "./tenant.ts";

const PICTURES = join(ROOT, "test-results/images");
let server: Server;
let browser: Browser;
let host: HostPage;
let key = "";

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  server = sharedServer();
  browser = await launch();
  const html = () => pageWith(`<script src="${server.origin}/embed/v1.js" data-key="${key}" async></script>`);
  host = await serveHostPage(await freePort(), () => ({ html: html() }));
  ({ key } = await makeTenant(server, {
    name: "Yearly Ltd",
    origins: [host.origin],
    kind: "certification_body",
  }));
});
afterAll(async () => {
  await browser?.close();
  host?.close();
});

/** From the review to the result. @returns where the report is. */
async function handIn(page: Page): Promise<string> {
  await goOn(page, "Continue");
  await fillContact(page);
  await page.getByRole("button", { name: "Show the result" }).click();
  await page.getByText("Your result", { exact: true }).waitFor({ timeout: 30_000 });
  return (await page.getByRole("link", { name: /Open your report/ }).getAttribute("href")) ?? "";
}

it("from a report one starts again: the answers are there to be gone through, on the page of then", async () => {
  const first = await browser.newContext();
  const page = await first.newPage();
  await page.goto(`${host.origin}/check`);
  await page.getByRole("button", { name: "Start", exact: true }).waitFor();
  await fillToReview(page);
  const report = await handIn(page);
  await first.close();

  // A year later, in another browser.
  const second = await browser.newContext();
  const there = await second.newPage();
  await there.goto(report);
  await there.getByRole("heading", { name: "The next assessment" }).scrollIntoViewIfNeeded();
  await there.locator("#again").screenshot({ path: join(PICTURES, "report-next-assessment.png") });
  expect(await there.getByRole("heading", { name: "Since the last assessment" }).count()).toBe(0);
  await there.getByRole("link", { name: "Start again from these answers" }).click();
  await there.getByRole("button", { name: "Continue", exact: true }).waitFor();
  expect(there.url()).toBe(`${host.origin}/check`);
  expect(await heading(there)).toBe("Review your answers");
  expect(await there.getByText("From “ISO/IEC 42001 readiness check”").count()).toBeGreaterThan(3);
  await there.screenshot({ path: join(PICTURES, "started-again.png"), fullPage: true });

  // What is changed is no longer what came along.
  const carried = await there.getByText(/^From “/).count();
  await there
    .getByRole("button", { name: /^Change: / })
    .nth(6)
    .click();
  await there.getByRole("radio").first().check();
  await there.getByRole("button", { name: "Back to the review" }).click();
  await there
    .getByText(/^From “/)
    .first()
    .waitFor();
  expect(await there.getByText(/^From “/).count()).toBe(carried - 1);

  await there.goto(await handIn(there));
  await there.getByRole("heading", { name: "Since the last assessment" }).scrollIntoViewIfNeeded();
  expect(await there.locator("#trend").innerText()).toContain("4.3 Determining the scope");
  await there.locator("#trend").screenshot({ path: join(PICTURES, "report-trend.png") });

  await second.close();
}, 180_000);
