import type { Kind } from "../contract/kinds.ts";
import type { ReportingInput } from "./kind-rules.ts";

/** What reports of every kind say of themselves: whose they are, and by which content they were made. */
export function reportFrame({ definition, policy, tenant, ...input }: ReportingInput<Kind>) {
  return {
    id: input.id,
    assessment: input.assessment,
    created_at: input.createdAt,
    locale: input.locale,
    tenant: { name: tenant.name, kind: tenant.kind, url: tenant.url },
    questionnaire: { title: definition.title, slug: definition.slug, version: definition.version },
    standard: { id: policy.standard, title: input.standardTitle },
    policy: { slug: policy.slug, version: policy.version },
  };
}
