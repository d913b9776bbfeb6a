import type { Finding, GateResult, RequirementResult, Result } from "./result.ts";

export type BeforeAfter<T> = { before: T; after: T };

export type ScoreChange = { id: string } & BeforeAfter<number | null>;
export type GateChange = { id: string; title: string } & BeforeAfter<GateResult["status"] | null>;
export type RequirementChange = {
  id: string;
  /** Null where the result does not have the requirement. */
  status: BeforeAfter<RequirementResult["status"] | null>;
  score: BeforeAfter<number | null>;
  finding: BeforeAfter<Finding | null>;
};

/**
 * How one result differs from another: scores in percent, null where there is none. Only what differs is listed, except
 * for the whole, which is always told; so a result differs from itself in nothing.
 */
export type ResultChanges = {
  readiness: {
    score: BeforeAfter<number | null>;
    low: BeforeAfter<number>;
    high: BeforeAfter<number>;
    coverage: BeforeAfter<number>;
    provisional: BeforeAfter<boolean>;
  };
  parts: ScoreChange[];
  groups: ScoreChange[];
  requirements: RequirementChange[];
  gates: GateChange[];
  /** Requirements that were a gap and are none any more, and the other way about. */
  gaps: { closed: string[]; opened: string[] };
};

export type BandName = { id: string; title: string };

/** Why a requirement's score, finding or part in a gate is another one under another policy. */
export type Cause =
  | ({ cause: "weight" } & BeforeAfter<number>)
  /** What a level that an answer claims is worth, as a share 0..1. */
  | ({ cause: "level"; level: number } & BeforeAfter<number>)
  /** Claims without evidence that are held to another level; null where they are not held. */
  | ({ cause: "evidence"; questions: string[] } & BeforeAfter<number | null>)
  /** What a gate asks of it at least, as a share 0..1; null where the gate does not ask for it. */
  | ({ cause: "gate"; gate: string; title: string } & BeforeAfter<number | null>)
  /** A score below which it is a finding, as a share 0..1, where that decides. */
  | ({ cause: "threshold"; finding: "major" | "minor" } & BeforeAfter<number>)
  /** Whether it can be left out. */
  | ({ cause: "mandatory" } & BeforeAfter<boolean>);

type BandRule = { min: number; gates: number[]; clause_items_min: number | null };

/** What two policies do differently for every answer; null and empty where they agree. */
export type RuleChanges = {
  levels: ({ level: number } & BeforeAfter<number>)[];
  evidence: BeforeAfter<{ from_level: number; cap_level: number } | null> | null;
  thresholds: ({ finding: "major" | "minor" } & BeforeAfter<number>)[];
  provisional_below: BeforeAfter<number> | null;
  parts: ({ id: string } & BeforeAfter<number | null>)[];
  bands: (BandName & BeforeAfter<BandRule | null>)[];
};

export type PolicyName = { slug: string; version: string; digest: string };

/** What another policy made of the same answers, in the report that it made, compared with an earlier report. */
export type Rescoring = ResultChanges & {
  /** The report that this one stands beside. */
  report: { id: string; created_at: string };
  policy: BeforeAfter<PolicyName>;
  /** Differs only where the calculation itself changed in between. */
  engine: BeforeAfter<Result["pinned"]["engine"]>;
  band: BeforeAfter<BandName>;
  rules: RuleChanges;
  /** By requirement, in the order of the policy; every change above has its reasons here. */
  causes: { requirement: string; causes: Cause[] }[];
};

/** Why a requirement is not compared: no score in one of the two assessments. */
export type ApartReason = "measured_since" | "measured_no_more" | "not_scored_before" | "not_scored_now";

/**
 * What changed since the client's last assessment. Both sets of answers are scored under the present policy and over
 * the requirements that have a score in both, so that a change is the client's and neither the policy's nor the
 * questionnaire's.
 */
export type Trend = ResultChanges & {
  since: {
    assessment: string;
    completed_at: string;
    version: string;
    policy: PolicyName;
    /** What its own report said, under its own policy and over all that it measured; null without a score. */
    score: number | null;
  };
  policy_changed: boolean;
  version_changed: boolean;
  /** How many requirements are compared. */
  compared: number;
  /** Null unless all are compared, for a band is about the whole. */
  band: BeforeAfter<BandName> | null;
  apart: { requirement: string; title: string; reason: ApartReason }[];
};
