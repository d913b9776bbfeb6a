import { newId } from "../auth/random.ts";
import type { Published } from "../contract/published.ts";
import { compileStandard } from "../core/compile-standard.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse, refuseContent } from "../core/refusal.ts";
import { insertAudit } from "../db/audit-log.ts";
import { writeTogether } from "../db/database.ts";
import { findStandard, putStandard } from "../db/standards.ts";
import { isTaken } from "./content.ts";
import type { Work } from "./work.ts";

/**
 * A standard may be published again with better words or more crosswalks: policies carry their own copy of what
 * scoring needs, so no result depends on it.
 */
export async function publishStandard(
  work: Work,
  id: string,
  source: unknown,
  actor: string,
): Promise<Outcome<Published, Refusal>> {
  const compiled = compileStandard(source);
  if (!compiled.ok) return refuseContent("standard_invalid", compiled.error);
  const { standard, digest } = compiled.value;
  if (standard.id !== id) return refuse("standard_invalid", { detail: "The id in the path is another one." });
  if (await isTaken(work, (db) => findStandard(db, id))) return refuse("slug_taken");
  const before = await findStandard(work.db, id);
  if (before?.digest === digest) return ok({ digest, status: "unchanged" });
  const now = work.now.getTime();
  await writeTogether(work.db, [
    putStandard(work.db, { id, digest, body: standard, publishedAt: now }),
    insertAudit(work.db, {
      id: newId("aud", work.now),
      actor,
      action: "standard.published",
      subject: id,
      at: now,
    }),
  ]);
  return ok({ digest, status: "published" });
}
