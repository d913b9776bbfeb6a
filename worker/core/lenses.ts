import type { Policy } from "../contract/policy-schema.ts";
import type { Result } from "../contract/result.ts";
import { percent } from "./percent.ts";
import type { Measurement, Reading } from "./readings.ts";
import type { RequirementScore } from "./score-requirements.ts";
import { meanOf } from "./weighted-mean.ts";

type Lenses = Result["lenses"];

/** What a claimed level shows, by lens; level 4 is the certification line and asks for a record. */
const lenses: { [L in keyof Lenses]: (level: number, reading: Reading) => boolean } = {
  documented: (level) => level >= 2,
  operating: (level) => level >= 3,
  evidenced: (level, reading) => level >= 4 && reading.evidenced,
};

const isClaim = ({ reading }: Measurement) => reading.question.type === "maturity" && !reading.notApplicable;

/**
 * Share of weight (percent) at each line, over applicable maturity questions and weighted as the score is; unanswered
 * counts as not there. Null where no maturity question applies.
 */
export function lensesOf(policy: Policy, scores: readonly RequirementScore[]): Lenses {
  const requirements = scores
    .map((score) => ({ ...score.requirement, claims: score.measurements.filter(isClaim) }))
    .filter(({ claims }) => claims.length > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const parts = policy.parts
    .map(({ id, weight }) => ({ id, weight, requirements: requirements.filter(({ part }) => part === id) }))
    .filter((part) => part.requirements.length > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const through = (lens: keyof Lenses): number | null => {
    const shown = ({ reading }: Measurement): number => {
      const level = reading.valued?.level;
      return level !== undefined && lenses[lens](level, reading) ? 1 : 0;
    };
    const share = meanOf(parts, (part) =>
      meanOf(part.requirements, (requirement) => meanOf(requirement.claims, shown)),
    );
    return share === null ? null : percent(share);
  };
  return {
    documented: through("documented"),
    operating: through("operating"),
    evidenced: through("evidenced"),
  };
}
