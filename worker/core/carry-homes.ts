import type { Definition, Question } from "../contract/definition-schema.ts";

export type ById = ReadonlyMap<string, Question>;

export const questionsById = (definition: Definition): ById =>
  new Map(definition.sections.flatMap(({ questions }) => questions.map((one) => [one.id, one] as const)));

/**
 * Where answers to a question belong in another version: under its own id as long as that is asked, else where lineage
 * leads. Lineage is written down forwards only (`replaces`); read backwards it leads home again, which a rollback needs.
 * Several homes mean that nobody can tell which.
 */
export function homesOf(question: Question, to: ById): Question[] {
  const same = to.get(question.id);
  if (same !== undefined) return [same];
  const heirs = [...to.values()].filter((one) => one.replaces?.includes(question.id));
  if (heirs.length > 0) return heirs;
  return [...new Set(question.replaces)].map((id) => to.get(id)).filter((one) => one !== undefined);
}
