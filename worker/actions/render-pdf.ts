import type { Work } from "./work.ts";

export type RenderedPdf = { bytes: Uint8Array; fileName: string };

export async function pdfOf(
  _work: Work,
  _token: string,
  _bucket?: R2Bucket,
): Promise<RenderedPdf | undefined> {
  throw new Error("not yet");
}
