import type { Report } from "../contract/report.ts";

/** What the document points to: the page that checks it, and the code that is typed or scanned there. */
export type PdfOptions = { verifyUrl: string; code: string };

export async function reportPdf(_report: Report, _options: PdfOptions): Promise<Uint8Array> {
  throw new Error("not yet");
}
