import { brotliCompressSync, constants } from "node:zlib";
import { extractText, getDocumentProxy } from "unpdf";
import { unzip } from "../test/support/unzip.ts";
import { compare, limitRow } from "./bench-compare.ts";
import type { Given, Measure } from "./bench-report-worker.tsx";
import { type Bundle, startRuntime } from "./bench-runtime.ts";
import { bytesRow, type Row } from "./bench-table.ts";
import { send } from "./bench-world.ts";
import { sampleReport } from "./sample-reports.ts";

const PAGE_MS = 5;
const PDF_MS = 75;
const PAGE_BYTES = 60_000;
/** What a CDN spends on an answer that is made anew each time. */
const DYNAMIC_QUALITY = 5;
const PAGES = { count: 40, atOnce: 4 };
const FILES = { count: 8, atOnce: 1 };

const brotli = (bytes: Uint8Array): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: DYNAMIC_QUALITY } }).length;
const withoutTags = (markup: string): string => markup.replaceAll(/<[^>]*>/g, "");

/** The texts of a workbook's cells, each as often as it is shown. */
async function cellsOf(xlsx: Uint8Array): Promise<string[]> {
  const parts = await unzip(xlsx);
  const shared = (parts.get("xl/sharedStrings.xml") ?? "").split("<si>").slice(1).map(withoutTags);
  const sheets = [...parts].filter(([path]) => path.startsWith("xl/worksheets/"));
  return sheets
    .flatMap(([, xml]) => xml.match(/<c [^>]*[^/]>.*?<\/c>/gs) ?? [])
    .map((cell) => (cell.includes('t="s"') ? shared[Number(withoutTags(cell))] : withoutTags(cell)) ?? "");
}

async function measureOf(page: Uint8Array, pdf: Uint8Array, xlsx: Uint8Array): Promise<Measure> {
  const html = new TextDecoder().decode(page);
  const body = html.slice(html.indexOf("<body"));
  const { text } = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: false });
  return {
    page: { elements: html.match(/<[a-z]/g)?.length ?? 0, bytes: page.length, text: withoutTags(body) },
    pdf: text,
    xlsx: await cellsOf(xlsx),
  };
}

/** A consultancy's report of the full gap assessment, which has the most in it, in every form that it is given out. */
export async function benchReports(bundle: Bundle): Promise<{ rows: Row[]; notes: string[] }> {
  const runtime = await startRuntime(bundle);
  try {
    const url = await runtime.urlOf(bundle);
    const get = async (path: string) =>
      new Uint8Array(await (await send(url, { method: "GET", path })).arrayBuffer());
    const give = (given: Given) =>
      send(url, { method: "PUT", path: "/given", bodies: [JSON.stringify(given)] });
    const report = sampleReport({ questionnaire: "iso42001-gap", locale: "en", kind: "consultancy" });
    await give({ report });
    const [page, pdf, xlsx] = [await get("/page"), await get("/pdf"), await get("/xlsx")];
    const measure = await measureOf(page, pdf, xlsx);
    await give({ report, measure });
    const side = (path: string) => ({ url, load: { method: "GET", path } });
    const against = (path: string, pace: typeof PAGES) =>
      compare(runtime.cpu, side(path), side(`${path}/bare`), pace);
    const bytesOf = async (path: string) => (await get(`${path}/bare`)).length;
    return {
      rows: [
        limitRow(
          `report page (${measure.page.elements} elements), CPU`,
          "bare hono/jsx, as many",
          await against("/page", PAGES),
          PAGE_MS,
        ),
        bytesRow(
          "report page, brotli, all in",
          brotli(page),
          `bare, same words ${brotli(await get("/page/bare"))} bytes`,
          PAGE_BYTES,
        ),
        limitRow(
          `report as PDF (${measure.pdf.length} pages), CPU`,
          "bare pdfkit, as many",
          await against("/pdf", FILES),
          PDF_MS,
        ),
        bytesRow("report as PDF", pdf.length, `bare, same words ${await bytesOf("/pdf")} bytes`),
        limitRow(
          `report as XLSX (${measure.xlsx.length} cells), CPU`,
          "bare hucre, as many",
          await against("/xlsx", FILES),
        ),
        bytesRow("report as XLSX", xlsx.length, `bare, same words ${await bytesOf("/xlsx")} bytes`),
      ],
      notes: [`report page: ${page.length} bytes before compression`],
    };
  } finally {
    await runtime.stop();
  }
}
