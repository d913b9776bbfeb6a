import type { Report } from "../contract/report.ts";
import type { ReportingInput } from "./kind-rules.ts";
import { relationsOf } from "./relations.ts";
import { mayAdvise, suggestActions, withoutEffort } from "./report-actions.ts";
import { askedSections } from "./report-answers.ts";
import { reportFrame } from "./report-frame.ts";
import { localiseTitles, reportOutline, reportRules, reportTitles } from "./report-titles.ts";
import { planRoadmap } from "./roadmap.ts";
import { sizeOf } from "./size-of.ts";
import { statementOfApplicability } from "./statement-of-applicability.ts";

/** Takes with it every word that a reader needs, so that the report never changes when its sources do. */
export function buildReport(input: ReportingInput<"gap">): Report {
  const { definition, policy, answers, result, tenant } = input;
  const size = mayAdvise(tenant.kind) ? sizeOf(definition, answers) : null;
  return {
    kind: "gap",
    ...reportFrame(input),
    result: size === null ? { ...result, gaps: result.gaps.map(withoutEffort) } : result,
    rules: reportRules(policy),
    outline: reportOutline(policy, result),
    titles: localiseTitles(reportTitles(policy, result), input.standard, input.locale),
    asked: askedSections(definition, answers, input.locale),
    actions: size === null ? [] : suggestActions(definition, result, size),
    effort_size: size,
    relations: input.standard ? relationsOf(input.standard, input.others ?? [], result) : [],
    soa: statementOfApplicability({ definition, policy, answers, result, locale: input.locale }),
    roadmap: size === null ? null : planRoadmap({ definition, policy, result, answers }),
    ...(input.rescoring === undefined ? {} : { rescoring: input.rescoring }),
    ...(input.trend === undefined ? {} : { trend: input.trend }),
    ...(input.ahead === undefined || input.ahead.length === 0 ? {} : { ahead: input.ahead }),
    ...(input.reassessment === undefined ? {} : { reassessment: input.reassessment }),
  };
}
