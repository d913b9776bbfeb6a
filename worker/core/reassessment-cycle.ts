import type { Occasion, Reassessment } from "../contract/reassessment.ts";
import { addMonths, type Day } from "./calendar.ts";

/** How often a client is assessed again unless the tenant says otherwise: a certificate is looked after every year. */
const DEFAULT_MONTHS = 12;

const YEAR = 12;
/** A certificate's years end with these audits (ISO/IEC 17021-1, 9.1.3). */
const AUDITS = ["surveillance-1", "surveillance-2", "recertification"] as const satisfies Occasion[];
const CYCLE = YEAR * AUDITS.length;

const occasionAt = (month: number): Occasion =>
  month % YEAR === 0 ? (AUDITS[(month / YEAR - 1) % AUDITS.length] ?? "between") : "between";

/**
 * The due days after an assessment, up to the end of the three years that it is in. Years are counted in intervals, as
 * if each earlier assessment had come on its day: who is late by a month is still in the same year of the cycle.
 *
 * @param round which assessment of the client it is, from 1.
 */
export function cycleAfter(completedOn: Day, months: number, round: number): Reassessment["cycle"] {
  const next = round * months;
  const end = Math.ceil(next / CYCLE) * CYCLE;
  const count = Math.floor((end - next) / months) + 1;
  return Array.from({ length: count }, (_, i) => ({
    due_on: addMonths(completedOn, (i + 1) * months),
    occasion: occasionAt(next + i * months),
  }));
}

/** How often, by what the embed and the tenant decided: null is undecided, 0 is never. */
export const intervalOf = (embed: number | null, tenant: number | null): number =>
  embed ?? tenant ?? DEFAULT_MONTHS;

/** Null where it is never. */
export function reassessmentAfter(completedOn: Day, months: number, round: number): Reassessment | null {
  if (months <= 0) return null;
  return {
    interval_months: months,
    round,
    due_on: addMonths(completedOn, months),
    cycle: cycleAfter(completedOn, months, round),
  };
}
