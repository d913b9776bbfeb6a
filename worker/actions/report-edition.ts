import type { AnyReport } from "../contract/kinds.ts";
import type { Assessment } from "../db/assessments.ts";
import { type Edition, loadEdition } from "./content.ts";
import { pinnedEdition } from "./pinned.ts";
import type { Work } from "./work.ts";

/**
 * The version that an assessment pinned under the policy that made a report of it, which need not be the one that the
 * assessment pinned. The digest decides, because a tenant and the library may each have a policy of that name.
 */
export async function editionOf(
  work: Work,
  assessment: Assessment,
  { policy, result }: Pick<AnyReport, "policy" | "result">,
): Promise<Edition | undefined> {
  const digest = result.pinned.policy_digest;
  const pinned = await pinnedEdition(work, assessment);
  if (!pinned || pinned.policyDigest === digest) return pinned;
  const place = { owner: pinned.owner, slug: assessment.slug, version: assessment.version };
  for (const { tenant: owner } of [work.db, work.library]) {
    const edition = await loadEdition(work, place, { ...policy, owner });
    if (edition?.policyDigest === digest) return edition;
  }
  return undefined;
}
