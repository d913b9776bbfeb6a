import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { ROOT } from "../../scripts/command.ts";
import type { Host, Snippets } from "../../worker/contract/snippets.ts";
import { EDITIONS } from "../../worker/core/editions.ts";
import { accessibilityFaults } from "./accessibility.ts";
import { launch } from "./browser.ts";
import { type HostPage, pageWith, type Host as Served, serveHostPage } from "./host-page.ts";
import { bundleReactPage } from "./react-page.ts";
import { freePort, type Server, sharedServer } from "./server.ts";
import { type MadeTenant, makeTenant } from "./tenant.ts";

const PICTURES = join(ROOT, "test-results/images");
let server: Server;
let browser: Browser;
let host: HostPage;
let stranger: HostPage;
let tenant: MadeTenant;
let react = "";
const following = new Map<Host, Snippets["snippets"][number]>();
const pinned = new Map<Host, Snippets["snippets"][number]>();
const pages = new Map<string, Served>();
let context: BrowserContext;
let page: Page;
const problems: string[] = [];

async function fetchSnippets(query: string, into: typeof following): Promise<void> {
  const response = await fetch(`${server.origin}/v1/embeds/${tenant.key}/snippets${query}`, {
    headers: { authorization: `Bearer ${tenant.secret}` },
  });
  expect(response.status).toBe(200);
  for (const one of ((await response.json()) as Snippets).snippets) into.set(one.host, one);
}

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  server = sharedServer();
  browser = await launch();
  const answer = (path: string) => pages.get(path) ?? { html: "" };
  host = await serveHostPage(await freePort(), answer);
  stranger = await serveHostPage(await freePort(), answer);
  tenant = await makeTenant(server, { name: "Recipes Ltd", origins: [host.origin] });
  await fetchSnippets("", following);
  await fetchSnippets(`?version=${EDITIONS[0]?.version}`, pinned);
  react = await bundleReactPage(following.get("react")?.code ?? "");
});
afterAll(async () => {
  await browser?.close();
  host?.close();
  stranger?.close();
});
beforeEach(async () => {
  problems.length = 0;
  context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on("console", (message) => problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  return () => context.close();
});

/** A page of the host, and a visit to it. */
async function visit(body: string, headers: Record<string, string> = {}, at = host): Promise<void> {
  pages.set("/page", { html: pageWith(body), headers });
  await page.goto(`${at.origin}/page`);
}
const start = () => page.getByRole("button", { name: "Start" });
/** Through the first section, for which the second file is needed. */
async function fillFirstSection(root: Page | ReturnType<Page["frameLocator"]> = page): Promise<void> {
  await root.getByRole("button", { name: "Start" }).click();
  for (const group of await root.locator("plumbline-assessment fieldset.question").all()) {
    const radio = group.getByRole("radio").first();
    if ((await radio.count()) > 0) await radio.check();
    else await group.getByRole("checkbox").first().check();
  }
  for (const number of await root.getByRole("spinbutton").all()) await number.fill("2");
  const first = await root.getByRole("heading", { level: 2 }).textContent();
  await root.getByRole("button", { name: "Next" }).click();
  await expect.poll(() => root.getByRole("heading", { level: 2 }).textContent()).not.toBe(first);
}

const strict = (policy: string | null | undefined) => ({
  "content-security-policy": `${policy}; require-trusted-types-for 'script'; trusted-types 'none'`,
});

it.each(["script", "element", "module", "wordpress"] as const)(
  "the %s snippet works under the policy that comes with it, with Trusted Types; it is silent, asks nobody else and sets nothing global",
  async (name) => {
    const { code = "", content_security_policy: policy } = following.get(name) ?? {};
    const foreign: string[] = [];
    page.on("request", (request) => {
      if (![server.origin, host.origin].includes(new URL(request.url()).origin)) foreign.push(request.url());
    });
    await visit("", strict(policy));
    const globals = await page.evaluate(() => Object.getOwnPropertyNames(window));
    await visit(code, strict(policy));
    await fillFirstSection();
    expect(problems).toEqual([]);
    expect(foreign).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    const after = await page.evaluate(() => Object.getOwnPropertyNames(window));
    expect(after.filter((one) => !globals.includes(one))).toEqual([]);
  },
);

it.each(["script", "module"] as const)(
  "the pinned %s snippet is checked by the browser, as is what it loads later",
  async (name) => {
    const { code = "", content_security_policy: policy } = pinned.get(name) ?? {};
    const asked: string[] = [];
    page.on("request", (request) => request.url().includes("/embed/") && asked.push(request.url()));
    await visit(code, strict(policy));
    await fillFirstSection();
    expect(problems).toEqual([]);
    expect(asked.every((url) => url.includes(`/embed/${EDITIONS[0]?.version}/`))).toBe(true);
    // What was checked is what runs: it is not asked for a second time.
    expect(asked.filter((url) => url.includes("v1-later.js"))).toHaveLength(1);
    expect(await page.locator("link[rel=modulepreload]").count()).toBe(0);
    const { headers } = await fetch(asked[0] ?? "");
    expect(headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
  },
);

it("a later file that is not what was pinned never runs", async () => {
  const { code = "" } = pinned.get("script") ?? {};
  let served = 0;
  await page.route("**/v1-later.js*", async (route) => {
    served += 1;
    // A second request may be under way when the page is closed: nobody waits for it any more.
    const response = await route.fetch().catch(() => undefined);
    const text = await response?.text().catch(() => undefined);
    if (!response || text === undefined) return;
    const body = `globalThis.tampered = true;${text}`;
    await route.fulfill({ response, body }).catch(() => {});
  });
  await visit(code);
  await start().click();
  await expect.poll(() => served, { timeout: 15_000 }).toBeGreaterThan(1);
  expect(await page.evaluate(() => "tampered" in globalThis)).toBe(false);
});

it("a first file that is not what was pinned never runs", async () => {
  const { code = "" } = pinned.get("script") ?? {};
  await page.route("**/v1.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()};0` });
  });
  await visit(code);
  await expect.poll(() => problems.join()).toContain("integrity");
  expect(await page.locator("plumbline-assessment").count()).toBe(0);
});

it.each([["following", following] as const, ["pinned", pinned] as const])(
  "a nonce on the tag is enough for a policy without our origin: %s",
  async (_, snippets) => {
    const code = snippets.get("script")?.code.replace("<script ", '<script nonce="abc" ') ?? "";
    await visit(code, {
      "content-security-policy": `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; connect-src ${server.origin}`,
    });
    await fillFirstSection();
    expect(problems).toEqual([]);
  },
);

it.each(["script", "iframe"] as const)(
  "a page that isolates itself (COEP) can have the %s snippet",
  async (name) => {
    await visit(following.get(name)?.code ?? "", {
      "cross-origin-embedder-policy": "require-corp",
      "cross-origin-opener-policy": "same-origin",
    });
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await (name === "iframe" ? page.frameLocator("iframe") : page)
      .getByRole("button", { name: "Start" })
      .waitFor();
    expect(problems).toEqual([]);
  },
);

it("the iframe snippet works under its policy, is as high as what is in it, and its events are heard on the page", async () => {
  const { code = "", content_security_policy: policy } = following.get("iframe") ?? {};
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const name of ["ready", "started", "section"])
      document.addEventListener(`plumbline:${name}`, (event) => {
        if ((event.target as Element).localName === "iframe") heard.push(name);
      });
  });
  await visit(code, strict(policy));
  const frame = page.frameLocator("iframe");
  await frame.getByRole("button", { name: "Start" }).waitFor();
  const height = () => page.locator("iframe").evaluate((one) => one.getBoundingClientRect().height);
  await expect.poll(height).toBeLessThan(500);
  const low = await height();
  await fillFirstSection(frame);
  await expect.poll(height).toBeGreaterThan(low + 100);
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
    "ready",
    "section",
    "started",
    "section",
  ]);
  const scrolls = await frame
    .locator("html")
    .evaluate((root) => root.scrollHeight > (root.ownerDocument.defaultView?.innerHeight ?? 0) + 1);
  expect(scrolls).toBe(false);
  await page.screenshot({ path: join(PICTURES, "iframe.png") });
  expect(problems).toEqual([]);
});

it("the iframe goes without a script of ours, and scrolls in itself", async () => {
  const code = following.get("iframe")?.code.split("\n")[0] ?? "";
  await visit(code, { "content-security-policy": `default-src 'none'; frame-src ${server.origin}` });
  await fillFirstSection(page.frameLocator("iframe"));
  expect(problems).toEqual([]);
});

it("a page whose origin the embed does not list gets no frame, and a message from elsewhere no answer", async () => {
  await visit(following.get("iframe")?.code ?? "", {}, stranger);
  await expect.poll(() => problems.join()).toMatch(/frame-ancestors|refused/i);
  problems.length = 0;
  // A window of a listed origin's page that is not the parent, and a parent that is not listed, are not talked to.
  await page.goto(`${server.origin}/take/${tenant.key}`);
  await start().waitFor();
  const told = await page.evaluate(async () => {
    const heard: unknown[] = [];
    addEventListener("message", ({ data }) => heard.push(data));
    postMessage({ type: "plumbline:host" }, "*");
    await new Promise((resolve) => setTimeout(resolve, 500));
    return heard;
  });
  expect(told).toEqual([{ type: "plumbline:host" }]);
});

it("the plain link leads to the whole check on a page of its own, in the visitor's language, without a fault", async () => {
  const german = await browser.newContext({ locale: "de-AT", bypassCSP: true });
  const taken = await german.newPage();
  pages.set("/page", { html: pageWith(following.get("link")?.code ?? "") });
  await taken.goto(`${host.origin}/page`);
  await taken.getByRole("link").click();
  await taken.getByRole("button", { name: "Starten" }).waitFor();
  expect(await taken.title()).toContain("Recipes Ltd");
  expect(await accessibilityFaults(taken)).toEqual([]);
  await taken.screenshot({ path: join(PICTURES, "take.png") });
  await german.close();
  await page.goto(`${server.origin}/take/${tenant.key}`);
  await fillFirstSection();
  expect(problems).toEqual([]);
});

it("where scripts are off, the link is there; where the element is stripped too, it still is", async () => {
  const silent = await browser.newContext({ javaScriptEnabled: false });
  const plain = await silent.newPage();
  for (const name of ["script", "element", "module", "wordpress"] as const) {
    pages.set("/page", { html: pageWith(following.get(name)?.code ?? "") });
    await plain.goto(`${host.origin}/page`);
    const link = plain.getByRole("link", { name: /42001/ });
    expect(await link.getAttribute("href"), name).toBe(`${server.origin}/take/${tenant.key}`);
  }
  await plain.getByRole("link", { name: /42001/ }).click();
  expect((await plain.locator("noscript p").boundingBox())?.height).toBeGreaterThan(0);
  await silent.close();
  // What WordPress leaves of it for authors who may not write scripts: neither the script nor elements it does not know.
  const filtered = (following.get("wordpress")?.code ?? "")
    .replaceAll(/<script[^>]*>.*?<\/script>/g, "")
    .replaceAll(/<\/?plumbline-assessment[^>]*>/g, "");
  await visit(`<p>${filtered}</p>`);
  await page.getByRole("link", { name: /42001/ }).click();
  await start().waitFor();
});

it("WordPress may wrap the block in paragraphs of its own", async () => {
  await visit(`<p>Before</p>\n<p>${following.get("wordpress")?.code}</p>\n<p>After</p>`);
  await start().waitFor();
  expect(await page.locator("plumbline-assessment").count()).toBe(1);
  expect(problems).toEqual([]);
});

it("the React snippet works in strict mode, and leaves with its route", async () => {
  pages.set("/site.js", { html: react, headers: { "content-type": "text/javascript" } });
  await visit('<script type="module" src="/site.js"></script>');
  await start().waitFor();
  expect(await page.locator("plumbline-assessment").count()).toBe(1);
  await page.getByRole("button", { name: "Route" }).click();
  await page.getByText("Another page").waitFor();
  await page.getByRole("button", { name: "Route" }).click();
  await fillFirstSection();
  expect(await page.locator("script[src*='/embed/']").count()).toBe(1);
  expect(problems).toEqual([]);
});

it("the element works inside somebody else's shadow root, and its events come out", async () => {
  await visit(`<script src="${server.origin}/embed/v1.js"></script><div id="shell"></div>`);
  await page.evaluate((key) => {
    Object.assign(window, { heard: new Promise((r) => document.addEventListener("plumbline:ready", r)) });
    const root = document.querySelector("#shell")?.attachShadow({ mode: "open" });
    const element = document.createElement("plumbline-assessment");
    element.setAttribute("key", key);
    element.setAttribute("mode", "dialog");
    root?.append(element);
  }, tenant.key);
  await page.evaluate(() => (window as unknown as { heard: Promise<unknown> }).heard);
  await page.getByRole("button", { name: /42001/ }).click();
  await page.getByRole("dialog").waitFor();
  await fillFirstSection();
  expect(problems).toEqual([]);
});

it.each(["inline", "dialog", "slide-in"])(
  "mounted and unmounted again and again, %s leaves nothing behind",
  async (mode) => {
    await page.addInitScript(() => {
      const held = new Set<string>();
      let count = 0;
      Object.assign(window, { held });
      for (const [target, name] of [[window, "window"] as const, [document, "document"] as const]) {
        const add = target.addEventListener.bind(target) as EventTarget["addEventListener"];
        target.addEventListener = (type: string, listener: never, options?: AddEventListenerOptions) => {
          const id = `${name} ${type} ${count++}`;
          held.add(id);
          options?.signal?.addEventListener("abort", () => held.delete(id));
          add(type, listener, options);
        };
      }
      const every = window.setInterval.bind(window);
      const clear = window.clearInterval.bind(window);
      window.setInterval = ((act: never, ms: number) => {
        const id = every(act, ms);
        held.add(`interval ${id}`);
        return id;
      }) as never;
      window.clearInterval = (id) => {
        held.delete(`interval ${id}`);
        clear(id);
      };
    });
    await visit(`<script src="${server.origin}/embed/v1.js"></script><div id="route"></div>`);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    for (let i = 0; i < 3; i++) {
      await page.evaluate(
        ([key = "", how = ""]) => {
          const element = document.createElement("plumbline-assessment");
          element.setAttribute("key", key);
          element.setAttribute("mode", how);
          element.setAttribute("open", "");
          document.querySelector("#route")?.append(element);
        },
        [tenant.key, mode],
      );
      await start().waitFor();
      await page.evaluate(() => document.querySelector("#route")?.replaceChildren());
    }
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    expect(await page.evaluate(() => [...(window as unknown as { held: Set<string> }).held])).toEqual([]);
    expect(problems).toEqual([]);
  },
);

it("a sandboxed frame of the hosted page needs its own origin, and says so where it has none", async () => {
  const framed = (sandbox: string) =>
    `<iframe src="${server.origin}/take/${tenant.key}" title="Check" sandbox="${sandbox}"></iframe>`;
  await visit(framed("allow-scripts allow-same-origin"));
  await page.frameLocator("iframe").getByRole("button", { name: "Start" }).waitFor();
  expect(problems).toEqual([]);
  await visit(framed("allow-scripts"));
  await page.frameLocator("iframe").getByText("The questions could not be loaded.").waitFor();
});
