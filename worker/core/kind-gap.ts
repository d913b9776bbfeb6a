import { buildReport } from "./build-report.ts";
import { measuringChecks, weighsAll } from "./check-measuring.ts";
import { compilePolicy } from "./compile-policy.ts";
import type { KindRules } from "./kind-rules.ts";
import { localisePolicy } from "./localise.ts";
import { mayAdvise, withoutEffort } from "./report-actions.ts";
import { ENGINE, score } from "./score.ts";

/** Gap assessments: how far an organisation is from what a standard asks for. */
export const gap: KindRules<"gap"> = {
  engine: ENGINE,
  compilePolicy,
  checks: measuringChecks,
  scoresAll: weighsAll,
  evidenceFrom: (policy) => policy.evidence?.fromLevel,
  contradictions: () => [],
  localisePolicy,
  score,
  report: buildReport,
  stated: (tenant, result) =>
    mayAdvise(tenant) ? result : { ...result, gaps: result.gaps.map(withoutEffort) },
  teaser: ({ result: { readiness, groups }, titles }) => {
    const band = titles.bands.find((one) => one.id === readiness.band);
    return {
      kind: "gap",
      readiness,
      groups,
      band: { id: readiness.band, title: band?.title ?? "", summary: band?.summary ?? "" },
      group_titles: titles.groups,
    };
  },
  standing: ({ result }) => result.readiness,
  // A part of what a standard asks for would read as a readiness that nobody has.
  ahead: () => null,
  gaps: ({ result }) => result.gaps.toSorted((a, b) => b.gain - a.gain).map(({ requirement }) => requirement),
  headline: ({ result }) => ({ score: result.readiness.score, outcome: null }),
};
