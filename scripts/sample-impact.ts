import type { Answers, AnswerValue } from "../worker/contract/answers.ts";
import type { ImpactReport } from "../worker/contract/impact-report.ts";
import type { TenantKind } from "../worker/contract/report.ts";
import { buildImpactReport } from "../worker/core/build-impact-report.ts";
import { compileDefinition } from "../worker/core/compile-definition.ts";
import { compileImpactPolicy, localiseImpactPolicy } from "../worker/core/compile-impact-policy.ts";
import { compileStandard } from "../worker/core/compile-standard.ts";
import { scoreImpact } from "../worker/core/impact-score.ts";
import { localise } from "../worker/core/localise.ts";
import { contentFiles } from "./content-files.ts";
import { required } from "./sample-reports.ts";

/** Credit scoring with a human decision, as a bank might fill it in. */
export const CREDIT_SCORING: Record<string, AnswerValue> = {
  "screening.prohibited": ["none"],
  "screening.roles": ["deployer"],
  "screening.areas": ["credit"],
  "screening.exempt": "no",
  "screening.deployer": ["none"],
  "screening.decides": "shapes",
  "screening.override": "always",
  "screening.people": "yes",
  "screening.special": ["poor"],
  "screening.personal": "personal",
  "screening.transparency": ["none"],
  "system.name": "Credit scoring for small loans",
  "system.owner": "Head of retail lending",
  "system.version": "4.2",
  "system.stage": "in-use",
  "system.supplier": "Scorewell Ltd. trains and hosts the model",
  "system.dpia": "done",
  "purpose.intended":
    "Income, spending and past payments go in; a score from 0 to 1,000 comes out. A clerk sees it with the three reasons that weighed most, and decides.",
  "purpose.process":
    "Application for loans up to 10,000 euros, after the check of identity and before the offer.",
  "purpose.period": "Since March 2025, every working day, about 60 applications a day.",
  "purpose.limits": "Loans to companies, limits of existing customers, collection.",
  "purpose.misuse": ["trust", "other-purpose"],
  "data.origin": ["own", "bought"],
  "data.representative": "gaps",
  "data.proxies": "likely",
  "data.quality":
    "Ten years of our own loans. Few applicants under 25 and few who came to the country recently.",
  "model.source": "bought",
  "model.explained": "each",
  "model.learns": "fixed",
  "model.groups": "unequal",
  "deployment.places": "Germany and Austria; German.",
  "deployment.human": "confirm",
  "deployment.skills": "some",
  "deployment.number": "under-1000000",
  "parties.rows": [
    { name: "Applicants", relation: "subject", vulnerable: ["poor"], refuse: "costly", heard: "yes" },
    { name: "Clerks", relation: "user", vulnerable: ["dependent"], refuse: "not", heard: "yes" },
    { name: "Guarantors", relation: "bystander", vulnerable: ["unknown"], refuse: "not", heard: "no" },
  ],
  "parties.heard": "Two rounds with the consumer centre in May; they asked for reasons in plain words.",
  "impacts.rows": [
    {
      name: "Refused a loan that could be paid back",
      party: "Applicants",
      dimension: "economy",
      effect: "harm",
      severity: "serious",
      extent: "many",
      reversibility: "weeks",
      likelihood: "likely",
    },
    {
      name: "A group is refused more often",
      party: "Applicants",
      dimension: "fairness",
      effect: "harm",
      severity: "serious",
      extent: "many",
      reversibility: "hardly",
      likelihood: "possible",
    },
    {
      name: "A loan that leads into debt",
      party: "Applicants",
      dimension: "economy",
      effect: "harm",
      severity: "grave",
      extent: "single",
      reversibility: "hardly",
      likelihood: "rare",
    },
    {
      name: "Skills of judging get lost",
      party: "Clerks",
      dimension: "reliability",
      effect: "harm",
      severity: "notable",
      extent: "group",
      reversibility: "hardly",
      likelihood: "likely",
    },
    {
      name: "Data become known",
      party: "Guarantors",
      dimension: "privacy",
      effect: "harm",
      severity: "notable",
      extent: "many",
      reversibility: "never",
      likelihood: "unknown",
    },
    {
      name: "A decision within a day",
      party: "Applicants",
      dimension: "economy",
      effect: "benefit",
      severity: "notable",
      extent: "many",
      reversibility: "at-once",
      likelihood: "expected",
    },
  ],
  "failures.modes":
    "A payment is booked twice and the score drops; the service is away and clerks decide by the old rules.",
  "failures.noticed": "watched",
  "failures.stop": "tested",
  "measures.rows": [
    {
      name: "Second clerk looks at every refusal",
      impacts: ["Refused a loan that could be paid back", "A group is refused more often"],
      factor: "likelihood",
      steps: "one",
      status: "checked",
      evidence: "Report on 400 refusals, June 2026",
      owner: "Head of retail lending",
      due: "2026-06-30",
    },
    {
      name: "Test for unequal refusals every quarter",
      impacts: ["A group is refused more often"],
      factor: "severity",
      steps: "one",
      status: "working",
      owner: "Model risk",
      due: "2026-12-31",
    },
    {
      name: "Budget check before the offer",
      impacts: ["A loan that leads into debt"],
      factor: "severity",
      steps: "one",
      status: "planned",
      owner: "Product",
    },
  ],
  "measures.oversight": "A team of three watches refusals per week and may stop the score within an hour.",
  "measures.response":
    "The head of retail lending stops the score, tells those concerned and reports to the board within two days.",
  "measures.complaints":
    "By letter, e-mail or in a branch; a clerk who was not part of the case looks at it within two weeks.",
  "conclusion.decision": "conditions",
  "conclusion.reason":
    "Decisions come sooner and rest on reasons that can be told; unequal refusals have to go down first.",
  "conclusion.independent": "yes",
  "conclusion.approver": "Dr. Ada Okafor",
  "conclusion.rank": "management",
  "conclusion.date": "2026-11-18",
  "conclusion.reopen": ["version", "incident", "law"],
};

/** The published questionnaire with the policy and the law that it is judged by. */
export function compiledImpact() {
  const files = contentFiles();
  const at = (path: string) => files.find((file) => file.path === path)?.document;
  const { standard } = required(compileStandard(at("/v1/standards/eu-ai-act")));
  const { policy, digest: policyDigest } = required(
    compileImpactPolicy(at("/v1/policies/ai-impact-default/versions/1.0.0"), standard),
  );
  const { definition, digest } = required(
    compileDefinition(at("/v1/questionnaires/ai-impact/versions/1.1.0"), policy),
  );
  return { standard, policy, policyDigest, definition, digest };
}

/** @param more - answers in place of these; undefined leaves one out. */
export function sampleImpact(
  locale: string,
  kind: TenantKind,
  more: Record<string, AnswerValue | undefined> = {},
): ImpactReport {
  const { standard, policy, policyDigest, definition, digest } = compiledImpact();
  const answers: Answers = Object.fromEntries(
    Object.entries({ ...CREDIT_SCORING, ...more }).flatMap(([id, value]) =>
      value === undefined ? [] : [[id, { value }]],
    ),
  );
  return buildImpactReport({
    id: "rep_01kcb4v8h2m6x3q9t7w5n0d8za",
    assessment: "asm_01kcb4v8h2m6x3q9t7w5n0d8zb",
    createdAt: "2026-11-21T12:00:00.000Z",
    locale,
    tenant: { name: "Northgate Assurance & Söhne", kind, url: "https://northgate.example" },
    definition: localise(definition, locale),
    policy: localiseImpactPolicy(policy, locale),
    standardTitle: standard.title,
    answers,
    result: scoreImpact({ definition, definitionDigest: digest, policy, policyDigest, answers }),
  });
}
