import type { AnswerValue } from "../worker/contract/answers.ts";
import type { ScopeReport } from "../worker/contract/audit-time.ts";
import { compileDefinition } from "../worker/core/compile-definition.ts";
import { compileStandard } from "../worker/core/compile-standard.ts";
import { scope } from "../worker/core/kind-scope.ts";
import { localise } from "../worker/core/localise.ts";
import { contentFiles } from "./content-files.ts";
import { required } from "./sample-reports.ts";

/** A group in many roles, and a firm that knows next to nothing: the longest that an estimate gets. */
const ANSWERS: Record<"group" | "unknown", Record<string, AnswerValue>> = {
  group: {
    "scope.activities": "We build and run chat software for banks.",
    "scope.roles": ["provider", "producer", "user"],
    "scope.systems": 40,
    "scope.high-risk": 6,
    "scope.frameworks": ["eu-ai-act", "privacy", "security"],
    "people.ai": 2400,
    "people.all": 9000,
    "people.languages": 3,
    "people.shifts": 2,
    "sites.further": 12,
    "sites.alike": "yes",
    "sites.outsourced": 3,
    "sites.agreements": 30,
    "system.maturity": "several",
    "system.extra-controls": 4,
    "system.certificates": ["iso27001"],
    "system.integration": "fully",
    "system.confidentiality": "on-site",
    "dates.stage-1": "2027-03-01",
  },
  unknown: { "scope.roles": ["unknown"], "people.ai": 12 },
};

/** An estimate as a completed assessment of our own content would leave it. */
export function sampleScope(which: keyof typeof ANSWERS, locale: string): ScopeReport {
  const files = contentFiles();
  const at = (path: string) => files.find((file) => file.path === path)?.document;
  const { standard } = required(compileStandard(at("/v1/standards/iso42001-2023")));
  const { policy, digest: policyDigest } = required(
    scope.compilePolicy(at("/v1/policies/audit-time/versions/1.0.0"), standard),
  );
  const source = at("/v1/questionnaires/audit-scope/versions/1.0.0");
  const { definition, digest } = required(compileDefinition(source, policy));
  const answers = Object.fromEntries(Object.entries(ANSWERS[which]).map(([id, value]) => [id, { value }]));
  return scope.report({
    id: "rep_01kcb4v8h2m6x3q9t7w5n0d8za",
    assessment: "asm_01kcb4v8h2m6x3q9t7w5n0d8zb",
    createdAt: "2026-11-21T12:00:00.000Z",
    locale,
    tenant: {
      name: "Northgate Assurance & Söhne",
      kind: "certification_body",
      url: "https://northgate.example",
    },
    definition: localise(definition, locale),
    policy: scope.localisePolicy(policy, locale),
    standardTitle: standard.title,
    answers,
    result: scope.score({ definition, definitionDigest: digest, policy, policyDigest, answers }),
  });
}
