import type { BandName, BeforeAfter, RuleChanges } from "../contract/changes.ts";
import type { Band, Policy } from "../contract/policy-schema.ts";
import { isChange, pairs } from "./compare-results.ts";

const orNull = <T>(change: BeforeAfter<T>): BeforeAfter<T> | null => (isChange(change) ? change : null);

const bandRule = (band: Band | undefined) =>
  band === undefined
    ? null
    : { min: band.min, gates: band.gates, clause_items_min: band.clauseItemsMin ?? null };

const evidenceRule = ({ evidence }: Policy) =>
  evidence === undefined ? null : { from_level: evidence.fromLevel, cap_level: evidence.capLevel };

/** Rules are small and of one shape each, written by one function: their JSON tells whether they are the same. */
const sameRule = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What two policies do differently, whatever was answered; what they ask of single requirements is not in here. */
export function ruleChanges(before: Policy, after: Policy): RuleChanges {
  const evidence = { before: evidenceRule(before), after: evidenceRule(after) };
  return {
    levels: after.levels
      .map((value, level) => ({ level, before: before.levels[level] ?? 0, after: value }))
      .filter(isChange),
    evidence: sameRule(evidence.before, evidence.after) ? null : evidence,
    thresholds: [
      {
        finding: "major" as const,
        before: before.findings.majorBelow,
        after: after.findings.majorBelow,
      },
      {
        finding: "minor" as const,
        before: before.findings.minorBelow,
        after: after.findings.minorBelow,
      },
    ].filter(isChange),
    provisional_below: orNull({ before: before.provisionalBelow, after: after.provisionalBelow }),
    parts: pairs(before.parts, after.parts)
      .map(({ id, before: old, after: now }) => ({
        id,
        before: old?.weight ?? null,
        after: now?.weight ?? null,
      }))
      .filter(isChange),
    bands: pairs<Band & BandName>(before.bands, after.bands)
      .map(({ id, before: old, after: now }) => ({
        id,
        title: now?.title ?? old?.title ?? id,
        before: bandRule(old),
        after: bandRule(now),
      }))
      .filter((band) => !sameRule(band.before, band.after)),
  };
}
