import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type Answer, type Answers, NOT_APPLICABLE } from "../worker/contract/answers.ts";
import type { Definition, Question } from "../worker/contract/definition-schema.ts";
import type { Policy } from "../worker/contract/policy-schema.ts";
import { compileDefinition } from "../worker/core/compile-definition.ts";
import { compilePolicy } from "../worker/core/compile-policy.ts";
import { compileStandard } from "../worker/core/compile-standard.ts";
import type { Outcome } from "../worker/core/outcome.ts";
import type { ScoreInput } from "../worker/core/score.ts";
import { ROOT } from "./command.ts";
import { contentFiles } from "./content-files.ts";

const LEVELS = [0, 1, 2, 3, 4, 5];

function valueOf<T>(outcome: Outcome<T, unknown>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`the benchmark's content does not compile: ${JSON.stringify(outcome.error)}`);
}

/** Three maturity questions to each requirement, for as long as no gap questionnaire is published. */
const generatedSections = (policy: Policy) =>
  policy.groups.map((group, i) => ({
    id: `s${i}`,
    title: group.title,
    questions: policy.requirements
      .filter((requirement) => requirement.group === group.id)
      .flatMap(({ id }, j) =>
        [0, 1].map((k) => ({
          id: `s${i}.q${j}-${k}`,
          type: "maturity",
          text: "How far are you?",
          why: "It is asked for.",
          measures: [{ requirement: id, weight: k + 1 }],
          options: LEVELS.map((level) => ({ level, text: `Level ${level}` })),
        })),
      ),
  }));

function gapSource(policy: Policy): unknown {
  const published = contentFiles().findLast(({ path }) => path.includes("/questionnaires/iso42001-gap/"));
  if (published) return published.document;
  const parts = globSync("questionnaires/iso42001-gap/parts/*.yaml", { cwd: ROOT })
    .filter((file) => !/\.[a-z]{2}\.yaml$/.test(file))
    .sort()
    .flatMap((file) => parse(readFileSync(join(ROOT, file), "utf8")) as unknown[]);
  return {
    slug: "iso42001-gap",
    version: "0.0.0",
    kind: "gap",
    standard: policy.standard,
    policy: { slug: policy.slug, version: policy.version },
    locale: "en",
    title: "Full gap assessment",
    description: "Put together for the benchmark.",
    minutes: 90,
    sections: parts.length > 0 ? parts : generatedSections(policy),
  };
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

/** A full gap assessment, answered to the end: the published one, else what there is of it. */
export function answeredGap(): ScoreInput {
  const files = contentFiles();
  const documentAt = (path: string) => files.find((file) => file.path === path)?.document;
  const { standard } = valueOf(compileStandard(documentAt("/v1/standards/iso42001-2023")));
  const compiled = valueOf(compilePolicy(documentAt("/v1/policies/iso42001-default/versions/1.0.0"), standard));
  const { definition, digest } = valueOf(compileDefinition(gapSource(compiled.policy), compiled.policy));
  const answers: Answers = Object.fromEntries(questionsOf(definition).map((q, i) => [q.id, answerTo(q, i)]));
  return {
    definition,
    definitionDigest: digest,
    policy: compiled.policy,
    policyDigest: compiled.digest,
    answers,
  };
}
