import type { Answers } from "../contract/answers.ts";
import type { Suspicion } from "../contract/lead.ts";

/** Faster than this for each answer, nobody reads. */
const READING_MS = 500;

/** How many answers had to be read and given: of an assessment that began with those of another one, none for sure. */
export const answersToRead = ({
  answers,
  startedFrom,
}: {
  answers: Answers;
  startedFrom: string | null;
}): number => (startedFrom === null ? Object.keys(answers).length : 0);

/**
 * What speaks for a robot. It marks a lead and refuses nothing: a lead that is lost is worse than one to be looked at.
 *
 * @param trap what came in the field that people do not see
 * @param tookMs from the start of the assessment to its completion
 * @param isUnverified it was to be checked, and could not be
 */
export function suspicionOf(
  trap: string | undefined,
  tookMs: number,
  answers: number,
  isUnverified = false,
): Suspicion | null {
  if (trap) return "trap";
  if (tookMs < answers * READING_MS) return "too_fast";
  return isUnverified ? "unverified" : null;
}
