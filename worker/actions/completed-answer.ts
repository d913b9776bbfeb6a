import type { CompletedAssessment } from "../contract/completion.ts";
import { settingsOf } from "../contract/embed-settings.ts";
import { kindOf } from "../contract/kinds.ts";
import { rulesOf } from "../core/kinds.ts";
import type { Assessment } from "../db/assessments.ts";
import { findEmbed } from "../db/embeds.ts";
import { findCompletionReport } from "../db/reports.ts";
import { reportUrl } from "./report-link.ts";
import type { Work } from "./work.ts";

/**
 * What a respondent gets of a completed assessment: the teaser, and the report's link unless the embed asks for a contact
 * that was not given.
 */
export async function completedAnswer(
  work: Work,
  assessment: Pick<Assessment, "id" | "embedId" | "contactAt">,
): Promise<CompletedAssessment | undefined> {
  const [row, embed] = await Promise.all([
    findCompletionReport(work.db, assessment.id),
    findEmbed(work.db, assessment.embedId),
  ]);
  if (!row || !embed) return undefined;
  const isOpen = assessment.contactAt !== null || settingsOf(embed.settings).gate === "none";
  return {
    report: isOpen ? { id: row.id, url: await reportUrl(work, row.id) } : null,
    result: rulesOf(kindOf(row.body)).teaser(row.body),
  };
}
