import type { Row } from "../../worker/contract/answers.ts";
import { type answersWith, party } from "./impact.ts";

export type Case = {
  /** The system, and why it comes out as it does. */
  name: string;
  answers: Parameters<typeof answersWith>[0];
  /** Without measures, with them, and the class of the EU AI Act. */
  expected: [inherent: string, residual: string, tier: string];
};

export const rated = (severity: string, extent: string, reversibility: string, likelihood: string) => ({
  severity,
  extent,
  reversibility,
  likelihood,
});
export const yes = { "screening.people": "yes", "screening.personal": "personal" };
export const about = (rows: Row[], measures: Row[] = [], parties: Row[] = [party("people")]) => ({
  "parties.rows": parties,
  "impacts.rows": rows,
  ...(measures.length > 0 ? { "measures.rows": measures } : {}),
});
export const children = [party("people", { vulnerable: ["children"] })];
export const ill = [party("people", { vulnerable: ["ill"] })];
export const dependent = [party("people", { vulnerable: ["dependent"] })];
export const shapes = { "screening.decides": "shapes", "screening.override": "always" };
