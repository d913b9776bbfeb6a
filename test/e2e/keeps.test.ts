import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page, Route } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ROOT } from "../../scripts/command.ts";
import type { Lead } from "../../worker/contract/lead.ts";
import type { Page as ListPage } from "../../worker/contract/page.ts";
import { launch } from "./browser.ts";
import { fillContact, fillPage, fillToReview, goOn, heading } from "./fill.ts";
import { type HostPage, pageWith, serveHostPage } from "./host-page.ts";
import { freePort, type Server, sharedServer } from "./server.ts";
import { makeTenant } from "./tenant.ts";

const PICTURES = join(ROOT, "test-results/images");
let server: Server;
let browser: Browser;
let host: HostPage;
let key = "";
let secret = "";
let context: BrowserContext;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  server = sharedServer();
  browser = await launch();
  const html = () => pageWith(`<script src="${server.origin}/embed/v1.js" data-key="${key}" async></script>`);
  host = await serveHostPage(await freePort(), () => ({ html: html() }));
  ({ key, secret } = await makeTenant(server, { name: "Keepers Ltd", origins: [host.origin] }));
});
afterAll(async () => {
  await browser?.close();
  host?.close();
});
beforeEach(async () => {
  context = await browser.newContext();
});
afterEach(() => context.close());

async function open(at = host.origin, where = context): Promise<Page> {
  const page = await where.newPage();
  await page.goto(at);
  return page;
}
async function begun(): Promise<Page> {
  const page = await open();
  await page.getByRole("button", { name: "Start", exact: true }).click();
  return page;
}
const saved = (page: Page) =>
  page.waitForResponse((response) => response.url().endsWith("/answers") && response.ok());
const leads = async (): Promise<Lead[]> => {
  const answer = await fetch(`${server.origin}/v1/leads?limit=100`, {
    headers: { authorization: `Bearer ${secret}` },
  });
  return ((await answer.json()) as ListPage<Lead>).data;
};
const number = (page: Page) => page.getByRole("spinbutton").first();

describe("a network that fails", () => {
  const STEPS: [step: string, method: string, path: RegExp][] = [
    ["the questions", "GET", /\/v1\/embeds\//],
    ["the second file", "GET", /v1-later\.js/],
    ["the start", "POST", /\/v1\/assessments$/],
    ["a save", "PATCH", /\/answers$/],
    ["the completion", "POST", /\/completion$/],
  ];

  it.each(STEPS)(
    "at %s loses nothing: twice cut off, once answered by a broken server",
    async (_, method, path) => {
      const before = (await leads()).length;
      const page = await context.newPage();
      const answers: ((route: Route) => Promise<void>)[] = [
        (route) => route.abort(),
        (route) =>
          route.fulfill({ status: 503, headers: { "access-control-allow-origin": "*", "retry-after": "1" } }),
        // It reached the server, and the answer got lost.
        async (route) => {
          await route.fetch().catch(() => undefined);
          await route.abort();
        },
      ];
      let cut = 0;
      await page.route(path, (route) => {
        const fail = route.request().method() === method ? answers[cut] : undefined;
        if (!fail) return route.fallback();
        cut += 1;
        return fail(route);
      });
      await page.goto(host.origin);
      const start = page.getByRole("button", { name: "Start", exact: true });
      const retry = page.getByRole("button", { name: "Try again" });
      await start.or(retry).first().waitFor();
      for (let i = 0; i < 5 && !(await start.isVisible()); i++) {
        if (await retry.isVisible()) await retry.click();
        await page.waitForTimeout(300);
      }
      await start.click();
      await fillPage(page);
      // The second file may not be there yet: whoever presses meanwhile is told so, and presses again.
      const first = await heading(page);
      await expect
        .poll(
          async () => {
            await page.getByRole("button", { name: "Next", exact: true }).click();
            return heading(page);
          },
          { timeout: 20_000, interval: 400 },
        )
        .not.toBe(first);
      await fillToReview(page);
      await goOn(page, "Continue");
      await fillContact(page, "grace@client.example");
      await page.getByRole("button", { name: "Show the result" }).click();
      await page.getByText("Your result", { exact: true }).waitFor({ timeout: 30_000 });
      expect(cut).toBe(3);
      const all = await leads();
      expect(all).toHaveLength(before + 1);
      expect(all[0]?.report.url).toBe(
        await page.getByRole("link", { name: /Open your report/ }).getAttribute("href"),
      );
      const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
      expect(stored).not.toContain("grace@");
    },
  );

  it("for a while is told, and what was answered meanwhile is sent as soon as it is back", async () => {
    const page = await begun();
    await fillPage(page);
    await saved(page);
    await context.setOffline(true);
    await page.getByText("You are offline.", { exact: false }).waitFor();
    await number(page).fill("41");
    await goOn(page);
    await page.setViewportSize({ width: 320, height: 700 });
    await page.screenshot({ path: join(PICTURES, "offline-320.png"), fullPage: true });
    const sent = saved(page);
    await context.setOffline(false);
    expect((await sent).request().postData() ?? "").toContain("41");
    await page.getByText("You are offline.", { exact: false }).waitFor({ state: "hidden" });
  });

  it("when the page is closed in the middle of a section, its answers are there the next time", async () => {
    const page = await begun();
    const first = saved(page);
    await page.getByRole("radio").first().check();
    await first;
    await number(page).fill("17");
    await page.close({ runBeforeUnload: true });
    await expect
      .poll(
        async () => {
          const again = await open();
          await again.getByRole("button", { name: "Next" }).waitFor();
          const value = await number(again).inputValue();
          await again.close();
          return value;
        },
        { timeout: 15_000 },
      )
      .toBe("17");
  });
});

describe("two tabs on one assessment", () => {
  it("both save, neither loses, and what the other one saved is shown", async () => {
    const one = await begun();
    const first = saved(one);
    await one.getByRole("radio").first().check();
    await first;
    const two = await open();
    await two.getByRole("button", { name: "Next" }).waitFor();
    expect(await two.getByRole("radio").first().isChecked()).toBe(true);

    // Different questions, at the same time.
    await number(one).fill("5");
    await fillPage(two, 1);
    await goOn(two);
    await expect.poll(() => one.getByRole("radio").nth(1).isChecked(), { timeout: 10_000 }).toBe(true);
    expect(await number(one).inputValue()).toBe("5");

    // The same question: the last one wins, on both screens.
    await fillPage(one, 1);
    await goOn(one);
    await two.getByRole("button", { name: "Back" }).click();
    await expect.poll(() => number(two).inputValue(), { timeout: 10_000 }).toBe("5");
    await number(two).fill("6");
    await goOn(two);
    await one.getByRole("button", { name: "Back" }).click();
    await expect.poll(() => number(one).inputValue(), { timeout: 10_000 }).toBe("6");
  });

  it("a save of the one is heard by the other, also when that one moves on just before it listens", async () => {
    const one = await begun();
    const first = saved(one);
    await one.getByRole("radio").first().check();
    await first;
    const two = await context.newPage();
    await two.addInitScript(() => {
      // Ahead of the widget's own listener, so that the respondent's click comes in between.
      addEventListener("storage", () => {
        const root = document.querySelector("plumbline-assessment")?.shadowRoot;
        const saysTheirs = root?.querySelector("h2")?.textContent === document.body.dataset.moveFrom;
        if (saysTheirs) root?.querySelector<HTMLButtonElement>("form .line button:not(.primary)")?.click();
      });
    });
    await two.goto(host.origin);
    await two.getByRole("button", { name: "Next" }).waitFor();
    await fillPage(one);
    await fillPage(two);
    await goOn(two);
    await two.evaluate(
      (from) => {
        document.body.dataset.moveFrom = from;
      },
      await heading(two),
    );

    await number(one).fill("8");
    await goOn(one);
    await number(two).waitFor();
    await expect.poll(() => number(two).inputValue(), { timeout: 10_000 }).toBe("8");
  });

  it("opened before the first answer become one assessment", async () => {
    const one = await begun();
    const two = await begun();
    const first = saved(one);
    await one.getByRole("radio").first().check();
    await first;
    const starts: string[] = [];
    two.on("request", (request) => /\/v1\/assessments$/.test(request.url()) && starts.push(request.url()));
    await expect.poll(() => two.getByRole("radio").first().isChecked(), { timeout: 10_000 }).toBe(true);
    const second = saved(two);
    await fillPage(two);
    await goOn(two);
    await second;
    expect(starts).toEqual([]);
  });

  it("show the result in both, once it was handed in from one", async () => {
    const one = await begun();
    await fillToReview(one);
    const two = await open();
    await two.getByText("Review your answers").waitFor();
    await one.bringToFront();
    await goOn(one, "Continue");
    await fillContact(one);
    await one.getByRole("button", { name: "Show the result" }).click();
    await one.getByText("Your result", { exact: true }).waitFor();
    await two.getByText("Your result", { exact: true }).waitFor({ timeout: 10_000 });
    const link = (page: Page) => page.getByRole("link", { name: /Open your report/ }).getAttribute("href");
    expect(await link(two)).toBe(await link(one));
  });
});

describe("on another device", () => {
  async function link(page: Page): Promise<string> {
    await page.getByRole("button", { name: "Continue on another device" }).click();
    return page.getByRole("textbox", { name: "Link", exact: true }).inputValue();
  }

  it("a link goes on where the first one stopped, once, and leaves no trace in the address", async () => {
    const page = await open(`${host.origin}/services?lang=en#there`);
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await fillPage(page);
    await goOn(page);
    const second = await heading(page);
    const url = await link(page);
    expect(url.startsWith(`${host.origin}/services?lang=en#plumbline:${key}=rsm_`)).toBe(true);
    await page.screenshot({ path: join(PICTURES, "resume-link.png"), fullPage: true });

    const phone = await browser.newContext({ viewport: { width: 390, height: 800 } });
    const there = await open(url, phone);
    await there.getByRole("button", { name: "Next" }).waitFor();
    expect(await heading(there)).toBe(second);
    expect(there.url()).toBe(`${host.origin}/services?lang=en`);
    await there.getByRole("button", { name: "Back" }).click();
    expect(await number(there).inputValue()).toBe("3");
    await there.reload();
    await there.getByRole("button", { name: "Next" }).waitFor();

    // On the device that used it, the same link is no matter; anywhere else it opens nothing.
    const again = await open(url, phone);
    await again.getByRole("button", { name: "Next" }).waitFor();
    const stranger = await browser.newContext();
    const used = await open(url, stranger);
    await used.getByText("This link was used before or has expired.", { exact: false }).waitFor();
    await used.screenshot({ path: join(PICTURES, "link-used.png") });
    await used.getByRole("button", { name: "Start", exact: true }).click();
    expect(await used.getByRole("radio", { checked: true }).count()).toBe(0);
    await phone.close();
    await stranger.close();
  });

  it("a link whose exchange is cut off is tried again, and works", async () => {
    const page = await begun();
    const first = saved(page);
    await fillPage(page);
    await first;
    const url = await link(page);
    const phone = await browser.newContext();
    const there = await phone.newPage();
    let tries = 0;
    await there.route("**/v1/resume", async (route) => {
      if (route.request().method() !== "POST" || tries++ > 1) return route.fallback();
      if (tries === 2) await route.fetch();
      return route.abort();
    });
    await there.goto(url);
    await there.getByRole("button", { name: "Next" }).waitFor({ timeout: 20_000 });
    expect(tries).toBeGreaterThan(2);
    await phone.close();
  });
});

describe("the review", () => {
  it("shows every answer, leads to one and straight back, on a small screen and on a large one", async () => {
    const page = await begun();
    await fillToReview(page);
    await page.getByText("Every required question has an answer.").waitFor();
    const changes = page.getByRole("button", { name: /^Change/ });
    expect(await changes.count()).toBeGreaterThan(15);
    await page.screenshot({ path: join(PICTURES, "review.png"), fullPage: true });
    await page.setViewportSize({ width: 320, height: 700 });
    await page.screenshot({ path: join(PICTURES, "review-320.png"), fullPage: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page
      .getByRole("button", { name: /^Change: .*how many/i })
      .first()
      .click();
    await number(page).fill("77");
    await page.getByRole("button", { name: "Back to the review" }).click();
    await page.getByText("77").first().waitFor();
  });
});
