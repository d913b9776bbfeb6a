import type { Condition } from "../contract/condition.ts";
import type { Definition, Question } from "../contract/definition-schema.ts";
import type { AnyPolicy } from "../contract/kinds.ts";
import type { Fault } from "./fault.ts";
import { pointerTo } from "./pointer.ts";

export type Path = readonly (string | number)[];
export type Places = {
  questions: { question: Question; section: number; path: Path }[];
  /** Questions and the columns of registers: whatever has options and limits. */
  fields: { field: Question; path: Path }[];
  /** The first question of each id. */
  byId: Map<string, Question>;
  conditions: { condition: Condition; path: Path }[];
};
export type DefinitionContext<P = AnyPolicy> = { definition: Definition; policy: P; places: Places };
/** `P`: the policies of the kind that the check is for; a check for every kind looks at what all policies have. */
export type DefinitionCheck<P = AnyPolicy> = (context: DefinitionContext<P>) => Fault[];

export const faultAt = (path: Path, code: string, message: string): Fault => ({
  pointer: pointerTo(path),
  code,
  message,
});
export const quoted = (id: string): string => JSON.stringify(id);

function conditionsFrom(condition: Condition | undefined, path: Path): Places["conditions"] {
  if (condition === undefined) return [];
  const below = !("of" in condition)
    ? []
    : Array.isArray(condition.of)
      ? condition.of.flatMap((part, i) => conditionsFrom(part, [...path, "of", i]))
      : conditionsFrom(condition.of, [...path, "of"]);
  return [{ condition, path }, ...below];
}

/** Where everything stands that the checks look at. */
export function placesIn({ sections }: Definition): Places {
  const questions = sections.flatMap(({ questions }, section) =>
    questions.map((question, i) => ({ question, section, path: ["sections", section, "questions", i] })),
  );
  return {
    questions,
    fields: questions.flatMap(({ question, path }) => [
      { field: question, path },
      ...(question.type === "register"
        ? question.columns.map((field, i) => ({ field, path: [...path, "columns", i] }))
        : []),
    ]),
    byId: new Map(questions.toReversed().map(({ question }) => [question.id, question])),
    conditions: [
      ...sections.flatMap(({ visibleIf }, i) => conditionsFrom(visibleIf, ["sections", i, "visibleIf"])),
      ...questions.flatMap(({ question, path }) =>
        conditionsFrom(question.visibleIf, [...path, "visibleIf"]),
      ),
    ],
  };
}
