import { newId } from "../auth/random.ts";
import type { PublishedVersion } from "../contract/published.ts";
import { ROLLBACK_DAYS } from "../core/draft-moves.ts";
import type { Outcome } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { insertAudit } from "../db/audit-log.ts";
import { isStale, type Statement, writeTogether } from "../db/database.ts";
import { setLatest } from "../db/questionnaires.ts";
import { requireChange } from "../db/require-change.ts";
import { findVersion, listVersions, setRetired, setRolledBack } from "../db/versions.ts";
import type { Place } from "./content.ts";
import { readDefinition } from "./read-questionnaires.ts";
import { VERSIONS_MAX } from "./version-states.ts";
import type { Work } from "./work.ts";

const DAY = 86_400_000;

async function change(
  work: Work,
  place: Place,
  audit: { actor: string; action: string },
  statements: Statement[],
): Promise<Outcome<PublishedVersion, Refusal>> {
  const subject = `${place.slug}@${place.version}`;
  const entry = { id: newId("aud", work.now), ...audit, subject, at: work.now.getTime() };
  try {
    await writeTogether(work.db, [...statements, insertAudit(work.db, entry)]);
  } catch (error) {
    // Somebody published in between; nothing was changed.
    if (isStale(error)) return refuse("unavailable");
    throw error;
  }
  const detail = await readDefinition(work, place);
  if (!detail.ok) return detail;
  const { definition: _, slug: __, ...version } = detail.value;
  return { ok: true, value: version };
}

/** No new assessment gets it; those that have it go on. The newest version still offered becomes the latest. */
export async function retireVersion(
  work: Work,
  place: Place,
  actor: string,
): Promise<Outcome<PublishedVersion, Refusal>> {
  const versions = await listVersions(work.db, place.slug, VERSIONS_MAX);
  if (!versions.some(({ version }) => version === place.version)) return refuse("not_found");
  const offered = versions.find(({ version, status }) => status === "published" && version !== place.version);
  const newest = versions[0]?.version ?? "";
  return change(work, place, { actor, action: "questionnaire.retired" }, [
    setLatest(work.db, place.slug, newest, offered?.version ?? null),
    requireChange(work.db),
    setRetired(work.db, place.slug, place.version),
  ]);
}

/**
 * Takes the forward of a version back: no further draft follows it, and those that did return when their respondents
 * come back. The version itself stays published; retire it to stop offering it.
 */
export async function rollBackVersion(
  work: Work,
  place: Place,
  actor: string,
): Promise<Outcome<PublishedVersion, Refusal>> {
  const row = await findVersion(work.db, place.slug, place.version);
  if (!row) return refuse("not_found");
  if (row.drafts !== "forward" || row.rolledBackAt !== null) return refuse("rollback_nothing");
  const now = work.now.getTime();
  if (now - row.publishedAt > ROLLBACK_DAYS * DAY) return refuse("rollback_too_late");
  return change(work, place, { actor, action: "questionnaire.rolled-back" }, [
    setRolledBack(work.db, place.slug, place.version, now),
  ]);
}
