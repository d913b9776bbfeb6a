import type { Trend } from "../contract/changes.ts";
import type { AssessmentTrend } from "../contract/client.ts";
import { isGapPolicy } from "../contract/kinds.ts";
import { localisePolicy } from "../core/localise.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { trendOf } from "../core/trend.ts";
import { type Assessment, findAssessment, findPrevious } from "../db/assessments.ts";
import { findCompletionHead } from "../db/reports.ts";
import type { Edition } from "./content.ts";
import { pinnedEdition } from "./pinned.ts";
import type { Work } from "./work.ts";

/**
 * What changed since the client's last assessment, for an assessment that is or was completed at a time. Only a company
 * key leads to an earlier one, never what somebody typed as a name; undefined where it leads to none, or to one that
 * cannot be compared.
 */
export async function trendFor(
  work: Work,
  assessment: Assessment,
  edition: Edition,
  completedAt: number,
): Promise<Trend | undefined> {
  const { company, locale, answers } = assessment;
  const { policy } = edition;
  // Other kinds have no scores that could rise or fall.
  if (company === null || !isGapPolicy(policy)) return undefined;
  const previous = await findPrevious(work.db, { ...assessment, company }, completedAt);
  const earlier = previous && (await pinnedEdition(work, previous));
  if (!previous || !earlier) return undefined;
  const reported = await findCompletionHead(work.db, previous.id);
  return trendOf({
    since: {
      assessment: previous.id,
      completed_at: new Date(previous.completedAt ?? previous.updatedAt).toISOString(),
      version: previous.version,
      policy: {
        slug: previous.policySlug,
        version: previous.policyVersion,
        digest: earlier.policyDigest,
      },
      score: reported?.readiness?.score ?? null,
    },
    before: {
      definition: earlier.definition,
      definitionDigest: earlier.digest,
      answers: previous.answers,
    },
    after: {
      definition: edition.definition,
      definitionDigest: edition.digest,
      policy: localisePolicy(policy, locale),
      policyDigest: edition.policyDigest,
      answers,
    },
  });
}

/** The trend as of now, for the tenant: also where the two were linked after the report was written. */
export async function readTrend(work: Work, id: string): Promise<Outcome<AssessmentTrend, Refusal>> {
  const assessment = await findAssessment(work.db, id);
  const edition = assessment && (await pinnedEdition(work, assessment));
  if (!assessment || !edition) return refuse("not_found");
  if (assessment.completedAt === null) return refuse("assessment_open");
  const trend = await trendFor(work, assessment, edition, assessment.completedAt);
  return ok({ assessment: id, trend: trend ?? null });
}
