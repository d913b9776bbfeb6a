import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { captureTool, ROOT } from "../../scripts/command.ts";
import { launch } from "./browser.ts";
import { type HostPage, pageWith, serveHostPage } from "./host-page.ts";
import { fillInByKeyboard } from "./keyboard.ts";
import { environment, freePort, type Server, sharedServer } from "./server.ts";

let server: Server;
let browser: Browser;
let host: HostPage;
let stranger: HostPage;
let key = "";
let secret = "";

beforeAll(async () => {
  server = sharedServer();
  browser = await launch();
  const html = () => pageWith(`<script src="${server.origin}/embed/v1.js" data-key="${key}" async></script>`);
  const headers = () => ({
    "content-security-policy": `default-src 'none'; script-src ${server.origin}; connect-src ${server.origin}`,
  });
  host = await serveHostPage(await freePort(), () => ({ html: html(), headers: headers() }));
  stranger = await serveHostPage(await freePort(), () => ({ html: html() }));
  // As an operator would, while the server runs.
  const made = await captureTool(
    `${ROOT}/scripts/tenant.ts`,
    ["--name", "Certifiers Ltd", "--kind", "certification_body", "--origin", host.origin],
    { env: environment(server.state) as Record<string, string> },
  );
  expect(made.code, made.output).toBe(0);
  key = /publishable key\s+(\S+)/.exec(made.output)?.[1] ?? "";
  secret = /secret key\s+(\S+)/.exec(made.output)?.[1] ?? "";
});
afterAll(async () => {
  await browser?.close();
  host?.close();
  stranger?.close();
});

const filling = {
  text: (label: string) => (label.startsWith("E-mail") ? "grace@client.example" : "Client Ltd"),
  down: () => 1,
};

it("on a page of another origin that allows nothing but our script, the check is completed and styled", async () => {
  const page = await browser.newPage();
  const blocked: string[] = [];
  page.on("console", (message) => message.type() === "error" && blocked.push(message.text()));
  await page.goto(host.origin);
  const start = page.getByRole("button", { name: "Start" });
  await start.waitFor();
  const background = await start.evaluate((button) => getComputedStyle(button).backgroundColor);
  expect(background).not.toMatch(/rgba\(0, 0, 0, 0\)|rgb\(239, 239, 239\)/);
  await fillInByKeyboard(page, filling, "Your result");
  expect(blocked).toEqual([]);

  const leads = await fetch(`${server.origin}/v1/leads`, { headers: { authorization: `Bearer ${secret}` } });
  expect(await leads.json()).toMatchObject({
    data: [{ contact: { email: "grace@client.example" }, source: { page: `${host.origin}/` } }],
  });
  await page.close();
});

it("after a reload the respondent is where they were, with their answers", async () => {
  const page = await browser.newPage();
  await page.goto(host.origin);
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByRole("radio").first().check();
  const heading = () => page.locator("plumbline-assessment h2").first().textContent();
  const first = await heading();
  const saved = page.waitForResponse(
    (response) => response.url().endsWith("/answers") && response.status() === 200,
  );
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  for (const number of await page.getByRole("spinbutton").all()) await number.fill("2");
  for (const group of await page.getByRole("radiogroup").or(page.locator("fieldset")).all()) {
    const radio = group.getByRole("radio").first();
    if ((await radio.count()) > 0) await radio.check();
  }
  await page.getByRole("button", { name: "Next" }).click();
  await saved;
  const second = await heading();
  expect(second).not.toBe(first);

  await page.reload();
  await page.getByRole("button", { name: "Next" }).waitFor();
  expect(await heading()).toBe(second);
  await page.getByRole("button", { name: "Back" }).click();
  expect(await page.getByRole("radio").first().isChecked()).toBe(true);
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(stored).not.toContain("client.example");
  await page.close();
});

it("when the widget's second file cannot be had at first, nothing is lost", async () => {
  const page = await browser.newPage();
  let refused = 0;
  await page.route("**/embed/v1-later.js*", (route) => {
    refused += 1;
    return refused <= 2 ? route.abort() : route.continue();
  });
  await page.goto(host.origin);
  await page.getByRole("button", { name: "Start" }).click();
  for (const group of await page.locator("plumbline-assessment fieldset.question").all()) {
    const radio = group.getByRole("radio").first();
    if ((await radio.count()) > 0) await radio.check();
    else await group.getByRole("checkbox").first().check();
  }
  for (const number of await page.getByRole("spinbutton").all()) await number.fill("2");
  const heading = page.locator("plumbline-assessment h2").first();
  const first = (await heading.textContent()) ?? "";
  const saved = page.waitForResponse((response) => response.url().endsWith("/answers") && response.ok());
  await expect
    .poll(
      async () => {
        const next = page.getByRole("button", { name: "Next" });
        if (await next.isEnabled()) await next.click();
        return heading.textContent();
      },
      { timeout: 30_000, interval: 500 },
    )
    .not.toBe(first);
  const body = (await (await saved).request().postDataJSON()) as { answers: Record<string, unknown> };
  expect(Object.keys(body.answers).length).toBeGreaterThanOrEqual(4);
  expect(refused).toBeGreaterThan(2);
  await page.close();
});

it("on a page whose origin the embed does not know, nothing but a neutral sentence is shown", async () => {
  const page = await browser.newPage();
  await page.goto(stranger.origin);
  await page.getByText("The questions could not be loaded.").waitFor();
  await page.close();
});
