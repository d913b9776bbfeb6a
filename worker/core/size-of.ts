import type { Answers } from "../contract/answers.ts";
import type { Definition, Size } from "../contract/definition-schema.ts";
import { visibleQuestions } from "../contract/visibility.ts";

/**
 * The organisation's size, as its answer to the sizing question tells; medium while it does not, for most are.
 * `visible` spares a caller who knows it already the work.
 */
export function sizeOf(
  definition: Definition,
  answers: Answers,
  visible: ReadonlySet<string> = visibleQuestions(definition.sections, answers),
): Size {
  const { sizing } = definition;
  if (sizing === undefined || !visible.has(sizing.question)) return "medium";
  if (!Object.hasOwn(answers, sizing.question)) return "medium";
  const value = answers[sizing.question]?.value;
  if (typeof value !== "string" || !Object.hasOwn(sizing.sizes, value)) return "medium";
  return sizing.sizes[value] ?? "medium";
}
