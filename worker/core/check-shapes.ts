import type { Question } from "../contract/definition-schema.ts";
import { type DefinitionCheck, faultAt, quoted } from "./definition-check.ts";

/** A limit below which nothing, or above which nothing, can be answered; what is absent limits nothing. */
const crossed: { [T in Question["type"]]?: (field: Extract<Question, { type: T }>) => boolean } = {
  number: ({ min, max }) => min !== undefined && max !== undefined && min > max,
  date: ({ min, max }) => min !== undefined && max !== undefined && min > max,
  register: ({ minRows, maxRows }) => minRows > maxRows,
};

/** A row's cells are plain values: nothing branches inside a row, and no row is scored. */
const UNSUPPORTED = [
  "visibleIf",
  "measures",
  "action",
  "notApplicable",
  "notKnown",
  "replaces",
  "scores",
  "partOf",
  "tells",
  "sameAs",
] as const;

/** What each question needs within itself, besides ids. */
export const shapeChecks: DefinitionCheck[] = [
  ({ places }) =>
    places.questions.flatMap(({ question, path }) => {
      if (question.type !== "maturity") return [];
      const levels = question.options.map((option) => option.level);
      const ascending = levels.every((level, i) => i === 0 || level >= (levels[i - 1] ?? 0));
      // A repeated level is told as such; here only the order counts.
      if (levels[0] === 0 && ascending) return [];
      return [faultAt([...path, "options"], "levels_order", "Levels start at 0 and ascend.")];
    }),
  ({ places }) =>
    places.fields.flatMap(({ field, path }) => {
      const isCrossed = crossed[field.type] as ((f: Question) => boolean) | undefined;
      return isCrossed?.(field) ? [faultAt(path, "limits_crossed", "No answer is within these limits.")] : [];
    }),
  ({ places }) =>
    places.questions.flatMap(({ question, path }) => {
      if (question.type !== "register") return [];
      return question.columns.flatMap((column, i) => {
        const here = [...path, "columns", i];
        const scored = "options" in column && column.options.some((option) => option.score !== undefined);
        return [
          ...UNSUPPORTED.filter((key) => (column as Record<string, unknown>)[key] !== undefined).map((key) =>
            faultAt([...here, key], "column_unsupported", `A column has no ${quoted(key)}.`),
          ),
          ...(scored
            ? [faultAt([...here, "options"], "column_unsupported", "Options of a column have no score.")]
            : []),
        ];
      });
    }),
  ({ places }) =>
    places.questions.flatMap(({ question, path }) => {
      if (question.type !== "number" || question.partOf === undefined) return [];
      const whole = places.byId.get(question.partOf);
      if (whole?.type === "number" && whole.id !== question.id) return [];
      return [faultAt([...path, "partOf"], "whole_unknown", "It is a part of another number question.")];
    }),
  ({ definition, places }) =>
    places.questions.flatMap(({ question, path }) =>
      (question.sameAs ?? []).flatMap(({ questionnaire, as }, i) => {
        if (as === "rows" && question.type !== "number") {
          const message = "A number of rows answers a number question only.";
          return [faultAt([...path, "sameAs", i, "as"], "same_as_rows", message)];
        }
        return questionnaire === definition.slug
          ? [faultAt([...path, "sameAs", i], "same_as_own", "Within a questionnaire this is for replaces.")]
          : [];
      }),
    ),
  ({ places }) =>
    places.fields.flatMap(({ field, path }) => {
      if (field.type !== "choice") return [];
      return field.options.flatMap(({ alone }, i) =>
        alone === true
          ? [
              faultAt(
                [...path, "options", i, "alone"],
                "alone_needless",
                "Of one choice, each option stands alone.",
              ),
            ]
          : [],
      );
    }),
  ({ places }) =>
    places.fields.flatMap(({ field, path }) => {
      if (field.type !== "reference") return [];
      const register = places.byId.get(field.register);
      if (register?.type !== "register") {
        const message = `There is no register ${quoted(field.register)}.`;
        return [faultAt([...path, "register"], "reference_register_unknown", message)];
      }
      const column = register.columns.find(({ id }) => id === field.column);
      if (column?.type === "text") return [];
      const message = `The register has no column of text ${quoted(field.column)}.`;
      return [faultAt([...path, "column"], "reference_column_unknown", message)];
    }),
  ({ definition, places }) => {
    const { sizing } = definition;
    if (sizing === undefined) return [];
    const question = places.byId.get(sizing.question);
    if (question === undefined) {
      return [
        faultAt(["sizing", "question"], "sizing_question_unknown", `There is no ${quoted(sizing.question)}.`),
      ];
    }
    if (question.type !== "choice") {
      return [faultAt(["sizing", "question"], "sizing_question_type", "Only a choice can tell the size.")];
    }
    const ids = new Set(question.options.map((option) => option.id));
    return [
      ...[...ids]
        .filter((id) => !Object.hasOwn(sizing.sizes, id))
        .map((id) => faultAt(["sizing", "sizes"], "sizing_option_missing", `${quoted(id)} has no size.`)),
      ...Object.keys(sizing.sizes)
        .filter((id) => !ids.has(id))
        .map((id) =>
          faultAt(
            ["sizing", "sizes", id],
            "sizing_option_unknown",
            `The question has no option ${quoted(id)}.`,
          ),
        ),
    ];
  },
];
