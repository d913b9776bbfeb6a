import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { exportReport } from "../../worker/actions/export-report.ts";
import { workFor } from "../../worker/actions/work.ts";
import type { Answers } from "../../worker/contract/answers.ts";
import type { TenantKind } from "../../worker/contract/report.ts";
import { createMemory } from "../../worker/core/memory.ts";
import { csvOf, csvText } from "../../worker/reports/csv.ts";
import { guarded, unguarded } from "../../worker/reports/formula-guard.ts";
import { xlsxOf } from "../../worker/reports/xlsx-report.ts";
import { CELL_MAX } from "../../worker/reports/xlsx-text.ts";
import { halfAnswered, reportOf } from "../support/report-fixture.ts";
import { unzip } from "../support/unzip.ts";
import { answersAt, newWorld } from "../support/world.ts";

const TRIGGERS = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\0"];
const SKIPPED = ["", " ", "\u00A0", "\uFEFF", "\u200B", "\u3000", "\u0007", "\n"];
const FORMULAS = TRIGGERS.flatMap((trigger) => SKIPPED.map((skipped) => `${skipped}${trigger}1+1`));
const HOSTILE = `=HYPERLINK("https://evil.example","x")<f>1+1</f></t></si><script>alert(1)</script> &amp; ]]> \u0000\u0007\uFFFE _x0041_ Größe Łódź Αθήνα مرحبا 👩‍👧`;

async function workbook(answers: Answers, kind: TenantKind = "consultancy") {
  const report = reportOf(answers, { kind, tenant: { name: "=Northgate" } });
  const bytes = await xlsxOf(report);
  const sheets = (await readXlsx(bytes, { readStyles: true })).sheets;
  const rowsOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  return { report, parts: await unzip(bytes), sheets, rowsOf };
}

const hostile: Answers = {
  ...halfAnswered,
  scope: { value: 1, note: HOSTILE, evidence: HOSTILE },
  policy: { value: 5, evidence: HOSTILE },
  remark: { value: HOSTILE },
  suppliers: { value: "not_applicable", note: HOSTILE },
  inventory: { value: FORMULAS.map((name) => ({ name })) },
};

/** Well-formed as far as a stack of tags can tell, and without a character that XML 1.0 forbids. */
function expectWellFormed(xml: string): void {
  expect(xml).not.toMatch(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/u);
  const open: string[] = [];
  for (const [, slash, name = "", self] of xml.matchAll(/<(\/?)([\w:]+)(?:"[^"]*"|[^>"])*?(\/?)>/g)) {
    if (slash) expect(open.pop()).toBe(name);
    else if (!self) open.push(name);
  }
  expect(open).toEqual([]);
  expect(xml.replaceAll(/<[^>]*>/g, "")).not.toMatch(/<|&(?!amp;|lt;|gt;|quot;|apos;|#)/);
}

describe("a workbook", () => {
  test("has its first column on the right for readers of Arabic", async () => {
    const sheet = async (locale: string) => {
      const parts = await unzip(await xlsxOf(reportOf(halfAnswered, { locale })));
      return [...parts].filter(([name]) => name.startsWith("xl/worksheets/")).map(([, xml]) => xml);
    };
    for (const xml of await sheet("ar")) expect(xml).toContain('rightToLeft="1"');
    for (const xml of await sheet("es")) expect(xml).not.toContain("rightToLeft");
  });

  test("holds no formula and no error value, and every part is well-formed XML", async () => {
    const { parts } = await workbook({ ...hostile, remark: { value: "#N/A" } });
    expect(parts.size).toBeGreaterThan(8);
    for (const [name, xml] of parts) {
      expectWellFormed(xml);
      if (name.startsWith("xl/worksheets/")) expect(xml).not.toMatch(/<f[ >/]|t="(?:e|str)"|<hyperlink/);
    }
  });

  test("gives hostile text back as it was, but for what no workbook can hold", async () => {
    const { rowsOf } = await workbook(hostile);
    const kept = HOSTILE.replaceAll(/[\p{Cc}\uFFFE]/gu, "");
    const answer = rowsOf("Answers").find((row) => row[3] === kept);
    expect(answer?.[4]).toBe(kept);
    expect(rowsOf("Statement of Applicability").find((row) => row[0] === "A.10.3")?.[3]).toBe(kept);
    expect(rowsOf("Summary")[0]?.[1]).toBe("=Northgate");
  });

  test("keeps formula-looking text a text even when its cell is edited", async () => {
    const { sheets } = await workbook({ ...halfAnswered, scope: { value: 1, note: "=1+1", evidence: "ok" } });
    const cells = [...(sheets.find(({ name }) => name === "Answers")?.cells?.values() ?? [])];
    expect(cells.find(({ value }) => value === "=1+1")?.style?.numFmt).toBe("@");
    expect(cells.find(({ value }) => value === "ok")?.style?.numFmt).not.toBe("@");
  });

  test("has every control with lists to choose from, a filter and a header that stays in sight", async () => {
    const { parts, rowsOf, sheets } = await workbook(halfAnswered);
    expect(sheets.map(({ name }) => name)).toEqual([
      "Summary",
      "Statement of Applicability",
      "Gaps",
      "Answers",
    ]);
    expect(rowsOf("Statement of Applicability").map((row) => [row[0], row[2], row[4]])).toEqual([
      ["Control", "Applicability", "Status"],
      ["A.2.2", "Applicable", "Operating"],
      ["A.10.3", "Undecided", "Not known"],
    ]);
    const xml = parts.get("xl/worksheets/sheet2.xml") ?? "";
    expect(xml).toContain('"Applicable,Not applicable,Undecided"');
    expect(xml).toMatch(/sqref="C2:C3".*sqref="E2:E3"/);
    expect(xml).toContain('<autoFilter ref="A1:H3"/>');
    expect(xml).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
  });

  test("says which answer left a control out, and that the sentence is not the respondent's", async () => {
    const { rowsOf } = await workbook({ ...halfAnswered, roles: { value: ["build"] } });
    expect(rowsOf("Statement of Applicability").at(-1)?.slice(2, 5)).toEqual([
      "Not applicable",
      "Generated. Not asked, because of these answers: “What do you do?”: “We build”",
      null,
    ]);
  });

  test("has figures as figures, digests and the limits of what it says", async () => {
    const { report, rowsOf } = await workbook(halfAnswered);
    const [gap] = report.result.gaps;
    const row = rowsOf("Gaps")[1];
    expect([row?.[0], row?.[3], row?.[7]]).toEqual([gap?.requirement, 0.15, gap?.gain]);
    const summary = JSON.stringify(rowsOf("Summary"));
    for (const said of ["sha256:d1", "sha256:p1", "Low band", "planning aid"])
      expect(summary).toContain(said);
  });

  test("cuts a text that is longer than a cell, at a whole character, and says so", async () => {
    const { rowsOf } = await workbook({ remark: { value: `x${"👩".repeat(20_000)}` } });
    const cell = rowsOf("Answers").find((row) => String(row[2]).startsWith("x👩"))?.[2] as string;
    expect(cell.length).toBeLessThanOrEqual(CELL_MAX);
    expect(cell).toMatch(/👩… \[cut\]$/u);
  });

  test("lists a register of ten thousand rows", async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => ({ name: `=System ${i}` }));
    const { rowsOf } = await workbook({ inventory: { value: rows } });
    const listed = rowsOf("Answers").filter((row) => String(row[2]).includes("name: =System"));
    expect(listed).toHaveLength(10_000);
    expect(listed.at(-1)?.[2]).toBe("10000. name: =System 9999");
  });

  test("repeats its lists' headers on every printed page", async () => {
    const { parts } = await workbook(halfAnswered);
    const names = [...(parts.get("xl/workbook.xml") ?? "").matchAll(/<definedName ([^>]*)>([^<]*)</g)];
    const titles = names.filter(([, about]) => about?.includes("_xlnm.Print_Titles"));
    expect(titles.map(([, , range]) => range?.replaceAll("&apos;", "'"))).toEqual([
      "'Statement of Applicability'!$1:$1",
      "'Gaps'!$1:$1",
      "'Answers'!$1:$1",
    ]);
  });

  test("is the same to the byte for the same report", async () => {
    const report = reportOf(halfAnswered);
    const make = () => xlsxOf(report);
    expect(await make()).toEqual(await make());
  });
});

/** A reader by RFC 4180. */
function parse(csv: string): string[][] {
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted = "", end] of csv.slice(1).matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    row.push(quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe("CSV", () => {
  const pieces = fc.constantFrom(...TRIGGERS, ...SKIPPED, "'", '"', ";", ",", "\n", "\r\n", "a", "ü", "👩");
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 12 }).map((all) => all.join("")),
    fc.string({ unit: "binary" }),
  );
  const tables = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(texts, { minLength: width, maxLength: width }), { minLength: 1 }));

  test("comes back as it was once the guards are taken off", () => {
    fc.assert(
      fc.property(tables, (rows) => {
        expect(parse(csvText(rows)).map((row) => row.map(unguarded))).toEqual(rows);
      }),
    );
  });

  test("no cell begins like a formula, whatever the reader takes for the separator", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const cells = [guarded(text), ...guarded(text).split(/[;\t\r\n]/)];
        for (const cell of cells) expect(cell).not.toMatch(/^[\p{Z}\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u);
        expect(guarded(text)).not.toMatch(/^[\t\r\0]/);
      }),
    );
  });

  test.each(FORMULAS)("%j is guarded", (text) => {
    expect(guarded(text)).toMatch(/^'/);
  });

  test("ordinary text is left alone", () => {
    const text = "It's 5 - 3 = 2; see a@b.example\nand “more”";
    expect(guarded(text)).toBe(text);
  });

  test("has a row for each gap, then those without an answer", () => {
    const report = reportOf(halfAnswered);
    const [header, ...rows] = parse(csvOf(report));
    expect(header?.slice(0, 4)).toEqual(["Requirement", "Title", "Status", "Score (%)"]);
    expect(rows.map((row) => [row[0], row[2]])).toEqual([
      ...report.result.gaps.map(({ requirement }) => [requirement, "Scored"]),
      ["A.10.3", "Not answered"],
    ]);
  });
});

describe("for a certification body", () => {
  test("no format has an action, an effort or their columns, even if the report held them", async () => {
    const advised = reportOf(halfAnswered);
    const report = { ...advised, tenant: { ...advised.tenant, kind: "certification_body" as const } };
    const parts = await unzip(await xlsxOf(report));
    const all = [...parts.values(), csvOf(report)].join("\n");
    expect(all).not.toMatch(/Do the next thing|effort|person-day|Actions|roadmap/i);
    expect(all).toContain("Potential major");
  });

  test("a consultancy's has them", async () => {
    const { rowsOf } = await workbook(halfAnswered);
    expect(rowsOf("Gaps")[0]?.slice(-2)).toEqual(["Effort (person-days)", "Actions"]);
    expect(csvOf(reportOf(halfAnswered))).toContain("Do the next thing about scope.");
  });
});

describe("the export of a stored report", () => {
  const world = newWorld();
  let token = "";
  let tenant: Awaited<ReturnType<typeof world.addTenant>>;

  beforeAll(async () => {
    await world.publishLibrary();
    tenant = await world.addTenant("exports");
    const started = await world.start(tenant);
    await world.save(started, answersAt(3));
    const completed = (await (await world.complete(started)).json()) as { report: { url: string } };
    token = completed.report.url.split("/r/")[1] ?? "";
  });

  const work = () =>
    workFor(tenant.id, {
      env: world.bindings,
      memory: createMemory(10),
      now: world.clock.now,
      baseUrl: "https://api.example",
      bookmark: null,
      idempotencyKey: null,
      fetch,
      remoteAddress: null,
    });

  test.each([
    ["xlsx", "spreadsheetml.sheet", "iso42001-readiness-2026-11-21.xlsx"],
    ["csv", "text/csv; charset=utf-8", "iso42001-readiness-2026-11-21-gaps.csv"],
  ] as const)("%s has its type and a name that needs no escaping", async (format, type, name) => {
    const file = await exportReport(work(), token, format);
    expect(file?.contentType).toContain(type);
    expect(file?.fileName).toBe(name);
    expect(file?.body.length).toBeGreaterThan(500);
  });

  test("a link that leads nowhere gives nothing", async () => {
    expect(await exportReport(undefined, token, "csv")).toBeUndefined();
    expect(await exportReport(work(), `${token}x`, "xlsx")).toBeUndefined();
  });
});
