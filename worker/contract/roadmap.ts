import type { Size } from "./definition-schema.ts";

/** Weeks or person-days: if all goes well, and planned with care. */
export type Range = { low: number; high: number };

/** Plan, do, check, act, and what the certification body does. */
export type RoadmapPhase = "plan" | "do" | "check" | "act" | "certify";

/** Steps that every plan has unless the answers show them done; a colon is in no question's id. */
export type FixedStepId =
  | "fixed:operating-period"
  | "fixed:internal-audit"
  | "fixed:management-review"
  | "fixed:lead-time"
  | "fixed:stage-1"
  | "fixed:stage-gap"
  | "fixed:stage-2";
export const RECORDS_STEP = "fixed:name-records";

export type RoadmapStep = {
  /** The question's id; else one of the fixed ids. */
  id: string;
  kind: "action" | "records" | "fixed";
  phase: RoadmapPhase;
  /** The action, in the questionnaire's words; null where the page has words of its own. */
  text: string | null;
  /** Requirements that it serves, the one that it serves first in front. */
  requirements: string[];
  /** Steps of this plan that must have ended before it starts. */
  needs: string[];
  /** Person-days of the organisation's own people; nothing for fixed steps. */
  effort_days: Range;
  /** Weeks from the start of the plan. */
  start: Range;
  end: Range;
  /** On the critical path. */
  critical: boolean;
};

/**
 * What the end of the plan hangs on, first link first: `from` and `to` are weeks of the careful plan (`high`). The first
 * link starts at 0, each next one where the last one ends, and the last one ends with the plan.
 */
export type CriticalLink = {
  step: string;
  from: number;
  to: number;
  /** Why the next link had to wait: it needs this step, or the people were busy with it; null for the last link. */
  holds: "need" | "people" | null;
};

/** What makes it long or short; words are the page's. Absent where the answers do not tell. */
export type RoadmapDriver =
  | { id: "size"; value: Size }
  | { id: "open-requirements" | "days-a-week"; value: number }
  /** Requirements that nobody was asked or answered about: nothing is planned for them. */
  | { id: "unseen-requirements"; value: number }
  | { id: "ai-systems"; value: number }
  /** Option ids, in their own order. */
  | { id: "roles" | "certificates"; value: string[] };

/** How sure a duration is: several public texts say so, or it is our own judgement. */
export type Certainty = "public" | "judgement";

/** A duration that no answer changes, with where it comes from. */
export type FixedDuration = { id: FixedStepId; weeks: Range; source: string; certainty: Certainty };

/** A planning estimate; advice, so never for a certification body (ISO/IEC 17021-1, clause 5.2). */
export type Roadmap = {
  size: Size;
  /** `assumed` where nobody told, so that it is the default for the size. */
  capacity: { people: number; days_per_week: number; assumed: boolean };
  weeks: Range;
  effort_days: Range;
  /** In the order in which they are worked on, the certification body's last. */
  steps: RoadmapStep[];
  critical_path: CriticalLink[];
  drivers: RoadmapDriver[];
  /** Of the fixed steps in this plan. */
  durations: FixedDuration[];
  /** Gaps for which the questionnaire has no action, so that no step closes them. */
  unplanned: string[];
};
