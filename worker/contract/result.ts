/**
 * What scoring makes of (definition, policy, answers). Scores, bounds, coverage, gains and lenses are percent with two
 * decimals; `value` in a trace is a share 0..1. A score is null where nothing was answered.
 */
export type Result = {
  readiness: Readiness;
  parts: PartResult[];
  groups: GroupResult[];
  requirements: RequirementResult[];
  gates: GateResult[];
  lenses: { documented: number | null; operating: number | null; evidenced: number | null };
  gaps: Gap[];
  pinned: Pinned;
};

export type Readiness = {
  score: number | null;
  low: number;
  high: number;
  coverage: number;
  band: string;
  provisional: boolean;
};

type Scores = { score: number | null; low: number; high: number; coverage: number };
export type PartResult = { id: string; weight: number } & Scores;
export type GroupResult = { id: string } & Scores;

export type Finding = "major" | "minor" | "opportunity" | "none";
export type RequirementResult = {
  id: string;
  status: "scored" | "unanswered" | "not_applicable";
  weight: number;
  /** Null unless scored: what was not said is not found. */
  finding: Finding | null;
  /** Points that closing this requirement adds to the readiness score; null unless scored. */
  gain: number | null;
  trace: Trace[];
} & Scores;

export type Trace = {
  question: string;
  weight: number;
  /** Null while unanswered. */
  value: number | null;
  level?: number;
  /** The claim named no evidence, so the policy's cap held the value down. */
  capped?: boolean;
  not_applicable?: boolean;
};

export type GateResult = {
  id: string;
  stage: 1 | 2;
  status: "passed" | "failed" | "unknown";
  /** Requirements that fail it. */
  failing: string[];
};

/** Person-days are left out for a certification body, which may not advise. */
export type Gap = { requirement: string; gain: number; effort_days?: number; gates: string[] };

export type Pinned = {
  questionnaire: string;
  version: string;
  definition_digest: string;
  policy_digest: string;
  engine: string;
};
