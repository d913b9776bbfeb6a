import type { Standard } from "../contract/standard-schema.ts";
import type { Fault } from "./fault.ts";
import { pointerTo } from "./pointer.ts";
import { crosswalksIn, requirementsIn } from "./standard-places.ts";

/** Crosswalks that lead nowhere: to a standard that is not among `others`, or to none of its requirements. */
export function findCrosswalkFaults(standard: Standard, others: readonly Standard[]): Fault[] {
  const idsOf = new Map(
    others.map((other) => [other.id, new Set(requirementsIn(other).map(({ item }) => item.id))]),
  );
  return crosswalksIn(standard).flatMap(({ item, path }) => {
    const ids = idsOf.get(item.standard);
    if (ids?.has(item.ref)) return [];
    const [key, message] = ids
      ? (["ref", `${item.standard} has no requirement ${JSON.stringify(item.ref)}.`] as const)
      : (["standard", `There is no standard ${JSON.stringify(item.standard)}.`] as const);
    return [{ pointer: pointerTo([...path, key]), code: `crosswalk_${key}_unknown`, message }];
  });
}
