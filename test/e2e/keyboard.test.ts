import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Lead } from "../../worker/contract/lead.ts";
import type { Page as ListPage } from "../../worker/contract/page.ts";
import { launch } from "./browser.ts";
import { type HostPage, pageWith, serveHostPage } from "./host-page.ts";
import { fillInByKeyboard, focused } from "./keyboard.ts";
import { freePort, type Server, sharedServer } from "./server.ts";
import { type MadeTenant, makeTenant } from "./tenant.ts";

let server: Server;
let browser: Browser;
let host: HostPage;
let tenant: MadeTenant;

const tag = (mode: string) =>
  `<p><a href="#x">Theirs</a></p><script src="${server.origin}/embed/v1.js" data-key="${tenant.key}" data-mode="${mode}" async></script>`;

beforeAll(async () => {
  server = sharedServer();
  browser = await launch();
  host = await serveHostPage(await freePort(), (path) => ({ html: pageWith(tag(path.slice(1))) }));
  tenant = await makeTenant(server, { name: "Keys Ltd", origins: [host.origin] });
});
afterAll(async () => {
  await browser?.close();
  host?.close();
});

const leads = async (): Promise<Lead[]> => {
  const headers = { authorization: `Bearer ${tenant.secret}` };
  const reply = await fetch(`${server.origin}/v1/leads`, { headers });
  return ((await reply.json()) as ListPage<Lead>).data;
};

/** Tabs to the button that the widget stands behind, and opens it. */
async function openByKeyboard(page: Page): Promise<void> {
  for (let presses = 0; presses < 10; presses++) {
    await page.keyboard.press("Tab");
    if ((await focused(page))?.label.includes("42001")) {
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor();
      return;
    }
  }
  throw new Error("the keyboard did not reach the button");
}

/** Escape closes it, and the focus is on the button again. */
async function closeByKeyboard(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  expect((await focused(page))?.label).toContain("42001");
}

const inPlace = { enter: async () => {}, leave: async () => {} };
const behindButton = { enter: openByKeyboard, leave: closeByKeyboard };

it.each([
  ["in its place", "inline", () => `${host.origin}/inline`, inPlace],
  ["in a dialog", "dialog", () => `${host.origin}/dialog`, behindButton],
  ["in a panel at the side", "panel", () => `${host.origin}/slide-in`, behindButton],
  ["on the hosted page", "hosted", () => `${server.origin}/take/${tenant.key}`, inPlace],
] as const)(
  "somebody without a mouse takes the whole check %s and leaves a contact",
  async (_, name, address, { enter, leave }) => {
    const page = await (await browser.newContext({ reducedMotion: "reduce" })).newPage();
    page.setDefaultTimeout(10_000);
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    await page.goto(address());
    await page
      .getByRole("button", { name: /^Start$|42001/ })
      .first()
      .waitFor();
    await enter(page);
    const email = `${name}@client.example`;
    const text = (label: string) => (label.startsWith("E-mail") ? email : "Words");
    await fillInByKeyboard(page, { text, down: () => 2 }, "Your result");
    await page.getByRole("link", { name: /Open your report/ }).waitFor();
    await leave(page);
    expect((await leads())[0]?.contact.email).toBe(email);
    expect(problems).toEqual([]);
    await page.context().close();
  },
);
