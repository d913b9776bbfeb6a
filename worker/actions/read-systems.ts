import type { ImpactResult } from "../contract/impact-result.ts";
import type { SystemsOverview, TitledSystem } from "../contract/systems.ts";
import { localiseImpactPolicy } from "../core/compile-impact-policy.ts";
import { scoreImpact } from "../core/impact-score.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { systemsIn } from "../core/system-register.ts";
import { type Assessment, findAssessment } from "../db/assessments.ts";
import type { StoredReport } from "../db/reports.ts";
import { listSystemAssessments, listSystemReports, listSystems } from "../db/systems.ts";
import { pinnedEdition } from "./pinned.ts";
import { reportUrl } from "./report-link.ts";
import type { Work } from "./work.ts";

type Ranked = TitledSystem & { rank: number };

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
  title: null,
};

const figuresOf = ({ inherent, residual, exposure, missing, unknown }: ImpactResult) => ({
  level: inherent.level,
  at_least: inherent.at_least,
  residual: residual.level,
  exposure,
  missing: missing.length,
  unknown: unknown.length,
});

/** Where a report's link still opens it. */
async function openLink(work: Work, { id, revokedAt, expiresAt }: StoredReport): Promise<string | null> {
  return revokedAt === null && expiresAt > work.now.getTime() ? reportUrl(work, id) : null;
}

function ranked(levels: readonly { id: string; title: string }[], { inherent }: ImpactResult) {
  const rank = levels.findIndex(({ id }) => id === inherent.at_least);
  return { rank, title: levels[rank]?.title ?? null };
}

/** By its report, or for a draft by its answers so far: an unfinished one has no level, only the least that it is. */
async function systemOf(
  work: Work,
  { name, row, stored, locale }: { name: string; row: Assessment; stored?: StoredReport; locale: string },
): Promise<Ranked> {
  const place = { ...NOTHING, name, status: row.status, assessment: row.id };
  if (row.status === "completed" && stored?.body.kind === "impact") {
    const { result, review_by, titles } = stored.body;
    const report = await openLink(work, stored);
    return { ...place, ...figuresOf(result), review_by, report, ...ranked(titles.levels, result) };
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
  return { ...place, ...figuresOf(result), ...ranked(localiseImpactPolicy(policy, locale).levels, result) };
}

/** All systems that an assessment lists, the worst first; those that nobody has begun come last. Four queries. */
export async function systemsOf(work: Work, inventory: string): Promise<TitledSystem[] | undefined> {
  const [row, started, begun, reports] = await Promise.all([
    findAssessment(work.db, inventory),
    listSystems(work.db, inventory),
    listSystemAssessments(work.db, inventory),
    listSystemReports(work.db, inventory),
  ]);
  if (!row) return undefined;
  const ids = new Map(started.map(({ name, assessmentId }) => [name, assessmentId]));
  const assessments = new Map(begun.map((one) => [one.id, one]));
  // Of several reports of one assessment the newest counts, which the query gives first.
  const newest = new Map(reports.toReversed().map((one) => [one.assessmentId, one]));
  const names = new Set([...systemsIn(row.answers).map(({ name }) => name), ...ids.keys()]);
  const all = await Promise.all(
    [...names].map(async (name): Promise<Ranked> => {
      const id = ids.get(name) ?? "";
      const assessment = assessments.get(id);
      if (!assessment) return { ...NOTHING, name, status: "not_started", rank: -1 };
      const stored = newest.get(id);
      return systemOf(work, { name, row: assessment, locale: row.locale, ...(stored && { stored }) });
    }),
  );
  const sorted = all.sort((a, b) => b.rank - a.rank || (b.exposure ?? -1) - (a.exposure ?? -1));
  return sorted.map(({ rank: _, ...system }) => system);
}

export async function readSystems(work: Work, inventory: string): Promise<Outcome<SystemsOverview, Refusal>> {
  const systems = await systemsOf(work, inventory);
  return systems ? ok({ data: systems.map(({ title: _, ...system }) => system) }) : refuse("not_found");
}
