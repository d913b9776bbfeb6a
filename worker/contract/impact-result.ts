import type { Factor, Factors } from "./impact-policy-schema.ts";
import type { Pinned } from "./result.ts";

/**
 * What scoring makes of (definition, policy, answers) of kind impact. Levels are ids of the policy, rows count from 0 in
 * the registers as they were answered.
 */
export type ImpactResult = {
  /** How much was asked: an id of the policy's depths. */
  depth: string;
  /** Empty when nothing that the level needs is missing. */
  missing: Missing[];
  inherent: Judgement;
  /** With the measures that count; never above the inherent one. */
  residual: Judgement;
  /** 0 to 100 over all harms, as they remain: ranks systems of one level, and says nothing by itself. */
  exposure: number;
  /** The law's class. */
  tier: string;
  rows: RowResult[];
  measures: MeasureResult[];
  /** Floors that hold, with the level below which the system can not be. */
  floors: { id: string; level: string }[];
  /** Duties of the law that follow. */
  duties: string[];
  /** What the level calls for: shown by answers, open, or not asked about. */
  conditions: { id: string; status: "shown" | "open" | "not_asked" }[];
  /** Null where no fundamental rights impact assessment is due. */
  fundamental_rights: { elements: { id: string; missing: string[] }[] } | null;
  /** What nobody knows yet: it was taken for the worse of its neighbours. */
  unknown: Unknown[];
  pinned: Pinned;
};

/** Null while something is missing, for what is unfinished is never low; prohibited needs no more to be that. */
export type Judgement = {
  level: string | null;
  /** By what is known. */
  at_least: string;
  /** Should all that is unknown or missing turn out badly. */
  at_most: string;
  /** What made it `at_least`. */
  because: Because[];
};
export type Because =
  | { rule: "row"; row: number }
  | { rule: "floor"; id: string }
  | { rule: "depth"; id: string };

export type Missing =
  | { reason: "answer"; question: string }
  | { reason: "no_harm_rated" }
  | { reason: "party_unrated"; party: string }
  | { reason: "party_unknown" | "cell"; row: number };

/** A row of the register of impacts. Only harms have levels. */
export type RowResult = {
  row: number;
  name: string;
  party: string;
  dimension: string | null;
  harm: boolean;
  inherent: Rating | null;
  residual: Rating | null;
  /** Factors that nobody knows. */
  unknown: Factor[];
  /** What measures moved: from, to, and the measures' rows. */
  moved: { factor: Factor; from: number; to: number; measures: number[] }[];
};
export type Rating = Factors & {
  gravity: number;
  /** Gravity times likelihood. */
  product: number;
  /** Before rules lifted it. */
  band: string;
  raises: string[];
  floors: string[];
  level: string;
  at_most: string;
};

export type MeasureResult = {
  row: number;
  name: string;
  /** Rows of the register of impacts. */
  impacts: number[];
  factor: Factor | null;
  steps: number;
  /** Only what works and is evidenced moves anything. */
  counts: "yes" | "no_evidence" | "not_working" | "no_target";
};

export type Unknown = { question: string; row: number | null; column: string | null };
