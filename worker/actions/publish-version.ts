import { newId } from "../auth/random.ts";
import type { Definition } from "../contract/definition-schema.ts";
import type { DraftRule, PublishedEdition } from "../contract/published.ts";
import { compileDefinition } from "../core/compile-definition.ts";
import { type Change, checkVersion } from "../core/diff-definitions.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse, refuseContent } from "../core/refusal.ts";
import { positionOf } from "../core/semver.ts";
import { insertAudit } from "../db/audit-log.ts";
import { isDuplicate, isStale, writeTogether } from "../db/database.ts";
import { findQuestionnaire, putQuestionnaire } from "../db/questionnaires.ts";
import { requireChange } from "../db/require-change.ts";
import { findVersion, insertVersion } from "../db/versions.ts";
import { isTaken, loadPolicy, type Place } from "./content.ts";
import { textAt } from "./text-at.ts";
import type { Work } from "./work.ts";

type Compiled = { definition: Definition; digest: string };
export type Publication = Place & { source: unknown; drafts: DraftRule; actor: string };
const ATTEMPTS = 3;

/** Content under the policy that it names itself. */
export async function compile(
  work: Work,
  place: Place,
  source: unknown,
): Promise<Outcome<Compiled, Refusal>> {
  const named = (field: string) => textAt(source, ["policy", field]) ?? "";
  const policy = await loadPolicy(work, { slug: named("slug"), version: named("version") });
  if (!policy) return refuse("policy_unknown");
  const compiled = compileDefinition(source, policy.body);
  if (!compiled.ok) return refuseContent("definition_invalid", compiled.error);
  const { definition, digest } = compiled.value;
  if (definition.slug !== place.slug || definition.version !== place.version) {
    return refuse("definition_invalid", { detail: "Slug or version in the path is another one." });
  }
  return ok({ definition, digest });
}

/** The changes since the newest version, if this number is allowed to follow it. */
async function follow(
  work: Work,
  definition: Definition,
  newest: string | undefined,
): Promise<Outcome<Change[], Refusal>> {
  const before = newest && (await findVersion(work.db, definition.slug, newest));
  if (!before) return ok([]);
  const checked = checkVersion(before.body, definition);
  if (checked.ok) return checked;
  const { code, demanded, changes } = checked.error;
  return refuse(code, { more: { demanded, changes } });
}

/** Immutable, under the tenant's own slug, and with a number that is at least what the changes demand. */
export async function publishVersion(
  work: Work,
  { slug, version, source, drafts, actor }: Publication,
): Promise<Outcome<PublishedEdition, Refusal>> {
  const compiled = await compile(work, { slug, version }, source);
  if (!compiled.ok) return compiled;
  const { definition, digest } = compiled.value;
  if (await isTaken(work, (db) => findQuestionnaire(db, slug))) return refuse("slug_taken");

  for (let attempt = 1; ; attempt++) {
    const existing = await findVersion(work.db, slug, version);
    if (existing?.digest === digest) return ok({ slug, version, digest, status: "unchanged", changes: [] });
    if (existing)
      return refuse("version_exists", { more: { digests: { given: digest, published: existing.digest } } });
    const newest = (await findQuestionnaire(work.db, slug))?.newest;
    const changes = await follow(work, definition, newest);
    if (!changes.ok) return changes;
    const now = work.now.getTime();
    try {
      const { kind, title } = definition;
      await writeTogether(work.db, [
        putQuestionnaire(
          work.db,
          { slug, kind, title, latest: version, newest: version, createdAt: now },
          newest,
        ),
        requireChange(work.db),
        insertVersion(work.db, {
          slug,
          version,
          position: positionOf(version),
          digest,
          body: definition,
          drafts,
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
