import type { AuditTimeEffect, AuditTimeRules } from "../contract/audit-time-schema.ts";
import { FACT, type Fact, type Facts } from "./audit-facts.ts";
import { NONE, type Span, same, times } from "./audit-time-range.ts";
import { round } from "./percent.ts";

export type Brought = {
  /** Days, or a share. */
  value: Span;
  /** The count that it was read with; null where an answer and no count decides. */
  taken: Span | null;
};

export type Growth = { once: number; each: number; max?: number | undefined };

/** `beyond`: how many there are beyond those that bring nothing. */
export function grown({ once, each, max = Number.POSITIVE_INFINITY }: Growth, beyond: number): number {
  return beyond > 0 ? Math.min(max, once + each * beyond) : 0;
}

/** The count that was told; while none was, what the policy takes instead, and nothing where there is nothing to count. */
function countOf({ status, told }: Fact, unknown: Span): Span {
  if (status === "beside") return NONE;
  return told.count === null ? unknown : same(told.count);
}

type Grades = Record<string, Span>;

/** What an answer brings; while it is not told, from the least to the most that any answer would bring. */
export function gradeOf({ status, told }: Fact, grades: Grades): Span {
  if (status === "beside") return NONE;
  if (told.grade !== null) return Object.hasOwn(grades, told.grade) ? (grades[told.grade] ?? NONE) : NONE;
  const all = Object.values(grades);
  return {
    low: Math.min(...all.map(({ low }) => low), 0),
    high: Math.max(...all.map(({ high }) => high), 0),
  };
}

/** What one addition or reduction brings, by the facts. */
export function effectOf(effect: AuditTimeEffect, facts: Facts): Brought {
  const fact = facts(effect.fact);
  if ("grades" in effect) return { value: gradeOf(fact, effect.grades), taken: null };
  const taken = countOf(fact, effect.unknown);
  const low = grown(effect.low, taken.low - effect.over);
  return { value: { low, high: grown(effect.high, taken.high - effect.over) }, taken };
}

export type Visits = Record<"initial" | "surveillance" | "recertification", Span>;

/** Not fooled by what binary fractions leave over: 0.6 of 5 is 3. */
const roundedUp = (value: number) => Math.ceil(round(value, 6));

/**
 * How many sites beside the main one each audit visits. Alike and run from one centre: a multiple of the root of their
 * number; else all of them, and a share of them each year (IAF MD 1). While it is not told whether they are alike, both.
 */
export function siteVisits({ sites }: AuditTimeRules, facts: Facts): { taken: Span; visits: Visits } {
  const taken = countOf(facts(FACT.sites), sites.unknown);
  const { status, told } = facts(FACT.alike);
  const alike = status === "beside" ? "yes" : told.grade;
  const visited = (audit: keyof Visits): Span => {
    const sampled = (count: number) => Math.min(count, roundedUp(sites.sample[audit] * Math.sqrt(count)));
    const share = audit === "surveillance" ? sites.unlike.surveillance : 1;
    const all = (count: number) => roundedUp(share * count);
    const ways = alike === "yes" ? [sampled] : alike === "no" ? [all] : [sampled, all];
    return {
      low: Math.min(...ways.map((visits) => visits(taken.low))),
      high: Math.max(...ways.map((visits) => visits(taken.high))),
    };
  };
  return {
    taken,
    visits: {
      initial: visited("initial"),
      surveillance: visited("surveillance"),
      recertification: visited("recertification"),
    },
  };
}

export const siteDays = ({ sites }: AuditTimeRules, visited: Span): Span => times(visited, sites.days);
