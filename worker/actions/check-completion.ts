import { askedQuestions, largerParts, missingAnswers } from "../contract/answer-check.ts";
import type { Answers } from "../contract/answers.ts";
import { kindOf } from "../contract/kinds.ts";
import { type ProblemCode, type ProblemError, titleOf } from "../contract/problem.ts";
import { referenceFaults } from "../contract/references.ts";
import { rulesOf } from "../core/kinds.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { pointerTo } from "../core/pointer.ts";
import { type Refusal, refuseFaults } from "../core/refusal.ts";
import type { Edition } from "./content.ts";

type Check = (edition: Edition, answers: Answers) => readonly (ProblemError & { code: string })[];

const at = (question: string, code: ProblemCode, more: readonly (string | number)[] = []) => ({
  pointer: pointerTo(["answers", question, ...more]),
  code,
  message: titleOf(code),
});

/** In this order: the first that finds something names the refusal, by its own code or by that of its first fault. */
const CHECKS: readonly { refused?: ProblemCode; find: Check }[] = [
  {
    refused: "answers_missing",
    find: ({ definition }, answers) =>
      missingAnswers(definition.sections, answers).map((id) => at(id, "answer_missing")),
  },
  {
    find: ({ definition }, answers) =>
      largerParts(askedQuestions(definition.sections, answers), answers).map((id) => at(id, "part_larger")),
  },
  {
    find: ({ definition }, answers) =>
      referenceFaults(definition.sections, answers).map(({ question, code, at: place }) =>
        at(question, code, ["value", ...place]),
      ),
  },
  {
    refused: "answers_contradict",
    find: ({ definition, policy }, answers) =>
      rulesOf(kindOf(policy)).contradictions({ definition, policy, answers }),
  },
];

/** Whether the answers as a whole can be scored: nothing required is open, and nothing speaks against another. */
export function checkCompletion(edition: Edition, answers: Answers): Outcome<null, Refusal> {
  for (const { refused, find } of CHECKS) {
    const faults = find(edition, answers);
    const [first] = faults;
    if (first) return refuseFaults(refused ?? (first.code as ProblemCode), faults);
  }
  return ok(null);
}
