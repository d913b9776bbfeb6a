import type { Answers } from "../contract/answers.ts";
import type { Source } from "../contract/assessment.ts";
import type { Id } from "../core/ids.ts";
import { nearestLocale } from "../core/localise.ts";
import type { NewAssessment } from "../db/assessments.ts";
import type { Edition } from "./content.ts";
import type { Work } from "./work.ts";

const DRAFT_DAYS = 30;
const DAY = 86_400_000;

type Begun = { id: Id<"asm">; embed: string; locale: string | undefined; answers: Answers; source: Source };

/** A draft that pins an edition. */
export function newDraft(work: Work, edition: Edition, begun: Begun): NewAssessment {
  const now = work.now.getTime();
  const { definition, policy } = edition;
  return {
    id: begun.id,
    embedId: begun.embed,
    ownerId: edition.owner,
    slug: definition.slug,
    version: definition.version,
    digest: edition.digest,
    policyOwner: edition.policyOwner,
    policySlug: policy.slug,
    policyVersion: policy.version,
    locale: nearestLocale(definition, begun.locale),
    answers: begun.answers,
    source: begun.source,
    createdAt: now,
    updatedAt: now,
    expiresAt: now + DRAFT_DAYS * DAY,
  };
}
