import type { TenantId } from "../core/ids.ts";
import type { Assessment } from "../db/assessments.ts";
import { type Edition, loadEdition, loadOffered, type PolicyPlace } from "./content.ts";
import type { Work } from "./work.ts";

type Pins = Pick<Assessment, "ownerId" | "slug" | "version" | "policyOwner" | "policySlug" | "policyVersion">;

export const policyOf = ({ policyOwner, policySlug, policyVersion }: Pins): PolicyPlace => ({
  owner: policyOwner as TenantId,
  slug: policySlug,
  version: policyVersion,
});

const placeOf = ({ ownerId, slug, version }: Pins) => ({ owner: ownerId as TenantId, slug, version });

/** The edition that an assessment pinned: for rules, where words do not matter. */
export const pinnedEdition = (work: Work, pins: Pins): Promise<Edition | undefined> =>
  loadEdition(work, placeOf(pins), policyOf(pins));

/** The same with the tenant's own translations, for whatever is read. */
export const pinnedWords = (work: Work, pins: Pins): Promise<Edition | undefined> =>
  loadOffered(work, placeOf(pins), policyOf(pins));
