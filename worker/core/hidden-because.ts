import type { Answers } from "../contract/answers.ts";
import { type Condition, holds, questionsIn } from "../contract/condition.ts";
import type { Definition } from "../contract/definition-schema.ts";

/** Kleene's three values as numbers: `all` is the least, `any` the greatest, `not` the mirror image. */
const NO = 0;
const OPEN = 1;
const YES = 2;

/** "This or that, and also the other" as its parts, of which a single one that fails is reason enough. */
const demandsOf = (condition: Condition): Condition[] =>
  condition.op === "all" ? condition.of.flatMap(demandsOf) : [condition];

export type HiddenBecause = (question: string) => string[] | null;

/**
 * For a hidden question, the visible questions whose answers hide it, in the definition's order; null where no answer
 * does: a question that branching looks at is still open, so this one may yet be asked.
 */
export function hiddenBecause(
  definition: Definition,
  answers: Answers,
  visible: ReadonlySet<string>,
): HiddenBecause {
  const demands = new Map<string, Condition[]>();
  for (const section of definition.sections) {
    for (const { id, visibleIf } of section.questions) {
      demands.set(
        id,
        [section.visibleIf, visibleIf].flatMap((one) => (one ? demandsOf(one) : [])),
      );
    }
  }
  const lookup = (id: string) =>
    visible.has(id) && Object.hasOwn(answers, id) ? answers[id]?.value : undefined;

  const truthOf = (condition: Condition): number => {
    if (condition.op === "all") return Math.min(YES, ...condition.of.map(truthOf));
    if (condition.op === "any") return Math.max(NO, ...condition.of.map(truthOf));
    if (condition.op === "not") return YES - truthOf(condition.of);
    if (mayChange(condition.question)) return OPEN;
    return holds(condition, lookup) ? YES : NO;
  };

  const failing = (id: string) => (demands.get(id) ?? []).filter((one) => truthOf(one) === NO);

  // Definitions without cycles only are compiled, so that this ends.
  const mayChange = (id: string): boolean =>
    visible.has(id) ? lookup(id) === undefined : failing(id).length === 0;

  const deciding = (id: string): string[] =>
    failing(id)
      .flatMap(questionsIn)
      .flatMap((one) => (visible.has(one) ? (lookup(one) === undefined ? [] : [one]) : deciding(one)));

  return (id) => {
    if (mayChange(id)) return null;
    const found = new Set(deciding(id));
    return [...demands.keys()].filter((one) => found.has(one));
  };
}
