import { type Answers, NOT_APPLICABLE } from "../contract/answers.ts";
import type { Definition, Question } from "../contract/definition-schema.ts";
import type { Policy } from "../contract/policy-schema.ts";
import type { RequirementResult, Result } from "../contract/result.ts";
import type { Applicability, DecidingAnswer, Justification, SoaRow } from "../contract/soa.ts";
import { visibleQuestions } from "../contract/visibility.ts";
import { controlStatus } from "./control-status.ts";
import { type HiddenBecause, hiddenBecause } from "./hidden-because.ts";
import { answerInWords } from "./report-answers.ts";

export type SoaInput = {
  definition: Definition;
  policy: Policy;
  answers: Answers;
  result: Result;
  /** For the figures and dates in answers. */
  locale: string;
};

type Asked = { visible: Question[]; hidden: Question[] };

/**
 * One row for each control of the policy, in its order. What was not asked or not answered is undecided: nothing is
 * claimed that nobody said.
 */
export function statementOfApplicability({
  definition,
  policy,
  answers,
  result,
  locale,
}: SoaInput): SoaRow[] {
  const visible = visibleQuestions(definition.sections, answers);
  const because = hiddenBecause(definition, answers, visible);
  const questions = definition.sections.flatMap((section) => section.questions);
  const measuredBy = byRequirement(questions);
  const byId = new Map(questions.map((question) => [question.id, question]));
  const results = new Map(result.requirements.map((one) => [one.id, one]));

  const given = (id: string) => (Object.hasOwn(answers, id) ? answers[id] : undefined);
  const inWords = (id: string): DecidingAnswer[] => {
    const [question, answer] = [byId.get(id), given(id)];
    if (question === undefined || answer === undefined) return [];
    return [{ question: id, text: question.text, answered: answerInWords(question, answer, locale) }];
  };

  const reasons = (asked: Asked): Justification[] => [
    ...asked.visible.flatMap(({ id }): Justification[] => {
      const text = given(id)?.note?.trim() ?? "";
      return text === "" ? [] : [{ source: "respondent", question: id, text }];
    }),
    ...distinct(asked.hidden.map(({ id }) => because(id) ?? [])).map(
      (ids): Justification => ({ source: "generated", because: ids.flatMap(inWords) }),
    ),
  ];

  return policy.requirements
    .filter(({ mandatory }) => !mandatory)
    .map(({ id, title }) => {
      const measuring = measuredBy.get(id) ?? [];
      const asked: Asked = {
        visible: measuring.filter((question) => visible.has(question.id)),
        hidden: measuring.filter((question) => !visible.has(question.id)),
      };
      const outcome = results.get(id);
      const applicability = applicabilityOf(outcome, asked, because);
      return {
        control: id,
        title,
        applicability,
        justifications: applicability === "not_applicable" ? reasons(asked) : [],
        status: applicability === "not_applicable" ? null : controlStatus(outcome, policy),
        evidence: asked.visible.flatMap((question) => {
          const answer = given(question.id);
          const text = answer?.value === NOT_APPLICABLE ? "" : (answer?.evidence?.trim() ?? "");
          return text === "" ? [] : [{ question: question.id, text }];
        }),
        questions: asked.visible.map((question) => question.id),
        responsible: null,
      };
    });
}

function byRequirement(questions: readonly Question[]): Map<string, Question[]> {
  const found = new Map<string, Question[]>();
  for (const question of questions) {
    for (const { requirement } of ("measures" in question && question.measures) || []) {
      found.set(requirement, [...(found.get(requirement) ?? []), question]);
    }
  }
  return found;
}

/** Scoring leaves out what is hidden; a statement needs an answer that hides it. */
function applicabilityOf(
  outcome: RequirementResult | undefined,
  { hidden }: Asked,
  because: HiddenBecause,
): Applicability {
  if (outcome === undefined || outcome.status === "unanswered") return "undecided";
  if (outcome.status === "scored") return "applicable";
  return hidden.every(({ id }) => because(id) !== null) ? "not_applicable" : "undecided";
}

const distinct = (lists: string[][]): string[][] => [
  ...new Map(lists.map((list) => [list.join(" "), list])).values(),
];
