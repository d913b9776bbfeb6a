import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { StartAssessment } from "../../worker/contract/assessment.ts";
import type { Lead } from "../../worker/contract/lead.ts";
import type { Page as ListPage } from "../../worker/contract/page.ts";
import { launch } from "./browser.ts";
import { fillContact, fillToReview, goOn } from "./fill.ts";
import { type HostPage, pageWith, serveHostPage } from "./host-page.ts";
import { freePort, type Server, sharedServer } from "./server.ts";
import { type MadeTenant, makeTenant } from "./tenant.ts";

let server: Server;
let browser: Browser;
let host: HostPage;
let tenant: MadeTenant;
let html = "";

beforeAll(async () => {
  server = sharedServer();
  browser = await launch();
  host = await serveHostPage(await freePort(), () => ({ html: pageWith(html) }));
  const settings = { hidden: ["campaign", "region_id"] };
  tenant = await makeTenant(server, { name: "Prefillers Ltd", origins: [host.origin], settings });
});
afterAll(async () => {
  await browser?.close();
  host?.close();
});

/** A page in a browser of its own, and what it sends to start an assessment. */
async function open(
  address = host.origin,
): Promise<{ page: Page; starts: StartAssessment[]; told: string[] }> {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(10_000);
  const starts: StartAssessment[] = [];
  const told: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/v1/assessments"))
      starts.push(request.postDataJSON() as StartAssessment);
  });
  page.on("console", (message) => told.push(message.text()));
  page.on("pageerror", (error) => told.push(error.message));
  await page.goto(address);
  await page.getByRole("button", { name: "Start", exact: true }).waitFor();
  return { page, starts, told };
}

const newestLead = async (): Promise<Lead | undefined> => {
  const headers = { authorization: `Bearer ${tenant.secret}` };
  const reply = await fetch(`${server.origin}/v1/leads?limit=1`, { headers });
  return ((await reply.json()) as ListPage<Lead>).data[0];
};

const PREFILL = '{"organisation.size": "from-50", "organisation.systems": -4, "no.such": 1}';

it.each([
  [
    "a script tag",
    () =>
      `<script src="${server.origin}/embed/v1.js" data-key="${tenant.key}" data-prefill='${PREFILL}' data-hidden-campaign="spring" data-hidden-region_id="7" data-hidden-token="secret" async></script>`,
  ],
  [
    "an element",
    () =>
      `<plumbline-assessment key="${tenant.key}" prefill='${PREFILL}' hidden-campaign="spring" data-hidden-region_id="7" data-hidden-token="secret"></plumbline-assessment><script src="${server.origin}/embed/v1.js" async></script>`,
  ],
])(
  "from %s come answers, of which the visitor sees those that fit, and hidden fields by the embed's list",
  async (_, markup) => {
    html = markup();
    const { page, starts, told } = await open();
    expect(await page.locator("plumbline-assessment").isVisible()).toBe(true);
    expect(starts).toEqual([]);
    await page.getByRole("button", { name: "Start", exact: true }).click();
    const size = page.getByRole("radio", { name: "50 to 249" });
    expect(await size.isChecked()).toBe(true);
    expect(await page.getByRole("spinbutton").inputValue()).toBe("");
    await expect.poll(() => starts[0]?.source?.hidden).toEqual({ campaign: "spring", region_id: "7" });
    // Theirs to change, and after a reload what they changed it to.
    await page.getByRole("radio", { name: "250 to 999" }).check();
    await page.waitForTimeout(300);
    await page.reload();
    await page.getByRole("radio", { name: "250 to 999" }).waitFor();
    expect(await page.getByRole("radio", { name: "250 to 999" }).isChecked()).toBe(true);
    expect(starts).toHaveLength(1);
    expect(told).toEqual([]);
    await page.context().close();
  },
);

it("the hosted page takes hidden fields from its address to the lead", async () => {
  const { page } = await open(
    `${server.origin}/take/${tenant.key}?hidden.campaign=autumn%20%22fair%22&hidden.token=secret&hidden.region_id=ada%40client.example`,
  );
  await fillToReview(page);
  await goOn(page, "Continue");
  await fillContact(page);
  await page.getByRole("button", { name: "Show the result" }).click();
  await page.getByText("Your result", { exact: true }).first().waitFor();
  expect((await newestLead())?.source.hidden).toEqual({ campaign: 'autumn "fair"' });
  await page.context().close();
});
