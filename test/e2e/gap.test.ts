import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Report } from "../../worker/contract/report.ts";
import { de } from "../../worker/core/copy-de.ts";
import { accessibilityFaults } from "./accessibility.ts";
import { launch } from "./browser.ts";
import { type HostPage, pageWith, serveHostPage } from "./host-page.ts";
import { freePort, type Server, sharedServer } from "./server.ts";
import { makeTenant, publish, readinessCheck } from "./tenant.ts";

let server: Server;
let browser: Browser;
let host: HostPage;
let key = "";

beforeAll(async () => {
  server = sharedServer();
  browser = await launch();
  const snippet = () =>
    `<script src="${server.origin}/embed/v1.js" data-key="${key}" data-locale="de" async></script>`;
  host = await serveHostPage(await freePort(), () => ({ html: pageWith(snippet()) }));
  ({ key } = await makeTenant(server, {
    name: "Beratung GmbH",
    origins: [host.origin],
    questionnaire: "iso42001-gap",
  }));
});
afterAll(async () => {
  await browser?.close();
  host?.close();
});

/** Fills in what the section shows: the fourth option of each list, a word in each text, one box of several. */
const fillSection = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const root = document.querySelector("plumbline-assessment")?.shadowRoot as ShadowRoot;
    const type = (field: HTMLInputElement | HTMLTextAreaElement) => {
      field.value = field.type === "number" ? "3" : "Übersetzungshilfe";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    };
    let radios = 0;
    for (const question of root.querySelectorAll<HTMLElement>("fieldset.question")) {
      const options = question.querySelectorAll<HTMLInputElement>(":scope > .options input[type=radio]");
      if (options.length > 0) {
        options[Math.min(3, options.length - 1)]?.click();
        radios += 1;
      } else {
        question
          .querySelector<HTMLInputElement>(":scope > .options input[type=checkbox]:not(:checked)")
          ?.click();
      }
      // Each answer is drawn before the next is given, as with a hand on the mouse.
      await new Promise(requestAnimationFrame);
    }
    for (const field of root.querySelectorAll<HTMLInputElement>(
      "input:not([type]), input[type=number], textarea",
    )) {
      if (field.value === "") type(field);
    }
    return radios;
  });

it("the whole gap assessment is answered in German, with a register and a control that does not apply", async () => {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 900, height: 1000 } });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(host.origin);
  await page.getByRole("button", { name: de.start, exact: true }).click();

  const heading = page.locator("plumbline-assessment h2").first();
  const next = page.getByRole("button", { name: de.next, exact: true });
  const sections: string[] = [];
  let answered = 0;
  let excused = false;
  for (let i = 0; i < 40; i++) {
    const title = (await heading.textContent()) ?? "";
    if (title === de.review.title) break;
    sections.push(title);
    const add = page.getByRole("button", { name: de.addRow, exact: true });
    if (await add.isVisible()) await add.click();
    answered += await fillSection(page);
    const notApplicable = page.getByRole("checkbox", { name: de.notApplicable });
    if (!excused && (await notApplicable.count()) > 0) {
      await notApplicable.first().check();
      await next.click();
      // Without its reason it is not taken: the respondent is told, and led there.
      await page
        .getByRole("textbox", { name: de.justification })
        .fill("Wir geben keine KI an andere weiter.");
      excused = true;
    }
    if (sections.length === 2 || sections.length === 6) expect(await accessibilityFaults(page)).toEqual([]);
    await next.click();
    await expect.poll(() => heading.textContent(), { timeout: 10_000 }).not.toBe(title);
  }
  expect(sections.length).toBeGreaterThan(14);
  expect(answered).toBeGreaterThan(100);
  expect(excused).toBe(true);

  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole("button", { name: de.review.go, exact: true }).click();
  await page.getByRole("textbox", { name: de.contact.email }).fill("ada@kunde.example");
  await page.getByRole("textbox", { name: de.contact.company }).fill("Kunde GmbH");
  await page.getByRole("checkbox").first().check();
  await page.getByRole("button", { name: de.submit, exact: true }).click();
  await page.getByText(de.resultTitle, { exact: true }).waitFor();

  const url = await page.getByRole("link", { name: new RegExp(de.openReport) }).getAttribute("href");
  const report = (await (await fetch(`${url}.json`)).json()) as Report;
  expect(report.locale).toBe("de");
  expect(report.result.requirements).toHaveLength(70);
  expect(report.result.requirements.filter((one) => one.status === "not_applicable").length).toBeGreaterThan(
    0,
  );
  expect(
    report.asked.flatMap((section) => section.questions).some((q) => q.text.includes("KI-Systeme")),
  ).toBe(true);
  expect(report.actions[0]?.text).toMatch(/[äöüß]|KI/);
  expect(problems).toEqual([]);
  await context.close();
});

it("a draft goes on with its own version after a newer one was published", async () => {
  const own = { slug: "own-check", version: "1.0.0" };
  const tenant = await makeTenant(server, {
    name: "Moving Ltd",
    origins: [host.origin],
    questionnaire: own.slug,
  });
  const definition = await readinessCheck(server, tenant);
  await publish(server, tenant, { ...definition, ...own });
  key = tenant.key;
  const page = await browser.newPage();
  await page.goto(host.origin);
  await page.getByRole("button", { name: de.start }).click();
  await fillSection(page);
  const saved = page.waitForResponse((response) => response.url().endsWith("/answers") && response.ok());
  await page.getByRole("button", { name: de.next, exact: true }).click();
  await saved;
  await publish(server, tenant, { ...definition, ...own, version: "1.0.1" });

  await page.reload();
  await page.getByRole("button", { name: de.next, exact: true }).waitFor();
  const asked = page.waitForRequest((request) => request.url().includes("/answers"));
  await fillSection(page);
  await page.getByRole("button", { name: de.next, exact: true }).click();
  expect((await (await asked).response())?.status()).toBe(200);
  const starts = await page.evaluate(
    () =>
      performance.getEntriesByType("resource").filter((entry) => entry.name.endsWith("/v1/assessments"))
        .length,
  );
  expect(starts).toBe(0);
  await page.close();
});
