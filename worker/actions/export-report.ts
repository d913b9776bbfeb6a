import type { AnyReport } from "../contract/kinds.ts";
import { formsOf } from "../reports/report-kinds.ts";
import { readReport } from "./read-report.ts";
import type { Work } from "./work.ts";

type Kind = {
  contentType: string;
  fileName: (report: AnyReport) => string;
  make: (report: AnyReport) => Promise<Uint8Array>;
};

/** From the questionnaire and the day alone, so that it needs no escaping in any header or file system. */
const nameOf = ({ questionnaire, created_at }: AnyReport, suffix: string): string =>
  `${questionnaire.slug.replaceAll(/[^a-z0-9-]/g, "")}-${created_at.slice(0, 10)}${suffix}`;

const KINDS = {
  xlsx: {
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    fileName: (report) => nameOf(report, ".xlsx"),
    make: (report) => formsOf(report).xlsx(report),
  },
  csv: {
    contentType: "text/csv; charset=utf-8",
    fileName: (report) => nameOf(report, `${formsOf(report).csv.suffix}.csv`),
    make: async (report) => new TextEncoder().encode(formsOf(report).csv.make(report)),
  },
} satisfies Record<string, Kind>;

export type ExportFormat = keyof typeof KINDS;
export type ExportedReport = { body: Uint8Array; contentType: string; fileName: string };

/** The stored snapshot as a file; undefined alike for every link that leads nowhere. */
export async function exportReport(
  work: Work | undefined,
  token: string,
  format: ExportFormat,
): Promise<ExportedReport | undefined> {
  const report = work && (await readReport(work, token));
  if (report === undefined) return undefined;
  const { contentType, fileName, make }: Kind = KINDS[format];
  return { body: await make(report), contentType, fileName: fileName(report) };
}
