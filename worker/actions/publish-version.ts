import { newId } from "../auth/random.ts";
import type { PublishedEdition } from "../contract/api.ts";
import type { Definition } from "../contract/definition-schema.ts";
import { compileDefinition } from "../core/compile-definition.ts";
import { type Change, checkVersion } from "../core/diff-definitions.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse, refuseFaults } from "../core/refusal.ts";
import { positionOf } from "../core/semver.ts";
import { insertAudit } from "../db/audit-log.ts";
import { isDuplicate, isStale, writeTogether } from "../db/database.ts";
import { findQuestionnaire, findVersion, insertVersion, putQuestionnaire } from "../db/questionnaires.ts";
import { requireChange } from "../db/require-change.ts";
import { loadPolicy } from "./content.ts";
import { textAt } from "./text-at.ts";
import type { Work } from "./work.ts";

type Place = { slug: string; version: string };
type Compiled = { definition: Definition; digest: string; policyDigest: string };
const ATTEMPTS = 3;

async function compile(work: Work, place: Place, source: unknown): Promise<Outcome<Compiled, Refusal>> {
  const named = [textAt(source, ["policy", "slug"]), textAt(source, ["policy", "version"])] as const;
  const policy = await loadPolicy(work, named[0] ?? "", named[1] ?? "");
  if (!policy) return refuse("policy_unknown");
  const compiled = compileDefinition(source, policy.body);
  if (!compiled.ok) return refuseFaults("definition_invalid", compiled.error);
  const { definition, digest } = compiled.value;
  if (definition.slug !== place.slug || definition.version !== place.version) {
    return refuse("definition_invalid", { detail: "Slug or version in the path is another one." });
  }
  return ok({ definition, digest, policyDigest: policy.digest });
}

/** The changes since the latest version, if this number is allowed to follow it. */
async function follow(
  work: Work,
  definition: Definition,
  latest: string | undefined,
): Promise<Outcome<Change[], Refusal>> {
  const before = latest && (await findVersion(work.db, definition.slug, latest));
  if (!before) return ok([]);
  const checked = checkVersion(before.body, definition);
  if (checked.ok) return checked;
  const { code, demanded, changes } = checked.error;
  return refuse(code, { more: { demanded, changes } });
}

/** Immutable, under the tenant's own slug, and with a number that is at least what the changes demand. */
export async function publishVersion(
  work: Work,
  place: Place,
  source: unknown,
  actor: string,
): Promise<Outcome<PublishedEdition, Refusal>> {
  const compiled = await compile(work, place, source);
  if (!compiled.ok) return compiled;
  const { definition, digest, policyDigest } = compiled.value;
  const { slug, version } = place;
  const isLibrary = work.db.tenant === work.library.tenant;
  if (!isLibrary && (await findQuestionnaire(work.library, slug))) return refuse("slug_taken");

  for (let attempt = 1; ; attempt++) {
    const existing = await findVersion(work.db, slug, version);
    if (existing?.digest === digest) return ok({ slug, version, digest, status: "unchanged", changes: [] });
    if (existing)
      return refuse("version_exists", { more: { digests: { given: digest, published: existing.digest } } });
    const latest = (await findQuestionnaire(work.db, slug))?.latest;
    const changes = await follow(work, definition, latest);
    if (!changes.ok) return changes;
    const now = work.now.getTime();
    try {
      const { kind, title } = definition;
      await writeTogether(work.db, [
        putQuestionnaire(work.db, { slug, kind, title, latest: version, createdAt: now }, latest),
        requireChange(work.db),
        insertVersion(work.db, {
          slug,
          version,
          position: positionOf(version),
          digest,
          policyDigest,
          body: definition,
          publishedAt: now,
        }),
        insertAudit(work.db, {
          id: newId("aud", work.now),
          actor,
          action: "questionnaire.published",
          subject: `${slug}@${version}`,
          at: now,
        }),
      ]);
      return ok({ slug, version, digest, status: "published", changes: changes.value });
    } catch (error) {
      // Somebody else published in between: the number is checked again, against what is latest now.
      if (!isDuplicate(error) && !isStale(error)) throw error;
      if (attempt === ATTEMPTS) return refuse("unavailable");
    }
  }
}
