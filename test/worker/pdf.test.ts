import { env } from "cloudflare:workers";
import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, test } from "vitest";
import { pdfOf } from "../../worker/actions/render-pdf.ts";
import { type Work, workFor } from "../../worker/actions/work.ts";
import type { Answers } from "../../worker/contract/answers.ts";
import type { Report } from "../../worker/contract/report.ts";
import { createMemory } from "../../worker/core/memory.ts";
import { newDocument } from "../../worker/reports/pdf-document.ts";
import { openFace } from "../../worker/reports/pdf-face.ts";
import { inert } from "../../worker/reports/pdf-inert.ts";
import { pdfLanguage } from "../../worker/reports/pdf-languages.ts";
import { reportPdf } from "../../worker/reports/pdf-report.ts";
import { REPORT_LANGUAGES, wordsIn } from "../../worker/reports/words/languages.ts";
import { halfAnswered, reportOf } from "../support/report-fixture.ts";
import { answersAt, NOW, newWorld, type TenantKeys } from "../support/world.ts";

const OPTIONS = { verifyUrl: "https://api.example/verify?report=rep_1", code: "3f2a 91bc 0d4e 77a1" };
const pdf = (report: Report) => reportPdf(report, OPTIONS);
const open = (bytes: Uint8Array) => getDocumentProxy(bytes.slice());
const textOf = async (bytes: Uint8Array) => (await extractText(await open(bytes), { mergePages: true })).text;
const raw = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes);

const hostile = `</bdi><script>alert(1)</script>) Tj ET /JS (app.alert(1)) =HYPERLINK("x") \u202Ertl\u0000\u0007 مرحبا שלום 👩‍👧 \ud800 \ufffe ${"W".repeat(5000)}`;
const hostileAnswers: Answers = {
  ...halfAnswered,
  remark: { value: hostile, note: hostile, evidence: hostile },
  suppliers: { value: "not_applicable", note: hostile },
};

describe("a report as PDF", () => {
  test("is a tagged A4 document that says what the page says", async () => {
    const bytes = await pdf(reportOf(halfAnswered));
    expect(raw(bytes.subarray(0, 8))).toBe("%PDF-1.7");
    const text = await textOf(bytes);
    for (const words of ["Small check", "Readiness", "Low band", "A written scope", "5.2 AI policy", "A.10"])
      expect(text).toContain(words);
    for (const fact of ["small-policy 1.0.0", "sha256:d1", "sha256:p1", OPTIONS.verifyUrl, OPTIONS.code])
      expect(text).toContain(fact);
    const document = await open(bytes);
    expect((await document.getMarkInfo())?.Marked).toBe(true);
    const page = await document.getPage(1);
    expect(page.view.slice(2).map(Math.round)).toEqual([595, 842]);
    expect(await page.getStructTree()).toMatchObject({ role: "Root", children: [{ role: "Document" }] });
  });

  test("numbers its pages under the tenant's name and the report's id", async () => {
    const document = await open(await pdf(reportOf(halfAnswered)));
    const { text } = await extractText(document, { mergePages: false });
    expect(text.length).toBeGreaterThan(1);
    for (const [i, page] of text.entries()) {
      expect(page).toContain(`${i + 1} / ${text.length}`);
      expect(page).toContain("Northgate · rep_1");
    }
    expect(text.at(-1)).toContain(OPTIONS.code);
  });

  test("has a bookmark for each section", async () => {
    const outline = await (await open(await pdf(reportOf(halfAnswered)))).getOutline();
    expect(outline.map(({ title }) => title)).toEqual([
      "Readiness",
      "Gates",
      "By clause and control group",
      "Three lenses",
      "Findings",
      "Next steps",
      "Roadmap to certification",
      "Statement of Applicability: a draft",
      "What was asked and answered",
      "How the score came about",
      "Versions and digests",
      "What this report is not",
      "Check this report",
    ]);
  });

  test("is the same bytes for the same report, and others for another", async () => {
    const [first, again, other] = await Promise.all([
      pdf(reportOf(halfAnswered)),
      pdf(reportOf(halfAnswered)),
      pdf(reportOf({ ...halfAnswered, scope: { value: 2 } })),
    ]);
    expect(raw(first) === raw(again)).toBe(true);
    expect(raw(first) === raw(other)).toBe(false);
  });

  test("holds the letters of Latin, Greek and Cyrillic scripts", async () => {
    const words = "Größe Łódź Şeş Αθήνα София Київ";
    const text = await textOf(await pdf(reportOf({ ...halfAnswered, remark: { value: words } })));
    expect(text).toContain(words);
  });

  test("writes figures as the report's language does", async () => {
    const text = await textOf(await pdf(reportOf(halfAnswered, { locale: "de" })));
    expect(text).toContain("21. November 2026");
    expect(text).toMatch(/\d,\d\s%/);
  });

  test("keeps its own words in English where its fonts lack the reader's script, and says so at the top", async () => {
    const document = await open(await pdf(reportOf(halfAnswered, { locale: "ar" })));
    const { text } = await extractText(document, { mergePages: false });
    expect(text[0]?.replace(/\s+/g, " ")).toContain("do not have the script of this report's language");
    expect(text[0]).toContain("November 21, 2026");
    expect((await document.getOutline()).map(({ title }) => title)).toContain("Readiness");
    const { info } = await document.getMetadata();
    expect((info as { Language: string }).Language).toBe("en");
    const german = await textOf(await pdf(reportOf(halfAnswered, { locale: "de" })));
    expect(german).not.toContain("do not have the script");
  });

  test("speaks each language of reports whose letters the fonts have, and no other", () => {
    const document = newDocument({
      title: "",
      author: "",
      subject: "",
      lang: "en",
      createdAt: NOW.toISOString(),
    });
    const face = openFace(document, "regular");
    const drawn = (language: string) =>
      [...inert(JSON.stringify(wordsIn(language)))].every((one) => face.has(one.codePointAt(0) ?? 0));
    const spoken = (language: string) => pdfLanguage({ locale: language }) === language;
    expect(REPORT_LANGUAGES.filter(spoken)).toEqual(REPORT_LANGUAGES.filter(drawn));
    expect(["ar-EG", "es-MX", "it"].map((locale) => pdfLanguage({ locale }))).toEqual(["en", "es", "en"]);
  });

  test("escapes its title in the metadata", async () => {
    const name = 'Größe & <Söhne> "GmbH"';
    const bytes = await pdf(reportOf({}, { tenant: { name } }));
    const metadata = /<x:xmpmeta.*?<\/x:xmpmeta>/s.exec(new TextDecoder().decode(bytes))?.[0];
    expect(metadata).toContain("Small check · Größe &amp; &lt;Söhne&gt; &quot;GmbH&quot;");
    const { info } = await (await open(bytes)).getMetadata();
    expect((info as { Title: string }).Title).toBe(`Small check · ${name}`);
  });

  test("goes on over as many pages as a note needs", async () => {
    const note = Array.from({ length: 4000 }, (_, i) => `word${i}`).join(" ");
    const text = await textOf(await pdf(reportOf({ ...halfAnswered, scope: { value: 1, note } })));
    expect(text).toContain("word0 ");
    expect(text).toContain("word3999");
  });

  test("only counts a register's rows", async () => {
    const inventory = { value: Array.from({ length: 10_000 }, (_, i) => ({ name: `system ${i}` })) };
    const text = await textOf(await pdf(reportOf({ ...halfAnswered, inventory })));
    expect(text).toContain("10,000 rows");
    expect(text).not.toContain("system 42");
  });
});

describe("texts that mean harm", () => {
  test("come out as text: nothing in the document runs, opens or is attached", async () => {
    const bytes = await pdf(reportOf(hostileAnswers, { tenant: { name: hostile } }));
    const document = await open(bytes);
    expect(await document.getJSActions()).toBeNull();
    expect(await document.getAttachments()).toBeNull();
    expect(await document.getOpenAction()).toBeNull();
    const { text } = await extractText(document, { mergePages: true });
    expect(text.replace(/\s+/g, " ")).toContain("<script>alert(1)</script>) Tj ET /JS (app.alert(1))");
    expect(text).not.toMatch(/[^\P{Cc}\n\r\t]|[\u202a-\u202e\u2066-\u2069]/u);
  });

  test("become no objects of the document", async () => {
    const document = raw(await pdf(reportOf(hostileAnswers)));
    const active = /\/(JavaScript|JS|Launch|AA|OpenAction|EmbeddedFiles|AcroForm|GoToR|SubmitForm)\b/;
    expect(active.exec(document)?.[0]).toBeUndefined();
  });

  test("lead nowhere: the only link is the one that checks the report", async () => {
    const document = await open(await pdf(reportOf(hostileAnswers)));
    const pages = Array.from({ length: document.numPages }, (_, i) => document.getPage(i + 1));
    const found = await Promise.all(pages.map(async (page) => (await page).getAnnotations()));
    expect(found.flat().map(({ url }: { url: string }) => url)).toEqual([OPTIONS.verifyUrl]);
  });

  test("are shown with a mark for what the fonts do not have, and the mark is explained", async () => {
    const explained = "stands for a character that this document's fonts do not have";
    const text = await textOf(
      await pdf(reportOf({ ...halfAnswered, remark: { value: "before 👩‍👧 after" } })),
    );
    expect(text).toMatch(/before\s+\u25a1+\s+after/u);
    expect(text.replace(/\s+/g, " ")).toContain(explained);
    expect((await textOf(await pdf(reportOf(halfAnswered)))).replace(/\s+/g, " ")).not.toContain(explained);
  });
});

describe("advice", () => {
  const everything = { ...halfAnswered, scope: { value: 0 } } satisfies Answers;

  test("a consultancy's PDF holds every action", async () => {
    const report = reportOf(everything);
    const text = (await textOf(await pdf(report))).replace(/\s+/g, " ");
    expect(report.actions.length).toBeGreaterThan(0);
    for (const action of report.actions) expect(text).toContain(action.text);
  });

  test("a certification body's holds none, not even where a report came with some", async () => {
    const { actions } = reportOf(everything);
    for (const report of [
      reportOf(everything, { kind: "certification_body" }),
      { ...reportOf(everything, { kind: "certification_body" }), actions },
    ]) {
      const text = await textOf(await pdf(report));
      expect(text).not.toMatch(/Do the next thing|person-day|effort|next step/i);
      expect(text).toContain("Potential major");
    }
  });
});

describe("the cache", () => {
  const world = newWorld();
  let keys: TenantKeys;
  let work: Work;
  let token: string;

  beforeAll(async () => {
    await world.publishLibrary();
    keys = await world.addTenant("pdf");
    const started = await world.start(keys);
    await world.save(started, answersAt(2));
    const done = (await (await world.complete(started)).json()) as { report: { url: string } };
    token = new URL(done.report.url).pathname.slice("/r/".length);
    work = workFor(keys.id, {
      env: world.bindings,
      memory: createMemory(10),
      now: NOW,
      baseUrl: "https://api.example",
      bookmark: null,
      idempotencyKey: null,
      fetch,
      remoteAddress: null,
    });
  });

  /** The bucket, with what was asked of it. */
  function counted(bucket: R2Bucket, calls: string[]): R2Bucket {
    return new Proxy(bucket, {
      get(target, name: "get" | "put") {
        calls.push(name);
        return target[name].bind(target);
      },
    });
  }

  test("makes a report's PDF once", async () => {
    const calls: string[] = [];
    const bucket = counted(env.REPORTS, calls);
    const first = await pdfOf(work, token, bucket);
    const second = await pdfOf(work, token, bucket);
    expect(calls).toEqual(["get", "put", "get"]);
    expect(first?.fileName).toBe("iso42001-readiness-2026-11-21.pdf");
    expect(second).toEqual(first);
    const { objects } = await env.REPORTS.list();
    expect(objects.map(({ key }) => key)).toEqual([
      expect.stringMatching(/^rep_[0-9a-z]{26}\/[\w-]{43}\.pdf$/),
    ]);
  });

  test("does not stand in the way when it fails", async () => {
    const broken = {
      get: () => Promise.reject(new Error("down")),
      put: () => Promise.reject(new Error("down")),
    };
    const made = await pdfOf(work, token, broken as unknown as R2Bucket);
    expect(raw(made?.bytes.subarray(0, 5) ?? new Uint8Array())).toBe("%PDF-");
    expect((await pdfOf(work, token))?.bytes.length).toBe(made?.bytes.length);
  });

  test("holds nothing for a link that leads nowhere", async () => {
    expect(await pdfOf(work, "lnk_pdf_unknown", env.REPORTS)).toBeUndefined();
  });
});
