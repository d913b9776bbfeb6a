import type { Row } from "../contract/answers.ts";
import { FACTORS } from "../contract/impact-factors.ts";
import type { Factor, Factors, ImpactPolicy } from "../contract/impact-policy-schema.ts";
import type { MeasureResult, RowResult } from "../contract/impact-result.ts";
import { cellOf, type Given, listOf, textOf } from "./impact-answers.ts";
import { rate } from "./impact-rating.ts";

const WORST = 4;

/** Which measures there are, what they act on, and whether they may move anything. */
export function measuresIn(policy: ImpactPolicy, given: Given): MeasureResult[] {
  const { measures, rows } = policy;
  const impacts = given.rows(rows.question).map((row) => textOf(row, rows.name));
  return given.rows(measures.question).map((row, i) => {
    const wanted = new Set(listOf(row, measures.impacts));
    const hit = impacts.flatMap((name, at) => (name !== "" && wanted.has(name) ? [at] : []));
    const factor = FACTORS.find((one) => one === cellOf(row, measures.factor)) ?? null;
    const worth = measures.worth[textOf(row, measures.steps)] ?? 0;
    return {
      row: i,
      name: textOf(row, measures.name),
      impacts: hit,
      factor,
      steps: worth,
      counts: countsOf(policy, row, hit.length > 0 && factor !== null && worth > 0),
    };
  });
}

function countsOf({ measures }: ImpactPolicy, row: Row, aims: boolean): MeasureResult["counts"] {
  if (!aims) return "no_target";
  if (!measures.working.includes(textOf(row, measures.status))) return "not_working";
  return textOf(row, measures.evidence) === "" ? "no_evidence" : "yes";
}

/** Measures on one factor do not add up: the strongest moves it, and none moves it further than the policy lets it. */
function movesOf(policy: ImpactPolicy, row: number, factors: Factors, measures: readonly MeasureResult[]) {
  return FACTORS.flatMap((factor): RowResult["moved"] => {
    const acting = measures.filter(
      (one) => one.counts === "yes" && one.factor === factor && one.impacts.includes(row),
    );
    const steps = Math.min(policy.measures.stepsMax, Math.max(0, ...acting.map((one) => one.steps)));
    const to = Math.max(1, factors[factor] - steps);
    return to < factors[factor]
      ? [{ factor, from: factors[factor], to, measures: acting.map((one) => one.row) }]
      : [];
  });
}

const lowered = (factors: Factors, moved: RowResult["moved"]): Factors => ({
  ...factors,
  ...Object.fromEntries(moved.map(({ factor, from, to }) => [factor, factors[factor] - (from - to)])),
});

/** The register of impacts, row by row. What nobody knows, and what is left out, is taken as the policy says. */
export function ratedRows(
  policy: ImpactPolicy,
  given: Given,
  measures: readonly MeasureResult[],
): RowResult[] {
  const { rows, parties, scales, unknown } = policy;
  const vulnerable = new Map(
    given
      .rows(parties.question)
      .map((row) => [
        textOf(row, parties.name),
        listOf(row, parties.vulnerable).some((one) => one !== parties.none),
      ]),
  );
  return given.rows(rows.question).map((row, i) => {
    const open: Factor[] = [];
    const factors = { severity: 0, extent: 0, reversibility: 0, likelihood: 0 };
    for (const factor of FACTORS) {
      const value = textOf(row, rows.factors[factor]);
      const known = value !== unknown && scales[factor][value] !== undefined;
      if (!known) open.push(factor);
      factors[factor] = (known ? scales[factor][value] : scales[factor][unknown]) ?? WORST;
    }
    const party = textOf(row, rows.party);
    const harm = cellOf(row, rows.effect) === rows.harm;
    const moved = harm ? movesOf(policy, i, factors, measures) : [];
    const most = (known: Factors): Factors => ({
      ...known,
      ...Object.fromEntries(open.map((factor) => [factor, WORST])),
    });
    // Nobody knows whether a party that is not named is vulnerable; that is said as missing.
    const isVulnerable = vulnerable.get(party) ?? false;
    const after = lowered(factors, moved);
    return {
      row: i,
      name: textOf(row, rows.name),
      party,
      dimension: textOf(row, rows.dimension) || null,
      harm,
      inherent: harm ? rate(policy, factors, isVulnerable, most(factors)) : null,
      residual: harm ? rate(policy, after, isVulnerable, lowered(most(factors), moved)) : null,
      unknown: open,
      moved,
    };
  });
}
