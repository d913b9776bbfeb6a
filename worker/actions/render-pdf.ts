import { sha256 } from "../auth/hash.ts";
import type { AnyReport } from "../contract/kinds.ts";
import { digestOf } from "../core/canonical.ts";
import { codeOf, printedCode } from "../core/report-code.ts";
import { brandOf } from "./branding.ts";
import { readReport } from "./read-report.ts";
import type { Work } from "./work.ts";

/** Raised with every change of what the PDF looks like, so that no older one is taken from the cache. */
const RENDERER = 7;

export type RenderedPdf = { bytes: Uint8Array; fileName: string };

/** Where the document sends whoever wants to check it, and what they type there. */
function verificationOf({ baseUrl, db }: Work, report: AnyReport) {
  const code = printedCode(db.tenant, codeOf(report));
  return { verifyUrl: `${baseUrl}/verify?code=${code.replaceAll(" ", "")}`, code };
}

/** What a cache may fail at: the request must not. */
const orNothing = <T>(promise: Promise<T>): Promise<T | null> => promise.catch(() => null);

/** The report as a PDF, made once and then taken from the bucket; undefined for a link that leads nowhere. */
export async function pdfOf(work: Work, token: string, bucket?: R2Bucket): Promise<RenderedPdf | undefined> {
  const report = await readReport(work, token);
  if (report === undefined) return undefined;
  const fileName = `${report.questionnaire.slug}-${report.created_at.slice(0, 10)}.pdf`;
  const digest = digestOf(report);
  const brand = await brandOf(work, report);
  const options = { ...verificationOf(work, report), brand };
  // Under the report's id, so that whoever erases a report finds its files.
  const key = `${report.id}/${await sha256(`${RENDERER} ${digest} ${digestOf(brand)} ${options.verifyUrl}`)}.pdf`;
  const kept = bucket && (await orNothing(bucket.get(key).then((object) => object?.arrayBuffer() ?? null)));
  if (kept) return { bytes: new Uint8Array(kept), fileName };
  // Only now: pdfkit would more than double the Worker's start.
  const { pdfOf: make } = await import("../reports/pdf-kinds.ts");
  const bytes = await make(report, options);
  if (bucket) await orNothing(bucket.put(key, bytes, { httpMetadata: { contentType: "application/pdf" } }));
  return { bytes, fileName };
}
