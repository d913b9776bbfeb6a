import type { Answers } from "../contract/answers.ts";
import type { Definition } from "../contract/definition-schema.ts";
import type { Policy } from "../contract/policy-schema.ts";
import type { Report } from "../contract/report.ts";
import type { Result } from "../contract/result.ts";
import type { Standard } from "../contract/standard-schema.ts";
import { relationsOf } from "./relations.ts";
import { mayAdvise, suggestActions, withoutEffort } from "./report-actions.ts";
import { askedSections } from "./report-answers.ts";
import { reportOutline, reportRules, reportTitles } from "./report-titles.ts";
import { planRoadmap } from "./roadmap.ts";
import { sizeOf } from "./size-of.ts";
import { statementOfApplicability } from "./statement-of-applicability.ts";

export type ReportInput = {
  id: string;
  assessment: string;
  createdAt: string;
  locale: string;
  tenant: Report["tenant"];
  definition: Definition;
  policy: Policy;
  standardTitle: string;
  /** The standard with its crosswalks, and the catalogues they lead to, as far as they are at hand. */
  standard?: Standard | undefined;
  others?: readonly Standard[] | undefined;
  answers: Answers;
  result: Result;
};

/** Takes with it every word that a reader needs, so that the report never changes when its sources do. */
export function buildReport(input: ReportInput): Report {
  const { definition, policy, answers, result, tenant } = input;
  const size = mayAdvise(tenant.kind) ? sizeOf(definition, answers) : null;
  return {
    id: input.id,
    assessment: input.assessment,
    created_at: input.createdAt,
    locale: input.locale,
    tenant: { name: tenant.name, kind: tenant.kind, url: tenant.url },
    questionnaire: { title: definition.title, slug: definition.slug, version: definition.version },
    standard: { id: policy.standard, title: input.standardTitle },
    policy: { slug: policy.slug, version: policy.version },
    result: size === null ? { ...result, gaps: result.gaps.map(withoutEffort) } : result,
    rules: reportRules(policy),
    outline: reportOutline(policy, result),
    titles: reportTitles(policy, result),
    asked: askedSections(definition, answers, input.locale),
    actions: size === null ? [] : suggestActions(definition, result, size),
    effort_size: size,
    relations: input.standard ? relationsOf(input.standard, input.others ?? [], result) : [],
    soa: statementOfApplicability({ definition, policy, answers, result, locale: input.locale }),
    roadmap: size === null ? null : planRoadmap({ definition, policy, result, answers }),
  };
}
