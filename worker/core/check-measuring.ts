import type { Definition, Question } from "../contract/definition-schema.ts";
import type { Policy } from "../contract/policy-schema.ts";
import { type DefinitionCheck, faultAt, quoted } from "./definition-check.ts";
import { duplicatesIn } from "./duplicates.ts";

type Measure = { requirement: string; weight: number };
export const measuresOf = (question: Question): readonly Measure[] =>
  ("measures" in question && question.measures) || [];

/** Whether a policy can score a questionnaire: a requirement it does not know would be left out of the score unsaid. */
export function weighsAll(policy: Policy, { standard, sections }: Definition): boolean {
  const requirements = known(policy);
  return (
    policy.standard === standard &&
    sections.every(({ questions }) =>
      questions.flatMap(measuresOf).every(({ requirement }) => requirements.has(requirement)),
    )
  );
}

/** How an option's worth is written, by type; a boolean's may stay unwritten, for yes is worth 1 and no 0. */
const scoresOf: {
  [T in Question["type"]]?: (question: Extract<Question, { type: T }>) => (number | undefined)[];
} = {
  choice: (question) => question.options.map((option) => option.score),
  choices: (question) => question.options.map((option) => option.score),
  boolean: (question) => (question.scores === undefined ? [] : [question.scores.yes, question.scores.no]),
};

const known = (policy: Policy, mandatory?: boolean): Set<string> =>
  new Set(
    policy.requirements
      .filter((one) => mandatory === undefined || one.mandatory === mandatory)
      .map((one) => one.id),
  );

/** What questions measure exists, counts, and may be left out only where the standard lets it. */
export const measuringChecks: DefinitionCheck<Policy>[] = [
  ({ places, policy }) => {
    const requirements = known(policy);
    return places.questions.flatMap(({ question, path }) =>
      measuresOf(question).flatMap(({ requirement }, i) =>
        requirements.has(requirement)
          ? []
          : [
              faultAt(
                [...path, "measures", i, "requirement"],
                "requirement_unknown",
                `The standard has no requirement ${quoted(requirement)}.`,
              ),
            ],
      ),
    );
  },
  ({ places }) =>
    places.questions.flatMap(({ question, path }) =>
      duplicatesIn(measuresOf(question).map((measure) => measure.requirement)).map(({ index, value }) =>
        faultAt([...path, "measures", index], "measure_duplicate", `${quoted(value)} is measured before.`),
      ),
    ),
  ({ places, policy }) => {
    const requirements = known(policy);
    return places.questions.flatMap(({ question, path }) =>
      (("action" in question && question.action?.after) || []).flatMap((id, i) =>
        requirements.has(id)
          ? []
          : [
              faultAt(
                [...path, "action", "after", i],
                "after_unknown",
                `The standard has no requirement ${quoted(id)}.`,
              ),
            ],
      ),
    );
  },
  // A clause item can never be left out; a control can, with a justification (ISO/IEC 42001, 6.1.3).
  ({ places, policy }) => {
    const mandatory = known(policy, true);
    return places.questions.flatMap(({ question, path }) =>
      "notApplicable" in question &&
      question.notApplicable === true &&
      measuresOf(question).some((measure) => mandatory.has(measure.requirement))
        ? [
            faultAt(
              [...path, "notApplicable"],
              "not_applicable_mandatory",
              "The question measures a requirement that can not be left out.",
            ),
          ]
        : [],
    );
  },
  ({ places }) =>
    places.questions.flatMap(({ question, path }) => {
      const list = scoresOf[question.type] as ((q: Question) => (number | undefined)[]) | undefined;
      const scores = list?.(question) ?? [];
      const measures = measuresOf(question).length > 0;
      if (measures && scores.includes(undefined)) {
        return [faultAt(path, "scores_missing", "The question measures, so each option needs a score.")];
      }
      return !measures && scores.some((score) => score !== undefined)
        ? [faultAt(path, "scores_unmeasured", "The options have scores, but the question measures nothing.")]
        : [];
    }),
];
