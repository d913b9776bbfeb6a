import type { AuditTime, ScopeStanding } from "./audit-time.ts";
import type { Pinned } from "./result.ts";

/** A question as it was asked ahead, with its answer, both in words. */
export type ToldQuestion = { question: string; text: string; answered: string };

type Ahead = {
  /** Of the other questionnaire, and what the answers were read by: enough to compute it again. */
  title: string;
  pinned: Pinned;
};

/** What the answers come to as the scope of an audit, days as in an estimate. */
export type AheadScope = Ahead &
  ScopeStanding &
  Pick<AuditTime, "stage_1" | "stage_2" | "surveillance"> & {
    /** What is never said of these figures. */
    notice: string;
  };

/** How much of an impact assessment the answers call for. Facts; what to do about it is not in here. */
export type AheadImpact = Ahead & {
  kind: "impact";
  system: string | null;
  /** A depth of the policy: exactly this one where nothing is missing, else at least this one. */
  depth: { id: string; title: string };
  /** The answers that call for it; none where nothing calls for more. */
  because: ToldQuestion[];
  /** Rules of the policy below whose level the system can not be, whatever its impacts are rated; the worst first. */
  floors: { id: string; title: string; level: { id: string; title: string } }[];
  /** What was left open and may call for more, in the order of the other questionnaire. */
  missing: { question: string; text: string }[];
};
