import type { Days } from "../contract/audit-time.ts";
import { round } from "./percent.ts";

/** From `low` to `high`, which is infinite where nobody can tell. */
export type Span = { low: number; high: number };

export const NONE: Span = { low: 0, high: 0 };
export const plus = (a: Span, b: Span): Span => ({ low: a.low + b.low, high: a.high + b.high });
/** Without `infinity * 0`, which is no number. */
const product = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b);
export const times = (a: Span, b: Span): Span => ({
  low: product(a.low, b.low),
  high: product(a.high, b.high),
});
export const atLeast = (a: Span, min: number): Span => ({
  low: Math.max(a.low, min),
  high: Math.max(a.high, min),
});
/** What is left after a share from `low` to `high` was taken off: most where least is taken. */
export const remaining = ({ low, high }: Span): Span => ({ low: 1 - high, high: 1 - low });
export const same = (value: number): Span => ({ low: value, high: value });

/** The nearest half day, as audit time is usually quoted; a quarter goes up. */
export const halfDays = ({ low, high }: Span): Span => ({
  low: Math.round(round(low * 2, 6)) / 2,
  high: Math.round(round(high * 2, 6)) / 2,
});

export const shownDays = ({ low, high }: Span): Days => ({
  low: round(low, 2),
  high: Number.isFinite(high) ? round(high, 2) : null,
});
