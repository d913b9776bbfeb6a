import { sha256 } from "../auth/hash.ts";
import type { AnyReport } from "../contract/kinds.ts";
import { findReportByLink } from "../db/reports.ts";
import type { Work } from "./work.ts";

/** Undefined alike for a link that never was, has expired or was revoked. */
export async function readReport(work: Work, token: string): Promise<AnyReport | undefined> {
  const row = await findReportByLink(work.db, await sha256(token));
  const valid = row && row.revokedAt === null && row.expiresAt > work.now.getTime();
  return valid ? row.body : undefined;
}
