import { missingAnswers } from "../contract/answer-check.ts";
import type { Answer, Answers } from "../contract/answers.ts";
import type { Definition, Question } from "../contract/definition-schema.ts";
import { homesOf, questionsById } from "./carry-homes.ts";
import { type MeaningFault, meaningFault } from "./carry-meaning.ts";
import { sameJson } from "./change.ts";

export type Lost = { question: string; reason: "removed" | "ambiguous" | MeaningFault };
export type Carried = {
  /** Answers under the ids of the new version. */
  answers: Answers;
  /** Stored answers that the new version can not take, with why; empty when it is compatible. */
  lost: Lost[];
  /** Answers that went to another id by lineage. */
  renamed: { from: string; to: string }[];
  /** Required, visible questions of the new version without an answer. */
  needs: string[];
};
/** What a move to another version asks of a respondent: nothing, more answers, or answers given up. */
export type Fit = "whole" | "needs_answers" | "cannot";

type Claim = { question: Question; answer: Answer };

/** What everybody who claims a question agrees on; its own answer needs no agreement, for ids are for life. */
function agreedOn(home: Question, claims: readonly Claim[]): Answer | undefined {
  const own = claims.find((claim) => claim.question.id === home.id);
  if (own !== undefined) return own.answer;
  const first = claims[0]?.answer;
  return claims.every((claim) => sameJson(claim.answer, first)) ? first : undefined;
}

/** Answers by the question of the new version that they would go to; those that have none, or several, are lost. */
function claimsOn(from: Definition, to: Definition, answers: Answers) {
  const [before, after] = [questionsById(from), questionsById(to)];
  const claims = new Map<Question, Claim[]>();
  const lost: Lost[] = [];
  // Sorted, so that the account depends on what was answered and not on when.
  for (const [id, answer] of Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const question = before.get(id);
    const [home, ...others] = question === undefined ? [] : homesOf(question, after);
    if (question === undefined) lost.push({ question: id, reason: "question_unknown" });
    else if (home === undefined) lost.push({ question: id, reason: "removed" });
    else if (others.length > 0) lost.push({ question: id, reason: "ambiguous" });
    else claims.set(home, [...(claims.get(home) ?? []), { question, answer }]);
  }
  return { claims, lost };
}

/**
 * A draft of one version as a draft of another: each answer that keeps its meaning, under the id that it has there, and
 * an account of all that do not. Answers to hidden questions go along, for branching may show them again.
 *
 * Only the two versions given are looked at: of versions in between, what `replaces` of the new one names is known.
 */
export function carryAnswers(from: Definition, to: Definition, answers: Answers): Carried {
  const { claims, lost } = claimsOn(from, to, answers);
  const carried: [string, Answer][] = [];
  const renamed: Carried["renamed"] = [];
  for (const [home, all] of claims) {
    const agreed = agreedOn(home, all);
    for (const { question, answer } of all) {
      const reason = sameJson(answer, agreed) ? meaningFault(question, home, answer) : "ambiguous";
      if (reason !== undefined) {
        lost.push({ question: question.id, reason });
        continue;
      }
      carried.push([home.id, answer]);
      if (question.id !== home.id) renamed.push({ from: question.id, to: home.id });
    }
  }
  const kept = Object.fromEntries(carried);
  return { answers: kept, lost, renamed, needs: missingAnswers(to.sections, kept) };
}

export function fitOf({ lost, needs }: Carried): Fit {
  if (lost.length > 0) return "cannot";
  return needs.length > 0 ? "needs_answers" : "whole";
}
