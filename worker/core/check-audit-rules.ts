import { type AuditTimeEffect, type AuditTimeRules, COUNT_MAX } from "../contract/audit-time-schema.ts";
import { FACT, ROLES } from "./audit-facts.ts";
import { type Growth, grown } from "./audit-time-effects.ts";
import { duplicatesIn } from "./duplicates.ts";
import type { Fault } from "./fault.ts";
import { pointerTo } from "./pointer.ts";

/** Lines that every estimate may have; an addition or a reduction has another name. */
const FIXED_LINES = [
  "people",
  "roles",
  "sites",
  "integration",
  "minimum",
  "stage1",
  "surveillance",
  "recertification",
] as const;

type Check = (rules: AuditTimeRules) => Fault[];
type Placed = { effect: AuditTimeEffect; path: PropertyKey[] };

const fault = (path: PropertyKey[], code: string, message: string): Fault => ({
  pointer: pointerTo(path),
  code,
  message,
});

const effectsOf = ({ reductions, additions }: AuditTimeRules): Placed[] => [
  ...reductions.items.map((effect, i) => ({ effect, path: ["reductions", "items", i] })),
  ...additions.map((effect, i) => ({ effect, path: ["additions", i] })),
];

const CASES = [...ROLES, "several"] as const;
const inRole = (days: AuditTimeRules["people"]["rows"][number]["days"], role: (typeof CASES)[number]) =>
  typeof days === "number" ? null : days[role];

/** Where a reading stops growing, from both sides; in between, what two readings differ by is a straight line. */
function kinksOf({ once, each, max }: Growth): number[] {
  if (max === undefined || each === 0) return [];
  const at = (max - once) / each;
  return [Math.floor(at), Math.ceil(at)].filter((count) => count > 0);
}
const isCrossed = (low: Growth, high: Growth): boolean =>
  [1, COUNT_MAX, ...kinksOf(low), ...kinksOf(high)].some((count) => grown(low, count) > grown(high, count));

/** A figure that grew smaller would make somebody with more people, or more roles, pay less. */
const checks: Check[] = [
  ({ people: { rows } }) =>
    rows.flatMap(({ upTo }, i) =>
      i > 0 && upTo <= (rows[i - 1]?.upTo ?? 0)
        ? [fault(["people", "rows", i, "upTo"], "rows_order", "Rows ascend by people.")]
        : [],
    ),
  ({ people: { rows }, roles: { factors } }) =>
    rows.flatMap(({ days }, i) => {
      const before = rows[i - 1]?.days;
      const falls = CASES.some((role) => {
        const was = before === undefined ? 0 : (inRole(before, role) ?? (before as number) * factors[role]);
        return (inRole(days, role) ?? (days as number) * factors[role]) < was;
      });
      return falls
        ? [fault(["people", "rows", i, "days"], "rows_fall", "More people never take fewer days.")]
        : [];
    }),
  ({ people: { rows }, roles: { factors } }) => {
    const fewer = (all: Record<(typeof CASES)[number], number>) =>
      CASES.some((role) => all[role] > all.several);
    const message = "Several roles never take fewer days than one of them.";
    return [
      ...(fewer(factors) ? [fault(["roles", "factors", "several"], "roles_fall", message)] : []),
      ...rows.flatMap(({ days }, i) =>
        typeof days !== "number" && fewer(days)
          ? [fault(["people", "rows", i, "days", "several"], "roles_fall", message)]
          : [],
      ),
    ];
  },
  (rules) =>
    effectsOf(rules).flatMap(({ effect, path }) =>
      !("grades" in effect) && isCrossed(effect.low, effect.high)
        ? [fault([...path, "low"], "readings_crossed", "The low reading brings more than the high one.")]
        : [],
    ),
  // More of what calls for time elsewhere would take time off.
  ({ reductions, additions }) => {
    const growing = new Set<string>([
      ...[FACT.people, FACT.everybody, FACT.sites],
      ...additions.flatMap((effect) => ("grades" in effect ? [] : [effect.fact])),
    ]);
    return reductions.items.flatMap((item, i) =>
      !("grades" in item) && growing.has(item.fact)
        ? [fault(["reductions", "items", i, "fact"], "reduction_grows", "More of it never takes fewer days.")]
        : [],
    );
  },
  (rules) =>
    duplicatesIn([...FIXED_LINES, ...effectsOf(rules).map(({ effect }) => effect.id)]).map(
      ({ index, value }) =>
        fault(
          [...(effectsOf(rules)[index - FIXED_LINES.length]?.path ?? []), "id"],
          "line_duplicate",
          `The id ${JSON.stringify(value)} is used before.`,
        ),
    ),
];

/** What is wrong with the rules of an estimate beyond their form. */
export const findAuditRuleFaults = (rules: AuditTimeRules): Fault[] =>
  checks.flatMap((check) => check(rules));
