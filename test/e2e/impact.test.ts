import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { CREDIT_SCORING, compiledImpact, sampleImpact } from "../../scripts/sample-impact.ts";
import type { ImpactReport } from "../../worker/contract/impact-report.ts";
import { accessibilityFaults } from "./accessibility.ts";
import { tell } from "./answer-as.ts";
import { launch } from "./browser.ts";
import { fillContact } from "./fill.ts";
import { answersTo, handIn, startSystems } from "./hand-in.ts";
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
    name: "Testers Ltd",
    origins: [host.origin],
    questionnaire: "ai-impact",
  }));
});
afterAll(async () => {
  await browser?.close();
  host?.close();
});

it("a high-risk system is assessed from screening to approval, and the report says what its answers say", async () => {
  const context = await browser.newContext({
    bypassCSP: true,
    reducedMotion: "reduce",
    viewport: { width: 900, height: 1100 },
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  const shot = async (name: string) => {
    const folder = process.env.SHOTS;
    if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  };
  await page.goto(host.origin);
  await page.getByRole("button", { name: "Start", exact: true }).click();

  const { definition } = compiledImpact();
  const visited: string[] = [];
  await tell(
    page,
    definition.sections.flatMap(({ questions }) => questions),
    CREDIT_SCORING,
    async (title) => {
      visited.push(title);
      await shot(`page-${visited.length}`);
      if (["Screening", "What may happen to them", "Measures and oversight"].includes(title)) {
        expect([title, await accessibilityFaults(page)]).toEqual([title, []]);
      }
    },
  );
  // High risk: the full assessment, not the short one.
  expect(visited).toEqual(definition.sections.map(({ title }) => title));
  await shot("review");
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.locator("plumbline-assessment .primary").click();
  await fillContact(page);
  await page.locator("plumbline-assessment .primary").click();
  await page.getByText("Impact level: Very high", { exact: true }).first().waitFor();
  await shot("teaser");
  expect(await accessibilityFaults(page)).toEqual([]);

  const address = await page.locator('plumbline-assessment a[href*="/r/"]').getAttribute("href");
  await page.setViewportSize({ width: 1100, height: 900 });
  await page.goto(address ?? "");
  await page.getByRole("heading", { name: "Credit scoring for small loans" }).waitFor();
  await shot("report-1100");
  expect(await accessibilityFaults(page)).toEqual([]);
  const text = await page.locator("main").innerText();
  for (const words of ["Second clerk looks at every refusal", "Guarantors", "likelihood 3 → 2"])
    expect(text).toContain(words);
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await shot(`report-${width}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  expect(await accessibilityFaults(page)).toEqual([]);

  // What went through the widget is what was told: the same rows, ratings and level as from the answers themselves.
  const report = (await (await fetch(`${address}.json`)).json()) as ImpactReport;
  const expected = sampleImpact("en", "consultancy");
  expect(report.result).toEqual(expected.result);
  expect(report.registers).toEqual(expected.registers);
  expect(problems).toEqual([]);
});

it("the list of AI systems in a gap report is readable by everybody, on a narrow screen too", async () => {
  const wishes = { name: "Listers Ltd", origins: [host.origin] };
  const tenant = await makeTenant(server, { ...wishes, questionnaire: "iso42001-gap" });
  const rows = ["Kreditprüfung", "Rindfleischetikettierungsüberwachung", "Chat"].map((name) => ({
    ...{ name, purpose: "Ordnet Anträge.", role: "user", stage: "in-use" },
    ...{ "third-party": false, "people-affected": ["customers"] },
  }));
  const inventory = await handIn(server, tenant, host.origin, {
    questionnaire: "iso42001-gap",
    locale: "de",
    answers: { ...answersTo("iso42001-gap"), "systems.register": rows },
  });
  await startSystems(server, tenant, host.origin, inventory.id);

  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 768, height: 800 } });
  const page = await context.newPage();
  await page.goto(inventory.url);
  const list = page.locator("#systems");
  for (const { name } of rows) await list.getByText(name).waitFor();
  for (const width of [768, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const scrolls = await page.evaluate(() => document.documentElement.scrollWidth);
    expect([width, scrolls]).toEqual([width, width]);
    expect([width, await accessibilityFaults(page, "#systems")]).toEqual([width, []]);
  }
  if (process.env.SHOTS) await list.screenshot({ path: `${process.env.SHOTS}/systems-320.png` });
  // Cards say what each figure is: there are no columns to read it from.
  const cells = list.locator("tbody tr").first().locator("td");
  const labels = await cells.evaluateAll((all) =>
    all.map((cell) => getComputedStyle(cell, "::before").content),
  );
  expect(labels).toHaveLength(5);
  for (const label of labels) expect(label).toMatch(/^"?.*\w/);
  await context.close();
});

it("harms that are folded away on the screen are on paper, and open without a script", async () => {
  const tenant = await makeTenant(server, {
    ...{ name: "Folders Ltd", origins: [host.origin], questionnaire: "ai-impact" },
  });
  const rows = Array.from({ length: 20 }, (_, i) => ({
    ...{ name: `Effect ${i}`, party: "Clerks", dimension: "economy", effect: "harm", extent: "single" },
    ...{ severity: i === 0 ? "grave" : "slight", reversibility: "at-once", likelihood: "likely" },
  }));
  const answers = { ...CREDIT_SCORING, "impacts.rows": rows, "measures.rows": [] };
  const { url } = await handIn(server, tenant, host.origin, {
    questionnaire: "ai-impact",
    locale: "en",
    answers,
  });

  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 900, height: 900 },
  });
  const page = await context.newPage();
  await page.goto(url);
  const harm = page.locator("#harms").getByText("20. Effect 19");
  await page.locator("#harms").getByText("1. Effect 0").waitFor();
  expect(await harm.isVisible()).toBe(false);
  await page.emulateMedia({ media: "print" });
  expect(await harm.isVisible()).toBe(true);
  await page.emulateMedia({ media: "screen" });
  await page.locator("#harms summary").click();
  expect(await harm.isVisible()).toBe(true);
  await context.close();
});
