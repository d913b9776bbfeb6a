import type { AnswerValue } from "../contract/answers.ts";
import type { Question } from "../contract/definition-schema.ts";
import type { Policy } from "../contract/policy-schema.ts";

/** What an answer is worth, 0..1; a maturity answer also has its level, and `capped` when the policy's cap bit. */
export type QuestionValue = { value: number; level?: number; capped?: true };

type Type = Question["type"];
type Of<T extends Type> = Extract<Question, { type: T }>;
type Claim = { policy: Policy; evidenced: boolean };
type Values = { [T in Type]: (question: Of<T>, value: AnswerValue, claim: Claim) => QuestionValue | null };

const worthNothing = () => null;

/** One entry per type of question; types whose answers cannot be scored have none. */
const values: Values = {
  maturity: (_, level, { policy, evidenced }) => {
    if (typeof level !== "number") return null;
    const claimed = policy.levels[level];
    if (claimed === undefined) return null;
    const { evidence } = policy;
    if (evidence === undefined || evidenced || level < evidence.fromLevel) return { value: claimed, level };
    const cap = policy.levels[evidence.capLevel] ?? 0;
    return claimed > cap ? { value: cap, level, capped: true } : { value: claimed, level };
  },
  choice: (question, value) => {
    const score = question.options.find((option) => option.id === value)?.score;
    return score === undefined ? null : { value: score };
  },
  choices: (question, value) => {
    if (!Array.isArray(value)) return null;
    const chosen = new Set<unknown>(value);
    // In the options' order of id, so that neither theirs nor the respondent's shows in the last digit.
    const scores = question.options
      .filter((option) => chosen.has(option.id))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((option) => option.score ?? 0);
    return {
      value: Math.min(
        1,
        scores.reduce((sum, score) => sum + score, 0),
      ),
    };
  },
  boolean: (question, value) => {
    if (typeof value !== "boolean") return null;
    const { yes, no } = question.scores ?? { yes: 1, no: 0 };
    return { value: value ? yes : no };
  },
  number: worthNothing,
  text: worthNothing,
  date: worthNothing,
  reference: worthNothing,
  register: worthNothing,
};

/** Null where the answer is none that this question can have; such a one counts as unanswered. */
export function worthOf(question: Question, value: AnswerValue, claim: Claim): QuestionValue | null {
  const evaluate = values[question.type] as (q: Question, v: AnswerValue, c: Claim) => QuestionValue | null;
  return evaluate(question, value, claim);
}
