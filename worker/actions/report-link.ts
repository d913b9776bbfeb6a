import { reportLinkToken } from "../auth/report-links.ts";
import type { Work } from "./work.ts";

export async function reportUrl(work: Work, report: string): Promise<string> {
  return `${work.baseUrl}/r/${await reportLinkToken(work.db.tenant, report, work.linkSecret)}`;
}
