import { missingAnswers } from "../contract/answer-check.ts";
import type { Definition } from "../contract/definition-schema.ts";
import { FACTORS } from "../contract/impact-factors.ts";
import type { ImpactPolicy } from "../contract/impact-policy-schema.ts";
import type { Missing, RowResult } from "../contract/impact-result.ts";
import { cellOf, type Given, textOf } from "./impact-answers.ts";

/** All that keeps a level from being known. An impact assessment that is not finished says nothing good of a system. */
export function missingIn(
  definition: Definition,
  policy: ImpactPolicy,
  given: Given,
  rated: readonly RowResult[],
): Missing[] {
  const { rows, parties } = policy;
  const answers = missingAnswers(definition.sections, given.answers).map(
    (question): Missing => ({ reason: "answer", question }),
  );
  if (!given.visible.has(rows.question)) return answers;
  const named = given.rows(parties.question).map((row) => textOf(row, parties.name));
  const known = new Set(named);
  const concerned = new Set(rated.map(({ party }) => party));
  const register = given.rows(rows.question);
  return [
    ...answers,
    ...(rated.some(({ harm }) => harm) ? [] : [{ reason: "no_harm_rated" } as const]),
    ...named
      .filter((party) => party !== "" && !concerned.has(party))
      .map((party): Missing => ({ reason: "party_unrated", party })),
    ...rated
      .filter(({ party }) => !known.has(party))
      .map(({ row }): Missing => ({ reason: "party_unknown", row })),
    ...register.flatMap((row, i): Missing[] =>
      [rows.effect, ...FACTORS.map((factor) => rows.factors[factor])].some(
        (column) => cellOf(row, column) === undefined,
      )
        ? [{ reason: "cell", row: i }]
        : [],
    ),
  ];
}
