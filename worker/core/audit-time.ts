import type { AuditTime, AuditTimeDriver, AuditTimeLine, Days } from "../contract/audit-time.ts";
import type { AuditTimeRules } from "../contract/audit-time-schema.ts";
import type { Facts } from "./audit-facts.ts";
import { siteDays, type Visits } from "./audit-time-effects.ts";
import { type Arithmetic, arithmeticOf } from "./audit-time-lines.ts";
import { missingFacts } from "./audit-time-missing.ts";
import { atLeast, halfDays, plus, type Span, same, shownDays, times } from "./audit-time-range.ts";
import { round } from "./percent.ts";

/** Infinite days less their infinite part are still without end. */
const without = (a: Span, b: Span): Span => ({
  low: a.low - b.low,
  high: Number.isFinite(a.high) ? a.high - b.high : a.high,
});

const partOf = ({ parts, of }: { parts: number; of: number }): number => parts / of;

/** An audit later in the cycle: its share of the initial one, with its own number of visits to sites. */
function laterAudit(
  rules: AuditTimeRules,
  { core, visits, integration }: Arithmetic,
  audit: Exclude<keyof Visits, "initial">,
): Span {
  const part = times(core, same(partOf(rules.cycle[audit])));
  const days = times(plus(part, siteDays(rules, visits[audit])), integration);
  return halfDays(atLeast(days, rules.minimum[audit]));
}

const weightOf = ({ low, high }: Days): number =>
  Math.max(Math.abs(low), Math.abs(high ?? Number.POSITIVE_INFINITY));

/** What a line adds says itself; what a factor takes shows in the days before it and after it. */
function changeOf({ step, days, running }: AuditTimeLine, before: Days): Days {
  if (days !== null && step !== "minimum") return days;
  const high = running.high === null || before.high === null ? null : round(running.high - before.high, 2);
  return { low: round(running.low - before.low, 2), high };
}

/** By how many days each line moves the initial audit, the largest first; the table is where it starts. */
function driversOf(lines: readonly AuditTimeLine[]): AuditTimeDriver[] {
  return lines
    .slice(1)
    .map((line, i) => ({ line: line.id, days: changeOf(line, lines[i]?.running ?? line.running) }))
    .filter(({ days }) => days.low !== 0 || days.high !== 0)
    .sort((a, b) => weightOf(b.days) - weightOf(a.days));
}

/**
 * Auditor days of a certification cycle: a function of rules and facts and of nothing else. What is not told is taken as
 * all that it may be, so the range is the widest that the facts leave. Each audit is rounded once, to half days;
 * stage 2 and the totals are made of what is shown, so that they add up on a quote.
 */
export function auditTime(rules: AuditTimeRules, facts: Facts): AuditTime {
  const arithmetic = arithmeticOf(rules, facts);
  const initial = halfDays(arithmetic.initial);
  const stage1 = halfDays(times(initial, same(partOf(rules.cycle.stage1))));
  const surveillance = laterAudit(rules, arithmetic, "surveillance");
  const recertification = laterAudit(rules, arithmetic, "recertification");
  const threeYears = plus(initial, times(surveillance, same(2)));
  return {
    initial: shownDays(initial),
    stage_1: shownDays(stage1),
    stage_2: shownDays(without(initial, stage1)),
    surveillance: shownDays(surveillance),
    recertification: shownDays(recertification),
    three_years: shownDays(threeYears),
    with_recertification: shownDays(plus(threeYears, recertification)),
    beyond_table: arithmetic.beyond,
    lines: arithmetic.lines,
    sites: arithmetic.visits,
    drivers: driversOf(arithmetic.lines),
    missing: missingFacts(rules, facts),
  };
}
