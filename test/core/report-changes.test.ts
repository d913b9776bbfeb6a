import { describe, expect, test } from "vitest";
import type { Answers } from "../../worker/contract/answers.ts";
import type { Policy } from "../../worker/contract/policy-schema.ts";
import type { Report } from "../../worker/contract/report.ts";
import { explainRescoring } from "../../worker/core/explain-rescoring.ts";
import { reassessmentAfter } from "../../worker/core/reassessment-cycle.ts";
import { score } from "../../worker/core/score.ts";
import { trendOf } from "../../worker/core/trend.ts";
import { againSection, changeSections } from "../../worker/reports/change-sections.ts";
import { reportPage } from "../../worker/reports/report-page.tsx";
import { viewOf } from "../../worker/reports/report-view.ts";
import { changes as changesDe } from "../../worker/reports/words/de-changes.ts";
import { changes as changesEn } from "../../worker/reports/words/en-changes.ts";
import { piecesOf } from "../../worker/reports/words/fill.ts";
import { changes as changesFr } from "../../worker/reports/words/fr-changes.ts";
import { changeSheets } from "../../worker/reports/xlsx-changes.ts";
import { definition, policy, reportOf } from "../support/report-fixture.ts";

const base: Answers = { size: { value: "many" }, roles: { value: ["build", "buy"] } };
const then: Answers = { ...base, scope: { value: 1 }, policy: { value: 5, evidence: "signed" } };
const now: Answers = {
  ...base,
  scope: { value: 4, evidence: "v2" },
  policy: { value: 4 },
  suppliers: { value: 2 },
};
const hostile = '</bdi><script>alert(1)</script>=HYPERLINK("http://x")';

const older: Policy = {
  ...policy,
  version: "0.9.0",
  levels: [0, 0.1, 0.3, 0.5, 1, 1],
  evidence: undefined,
  parts: policy.parts.map((part) => ({ ...part, weight: 50 })),
  findings: { majorBelow: 0.4, minorBelow: 0.9 },
  gates: [{ id: "old", stage: 1, title: hostile, requirements: ["4.3"], min: 0.5 }],
};
const input = (answers: Answers, under = policy) => ({
  definition,
  definitionDigest: "sha256:d1",
  policy: under,
  policyDigest: `sha256:${under.version}`,
  answers,
});
const side = (under: Policy) => ({ policy: under, result: score(input(now, under)) });

function changed(kind: Report["tenant"]["kind"] = "certification_body"): Report {
  const trend = trendOf({
    since: {
      assessment: "asm_0",
      completed_at: "2025-11-20T10:00:00.000Z",
      version: "1.1.0",
      policy: { slug: "small-policy", version: "0.9.0", digest: "sha256:0.9.0" },
      score: 41.5,
    },
    before: { ...input(then), definitionDigest: "sha256:d0" },
    after: input(now),
  });
  const reassessment = reassessmentAfter("2026-11-21", 12, 1);
  if (!trend || !reassessment) throw new Error("nothing to compare");
  const earlier = { id: "rep_0", created_at: "2026-11-20T10:00:00.000Z" };
  return {
    ...reportOf(now, { kind }),
    trend,
    rescoring: explainRescoring(earlier, side(older), side(policy)),
    reassessment,
  };
}
const pageOf = async (report: Report, again?: string) =>
  String(await reportPage(report, { nonce: "n", address: "/r/token", again }));
const cellsOf = (report: Report) =>
  changeSections(viewOf(report)).flatMap(({ tables }) => tables.flatMap(({ rows }) => rows));

describe("a report that compares", () => {
  test("tells what changed since the last assessment, what is closed, and what is not compared", () => {
    const [trend] = changeSections(viewOf(changed()));
    expect(trend?.paragraphs[0]).toContain("November 20, 2025. 3 requirements have a score in both");
    expect(trend?.paragraphs[1]).toContain("from small-policy 0.9.0 to small-policy 1.0.0");
    expect(trend?.paragraphs[1]).toContain("41.5%");
    expect(trend?.paragraphs[2]).toContain("from version 1.1.0 to 1.2.3");
    const cells = cellsOf(changed());
    expect(cells).toContainEqual(["Gaps closed since", "", "4.3 Scope"]);
    expect(cells).toContainEqual(["New gaps", "", "5.2 AI policy, A.2.2 AI policy control"]);
    expect(cells).toContainEqual(["4.3 Scope", "15%", "100%", "No finding; before: Potential major"]);
    expect(cells).toContainEqual(["A.10.3 Suppliers", "had no score then"]);
  });

  test("tells for each requirement what another policy changed, and why", () => {
    const cells = cellsOf(changed());
    expect(cells).toContainEqual([
      "5.2 AI policy",
      "100%",
      "70%",
      "Opportunity; before: No finding",
      "level 3 is worth 70%, not 50%; a claim without evidence counts as level 3; Potential minor is below 70%, not below 90%",
    ]);
    expect(cells).toContainEqual(["Weight of Clauses 4 to 10", "50", "60"]);
    expect(cells).toContainEqual([
      "Claims that name no evidence",
      "worth what is claimed",
      "from level 4 on worth level 3",
    ]);
    expect(cells).toContainEqual(["What level 2 is worth", "30%", "40%"]);
  });

  test("shows it on the page and as sheets, and whatever a policy is called stays text", async () => {
    const page = await pageOf(changed());
    for (const title of [
      "Since the last assessment",
      "What the other policy changes",
      "The next assessment",
    ]) {
      expect(page).toContain(`>${title}</h2>`);
    }
    expect(page).not.toContain("<script>alert");
    const sheets = changeSheets(viewOf(changed()));
    expect(sheets.map(({ name }) => name)).toEqual([
      "Since the last assessment",
      "What the other policy changes",
    ]);
    for (const { columns, rows } of sheets) {
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });

  test("says when it is due again, and links only while there is a link", async () => {
    expect(againSection(viewOf(changed()))?.paragraphs[0]).toBe(
      "Due on November 21, 2027, 12 months after this one.",
    );
    expect(againSection(viewOf(changed()))?.tables[0]?.rows).toEqual([
      ["November 21, 2027", "First surveillance"],
      ["November 21, 2028", "Second surveillance"],
      ["November 21, 2029", "Recertification"],
    ]);
    const url = "https://www.acme.example/check#plumbline:pk_acme_1=rsm_acme_2";
    expect(await pageOf(changed(), url)).toContain(`<a href="${url}">Start again from these answers</a>`);
    expect(await pageOf(changed())).not.toContain("Start again");
  });
});

test("a report that compares nothing says nothing of it", async () => {
  expect(changeSections(viewOf(reportOf(now)))).toEqual([]);
  expect(againSection(viewOf(reportOf(now)))).toBeUndefined();
  expect(await pageOf(reportOf(now))).not.toContain("The next assessment");
});

describe.each([
  ["German", changesDe],
  ["French", changesFr],
])("in %s", (_, words) => {
  const texts = (value: unknown): string[] =>
    typeof value === "string" ? [value] : Object.values(value as object).flatMap(texts);
  const places = (value: unknown): unknown =>
    typeof value === "string"
      ? piecesOf(value)
          .filter((_piece, i) => i % 2 === 1)
          .sort()
      : Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, places(one)]));

  test("every sentence fills the places that the English one fills", () => {
    expect(places(words)).toEqual(places(changesEn));
  });

  test("nothing is left in English", () => {
    const english = new Set(texts(changesEn).filter((text) => /\s/.test(piecesOf(text).join(""))));
    expect(texts(words).filter((text) => english.has(text))).toEqual([]);
  });
});
