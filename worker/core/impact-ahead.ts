import type { AheadImpact } from "../contract/ahead.ts";
import { type Condition, questionsIn } from "../contract/condition.ts";
import type { Definition } from "../contract/definition-schema.ts";
import type { ImpactPolicy } from "../contract/impact-policy-schema.ts";
import { type Given, givenBy } from "./impact-answers.ts";
import { scoreImpact } from "./impact-score.ts";
import type { AheadInput } from "./kind-rules.ts";

/** What has to hold for a depth to be asked: that its question, and the section it is in, are shown. */
const conditionsOf = ({ sections }: Definition, { asked }: ImpactPolicy["depths"][number]): Condition[] =>
  sections.flatMap((section) =>
    section.questions.flatMap(({ id, visibleIf }) =>
      id === asked ? [section.visibleIf, visibleIf].filter((one) => one !== undefined) : [],
    ),
  );

/** The questions whose answers make a condition hold that does. */
function reasonsFor(condition: Condition, given: Given): string[] {
  if (condition.op === "all") return condition.of.flatMap((one) => reasonsFor(one, given));
  if (condition.op === "any")
    return condition.of.filter((one) => given.holds(one)).flatMap((one) => reasonsFor(one, given));
  return questionsIn(condition);
}

/** How deep the assessment of a system has to go, from the answers of its screening that are there. */
export function impactAhead(input: AheadInput<"impact">): AheadImpact {
  const { definition, policy, answers, told } = input;
  const given = givenBy(definition, answers);
  const { depth: id, floors, pinned } = scoreImpact(input);
  const at = policy.depths.findIndex((one) => one.id === id);
  const depth = policy.depths[at];
  const reasons = new Set(
    depth ? conditionsOf(definition, depth).flatMap((one) => reasonsFor(one, given)) : [],
  );
  const deciding = new Set(
    policy.depths.slice(0, at).flatMap((one) => conditionsOf(definition, one).flatMap(questionsIn)),
  );
  const questions = definition.sections.flatMap((section) => section.questions);
  return {
    kind: "impact",
    title: definition.title,
    pinned,
    system: told.get(policy.about.name)?.answered ?? null,
    depth: { id, title: depth?.title ?? id },
    because: questions.flatMap((question) => {
      const one = reasons.has(question.id) ? told.get(question.id) : undefined;
      return one ? [{ question: question.id, ...one }] : [];
    }),
    floors: floors.map((floor) => ({
      id: floor.id,
      title: policy.floors.find((one) => one.id === floor.id)?.title ?? floor.id,
      level: {
        id: floor.level,
        title: policy.levels.find((one) => one.id === floor.level)?.title ?? floor.level,
      },
    })),
    missing: questions
      .filter((one) => deciding.has(one.id) && given.visible.has(one.id) && !Object.hasOwn(answers, one.id))
      .map((one) => ({ question: one.id, text: one.text })),
  };
}
