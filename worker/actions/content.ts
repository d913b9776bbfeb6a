import type { Definition } from "../contract/definition-schema.ts";
import type { Policy } from "../contract/policy-schema.ts";
import type { RespondentQuestionnaire } from "../contract/respondent.ts";
import type { TenantId } from "../core/ids.ts";
import { localise, nearestLocale } from "../core/localise.ts";
import { FOR_EVER } from "../core/memory.ts";
import { respondentCopy } from "../core/respondent-copy.ts";
import type { Database } from "../db/database.ts";
import { findPolicy } from "../db/policies.ts";
import { findQuestionnaire, findVersion, type Questionnaire } from "../db/questionnaires.ts";
import { findStandard } from "../db/standards.ts";
import type { Work } from "./work.ts";

/** What a respondent gets, and the same ready to be sent. */
export type Copy = { copy: RespondentQuestionnaire; json: string };

/** One published version with the policy that it names. */
export type Edition = {
  owner: TenantId;
  definition: Definition;
  digest: string;
  policy: Policy;
  policyDigest: string;
  /** The respondent's copy in the language nearest to the one asked for; in the original's where none is. */
  copyIn: (locale?: string) => Copy;
};

function copiesOf(definition: Definition, digest: string, policy: Policy): Edition["copyIn"] {
  const made = new Map<string, Copy>();
  return (asked) => {
    const locale = nearestLocale(definition, asked);
    const known = made.get(locale);
    if (known) return known;
    const copy = respondentCopy(localise(definition, locale), digest, policy);
    const one = { copy, json: JSON.stringify(copy) };
    made.set(locale, one);
    return one;
  };
}

/** How long a tenant's or a questionnaire's changes may take to show. Editions never change. */
export const SHORTLY = 30_000;

/** What a tenant published itself comes before the library. */
async function ownOrLibrary<T>(
  work: Work,
  find: (db: Database) => Promise<T | undefined>,
): Promise<{ db: Database; row: T } | undefined> {
  for (const db of [work.db, work.library]) {
    const row = await find(db);
    if (row !== undefined) return { db, row };
  }
  return undefined;
}

export const loadPolicy = (work: Work, slug: string, version: string) =>
  ownOrLibrary(work, (db) => findPolicy(db, slug, version)).then((found) => found?.row);

export const loadStandard = (work: Work, id: string) =>
  ownOrLibrary(work, (db) => findStandard(db, id)).then((found) => found?.row);

export const loadQuestionnaire = (work: Work, slug: string): Promise<Questionnaire | undefined> =>
  work.memory.recall(
    `questionnaire ${work.db.tenant} ${slug}`,
    work.now.getTime(),
    SHORTLY,
    async () => (await ownOrLibrary(work, (db) => findQuestionnaire(db, slug)))?.row,
  );

export const loadEdition = (work: Work, slug: string, version: string): Promise<Edition | undefined> =>
  work.memory.recall(
    `edition ${work.db.tenant} ${slug} ${version}`,
    work.now.getTime(),
    FOR_EVER,
    async () => {
      const found = await ownOrLibrary(work, (db) => findVersion(db, slug, version));
      if (!found) return undefined;
      const { body: definition, digest } = found.row;
      const stored = await loadPolicy(work, definition.policy.slug, definition.policy.version);
      if (!stored) return undefined;
      return {
        owner: found.db.tenant,
        definition,
        digest,
        policy: stored.body,
        policyDigest: stored.digest,
        copyIn: copiesOf(definition, digest, stored.body),
      };
    },
  );

export async function loadLatest(work: Work, slug: string): Promise<Edition | undefined> {
  const questionnaire = await loadQuestionnaire(work, slug);
  return questionnaire && loadEdition(work, slug, questionnaire.latest);
}
