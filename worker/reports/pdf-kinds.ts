import { type AnyReport, type Kind, type Kinds, kindOf } from "../contract/kinds.ts";
import { impactPdf } from "./impact-pdf.ts";
import { type PdfOptions, reportPdf } from "./pdf-report.ts";
import { scopePdf } from "./scope-pdf.ts";

type Make<R> = (report: R, options: PdfOptions) => Promise<Uint8Array>;

/** Apart from the other forms, because pdfkit is loaded only when a PDF is asked for. */
const table: { [K in Kind]: Make<Kinds[K]["report"]> } = {
  gap: reportPdf,
  impact: impactPdf,
  scope: scopePdf,
};

const makerOf = <K extends Kind>(kind: K): Make<Kinds[K]["report"]> => table[kind];

export const pdfOf: Make<AnyReport> = (report, options) => makerOf(kindOf(report))(report, options);
