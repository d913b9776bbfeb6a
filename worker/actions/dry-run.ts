import type { DryRun } from "../contract/published.ts";
import { carryAnswers, fitOf } from "../core/carry-answers.ts";
import type { TenantId } from "../core/ids.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import type { Refusal } from "../core/refusal.ts";
import { listDrafts } from "../db/assessments.ts";
import type { Database } from "../db/database.ts";
import { listTenantIds } from "../db/tenants.ts";
import { loadEdition, type Place } from "./content.ts";
import { compile } from "./publish-version.ts";
import type { Work } from "./work.ts";

/** Counted in one run: what a Worker reads and carries well within a request. */
const DRAFTS_MAX = 2_000;
const PAGE = 100;

/** Drafts of one tenant after the other; only their number and fit leave here. */
async function* draftsOf(databases: Database[], slug: string) {
  for (const db of databases) {
    let after = "";
    while (true) {
      const page = await listDrafts(db, slug, after, PAGE);
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < PAGE) break;
      after = last.id;
    }
  }
}

/** What a forward to this content would mean for the drafts that there are; nothing is written. */
export async function dryRun(
  work: Work,
  databaseOf: (tenant: TenantId) => Database,
  place: Place,
  source: unknown,
): Promise<Outcome<DryRun, Refusal>> {
  const compiled = await compile(work, place, source);
  if (!compiled.ok) return compiled;
  const { definition } = compiled.value;
  const isLibrary = work.db.tenant === work.library.tenant;
  const databases = isLibrary ? (await listTenantIds(work.db)).map(databaseOf) : [work.db];
  const fits = { whole: 0, needs_answers: 0, cannot: 0 };
  const lost = new Map<string, DryRun["lost"][number]>();
  let drafts = 0;
  let more = false;
  for await (const draft of draftsOf(databases, place.slug)) {
    if (drafts === DRAFTS_MAX) {
      more = true;
      break;
    }
    const from = await loadEdition(work, {
      owner: work.db.tenant,
      slug: place.slug,
      version: draft.version,
    });
    if (!from || from.owner !== draft.ownerId) continue;
    drafts += 1;
    const carried = carryAnswers(from.definition, definition, draft.answers);
    fits[fitOf(carried)] += 1;
    for (const { question, reason } of carried.lost) {
      const key = `${question} ${reason}`;
      lost.set(key, { question, reason, drafts: (lost.get(key)?.drafts ?? 0) + 1 });
    }
  }
  const worst = [...lost.values()].sort((a, b) => b.drafts - a.drafts).slice(0, PAGE);
  return ok({ drafts, ...fits, lost: worst, more });
}
