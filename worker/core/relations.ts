import type { RelatedItem, Relation } from "../contract/relation.ts";
import type { Result } from "../contract/result.ts";
import type { Standard } from "../contract/standard-schema.ts";
import { requirementsIn } from "./standard-places.ts";

type Links = Map<string, RelatedItem["requirements"]>;

/** By catalogue and item: the requirements of this result that relate to it, in the standard's order. */
function linksOf(standard: Standard, asked: ReadonlySet<string>): Map<string, Links> {
  const links = new Map<string, Links>();
  for (const { item } of requirementsIn(standard)) {
    if (!asked.has(item.id)) continue;
    for (const { standard: other, ref, strength, published, source } of item.crosswalks ?? []) {
      const refs = links.get(other) ?? new Map<string, RelatedItem["requirements"]>();
      refs.set(ref, [...(refs.get(ref) ?? []), { id: item.id, strength, published, source }]);
      links.set(other, refs);
    }
  }
  return links;
}

/** Which other catalogues a standard's crosswalks lead to. */
export const relatedStandards = (standard: Standard): string[] => [
  ...new Set(
    requirementsIn(standard).flatMap(({ item }) => (item.crosswalks ?? []).map((one) => one.standard)),
  ),
];

/** How a result relates to other catalogues; a catalogue that is not at hand is left out. */
export function relationsOf(standard: Standard, others: readonly Standard[], result: Result): Relation[] {
  const scores = new Map(result.requirements.map(({ id, score }) => [id, score]));
  const links = linksOf(standard, new Set(scores.keys()));
  const lowest = (requirements: RelatedItem["requirements"]): number | null => {
    const known = requirements
      .filter(({ strength }) => strength !== "weak")
      .flatMap(({ id }) => scores.get(id) ?? []);
    return known.length === 0 ? null : Math.min(...known);
  };
  return others.flatMap((other) => {
    const refs = links.get(other.id);
    if (!refs) return [];
    const items = requirementsIn(other).flatMap(({ item: { id, title } }): RelatedItem[] => {
      const requirements = refs.get(id);
      return requirements ? [{ ref: id, title, requirements, lowest: lowest(requirements) }] : [];
    });
    const { id, title, asOf, cautions } = other;
    return [{ standard: id, title, as_of: asOf ?? null, cautions: cautions ?? [], items }];
  });
}
