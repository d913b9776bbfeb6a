import { type Answers, NOT_APPLICABLE } from "../worker/contract/answers.ts";
import type { Definition, Question } from "../worker/contract/definition-schema.ts";
import type { Report, TenantKind } from "../worker/contract/report.ts";
import { buildReport } from "../worker/core/build-report.ts";
import { compileDefinition } from "../worker/core/compile-definition.ts";
import { compilePolicy } from "../worker/core/compile-policy.ts";
import { compileStandard } from "../worker/core/compile-standard.ts";
import { localise, localisePolicy } from "../worker/core/localise.ts";
import type { Outcome } from "../worker/core/outcome.ts";
import { relatedStandards } from "../worker/core/relations.ts";
import { score } from "../worker/core/score.ts";
import { contentFiles } from "./content-files.ts";

export type Sample = { questionnaire: string; version?: string; locale: string; kind: TenantKind };

export function required<T>(outcome: Outcome<T, unknown>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`the content does not compile: ${JSON.stringify(outcome.error)}`);
}

const NOTE = "Agreed with the works council in May; the second site follows. Größe, Łódź, Αθήνα, София.";

/** Answers as they come: most levels, some evidence and notes, now and then nothing. */
function answerTo(question: Question, i: number): Answers[string] | undefined {
  const remarks = {
    ...(i % 2 === 0 ? { evidence: "Minutes of the management review, 2026-05-12" } : {}),
    ...(i % 7 === 0 ? { note: NOTE } : {}),
  };
  if (i % 9 === 5) return undefined;
  if (i % 11 === 0 && "notApplicable" in question && question.notApplicable)
    return { value: NOT_APPLICABLE, note: "We develop no systems ourselves." };
  const options = "options" in question ? question.options : [];
  const option = options[(i * 5 + 2) % Math.max(1, options.length)];
  const values: Partial<Record<Question["type"], unknown>> = {
    maturity: option && "level" in option ? option.level : 0,
    choice: option && "id" in option ? option.id : "",
    choices: options.slice(0, 3).flatMap((one) => ("id" in one ? [one.id] : [])),
    boolean: true,
    number: 12,
    register: Array.from({ length: 10_000 }, () => ({})),
    date: "2027-06-30",
  };
  return {
    value: (values[question.type] ?? NOTE) as never,
    ...(question.type === "maturity" ? remarks : {}),
  };
}

export function answersOf(definition: Definition): Answers {
  const questions = definition.sections.flatMap((section) => section.questions);
  const answers = questions.map((question, i) => [question.id, answerTo(question, i)] as const);
  return Object.fromEntries(answers.filter(([, answer]) => answer !== undefined)) as Answers;
}

/** A report as a completed assessment of our own content would leave it. */
export function sampleReport({ questionnaire, version = "1.0.0", locale, kind }: Sample): Report {
  const files = contentFiles();
  const at = (path: string) => files.find((file) => file.path === path)?.document;
  const { standard } = required(compileStandard(at("/v1/standards/iso42001-2023")));
  const others = relatedStandards(standard).map(
    (id) => required(compileStandard(at(`/v1/standards/${id}`))).standard,
  );
  const source = at(`/v1/questionnaires/${questionnaire}/versions/${version}`);
  const scoredBy = (source as Definition).policy;
  const policy = required(
    compilePolicy(at(`/v1/policies/${scoredBy.slug}/versions/${scoredBy.version}`), standard),
  );
  const { definition, digest } = required(compileDefinition(source, policy.policy));
  const answers = answersOf(definition);
  const scored = { definition, definitionDigest: digest, policy: policy.policy, policyDigest: policy.digest };
  return buildReport({
    id: "rep_01kcb4v8h2m6x3q9t7w5n0d8za",
    assessment: "asm_01kcb4v8h2m6x3q9t7w5n0d8zb",
    createdAt: "2026-11-21T12:00:00.000Z",
    locale,
    tenant: { name: "Northgate Assurance & Söhne", kind, url: "https://northgate.example" },
    definition: localise(definition, locale),
    policy: localisePolicy(policy.policy, locale),
    standardTitle: standard.title,
    standard,
    others,
    answers,
    result: score({ ...scored, answers }),
  });
}
