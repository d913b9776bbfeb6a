import { type Answer, type Answers, NOT_APPLICABLE } from "../worker/contract/answers.ts";
import type { Definition, Question } from "../worker/contract/definition-schema.ts";
import type { Policy } from "../worker/contract/policy-schema.ts";
import { compileDefinition } from "../worker/core/compile-definition.ts";
import { compilePolicy } from "../worker/core/compile-policy.ts";
import { compileStandard } from "../worker/core/compile-standard.ts";
import type { Outcome } from "../worker/core/outcome.ts";
import type { ScoreInput } from "../worker/core/score.ts";
import { contentFiles } from "./content-files.ts";

function required<T>(outcome: Outcome<T, unknown>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`the benchmark's content does not compile: ${JSON.stringify(outcome.error)}`);
}

/** Every level in turn, with evidence for every other answer, and now and then "not applicable". */
function answerTo(question: Question, i: number): Answer {
  const evidence = i % 2 === 0 ? { evidence: "the record" } : {};
  if (i % 11 === 0 && "notApplicable" in question && question.notApplicable)
    return { value: NOT_APPLICABLE, note: "not ours" };
  switch (question.type) {
    case "maturity":
      return { value: question.options[(i * 5) % question.options.length]?.level ?? 0, ...evidence };
    case "choice":
      return { value: question.options[i % question.options.length]?.id ?? "", ...evidence };
    case "choices":
      return { value: question.options.map((option) => option.id) };
    case "boolean":
      return { value: true };
    case "number":
      return { value: question.min ?? 1 };
    case "register":
      return { value: [] };
    default:
      return { value: "2026-11-21" };
  }
}

export const questionsOf = (definition: Pick<Definition, "sections">): Question[] =>
  definition.sections.flatMap((section) => section.questions);

/** The full gap assessment as its author wrote it, in both languages, and the policy that it names. */
export function gapSource(): { source: unknown; policy: Policy; policyDigest: string } {
  const files = contentFiles();
  const documentAt = (path: string) => files.find((file) => file.path === path)?.document;
  const { standard } = required(compileStandard(documentAt("/v1/standards/iso42001-2023")));
  const compiled = required(
    compilePolicy(documentAt("/v1/policies/iso42001-default/versions/1.0.0"), standard),
  );
  return {
    source: documentAt("/v1/questionnaires/iso42001-gap/versions/1.0.0"),
    policy: compiled.policy,
    policyDigest: compiled.digest,
  };
}

/** The full gap assessment, answered to the end. */
export function answeredGap(): ScoreInput {
  const { source, policy, policyDigest } = gapSource();
  const { definition, digest } = required(compileDefinition(source, policy));
  const answers: Answers = Object.fromEntries(questionsOf(definition).map((q, i) => [q.id, answerTo(q, i)]));
  return {
    definition,
    definitionDigest: digest,
    policy,
    policyDigest,
    answers,
  };
}
