import type { Definition } from "../contract/definition-schema.ts";
import type { AnyPolicy } from "../contract/kinds.ts";
import type { RespondentQuestionnaire } from "../contract/respondent.ts";
import type { TenantId } from "../core/ids.ts";
import { fits } from "../core/kinds.ts";
import { nearestLocale } from "../core/localise.ts";
import { FOR_EVER } from "../core/memory.ts";
import { respondentCopy } from "../core/respondent-copy.ts";
import type { Database } from "../db/database.ts";
import { findPolicy } from "../db/policies.ts";
import { findChosenPolicy } from "../db/questionnaire-policies.ts";
import { findQuestionnaire, type Questionnaire } from "../db/questionnaires.ts";
import { findStandard } from "../db/standards.ts";
import { listTranslations } from "../db/translations.ts";
import { findVersion } from "../db/versions.ts";
import type { Work } from "./work.ts";

/** What a respondent gets, the same ready to be sent, and what tells it from every other copy. */
export type Copy = {
  copy: RespondentQuestionnaire;
  json: string;
  etag: string;
  /** Nobody can give this version other words in the language asked for. */
  settled: boolean;
};

/** One published version with the policy that it is scored under. */
export type Edition = {
  owner: TenantId;
  definition: Definition;
  digest: string;
  policy: AnyPolicy;
  policyOwner: TenantId;
  policyDigest: string;
  /** Whether the policy can score it at all. */
  scorable: boolean;
  /** The respondent's copy in the language nearest to the one asked for; in the original's where none is. */
  copyIn: (locale?: string) => Copy;
};
export type Place = { slug: string; version: string };
export type PolicyPlace = Place & { owner: TenantId };

/** How long a tenant's or a questionnaire's changes may take to show. Editions never change. */
export const SHORTLY = 30_000;

function copiesOf(
  definition: Definition,
  digest: string,
  policy: AnyPolicy,
  words: string,
): Edition["copyIn"] {
  const made = new Map<string, Copy>();
  return (asked) => {
    const locale = nearestLocale(definition, asked);
    const settled = words === "" && (asked === undefined || asked === locale);
    const known = made.get(locale);
    if (known) return { ...known, settled };
    const copy = respondentCopy(definition, digest, policy, locale);
    const one = { copy, json: JSON.stringify(copy), etag: `"${digest}.${locale}${words}"`, settled };
    made.set(locale, one);
    return one;
  };
}

/** What a tenant published itself comes before the library. */
async function ownOrLibrary<T>(
  work: Work,
  find: (db: Database) => Promise<T | undefined>,
  owner?: TenantId,
): Promise<{ db: Database; row: T } | undefined> {
  for (const db of owner === undefined ? [work.db, work.library] : [dbOf(work, owner)]) {
    const row = await find(db);
    if (row !== undefined) return { db, row };
  }
  return undefined;
}

/** The library's names are its own; who had one before the library did keeps it. */
export async function isTaken(work: Work, find: (db: Database) => Promise<unknown>): Promise<boolean> {
  if (work.db.tenant === work.library.tenant) return false;
  return !(await find(work.db)) && !!(await find(work.library));
}

const dbOf = (work: Work, owner: TenantId) => (owner === work.db.tenant ? work.db : work.library);

const shortly = <T>(work: Work, key: string, load: () => Promise<T | undefined>) =>
  work.memory.recall(`${key} ${work.db.tenant}`, work.now.getTime(), SHORTLY, load);

export const loadPolicy = (work: Work, { slug, version }: Place) =>
  ownOrLibrary(work, (db) => findPolicy(db, slug, version)).then((found) => found?.row);

/** `owner`: whose content asks for it; without one, the tenant's own comes before the library's. */
export const loadStandard = (work: Work, id: string, owner?: TenantId) =>
  ownOrLibrary(owner ? { ...work, db: dbOf(work, owner) } : work, (db) => findStandard(db, id)).then(
    (found) => found?.row,
  );

export const loadQuestionnaire = (work: Work, slug: string): Promise<Questionnaire | undefined> =>
  shortly(
    work,
    `questionnaire ${slug}`,
    async () => (await ownOrLibrary(work, (db) => findQuestionnaire(db, slug)))?.row,
  );

/** A version under the policy that an assessment pinned, or under the one that the version names. */
export const loadEdition = (
  work: Work,
  { slug, version, owner }: Place & { owner?: TenantId },
  policy?: PolicyPlace,
): Promise<Edition | undefined> => {
  const pinned = policy ? `${policy.owner} ${policy.slug} ${policy.version}` : "";
  const key = `edition ${work.db.tenant} ${owner} ${slug} ${version} ${pinned}`;
  return work.memory.recall(key, work.now.getTime(), FOR_EVER, async () => {
    const found = await ownOrLibrary(work, (db) => findVersion(db, slug, version), owner);
    if (!found) return undefined;
    const { body: definition, digest } = found.row;
    // What belongs to a tenant never stands in for what the library's content names.
    const from = { ...work, db: dbOf(work, policy?.owner ?? found.db.tenant) };
    const stored = await loadPolicy(from, policy ?? definition.policy);
    if (!stored) return undefined;
    return {
      owner: found.db.tenant,
      definition,
      digest,
      policy: stored.body,
      policyOwner: stored.tenantId as TenantId,
      policyDigest: stored.digest,
      scorable: fits(stored.body, definition),
      copyIn: copiesOf(definition, digest, stored.body, ""),
    };
  });
};

/** The policy that this tenant scores a questionnaire under, where it chose one. */
const chosenPolicy = async (work: Work, slug: string): Promise<PolicyPlace | undefined> => {
  const { chosen } = (await shortly(work, `policy of ${slug}`, async () => ({
    chosen: await findChosenPolicy(work.db, slug),
  }))) ?? { chosen: undefined };
  return (
    chosen && {
      owner: chosen.policyOwner as TenantId,
      slug: chosen.policySlug,
      version: chosen.policyVersion,
    }
  );
};

/** With the tenant's own translations added; the version's own words come first where both have a language. */
async function withOwnWords(work: Work, edition: Edition): Promise<Edition> {
  const { slug, version } = edition.definition;
  const rows =
    (await shortly(work, `words ${slug} ${version}`, () => listTranslations(work.db, slug, version))) ?? [];
  if (rows.length === 0) return edition;
  const words = rows.map(({ digest }) => digest.slice(-12)).join(".");
  const key = `worded ${work.db.tenant} ${slug} ${version} ${edition.policyDigest} ${words}`;
  const worded = await work.memory.recall(key, work.now.getTime(), FOR_EVER, async () => {
    const own = Object.fromEntries(rows.map(({ locale, body }) => [locale, body]));
    const definition = {
      ...edition.definition,
      translations: { ...own, ...edition.definition.translations },
    };
    return {
      ...edition,
      definition,
      copyIn: copiesOf(definition, edition.digest, edition.policy, `.${words}`),
    };
  });
  return worded ?? edition;
}

/** A version as this tenant offers it: under its policy, with its own translations. */
export async function loadOffered(
  work: Work,
  place: Place & { owner?: TenantId },
  policy?: PolicyPlace,
): Promise<Edition | undefined> {
  const chosen = policy ?? (await chosenPolicy(work, place.slug));
  const edition = await loadEdition(work, place, chosen);
  // A policy was chosen for the versions that there were: one that it cannot score keeps its own.
  const usable = !edition || policy || edition.scorable;
  const offered = usable ? edition : await loadEdition(work, place);
  return offered && withOwnWords(work, offered);
}

export async function loadLatest(work: Work, slug: string): Promise<Edition | undefined> {
  const latest = (await loadQuestionnaire(work, slug))?.latest;
  return latest ? loadOffered(work, { slug, version: latest }) : undefined;
}
