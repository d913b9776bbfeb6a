import { beforeAll, describe, expect, test } from "vitest";
import { sampleBranding } from "../../scripts/sample-branding.ts";
import type { CompletedAssessment } from "../../worker/contract/completion.ts";
import { answersAt, codeOf, newWorld, type TenantKeys } from "../support/world.ts";

const world = newWorld();
let consultancy: TenantKeys;
let body: TenantKeys;

beforeAll(async () => {
  await world.publishLibrary();
  consultancy = await world.addTenant("acme");
  body = await world.addTenant("audit", "certification_body");
});

const put = (keys: TenantKeys, branding: unknown) =>
  world.call("/v1/branding", {
    method: "PUT",
    body: branding,
    headers: { authorization: `Bearer ${keys.secret}` },
  });
const read = async (keys: TenantKeys) =>
  (await world.call("/v1/branding", { headers: { authorization: `Bearer ${keys.secret}` } })).json();

async function reportUrl(keys: TenantKeys): Promise<string> {
  const started = await world.start(keys);
  await world.save(started, answersAt(1));
  const done = (await (await world.complete(started)).json()) as CompletedAssessment;
  return new URL(done.report?.url ?? "").pathname;
}

describe("branding", () => {
  test("is nothing until it is set, then what was set, and for the tenant alone", async () => {
    const nothing = { accent: null, logo: null, contact: null, call_to_action: null, offers: [] };
    expect(await read(consultancy)).toEqual(nothing);
    expect((await put(consultancy, sampleBranding())).status).toBe(200);
    expect(await read(consultancy)).toEqual(sampleBranding());
    expect(await read(body)).toEqual(nothing);
    await put(consultancy, { accent: "#0b5fff" });
    expect(await read(consultancy)).toEqual({ ...nothing, accent: "#0b5fff" });
  });

  const logo = sampleBranding().logo ?? "";
  const pixels = [...atob(logo)];
  const spoilt = (at: number, what: string) =>
    btoa([...pixels.slice(0, at), what, ...pixels.slice(at + 1)].join(""));
  test.each([
    ["is no picture", btoa("<svg onload=alert(1)>")],
    ["ends too early", btoa(pixels.slice(0, 120).join(""))],
    ["is interlaced", spoilt(28, "\u0001")],
    ["has pixels that cannot be taken apart", spoilt(60, "\u00ff")],
    ["is wider than pages are", spoilt(18, "\u0005")],
    ["claims another size than it has", spoilt(23, "\u0001")],
  ])("refuses a logo that %s, and changes nothing", async (_, bad) => {
    const before = await read(consultancy);
    const response = await put(consultancy, { ...sampleBranding(), logo: bad });
    expect([response.status, await codeOf(response)]).toEqual([422, "branding_logo"]);
    expect(await read(consultancy)).toEqual(before);
  });

  test.each([
    [
      "an address that would run a script",
      { call_to_action: { label: { en: "Go" }, url: "javascript:alert(1)" } },
    ],
    ["a colour that would end the style sheet", { accent: "#000;}body{display:none" }],
    ["offers without a place for them", { offers: [{ ...sampleBranding().offers[0], requirements: [] }] }],
    ["something unknown", { font: "Comic Sans" }],
  ])("refuses %s", async (_, branding) => {
    expect(await codeOf(await put(consultancy, branding))).toBe("body_invalid");
  });

  test("refuses offers of a certification body, which may not advise", async () => {
    const response = await put(body, sampleBranding());
    expect([response.status, await codeOf(response)]).toEqual([422, "branding_advice"]);
    expect((await put(body, { ...sampleBranding(), offers: [] })).status).toBe(200);
  });

  test("shows in reports, those that were made before too", async () => {
    await put(consultancy, {});
    const url = await reportUrl(consultancy);
    const page = async () => (await world.call(url)).text();
    expect(await page()).not.toContain("northgate.example");
    await put(consultancy, sampleBranding());
    const html = await page();
    expect(html).toContain(`src="data:image/png;base64,${logo}"`);
    expect(html).toContain('href="mailto:aims@northgate.example"');
    expect(html).toContain("Book a first talk");
    expect(html).toContain("Impact assessment workshop");
    // The wished pink cannot be read on white.
    expect(html).not.toContain("--accent: #e0479e");
  });

  test("shows in the PDF, and a change of it makes a new one", async () => {
    const url = await reportUrl(consultancy);
    const pdf = async () => (await world.call(`${url}.pdf`)).arrayBuffer();
    await put(consultancy, {});
    const plain = await pdf();
    await put(consultancy, sampleBranding());
    const branded = new Uint8Array(await pdf());
    const raw = (bytes: ArrayBuffer | Uint8Array) => new TextDecoder("latin1").decode(bytes);
    expect(raw(plain)).not.toContain("/Subtype /Image");
    expect(raw(branded)).toContain("/Subtype /Image");
  });

  test("never puts an offer into a certification body's report", async () => {
    await put(body, { ...sampleBranding(), offers: [] });
    const url = await reportUrl(body);
    for (const form of ["", ".json", ".csv"]) {
      expect(await (await world.call(`${url}${form}`)).text()).not.toContain("Impact assessment workshop");
    }
    expect(await (await world.call(url)).text()).toContain("aims@northgate.example");
  });
});
