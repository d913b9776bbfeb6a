import { expect, test } from "vitest";
import { sampleImpact } from "../../scripts/sample-impact.ts";
import { dayAfterMonths } from "../../worker/core/build-impact-report.ts";
import { blocksOf } from "../../worker/reports/impact-tables.ts";
import { articleOf, impactViewOf, matrixOf } from "../../worker/reports/impact-view.ts";

const ids = (report: Parameters<typeof impactViewOf>[0]) =>
  blocksOf(impactViewOf(report)).map(({ id }) => id);

test("page, PDF and workbook are made of the same lists, and a certification body's have no steps", () => {
  expect(ids(sampleImpact("en", "consultancy"))).toContain("tasks");
  expect(ids(sampleImpact("en", "certification_body"))).not.toContain("tasks");
  expect(ids(sampleImpact("de", "publisher"))).not.toContain("tasks");
});

test("every row of a list has a cell for each column, and the columns fill the sheet", () => {
  for (const { id, columns, rows } of blocksOf(impactViewOf(sampleImpact("de", "consultancy")))) {
    expect([id, Math.round(columns.reduce((sum, { share }) => sum + share, 0))]).toEqual([id, 100]);
    for (const row of rows) expect([id, row.length]).toEqual([id, columns.length]);
  }
});

test("every harm is in the matrix once, before and after measures", () => {
  const view = impactViewOf(sampleImpact("en", "consultancy"));
  for (const side of ["inherent", "residual"] as const) {
    const numbers = matrixOf(view, side)
      .flat()
      .flatMap((cell) => cell.numbers);
    expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
  }
});

test("articles are written as the law is quoted", () => {
  expect(["art-5", "art-26-11", "art-17-1-a"].map(articleOf)).toEqual([
    "Art. 5",
    "Art. 26(11)",
    "Art. 17(1)(a)",
  ]);
});

test("a review is due whole months later, on the last day where a month is shorter", () => {
  expect(dayAfterMonths("2026-11-21T12:00:00.000Z", 3)).toBe("2027-02-21");
  expect(dayAfterMonths("2026-08-31T23:59:00.000Z", 6)).toBe("2027-02-28");
  expect(dayAfterMonths("2028-02-29T00:00:00.000Z", 12)).toBe("2029-02-28");
});

test("an assessment that lacks answers says what it is at least, and what is missing", () => {
  const report = sampleImpact("en", "consultancy", { "measures.complaints": undefined });
  expect(report.result.inherent).toMatchObject({ level: null, at_least: "very-high", at_most: "prohibited" });
  expect(report.tasks).toContainEqual({
    code: "answer",
    about: "How can people complain and have a result looked at again?",
  });
  const elements = report.result.fundamental_rights?.elements ?? [];
  expect(elements.find(({ id }) => id === "f")?.missing).toEqual(["measures.complaints"]);
});
