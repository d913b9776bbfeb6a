import { type Answer, type Answers, NOT_APPLICABLE } from "../contract/answers.ts";
import type { Definition, Question } from "../contract/definition-schema.ts";
import type { Policy } from "../contract/policy-schema.ts";
import { worthOf } from "./question-values.ts";

type Of<T extends Question["type"]> = Extract<Question, { type: T }>;
type Candidates = { [T in Question["type"]]?: (question: Of<T>) => Answer["value"][] };

/** The answers among which a question's best one is; types that cannot be scored have none. */
const candidates: Candidates = {
  maturity: (question) => question.options.map((option) => option.level),
  choice: (question) => question.options.map((option) => option.id),
  choices: (question) => [question.options.filter((option) => option.score).map((option) => option.id)],
  boolean: () => [true, false],
};

/** What would have to be true for a question to be closed: its best answer, with the record that shows it. */
function bestAnswer(question: Question, policy: Policy): Answer | undefined {
  const list = candidates[question.type] as ((q: Question) => Answer["value"][]) | undefined;
  const worth = (value: Answer["value"]) =>
    worthOf(question, value, { policy, evidenced: true })?.value ?? -1;
  const [best] = (list?.(question) ?? []).sort((a, b) => worth(b) - worth(a));
  return best === undefined ? undefined : { value: best, evidence: "assumed" };
}

/**
 * The answers as they would be with these questions closed; ids that are no scored question change nothing, and what
 * does not apply goes on not applying.
 */
export function closeGaps(
  definition: Definition,
  policy: Policy,
  answers: Answers,
  questions: readonly string[],
): Answers {
  const wanted = new Set(questions);
  const closed = definition.sections
    .flatMap((section) => section.questions)
    .filter(({ id }) => wanted.has(id) && answers[id]?.value !== NOT_APPLICABLE)
    .flatMap((question): [string, Answer][] => {
      const best = bestAnswer(question, policy);
      return best ? [[question.id, best]] : [];
    });
  return { ...answers, ...Object.fromEntries(closed) };
}
