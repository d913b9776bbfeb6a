import { PDFDocument } from "pdfkit";
import { A4 } from "./pdf-style.ts";

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (found) => ENTITIES[found] ?? "");

class ReportDocument extends PDFDocument {
  /** pdfkit writes these texts into the document's XMP as they are: "&" in a title would make it malformed. */
  override _addInfo(): void {
    const info = this.info;
    this.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [key, typeof value === "string" ? escapeXml(value) : value]),
    );
    super._addInfo();
    this.info = info;
  }
}

export type DocumentFacts = {
  title: string;
  author: string;
  subject: string;
  lang: string;
  createdAt: string;
};

/**
 * An empty document. The same facts and content make the same bytes: the time is the report's own, and pdfkit derives
 * the document's id from what is said here.
 */
export const newDocument = (facts: DocumentFacts): PDFDocument =>
  new ReportDocument({
    size: [A4.width, A4.height],
    margin: 0,
    autoFirstPage: false,
    // The footer names the number of pages, so every page stays open until the last is written.
    bufferPages: true,
    // Otherwise it looks for Helvetica, which would not be embedded.
    font: null,
    pdfVersion: "1.7",
    tagged: true,
    lang: facts.lang,
    displayTitle: true,
    info: {
      Title: facts.title,
      Author: facts.author,
      Subject: facts.subject,
      Creator: "Plumbline",
      Producer: "Plumbline (pdfkit)",
      CreationDate: new Date(facts.createdAt),
    },
  });
