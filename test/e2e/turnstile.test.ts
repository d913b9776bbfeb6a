import { mkdirSync } from "node:fs";
import { createServer, type Server as HttpServer } from "node:http";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { ROOT } from "../../scripts/command.ts";
import { TURNSTILE_ACTION } from "../../worker/contract/embed-settings.ts";
import { launch } from "./browser.ts";
import { fillContact, fillToReview, goOn } from "./fill.ts";
import { type HostPage, pageWith, serveHostPage } from "./host-page.ts";
import { freePort, newState, type OwnServer, removeState, startServer } from "./server.ts";
import { type MadeTenant, makeTenant } from "./tenant.ts";

const PICTURES = join(ROOT, "test-results/images");
/** Renders a frame from its own origin, as Turnstile does, and gives a token for a press in it; each token is good once. */
const SCRIPT = (origin: string) => `
window.turnstile = (() => {
  const boxes = new Map();
  let count = 0;
  addEventListener("message", ({ data, origin }) => {
    if (origin === "${origin}" && boxes.has(data.box)) boxes.get(data.box).options.callback(data.token);
  });
  return {
    render(place, options) {
      if (place.getRootNode() !== document) throw new Error("not in a shadow root");
      const box = "box-" + ++count;
      const frame = document.createElement("iframe");
      frame.title = "Robot check";
      frame.width = "100%";
      frame.height = 70;
      frame.style.border = "0";
      frame.src = "${origin}/frame?box=" + box;
      place.append(frame);
      boxes.set(box, { options, frame });
      window.rendered = { ...options };
      return box;
    },
    reset(box) { const { frame } = boxes.get(box); frame.src = frame.src; },
    remove(box) { boxes.get(box).frame.remove(); boxes.delete(box); },
  };
})();`;
const FRAME = `<!doctype html><html lang="en"><title>Check</title><body style="margin:0;font:16px sans-serif"><label style="display:block;border:1px solid #999;padding:20px;background:#fafafa"><input type="checkbox" id="human"> I am human</label><script>
document.getElementById("human").onchange = () => parent.postMessage({ box: new URLSearchParams(location.search).get("box"), token: "token-" + Math.random() }, "*");
</script>`;

const state = newState();
let cloudflare: HttpServer;
let cloudflareOrigin = "";
let verified: Record<string, string>[] = [];
let answer: object = {};
let server: OwnServer;
let browser: Browser;
let host: HostPage;
let html = "";
let policy = "";
let tenant: MadeTenant;

const yes = { success: true, hostname: "127.0.0.1", action: TURNSTILE_ACTION };

function serveCloudflare(port: number): Promise<HttpServer> {
  const made = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", cloudflareOrigin);
    if (pathname === "/turnstile/v0/api.js") {
      response.writeHead(200, { "content-type": "text/javascript" }).end(SCRIPT(cloudflareOrigin));
    } else if (pathname === "/turnstile/v0/siteverify") {
      let body = "";
      for await (const chunk of request) body += chunk;
      verified.push(Object.fromEntries(new URLSearchParams(body)));
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
    } else response.writeHead(200, { "content-type": "text/html" }).end(FRAME);
  });
  return new Promise((resolve) => made.listen(port, "127.0.0.1", () => resolve(made)));
}

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  const port = await freePort();
  cloudflareOrigin = `http://127.0.0.1:${port}`;
  cloudflare = await serveCloudflare(port);
  const more = { TURNSTILE_SECRET: "the-secret", TURNSTILE_ORIGIN: cloudflareOrigin };
  [server, browser] = await Promise.all([startServer(state, more), launch()]);
  host = await serveHostPage(await freePort(), () => ({
    html,
    headers: { "content-security-policy": policy },
  }));
  tenant = await makeTenant(server, { name: "Careful Ltd", origins: [host.origin] });
  const headers = { authorization: `Bearer ${tenant.secret}`, "content-type": "application/json" };
  const changed = await fetch(`${server.origin}/v1/embeds/${tenant.key}`, {
    method: "PATCH",
    headers,
    body: JSON.stringify({ settings: { turnstile: { sitekey: "0x4AAAAAAAtest" } } }),
  });
  expect(changed.status, await changed.clone().text()).toBe(200);
  html = pageWith(`<script src="${server.origin}/embed/v1.js" data-key="${tenant.key}" async></script>`);
  const shown = await fetch(`${server.origin}/v1/embeds/${tenant.key}/snippets`, { headers });
  const { snippets } = (await shown.json()) as {
    snippets: { host: string; content_security_policy: string }[];
  };
  policy = snippets.find((one) => one.host === "script")?.content_security_policy ?? "";
  expect(policy).toContain(cloudflareOrigin);
});
afterAll(async () => {
  await browser?.close();
  host?.close();
  cloudflare?.close();
  await server?.stop();
  removeState(state);
});
beforeEach(() => {
  verified = [];
  answer = yes;
});

type Visit = { page: Page; problems: string[]; foreign: string[] };
async function visit(url: string): Promise<Visit> {
  const page = await browser.newPage();
  const problems: string[] = [];
  const foreign: string[] = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("request", (one) => one.url().startsWith(cloudflareOrigin) && foreign.push(one.url()));
  await page.goto(url);
  await page.getByRole("button", { name: "Start", exact: true }).waitFor();
  return { page, problems, foreign };
}
async function toContact(page: Page): Promise<void> {
  await fillToReview(page);
  await goOn(page, "Continue");
}
const human = (page: Page) => page.frameLocator('iframe[title="Robot check"]').getByLabel("I am human");
const submit = (page: Page) => page.getByRole("button", { name: "Show the result" }).click();
const leads = async () => {
  const reply = await fetch(`${server.origin}/v1/leads`, {
    headers: { authorization: `Bearer ${tenant.secret}` },
  });
  return ((await reply.json()) as { data: { contact: { email: string } }[] }).data;
};

it("under the policy that is documented, a visitor takes the check with the contact and not before, again after a refusal", async () => {
  const { page, problems, foreign } = await visit(host.origin);
  await fillToReview(page);
  expect(foreign).toEqual([]);
  await goOn(page, "Continue");
  await fillContact(page);
  await human(page).waitFor();
  expect(await page.evaluate(() => (window as unknown as { rendered: object }).rendered)).toMatchObject({
    sitekey: "0x4AAAAAAAtest",
    action: TURNSTILE_ACTION,
    language: "en",
  });
  await page.screenshot({ path: join(PICTURES, "turnstile.png"), fullPage: true });

  await submit(page);
  await page.getByText("Please take the check that keeps robots out.").waitFor();
  expect(verified).toEqual([]);

  answer = { success: false, "error-codes": ["timeout-or-duplicate"] };
  await human(page).check();
  await submit(page);
  await page.getByText("The check did not let this through.").waitFor();
  await page.screenshot({ path: join(PICTURES, "turnstile-refused.png"), fullPage: true });
  expect(await leads()).toEqual([]);

  answer = yes;
  await expect.poll(() => human(page).isChecked()).toBe(false);
  await human(page).check();
  await submit(page);
  await page.getByRole("link", { name: /Open your report/ }).waitFor();
  expect(verified.map(({ secret }) => secret)).toEqual(["the-secret", "the-secret"]);
  expect(new Set(verified.map(({ response }) => response)).size).toBe(2);
  expect(await leads()).toMatchObject([{ contact: { email: "ada@client.example" } }]);
  // Nothing is left of it on the page.
  expect(await page.locator("iframe").count()).toBe(0);
  expect(await page.locator("plumbline-assessment").evaluate((element) => element.children.length)).toBe(0);
  // The refusal itself is all that the console tells.
  expect(problems.filter((one) => !one.includes("422"))).toEqual([]);
  await page.close();
});

it("a visitor whose browser blocks it is told so, loses nothing, and goes on once it is let through", async () => {
  const { page } = await visit(host.origin);
  await page.route(`${cloudflareOrigin}/**`, (route) => route.abort());
  await toContact(page);
  await fillContact(page);
  const told = page.getByText(/could not run here/).first();
  await told.waitFor();
  await page.setViewportSize({ width: 320, height: 900 });
  await page.screenshot({ path: join(PICTURES, "turnstile-blocked-320.png"), fullPage: true });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1280, height: 900 });
  await submit(page);
  await told.waitFor();
  await page.unroute(`${cloudflareOrigin}/**`);
  await page.getByRole("button", { name: "Try again" }).click();
  await human(page).check();
  expect(await told.count()).toBe(0);
  expect(await page.getByRole("textbox", { name: "E-mail" }).inputValue()).toBe("ada@client.example");
  await submit(page);
  await page.getByRole("link", { name: /Open your report/ }).waitFor();
  await page.close();
});

it("on the hosted page it runs under that page's own policy", async () => {
  const { page, problems } = await visit(`${server.origin}/take/${tenant.key}`);
  await toContact(page);
  await fillContact(page);
  await human(page).check();
  await submit(page);
  await page.getByRole("link", { name: /Open your report/ }).waitFor();
  expect(problems).toEqual([]);
  await page.close();
});

it("an embed that does not ask for it loads nothing of it", async () => {
  const plain = await makeTenant(server, { name: "Plain Ltd", origins: [host.origin] });
  const { page, foreign } = await visit(`${server.origin}/take/${plain.key}`);
  const files: string[] = [];
  page.on("request", (one) => files.push(one.url()));
  await toContact(page);
  await fillContact(page);
  await submit(page);
  await page.getByRole("link", { name: /Open your report/ }).waitFor();
  expect(foreign).toEqual([]);
  expect(files.filter((one) => one.includes("v1-check"))).toEqual([]);
  await page.close();
});
