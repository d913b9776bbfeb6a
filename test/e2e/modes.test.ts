import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { ROOT } from "../../scripts/command.ts";
import { accessibilityFaults } from "./accessibility.ts";
import { launch } from "./browser.ts";
import { type HostPage, pageWith, serveHostPage } from "./host-page.ts";
import { freePort, type Server, sharedServer } from "./server.ts";
import { type MadeTenant, makeTenant } from "./tenant.ts";

const PICTURES = join(ROOT, "test-results/images");
let server: Server;
let browser: Browser;
let host: HostPage;
let tenant: MadeTenant;
let byEmbed: MadeTenant;
let page: Page;
const problems: string[] = [];

const FILLER = Array.from({ length: 40 }, (_, i) => `<p>Paragraph ${i} of the host's own text.</p>`).join("");
const script = (data: string, key = tenant.key) =>
  `<script src="${server.origin}/embed/v1.js" data-key="${key}" ${data} async></script>`;
const PAGES: Record<string, () => string> = {
  "/dialog": () => `<p><a href="#x" id="first">A link</a></p>${script('data-mode="dialog"')}${FILLER}`,
  "/by-embed": () => script("", byEmbed.key),
  "/trigger": () =>
    `<button id="mine">Check yourself</button>${script('data-mode="dialog" data-trigger="#mine"')}`,
  "/slide-in": () => `${FILLER}<button id="theirs">Theirs</button>${script('data-mode="slide-in"')}`,
  "/label": () => script('data-mode="dialog" data-label="Wie weit sind Sie?" data-locale="de"'),
  "/two": () => `${script("")}${script('data-mode="dialog"', byEmbed.key)}`,
};

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  server = sharedServer();
  browser = await launch();
  host = await serveHostPage(await freePort(), (path) => ({
    html: pageWith(PAGES[path]?.() ?? ""),
    headers: {
      "content-security-policy": `default-src 'none'; script-src ${server.origin}; connect-src ${server.origin}; require-trusted-types-for 'script'`,
    },
  }));
  tenant = await makeTenant(server, { name: "Modes Ltd", origins: [host.origin] });
  byEmbed = await makeTenant(server, {
    name: "Dialogs Ltd",
    origins: [host.origin],
    settings: { mode: "dialog" },
  });
});
afterAll(async () => {
  await browser?.close();
  host?.close();
});
beforeEach(async () => {
  problems.length = 0;
  page = await (await browser.newContext({ viewport: { width: 1000, height: 700 } })).newPage();
  page.setDefaultTimeout(10_000);
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  return async () => {
    expect(problems).toEqual([]);
    await page.context().close();
  };
});

const visit = (path: string) => page.goto(host.origin + path);
const dialog = () => page.getByRole("dialog");
const openButton = () => page.getByRole("button", { name: /42001/ });
const overflow = () => page.evaluate(() => getComputedStyle(document.documentElement).overflow);
/** What has the focus, through shadow roots: its tag, and whether it is in the dialog. */
const focus = () =>
  page.evaluate(() => {
    let at = document.activeElement;
    const way: string[] = [];
    while (at) {
      way.push(at.localName + (at.getAttribute("part") ? `[${at.getAttribute("part")}]` : ""));
      at = at.shadowRoot?.activeElement ?? null;
    }
    return way.at(-1);
  });

it("a dialog opens on a click, keeps the focus and the scrolling, and gives both back on Escape", async () => {
  await visit("/dialog");
  expect(await overflow()).toBe("visible");
  await openButton().click();
  await dialog().waitFor();
  expect(await focus()).toBe("h2[heading]");
  expect(await overflow()).toBe("hidden");
  await page.screenshot({ path: join(PICTURES, "dialog.png") });
  const reached = new Set<string | undefined>();
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press("Tab");
    reached.add(await focus());
  }
  // The page's own link is never among them.
  expect([...reached].sort()).toEqual(expect.arrayContaining(["button[close]"]));
  expect(await page.evaluate(() => document.activeElement?.id)).not.toBe("first");
  expect(await page.locator("#first").evaluate((link) => link.matches(":focus"))).toBe(false);
  await page.keyboard.press("Escape");
  await dialog().waitFor({ state: "hidden" });
  expect(await focus()).toBe("button[launcher]");
  // The dialog tells of its closing in a task of its own.
  await expect.poll(overflow).toBe("visible");
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
});

it("what was answered is still there when the dialog is opened again, and the page hears of each step", async () => {
  await page.addInitScript(() => {
    const heard: [string, unknown][] = [];
    Object.assign(window, { heard });
    for (const name of ["ready", "started", "section", "answered", "closed"])
      document.addEventListener(`plumbline:${name}`, (event) =>
        heard.push([name, (event as CustomEvent).detail]),
      );
  });
  await visit("/dialog");
  await openButton().click();
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByRole("radio").first().check();
  // The second file announces it, and may still be on its way.
  await page.waitForFunction(() =>
    (window as unknown as { heard: [string][] }).heard.some(([name]) => name === "answered"),
  );
  await page.getByRole("button", { name: "Close" }).click();
  await dialog().waitFor({ state: "hidden" });
  await openButton().click();
  expect(await page.getByRole("radio").first().isChecked()).toBe(true);
  const heard = await page.evaluate(() => (window as unknown as { heard: [string, unknown][] }).heard);
  expect(heard.map(([name]) => name)).toEqual(["ready", "section", "started", "answered", "closed"]);
  expect(heard[3]?.[1]).toEqual({ answered: 1, total: expect.any(Number) });
  expect(heard[4]?.[1]).toEqual({});
});

it("a click outside the dialog closes it, one inside does not", async () => {
  await visit("/dialog");
  await openButton().click();
  await page.getByRole("heading", { level: 2 }).click();
  expect(await dialog().isVisible()).toBe(true);
  await page.mouse.click(5, 350);
  await dialog().waitFor({ state: "hidden" });
});

it("an embed decides on its mode where the tag names none", async () => {
  await visit("/by-embed");
  await openButton().click();
  await page.getByRole("button", { name: "Start" }).waitFor();
});

it("a page opens it with a button of its own, by script, and by an attribute", async () => {
  await visit("/trigger");
  await page.waitForFunction(() =>
    document.querySelector("plumbline-assessment")?.shadowRoot?.querySelector("div"),
  );
  expect(await page.getByRole("button").count()).toBe(1);
  await page.getByRole("button", { name: "Check yourself" }).click();
  await dialog().waitFor();
  const element = page.locator("plumbline-assessment");
  await element.evaluate((one) => (one as HTMLElement & { close(): void }).close());
  await dialog().waitFor({ state: "hidden" });
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("mine");
  await element.evaluate((one) => (one as HTMLElement & { open(): void }).open());
  await dialog().waitFor();
  await element.evaluate((one) => one.removeAttribute("open"));
  await dialog().waitFor({ state: "hidden" });
});

it("reset begins anew and forgets what was kept for a reload", async () => {
  await visit("/dialog");
  await openButton().click();
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByRole("radio").first().check();
  await page
    .locator("plumbline-assessment")
    .evaluate((one) => (one as HTMLElement & { reset(): void }).reset());
  await page.getByRole("button", { name: "Start" }).waitFor();
  expect(await dialog().isVisible()).toBe(true);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await page.getByRole("button", { name: "Start" }).click();
  expect(await page.getByRole("radio").first().isChecked()).toBe(false);
});

it("a panel slides in at the side, leaves the page in use, and closes on Escape", async () => {
  await visit("/slide-in");
  await openButton().click();
  await dialog().waitFor();
  expect(await overflow()).toBe("visible");
  await page.getByRole("button", { name: "Start" }).click();
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(PICTURES, "slide-in.png") });
  await page.getByRole("button", { name: "Theirs" }).click();
  expect(await dialog().isVisible()).toBe(true);
  await page.getByRole("radio").first().focus();
  await page.keyboard.press("Escape");
  await dialog().waitFor({ state: "hidden" });
  await page.screenshot({ path: join(PICTURES, "slide-in-closed.png") });
});

it("the button says what the page wants it to say, and the words around it are in the language of the questions", async () => {
  await visit("/label");
  await page.getByRole("button", { name: "Wie weit sind Sie?" }).click();
  await dialog().getByRole("button", { name: "Schließen" }).waitFor();
});

it("on a telephone the dialog fills the screen", async () => {
  await page.setViewportSize({ width: 375, height: 667 });
  await visit("/dialog");
  await openButton().click();
  const box = await dialog().boundingBox();
  expect(box).toMatchObject({ x: 0, y: 0, width: 375, height: 667 });
  await page.screenshot({ path: join(PICTURES, "dialog-small.png") });
});

it("two widgets on one page keep to themselves", async () => {
  await visit("/two");
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByRole("radio").first().check();
  await openButton().click();
  const [first, second] = [0, 1].map((at) => page.locator("plumbline-assessment").nth(at));
  await second?.getByRole("button", { name: "Start" }).click();
  expect(await second?.getByRole("radio").first().isChecked()).toBe(false);
  await page.keyboard.press("Escape");
  expect(await first?.getByRole("radio").first().isChecked()).toBe(true);
});

it.each(["/dialog", "/slide-in"])("%s has no accessibility fault that a machine can find", async (path) => {
  const context = await browser.newContext({ bypassCSP: true });
  const one = await context.newPage();
  await one.goto(host.origin + path);
  const button = one.getByRole("button", { name: /42001/ });
  await button.waitFor();
  expect(await accessibilityFaults(one)).toEqual([]);
  await button.click();
  await one.getByRole("dialog").waitFor();
  expect(await accessibilityFaults(one)).toEqual([]);
  await context.close();
});
