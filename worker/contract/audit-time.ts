import type { Report } from "./report.ts";
import type { Pinned } from "./result.ts";

/** How sure a figure is: read in the source itself, told by others in public, or our own assumption. */
export const CERTAINTIES = ["verified", "secondary", "assumed"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Auditor days. `high` is null where the figures end and nobody can tell: "at least `low`". */
export type Days = { low: number; high: number | null };

/** What a line does to the days before it. */
export type AuditTimeStep =
  | "table"
  | "roles"
  | "reduction"
  | "addition"
  | "sites"
  | "integration"
  | "minimum";

/**
 * One line of the arithmetic. `days` and `factor` are what the line itself says, one of them null: days are added, or the
 * table time itself; a factor multiplies what was there. `running` is what there is after it, with two decimals.
 */
export type AuditTimeLine = {
  id: string;
  step: AuditTimeStep;
  fact: string | null;
  /** The count that the line was read with: one figure where it was told, a range where it was not. */
  taken: { low: number; high: number } | null;
  days: Days | null;
  factor: { low: number; high: number } | null;
  running: Days;
  /** The cap on all reductions together held this one down. */
  capped: boolean;
  certainty: Certainty;
};

/** Sites beside the main one that an audit visits; the central function is always visited as well. */
export type SiteVisits = { initial: Visits; surveillance: Visits; recertification: Visits };
type Visits = { low: number; high: number };

/** A fact that was not told, so that it was taken as all that it may be. */
export type MissingFact = {
  fact: string;
  /** Null where the questionnaire asks nothing that tells it. */
  question: string | null;
  /** By how many days of the initial audit the estimate may become narrower once it is told; null where it is open. */
  narrows_by: number | null;
};

/** What makes the days more or fewer, in days of the initial audit, the largest first. */
export type AuditTimeDriver = { line: string; days: Days };

/**
 * Auditor days of certifying an AI management system: a planning estimate and no offer. Days that are shown are half
 * days; stage 1 and 2 add up to the initial audit, and the totals are sums of what is shown.
 */
export type AuditTime = {
  initial: Days;
  stage_1: Days;
  stage_2: Days;
  /** Each of the two surveillance audits. */
  surveillance: Days;
  recertification: Days;
  /** Initial audit and two surveillance audits. */
  three_years: Days;
  /** The same with the recertification audit that ends the cycle. */
  with_recertification: Days;
  /** More people than the table has rows for: only a lower bound is told. */
  beyond_table: boolean;
  lines: AuditTimeLine[];
  sites: SiteVisits;
  drivers: AuditTimeDriver[];
  missing: MissingFact[];
};

export type ScopeResult = AuditTime & { pinned: Pinned };

/** A stored snapshot of an estimate with every word needed to read it. */
export type ScopeReport = Pick<
  Report,
  "id" | "assessment" | "created_at" | "locale" | "tenant" | "questionnaire" | "standard" | "policy" | "asked"
> & {
  kind: "scope";
  result: ScopeResult;
  /** What is never said of these figures. */
  notice: string;
  hours_per_day: number;
  /** What each line of the arithmetic is called and rests on, and each audit of the cycle, by id. */
  lines: Record<string, { title: string; source: string; certainty: Certainty }>;
};

/** What a lead shows of it. */
export type ScopeStanding = {
  kind: "scope";
  /** Of an initial audit, and of three years. */
  initial: Days;
  three_years: Days;
  beyond_table: boolean;
  drivers: { line: string; title: string; days: Days }[];
  missing: { fact: string; question: string | null; text: string | null }[];
};
