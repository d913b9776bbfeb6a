import { type Answers, NOT_KNOWN } from "./answers.ts";
import { type Condition, holds } from "./condition.ts";

type Branching = { visibleIf?: Condition | undefined };
export type BranchingSection = Branching & { questions: (Branching & { id: string })[] };

/**
 * The ids of the questions that are asked, given these answers. An answer to a hidden question counts as none, so
 * what branching hides can never decide anything. Cycles are refused when a definition is compiled; should one get
 * here all the same, a question that depends on itself is hidden.
 */
export function visibleQuestions(sections: readonly BranchingSection[], answers: Answers): Set<string> {
  const conditions = new Map<string, Condition[]>();
  for (const section of sections) {
    for (const question of section.questions) {
      conditions.set(
        question.id,
        [section.visibleIf, question.visibleIf].filter((c) => c !== undefined),
      );
    }
  }
  const known = new Map<string, boolean>();
  const isVisible = (id: string): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, false);
    const own = conditions.get(id);
    const visible = own?.every((condition) => holds(condition, lookup)) ?? false;
    known.set(id, visible);
    return visible;
  };
  const lookup = (id: string) => {
    const value = Object.hasOwn(answers, id) && isVisible(id) ? answers[id]?.value : undefined;
    return value === NOT_KNOWN ? undefined : value;
  };
  return new Set([...conditions.keys()].filter(isVisible));
}
