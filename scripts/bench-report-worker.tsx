/** @jsxImportSource hono/jsx */
/// <reference path="../worker/reports/pdfkit.d.ts" />
import { Hono } from "hono";
import { html } from "hono/html";
import type { PDFDocument } from "pdfkit";
import type { Report } from "../worker/contract/report.ts";
import regular from "../worker/reports/fonts/Inter-Regular.bin";
import { reportPage } from "../worker/reports/report-page.tsx";
import { xlsxOf } from "../worker/reports/xlsx-report.ts";

/** What the bare page, document and workbook have to hold: as much as the report, and its own words. */
export type Measure = {
  page: { elements: number; bytes: number; text: string };
  /** The text of each page. */
  pdf: string[];
  /** The text of each cell. */
  xlsx: string[];
};
export type Given = { report: Report; measure?: Measure };

const OPTIONS = { verifyUrl: "https://api.example/verify?code=bench", code: "bench" };
const COLUMNS = 8;

const listOf = <T,>(length: number, one: (index: number) => T): T[] =>
  Array.from({ length }, (_, i) => one(i));

const Paragraph = ({ name, text }: { name: string; text: string }) => <p class={name}>{text}</p>;

function barePage({ elements, bytes, text }: Measure["page"]) {
  const each = Math.ceil(text.length / elements);
  const name = "c".repeat(Math.max(1, Math.round(bytes / elements) - each - '<p class=""></p>'.length));
  return html`<!doctype html>${(
    <html lang="en">
      <head>
        <title>Bare</title>
      </head>
      <body>
        {listOf(elements, (i) => (
          <Paragraph name={name} text={text.slice(i * each, (i + 1) * each)} />
        ))}
      </body>
    </html>
  )}`;
}

/** What a document written with pdfkit's own methods calls; the report's places every character itself. */
type Writer = PDFDocument & {
  fontSize: (size: number) => Writer;
  text: (text: string, x: number, y: number, options: { width: number; height: number }) => Writer;
};

async function barePdf(pages: Measure["pdf"]): Promise<Uint8Array> {
  const [{ PDFDocument: Document }, { toBytes }] = await Promise.all([
    import("pdfkit"),
    import("pdfkit/output"),
  ]);
  const document = new Document({ size: "A4", margin: 36, autoFirstPage: false, font: null }) as Writer;
  const bytes = toBytes(document);
  document.registerFont("body", new Uint8Array(regular)).font("body");
  for (const text of pages) {
    document.addPage();
    document.fontSize(8).text(text, 36, 36, { width: 523, height: 760 });
  }
  document.end();
  return bytes;
}

async function bareXlsx(cells: Measure["xlsx"]): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  const rows = listOf(Math.ceil(cells.length / COLUMNS), (i) => cells.slice(i * COLUMNS, (i + 1) * COLUMNS));
  return writeXlsx({ sheets: [{ name: "Bare", rows }] });
}

const app = new Hono();
let given: Given | undefined;
const report = () => given?.report as Report;
const measure = () => given?.measure as Measure;

app.get("/healthz", (c) => c.json({ status: "ok" }));
app.put("/given", async (c) => {
  given = await c.req.json<Given>();
  return c.body(null, 204);
});
app.get("/page", async (c) => c.html(reportPage(report(), { nonce: "bench", address: "/r/lnk_bench" })));
app.get("/page/bare", async (c) => c.html(barePage(measure().page)));
app.get("/pdf", async () => {
  const { reportPdf } = await import("../worker/reports/pdf-report.ts");
  return new Response(await reportPdf(report(), OPTIONS));
});
app.get("/pdf/bare", async () => new Response(await barePdf(measure().pdf)));
app.get("/xlsx", async () => new Response(await xlsxOf(report())));
app.get("/xlsx/bare", async () => new Response(await bareXlsx(measure().xlsx)));

// biome-ignore lint/style/noDefaultExport: a Worker is the default export of its module.
export default app;
