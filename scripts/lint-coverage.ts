import type { Standard } from "../worker/contract/standard-schema.ts";
import { measuresOf } from "../worker/core/check-measuring.ts";
import { placesIn } from "../worker/core/definition-check.ts";
import { groupsIn, requirementsIn } from "../worker/core/standard-places.ts";
import type { CompiledDefinition } from "./lint-compile.ts";
import { type Expectations, expectedOf } from "./lint-expectations.ts";
import type { Hit } from "./lint-source.ts";

type Measured = { first: Set<string>; any: Set<string> };

const measuredIn = ({ value }: CompiledDefinition): Measured => {
  const measures = placesIn(value).questions.map(({ question }) => measuresOf(question));
  return {
    first: new Set(measures.flatMap(([first]) => (first ? [first.requirement] : []))),
    any: new Set(measures.flat().map(({ requirement }) => requirement)),
  };
};

const missing: Record<
  NonNullable<Expectations["measures"]>,
  (standard: Standard, measured: Measured) => [code: string, message: string][]
> = {
  each: (standard, { first }) =>
    requirementsIn(standard)
      .filter(({ item }) => !first.has(item.id))
      .map(({ item }) => ["requirement_unmeasured", `No question measures ${item.id} before anything else.`]),
  groups: (standard, { any }) =>
    groupsIn(standard)
      .filter(({ item }) => !item.requirements.some(({ id }) => any.has(id)))
      .map(({ item }) => ["group_unmeasured", `No question measures anything of ${item.id}.`]),
};

/** Nothing of the standard is left out: each requirement, or each group, is measured. */
export function findUnmeasured(compiled: CompiledDefinition): Hit[] {
  const { measures } = expectedOf(compiled.source);
  if (!measures) return [];
  return missing[measures](compiled.standard, measuredIn(compiled)).map(([code, message]) => ({
    path: ["sections"],
    code,
    message,
  }));
}

/**
 * A clause item can never be left out, so branching may not hide every question about it: to whom all are hidden it
 * would count as not applicable.
 */
export function findHideable({ value, standard }: CompiledDefinition): Hit[] {
  const mandatory = new Set(
    standard.parts
      .filter((part) => part.mandatory)
      .flatMap((part) => part.groups.flatMap((group) => group.requirements.map(({ id }) => id))),
  );
  const { questions } = placesIn(value);
  const always = new Set(
    questions
      .filter(({ question, section }) => !question.visibleIf && !value.sections[section]?.visibleIf)
      .flatMap(({ question }) => measuresOf(question).map(({ requirement }) => requirement)),
  );
  return questions.flatMap(({ question, path }) =>
    measuresOf(question)
      .filter(({ requirement }) => mandatory.has(requirement) && !always.has(requirement))
      .map(({ requirement }) => ({
        path: [...path, "visibleIf"],
        code: "mandatory_hidden",
        message: `Branching can hide every question about ${requirement}.`,
      })),
  );
}
