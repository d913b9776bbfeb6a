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
