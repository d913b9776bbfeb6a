import { describe, expect, test } from "vitest";
import { sampleImpact } from "../../scripts/sample-impact.ts";
import type { Row } from "../../worker/contract/answers.ts";
import type { ImpactReport } from "../../worker/contract/impact-report.ts";
import { textOf } from "../../worker/reports/impact-block.ts";
import { worstFirst } from "../../worker/reports/impact-order.ts";
import { impactPage } from "../../worker/reports/impact-page.tsx";
import { blocksOf, LISTED_AT_MOST } from "../../worker/reports/impact-tables.ts";
import { impactViewOf } from "../../worker/reports/impact-view.ts";
import { printStyles } from "../../worker/reports/report-print-styles.ts";

const SEVERITIES = ["slight", "notable", "serious", "grave"];
const LIKELIHOODS = ["rare", "possible", "likely", "expected"];

/** Harms of every level, in no order. */
const harms = (count: number): Row[] =>
  Array.from({ length: count }, (_, i) => ({
    name: `Effect ${i}`,
    party: "Clerks",
    dimension: "economy",
    effect: "harm",
    severity: SEVERITIES[(i * 7) % 4] ?? "",
    extent: "single",
    reversibility: "at-once",
    likelihood: LIKELIHOODS[(i >> 2) % 4] ?? "",
  }));
const reportWith = (count: number) => sampleImpact("en", "consultancy", { "impacts.rows": harms(count) });
const pageOf = async (report: ImpactReport) =>
  String(await impactPage(report, { nonce: "n", address: "/r/t" }));
const sectionOf = (html: string, id: string) =>
  html.split(`<section id="${id}"`)[1]?.split("</section>")[0] ?? "";

describe("harms", () => {
  test("come the worst first", () => {
    const report = reportWith(30);
    const ranks = worstFirst(impactViewOf(report)).map(({ inherent }) =>
      report.titles.levels.findIndex(({ id }) => id === inherent?.level),
    );
    expect(new Set(ranks).size).toBeGreaterThan(2);
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
  });

  test("that are few are all open", async () => {
    expect(await pageOf(sampleImpact("en", "consultancy"))).not.toContain("<details");
  });

  test("that are many are folded but for the worst level, each fold with its level and its number", async () => {
    const list = sectionOf(await pageOf(reportWith(64)), "harms");
    const [open = "", ...folded] = list.split("<details");
    const count = (html: string, level: string) => html.split(`class="pill level-${level}"`).length - 1;
    expect(count(open, "very-high")).toBeGreaterThan(0);
    expect(count(open, "low")).toBe(0);
    const titles = folded.map((html) => />([^<]+)<\/summary>/.exec(html)?.[1]);
    expect(titles).toEqual(["High: 20 harms", "Medium: 24 harms"]);
    expect(folded.map((html) => html.split("<tr").length - 2)).toEqual([20, 24]);
  });

  test("that are folded away are printed: the style sheet opens what is closed", () => {
    expect(printStyles).toContain("details::details-content { content-visibility: visible; display: block;");
  });
});

describe("a page of 5,000 harms", () => {
  const report = reportWith(5_000);

  test("is bounded in weight and elements, and says how many there are and where all of them are", async () => {
    const html = await pageOf(report);
    expect(html.length).toBeLessThan(500_000);
    expect(html.match(/<[a-z]/g)?.length).toBeLessThan(10_000);
    expect(html).toContain(`The first ${LISTED_AT_MOST} of 5,000 are here`);
    expect(sectionOf(html, "harms")).toContain('href="/r/t.xlsx"');
  });

  test("shows the worst of them; the workbook has all", () => {
    const view = impactViewOf(report);
    const [shown, all] = [blocksOf(view, LISTED_AT_MOST)[0], blocksOf(view)[0]];
    expect(all?.rows).toHaveLength(5_000);
    expect(shown?.rows).toEqual(all?.rows.slice(0, LISTED_AT_MOST));
    expect(shown?.total).toBe(5_000);
  });
});

describe("sources", () => {
  test("are numbered as the lists refer to them, and every number leads to one", () => {
    const blocks = blocksOf(impactViewOf(sampleImpact("en", "consultancy")));
    const of = (id: string) => blocks.find((block) => block.id === id);
    const numbers = (of("sources")?.rows ?? []).map(([title]) => /^\[\d+\]/.exec(textOf(title ?? ""))?.[0]);
    const referred = ["duties", "rules"].flatMap((id) =>
      (of(id)?.rows ?? []).flatMap((row) => /^\[\d+\]/.exec(String(row.at(-1)))?.[0] ?? []),
    );
    expect(new Set(referred)).toEqual(new Set(numbers));
  });

  test("have German names where they are known, else are marked as English", () => {
    const report = sampleImpact("de", "consultancy");
    const rows = (one: ImpactReport) =>
      blocksOf(impactViewOf(one)).find(({ id }) => id === "sources")?.rows ?? [];
    for (const [title, remark] of rows(report)) {
      expect(title).toMatchObject({ text: expect.stringMatching(/^\[\d\] (?:Verordnung|Eigenes)/) });
      expect(remark).not.toHaveProperty("lang");
    }
    const own = { ...report.sources, plumbline: { title: "The method of Acme" } };
    expect(rows({ ...report, sources: own }).map(([title]) => title)).toContainEqual(
      expect.objectContaining({ text: "[3] The method of Acme", lang: "en" }),
    );
  });
});

test("what the policy says is marked as its language where the report speaks another one", async () => {
  const html = await pageOf({ ...sampleImpact("de", "consultancy"), locale: "it" });
  expect(html).toContain('<html lang="en"');
  for (const id of ["harms", "duties", "elements", "conditions", "rules"])
    expect([id, sectionOf(html, id).includes('lang="it"')]).toEqual([id, true]);
});
