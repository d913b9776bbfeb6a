/** What a re-assessment prepares in a certificate's three years; `between` where no audit is due at that time. */
export type Occasion = "surveillance-1" | "surveillance-2" | "recertification" | "between";

/** When a client is to be assessed again, as its report tells it. Days are YYYY-MM-DD, in UTC. */
export type Reassessment = {
  interval_months: number;
  /** The first assessment of this client with the questionnaire is 1. */
  round: number;
  due_on: string;
  /** The due days from here to the end of the three years, the first one is `due_on`. */
  cycle: { due_on: string; occasion: Occasion }[];
};

/** `GET /v1/reassessments`: a completed assessment that is to be done again. Days are YYYY-MM-DD, in UTC. */
export type DueReassessment = {
  assessment: string;
  completed_on: string;
  /** Null where nobody is to be reminded. */
  due_on: string | null;
  interval_months: number;
  round: number;
  occasion: Occasion;
  questionnaire: string;
  /** Null where there is no contact, or none any more. */
  lead: { id: string; email: string; name: string | null; company: string | null } | null;
  report: { id: string; url: string };
  /** What to send: it starts again from these answers. Null where it is revoked or no page asks the questionnaire. */
  link: { url: string; expires_at: string } | null;
};

/** `PATCH /v1/reassessments/{assessment}`: what is not named stays; `revoked: false` makes a new link. */
export type ChangeReassessment = { due_on?: string | null | undefined; revoked?: boolean | undefined };

/** The longest interval that a tenant may set: the three years that a certificate is valid. */
export const MONTHS_MAX = 36;

/** `GET`, `PUT /v1/reassessment-interval`: months, 0 for never; null leaves it to the tenant, and there to the default. */
export type ReassessmentInterval = { embed: string | null; months: number | null; effective_months: number };

export type SetReassessmentInterval = { months: number | null; embed?: string | undefined };
