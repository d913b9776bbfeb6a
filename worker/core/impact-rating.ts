import type { Factors, ImpactPolicy } from "../contract/impact-policy-schema.ts";
import type { Rating } from "../contract/impact-result.ts";

export const levelAt = (policy: ImpactPolicy, index: number): string => policy.levels[index]?.id ?? "";
export const levelIndex = (policy: ImpactPolicy, id: string): number =>
  policy.levels.findIndex((level) => level.id === id);
/** The worst of these levels; the least there is where there are none. */
export const worstOf = (policy: ImpactPolicy, levels: readonly string[]): string =>
  levelAt(policy, Math.max(0, ...levels.map((level) => levelIndex(policy, level))));

/** The worse of severity and reversibility from a severity on; below it their mean. */
const gravityOf = ({ severity, reversibility }: Factors, { gravity }: ImpactPolicy): number =>
  severity >= gravity.worseFromSeverity ? Math.max(severity, reversibility) : (severity + reversibility) / 2;

function judge(policy: ImpactPolicy, factors: Factors, vulnerable: boolean): Omit<Rating, "at_most"> {
  const { bands } = policy;
  const gravity = gravityOf(factors, policy);
  const product = gravity * factors.likelihood;
  const found = bands.findIndex(({ upTo }) => product <= upTo);
  const at = found === -1 ? bands.length - 1 : found;
  const raises = policy.raises.filter(
    ({ extentFrom, vulnerable: needed }) =>
      (extentFrom === undefined || factors.extent >= extentFrom) && (needed !== true || vulnerable),
  );
  const floors = policy.rowFloors.filter(
    ({ severityFrom, reversibilityFrom }) =>
      factors.severity >= severityFrom && factors.reversibility >= reversibilityFrom,
  );
  const lifted = bands[raises.length > 0 ? Math.min(bands.length - 1, at + 1) : at]?.level ?? "";
  return {
    ...factors,
    gravity,
    product,
    band: bands[at]?.level ?? "",
    raises: raises.map(({ id }) => id),
    floors: floors.map(({ id }) => id),
    level: worstOf(policy, [lifted, ...floors.map(({ level }) => level)]),
  };
}

/** One harm on the policy's scale. `most`: the same with whatever is unknown at its worst. */
export const rate = (policy: ImpactPolicy, factors: Factors, vulnerable: boolean, most: Factors): Rating => ({
  ...judge(policy, factors, vulnerable),
  at_most: judge(policy, most, vulnerable).level,
});
