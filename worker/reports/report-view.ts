import type { AskedQuestion, Report } from "../contract/report.ts";
import type { Finding, RequirementResult } from "../contract/result.ts";
import { type Format, formatOf } from "./report-format.ts";

/** A report with what its sections look up again and again. */
export type View = {
  report: Report;
  format: Format;
  /** The language of what the questionnaire and the policy say, where it is not the page's own. */
  lang: string | undefined;
  /** In the standard's order. */
  requirements: Map<string, RequirementResult>;
  questions: Map<string, AskedQuestion>;
};

/** The page's own words exist in one language so far. */
export const PAGE_LANG = "en";

export function viewOf(report: Report): View {
  const results = new Map(report.result.requirements.map((one) => [one.id, one]));
  const ordered = report.outline
    .flatMap((part) => part.groups.flatMap((group) => group.requirements))
    .flatMap((id) => results.get(id) ?? []);
  return {
    report,
    format: formatOf(report.locale),
    lang: report.locale.split("-")[0] === PAGE_LANG ? undefined : report.locale,
    requirements: new Map(ordered.map((one) => [one.id, one])),
    questions: new Map(report.asked.flatMap((section) => section.questions).map((one) => [one.id, one])),
  };
}

/** Our terms for planning; an auditor's grades are another matter, hence "potential". */
export const FINDINGS: Record<Finding, string> = {
  major: "Potential major",
  minor: "Potential minor",
  opportunity: "Opportunity",
  none: "No finding",
};

/** Where a requirement's trace is; in the content of its details, so that following a link opens it. */
export const traceAnchor = (requirement: string): string => `trace-${requirement}`;
