import { newId } from "../auth/random.ts";
import type { Published } from "../contract/published.ts";
import { compileAnyPolicy } from "../core/kinds.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse, refuseContent } from "../core/refusal.ts";
import { insertAudit } from "../db/audit-log.ts";
import { isDuplicate, writeTogether } from "../db/database.ts";
import { findPolicy, findPolicyBySlug, insertPolicy } from "../db/policies.ts";
import { isTaken, loadStandard } from "./content.ts";
import { textAt } from "./text-at.ts";
import type { Work } from "./work.ts";

type Place = { slug: string; version: string };

const taken = (given: string, published: string) =>
  refuse("content_exists", { more: { digests: { given, published } } });

/** Immutable: the same version with other content is refused, naming both digests. */
export async function publishPolicy(
  work: Work,
  { slug, version }: Place,
  source: unknown,
  actor: string,
): Promise<Outcome<Published, Refusal>> {
  if (await isTaken(work, (db) => findPolicyBySlug(db, slug))) return refuse("slug_taken");
  const standard = await loadStandard(work, textAt(source, ["standard"]) ?? "");
  if (!standard) return refuse("standard_unknown");
  const compiled = compileAnyPolicy(source, standard.body);
  if (!compiled.ok) return refuseContent("policy_invalid", compiled.error);
  const { policy, digest } = compiled.value;
  if (policy.slug !== slug || policy.version !== version) {
    return refuse("policy_invalid", { detail: "Slug or version in the path is another one." });
  }
  const existing = await findPolicy(work.db, slug, version);
  if (existing)
    return existing.digest === digest ? ok({ digest, status: "unchanged" }) : taken(digest, existing.digest);
  const now = work.now.getTime();
  try {
    await writeTogether(work.db, [
      insertPolicy(work.db, { slug, version, digest, body: policy, publishedAt: now }),
      insertAudit(work.db, {
        id: newId("aud", work.now),
        actor,
        action: "policy.published",
        subject: `${slug}@${version}`,
        at: now,
      }),
    ]);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return publishPolicy(work, { slug, version }, source, actor);
  }
  return ok({ digest, status: "published" });
}
