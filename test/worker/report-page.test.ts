import { describe, expect, test } from "vitest";
import type { Answers } from "../../worker/contract/answers.ts";
import type { Report } from "../../worker/contract/report.ts";
import { pageHeaders } from "../../worker/http/page-headers.ts";
import { demoPage } from "../../worker/reports/demo-page.tsx";
import { notFoundPage } from "../../worker/reports/not-found-page.tsx";
import { reportPage } from "../../worker/reports/report-page.tsx";
import { halfAnswered, reportOf } from "../support/report-fixture.ts";

const NONCE = "bm9uY2U=";
const pageOf = (report: Report) => reportPage(report, { nonce: NONCE, address: "/r/token" });

type Element = { name: string; attributes: Map<string, string> };

/** What a parser of HTML makes of the page, rather than what a search in its text would find. */
async function elementsOf(html: string): Promise<Element[]> {
  const found: Element[] = [];
  const reader = new HTMLRewriter().on("*", {
    element({ tagName, attributes }) {
      found.push({
        name: tagName,
        attributes: new Map([...attributes].map(([name = "", value = ""]) => [name, value] as const)),
      });
    },
  });
  await reader.transform(new Response(html)).text();
  return found;
}

const hostile = `</bdi></style><script>alert(1)</script><img src=x onerror=alert(2)>" onclick="alert(3) \u202Ertl \u0000\u0007 مرحبا 👩‍👧 ${"W".repeat(5000)}`;
const hostileAnswers: Answers = {
  ...halfAnswered,
  remark: { value: hostile, note: hostile, evidence: hostile },
  suppliers: { value: "not_applicable", note: hostile },
};

describe("a report page", () => {
  test("runs no script and styles itself only through its nonce", async () => {
    const elements = await elementsOf(pageOf(reportOf(hostileAnswers, { tenant: { name: hostile } })));
    const names = new Set(elements.map(({ name }) => name));
    for (const forbidden of ["script", "img", "iframe", "object", "embed", "base"]) {
      expect(names, forbidden).not.toContain(forbidden);
    }
    // The one form asks this very address again.
    const forms = elements
      .filter(({ name }) => name === "form")
      .map(({ attributes }) => Object.fromEntries(attributes));
    for (const form of forms) expect(form).toEqual({ method: "get", action: "#actions" });
    const attributes = elements.flatMap((element) => [...element.attributes.keys()]);
    expect(attributes.filter((name) => name.startsWith("on") || name === "style")).toEqual([]);
    const styles = elements.filter(({ name }) => name === "style");
    expect(styles.map((style) => style.attributes.get("nonce"))).toEqual([NONCE]);
  });

  test("shows hostile text as text, isolated, with control characters made visible", async () => {
    const html = pageOf(reportOf(hostileAnswers));
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt;");
    expect(html).not.toMatch(/[^\P{Cc}\n\r\t]/u);
    expect(html).toMatch(/<bdi dir="auto" class="said"[^>]*>&lt;\/bdi&gt;/);
  });

  test.each(["javascript:alert(1)", "data:text/html,x", "//northgate.example"])(
    "makes no link of a tenant's address %s",
    async (url) => {
      const elements = await elementsOf(pageOf(reportOf({}, { tenant: { url } })));
      const links = elements.map(({ attributes }) => attributes.get("href") ?? "#");
      expect(links.filter((href) => !/^(?:#|data:,$|\/verify$|\/r\/token\.[a-z]+$)/.test(href))).toEqual([]);
    },
  );

  test("has a trace for every requirement of the result, and every link inside it leads somewhere", async () => {
    const report = reportOf(halfAnswered);
    const elements = await elementsOf(pageOf(report));
    const ids = elements.flatMap(({ attributes }) => attributes.get("id") ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id } of report.result.requirements) expect(ids).toContain(`trace-${id}`);
    const targets = elements.flatMap(({ attributes }) => attributes.get("href") ?? []);
    for (const href of targets.filter((one) => one.startsWith("#"))) expect(ids).toContain(href.slice(1));
  });

  test("shows the sum behind a requirement's score, and the cap that held a claim down", async () => {
    const html = pageOf(reportOf(halfAnswered));
    expect(html).toContain("(1 × 0.15) ÷ 1 = 15%");
    expect(html).toContain("held at the worth of level 3: no evidence named");
  });

  test("says what is not answered and not known instead of guessing it", async () => {
    const html = pageOf(reportOf({}));
    expect(html).toContain("Not yet known");
    expect(html).toContain("No band yet");
    expect(html).not.toContain("Little is visible.");
    expect(html).toContain("it can end anywhere between 0% and 100%");
    expect(html).toContain("Nothing has been answered yet, so nothing can be found.");
  });

  test("names the requirement that fails a gate, and the one that was never asked about", async () => {
    const html = pageOf(reportOf(halfAnswered));
    const gates = html.slice(html.indexOf('id="gates"'), html.indexOf('id="groups"'));
    expect(gates).toMatch(/A written scope.*Failed.*trace-4\.3/s);
    expect(gates).toMatch(/An internal audit.*Not yet known.*9\.2\.1.*\(not asked about\)/s);
  });

  test("says when a gate holds the band below what the score alone would reach", async () => {
    const held = reportOf({ scope: { value: 1 }, policy: { value: 5, evidence: "Minutes" } });
    expect(held.result.readiness).toMatchObject({ band: "low" });
    expect(pageOf(held)).toMatch(/By its score alone.*High band/s);
    const passed = reportOf({ scope: { value: 3 }, policy: { value: 5, evidence: "Minutes" } });
    expect(pageOf(passed)).not.toContain("By its score alone");
  });

  test("never rounds a score up into a band", async () => {
    const report = reportOf(halfAnswered);
    report.result.readiness.score = 49.99;
    expect(pageOf(report)).toContain('<p class="figure">49.9%</p>');
  });

  test("does not show hidden questions", async () => {
    const html = pageOf(reportOf({ ...halfAnswered, roles: { value: ["build"] } }));
    expect(html).not.toContain("How is suppliers handled?");
  });

  test("shows a group of which nothing applies as not applicable, without a bar", async () => {
    const html = pageOf(reportOf({ ...halfAnswered, suppliers: { value: "not_applicable", note: "None." } }));
    expect(html).toMatch(/Third parties<\/bdi><\/span><span class="bar-figures">Not applicable/);
  });

  test("names every version and digest", async () => {
    const html = pageOf(reportOf({}));
    const facts = [
      "rep_1",
      "small-check 1.2.3",
      "sha256:d1",
      "small-policy 1.0.0",
      "sha256:p1",
      "2026-11-21T23:30",
    ];
    for (const fact of facts) expect(html).toContain(fact);
  });

  test("writes figures and dates as the report's language does, in UTC", async () => {
    const html = pageOf(reportOf(halfAnswered, { locale: "de" }));
    expect(html).toContain("21. November 2026");
    expect(html).toMatch(/\d,\d\s%/);
  });
});

describe("a page in Arabic", () => {
  test("is read from right to left, in Arabic words, with charts that are mirrored", async () => {
    const html = pageOf(reportOf(halfAnswered, { locale: "ar" }));
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain("درجة الجاهزية");
    const svgs = (await elementsOf(html)).filter(({ name }) => name === "svg");
    const charts = svgs.filter(({ attributes }) => attributes.get("role") === "img");
    expect(charts.length).toBeGreaterThan(3);
    for (const { attributes } of charts) expect(attributes.get("class")).toMatch(/\bchart\b/);
    expect(pageOf(reportOf(halfAnswered))).toContain('<html lang="en" dir="ltr">');
  });

  test("says numbers as Arabic counts them", async () => {
    const html = pageOf(reportOf(halfAnswered, { locale: "ar" }));
    expect(html).toContain("9 أيام عمل تقريبًا");
    expect(html).not.toContain("{count}");
    expect(html).toMatch(/<bdi dir="ltr">\([^<]*÷[^<]*%[^<]*<\/bdi>\./);
  });
});

describe("advice", () => {
  test("a consultancy's page holds actions with effort and gain", async () => {
    const html = pageOf(reportOf(halfAnswered));
    expect(html).toContain("Do the next thing about scope.");
    expect(html).toContain("about 9 person-days");
  });

  test("a certification body's page holds none, nor the section for it", async () => {
    const html = pageOf(reportOf(halfAnswered, { kind: "certification_body" }));
    expect(html).not.toMatch(/Do the next thing|person-day|effort|next step|id="actions"/i);
    expect(html).toContain("Potential major");
  });
});

describe("pages around it", () => {
  test("the page for absent links says nothing about why", async () => {
    const html = notFoundPage({ nonce: NONCE });
    expect(html).toMatch(/^<!doctype html>.*<h1>This report is not available<\/h1>/s);
    expect((await elementsOf(html)).map(({ name }) => name)).not.toContain("script");
  });

  test("the demo embeds the widget by one script and shows the snippet that does", async () => {
    const scriptUrl = "http://localhost:8787/embed/v1.js";
    const html = demoPage({ key: "pk_x", scriptUrl, nonce: NONCE });
    const scripts = (await elementsOf(html)).filter(({ name }) => name === "script");
    expect(scripts.map(({ attributes }) => [attributes.get("src"), attributes.get("data-key")])).toEqual([
      [scriptUrl, "pk_x"],
    ]);
    expect(html).toContain(
      "&lt;script src=&quot;http://localhost:8787/embed/v1.js&quot; data-key=&quot;pk_x&quot;",
    );
  });

  test("a report's headers keep its link secret and let nothing run", () => {
    expect(pageHeaders("report", NONCE)).toMatchObject({
      "content-security-policy":
        "default-src 'none'; style-src 'nonce-bm9uY2U='; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex, nofollow",
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    });
  });
});
