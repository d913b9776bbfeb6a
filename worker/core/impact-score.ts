import type { ImpactPolicy } from "../contract/impact-policy-schema.ts";
import type { Because, ImpactResult, Judgement, RowResult } from "../contract/impact-result.ts";
import { type Given, givenBy, unknownIn } from "./impact-answers.ts";
import { missingIn } from "./impact-missing.ts";
import { levelAt, levelIndex, worstOf } from "./impact-rating.ts";
import { measuresIn, ratedRows } from "./impact-rows.ts";
import type { ScoringInput } from "./kind-rules.ts";
import { round } from "./percent.ts";
import { pinOf } from "./pin.ts";

/** Changes whenever the same definition, policy and answers would give another result. */
export const IMPACT_ENGINE = "1.0.0";

type Side = "inherent" | "residual";

/** The worst row or floor, never a sum: many small harms do not make a great one, nor does one great one vanish. */
function judgementOf(
  policy: ImpactPolicy,
  side: Side,
  { rows, floors, depth, missing }: Pick<ImpactResult, "rows" | "floors" | "depth" | "missing">,
): Judgement {
  const candidates: { level: string; because: Because }[] = [
    ...rows.flatMap((row) => {
      const rating = row[side];
      return rating ? [{ level: rating.level, because: { rule: "row", row: row.row } as const }] : [];
    }),
    ...floors.map(({ id, level }) => ({ level, because: { rule: "floor", id } as const })),
  ];
  const worst = worstOf(
    policy,
    candidates.map(({ level }) => level),
  );
  const top = levelAt(policy, policy.levels.length - 1);
  const made = candidates.filter(({ level }) => level === worst).map(({ because }) => because);
  const possible = rows.flatMap((row) => row[side]?.at_most ?? []);
  return {
    level: missing.length === 0 || worst === top ? worst : null,
    at_least: worst,
    at_most: missing.length === 0 ? worstOf(policy, [worst, ...possible]) : top,
    because: made.length > 0 ? made : [{ rule: "depth", id: depth }],
  };
}

const depthOf = ({ depths }: ImpactPolicy, { visible }: Given): string =>
  depths.find(({ asked }) => asked === undefined || visible.has(asked))?.id ?? "";

/** Sums of halves are exact, so that the order of rows shows in no digit. */
function exposureOf({ exposure }: ImpactPolicy, rows: readonly RowResult[]): number {
  const sum = rows.reduce((total, { residual }) => total + (residual?.product ?? 0), 0);
  return round(Math.min(100, (100 * sum) / exposure.full), 1);
}

const isAnswered = ({ answers, visible }: Given, question: string) =>
  visible.has(question) && Object.hasOwn(answers, question);

/** A function of definition, policy, answers and engine and of nothing else; the order of rows decides nothing. */
export function scoreImpact(input: ScoringInput<"impact">): ImpactResult {
  const { definition, policy, answers } = input;
  const given = givenBy(definition, answers);
  const measures = measuresIn(policy, given);
  const rows = ratedRows(policy, given, measures);
  const missing = missingIn(definition, policy, given, rows);
  const floors = policy.floors
    .filter(({ when }) => given.holds(when))
    .map(({ id, level }) => ({ id, level }));
  const depth = depthOf(policy, given);
  const judged = { rows, floors, depth, missing };
  const inherent = judgementOf(policy, "inherent", judged);
  const tier = policy.tiers.find(({ when }) => when === undefined || given.holds(when))?.id ?? "";
  const { fundamentalRights } = policy;
  return {
    depth,
    missing,
    inherent,
    residual: judgementOf(policy, "residual", judged),
    exposure: exposureOf(policy, rows),
    tier,
    rows,
    measures,
    floors: floors.sort((a, b) => levelIndex(policy, b.level) - levelIndex(policy, a.level)),
    duties: policy.duties
      .filter(({ tiers, when }) => tiers.includes(tier) && (when === undefined || given.holds(when)))
      .map(({ id }) => id),
    conditions: policy.conditions
      .filter(({ levels }) => levels.includes(inherent.at_least))
      .map(({ id, shownWhen }) => ({
        id,
        status: shownWhen === undefined ? "not_asked" : given.holds(shownWhen) ? "shown" : "open",
      })),
    fundamental_rights: given.holds(fundamentalRights.when)
      ? {
          elements: fundamentalRights.elements.map(({ id, questions }) => ({
            id,
            missing: questions.filter((question) => !isAnswered(given, question)),
          })),
        }
      : null,
    unknown: unknownIn(definition, policy, given),
    pinned: pinOf(input, IMPACT_ENGINE),
  };
}
