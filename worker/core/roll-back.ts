import type { Answers } from "../contract/answers.ts";
import type { Definition } from "../contract/definition-schema.ts";
import { carryAnswers, type Lost } from "./carry-answers.ts";

/**
 * Takes a forward back: the answers as they were before it, with what the respondent changed or cleared since. What
 * was answered since and the older version does not ask is reported as lost.
 */
export function rollBack(
  older: Definition,
  newer: Definition,
  before: Answers,
  now: Answers,
): { answers: Answers; lost: Lost[] } {
  const forward = carryAnswers(older, newer, before);
  const movedTo = new Map(forward.renamed.map(({ from, to }) => [from, to]));
  const origins = new Map<string, string>();
  for (const id of Object.keys(before)) {
    const target = movedTo.get(id) ?? id;
    if (Object.hasOwn(forward.answers, target)) origins.set(target, id);
  }
  // Under their old ids, so that a plain carry between the versions judges whether the older one takes them.
  const returned = Object.fromEntries(
    Object.entries(now).map(([id, answer]) => [origins.get(id) ?? id, answer]),
  );
  const back = carryAnswers(older, older, returned);
  const kept = Object.entries(before).filter(
    ([id]) => !Object.hasOwn(back.answers, id) && !origins.has(movedTo.get(id) ?? id),
  );
  const lost = back.lost.map(({ question, reason }) => ({
    question,
    // Only the newer version asks it: going back removes it.
    reason: reason === "question_unknown" ? ("removed" as const) : reason,
  }));
  return { answers: { ...Object.fromEntries(kept), ...back.answers }, lost };
}
