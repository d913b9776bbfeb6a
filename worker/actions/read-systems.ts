import type { ImpactResult } from "../contract/impact-result.ts";
import type { AssessedSystem, SystemsOverview } from "../contract/systems.ts";
import { scoreImpact } from "../core/impact-score.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { systemsIn } from "../core/system-register.ts";
import { type Assessment, findAssessment } from "../db/assessments.ts";
import { findNewestReport, listSystems } from "../db/systems.ts";
import { pinnedEdition } from "./pinned.ts";
import { reportUrl } from "./report-link.ts";
import type { Work } from "./work.ts";

type Ranked = AssessedSystem & { rank: number };

const NOTHING = {
  assessment: null,
  level: null,
  at_least: null,
  residual: null,
  exposure: null,
  missing: null,
  unknown: null,
  review_by: null,
  report: null,
};

const figuresOf = ({ inherent, residual, exposure, missing, unknown }: ImpactResult) => ({
  level: inherent.level,
  at_least: inherent.at_least,
  residual: residual.level,
  exposure,
  missing: missing.length,
  unknown: unknown.length,
});

/** By its report, or for a draft by its answers so far: an unfinished one has no level, only the least that it is. */
async function systemOf(work: Work, name: string, row: Assessment): Promise<Ranked> {
  const stored = row.status === "completed" ? await findNewestReport(work.db, row.id) : undefined;
  const place = { ...NOTHING, name, status: row.status, assessment: row.id };
  if (stored?.body.kind === "impact") {
    const { result, review_by, titles } = stored.body;
    const rank = titles.levels.findIndex(({ id }) => id === result.inherent.at_least);
    return { ...place, ...figuresOf(result), review_by, report: await reportUrl(work, stored.id), rank };
  }
  const edition = await pinnedEdition(work, row);
  if (edition?.policy.kind !== "impact") return { ...place, rank: -1 };
  const { definition, digest, policy, policyDigest } = edition;
  const result = scoreImpact({
    definition,
    definitionDigest: digest,
    policy,
    policyDigest,
    answers: row.answers,
  });
  const rank = policy.levels.findIndex(({ id }) => id === result.inherent.at_least);
  return { ...place, ...figuresOf(result), rank };
}

/** All systems that an assessment lists, the worst first; those that nobody has begun come last. */
export async function readSystems(work: Work, inventory: string): Promise<Outcome<SystemsOverview, Refusal>> {
  const row = await findAssessment(work.db, inventory);
  if (!row) return refuse("not_found");
  const started = new Map(
    (await listSystems(work.db, inventory)).map(({ name, assessmentId }) => [name, assessmentId]),
  );
  const names = new Set([...systemsIn(row.answers).map(({ name }) => name), ...started.keys()]);
  const all = await Promise.all(
    [...names].map(async (name): Promise<Ranked> => {
      const id = started.get(name);
      const assessment = id === undefined ? undefined : await findAssessment(work.db, id);
      if (assessment) return systemOf(work, name, assessment);
      return { ...NOTHING, name, status: "not_started", rank: -1 };
    }),
  );
  const sorted = all.sort((a, b) => b.rank - a.rank || (b.exposure ?? -1) - (a.exposure ?? -1));
  return ok({ data: sorted.map(({ rank: _, ...system }) => system) });
}
