import { type DefinitionCheck, faultAt, type Path, quoted } from "./definition-check.ts";
import { duplicatesIn } from "./duplicates.ts";
import type { Fault } from "./fault.ts";

type Named = { id: string | number; path: Path };

function repeated(code: string, named: readonly Named[]): Fault[] {
  return duplicatesIn(named.map(({ id }) => id)).map(({ index, value }) =>
    faultAt(named[index]?.path ?? [], code, `${quoted(String(value))} is used before.`),
  );
}

/** Ids are for life and answers are kept by them: one id, one meaning. */
export const idChecks: DefinitionCheck[] = [
  ({ definition }) =>
    repeated(
      "section_duplicate",
      definition.sections.map(({ id }, i) => ({ id, path: ["sections", i, "id"] })),
    ),
  ({ places }) =>
    repeated(
      "question_duplicate",
      places.questions.map(({ question, path }) => ({ id: question.id, path: [...path, "id"] })),
    ),
  ({ places }) =>
    places.fields.flatMap(({ field, path }) =>
      field.type === "choice" || field.type === "choices"
        ? repeated(
            "option_duplicate",
            field.options.map(({ id }, i) => ({ id, path: [...path, "options", i, "id"] })),
          )
        : [],
    ),
  ({ places }) =>
    places.questions.flatMap(({ question, path }) =>
      question.type === "maturity"
        ? repeated(
            "level_duplicate",
            question.options.map(({ level }, i) => ({ id: level, path: [...path, "options", i, "level"] })),
          )
        : [],
    ),
  ({ places }) =>
    places.questions.flatMap(({ question, path }) =>
      question.type === "register"
        ? repeated(
            "column_duplicate",
            question.columns.map(({ id }, i) => ({ id, path: [...path, "columns", i, "id"] })),
          )
        : [],
    ),
  ({ places }) =>
    places.questions.flatMap(({ question, path }) =>
      (question.replaces ?? []).flatMap((id, i) =>
        places.byId.has(id)
          ? [faultAt([...path, "replaces", i], "replaced_current", `${quoted(id)} is still asked.`)]
          : [],
      ),
    ),
];
