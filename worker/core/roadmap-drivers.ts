import type { Answer, Answers } from "../contract/answers.ts";
import type { Definition, Question } from "../contract/definition-schema.ts";
import type { Policy } from "../contract/policy-schema.ts";
import type { Result } from "../contract/result.ts";
import type { RoadmapDriver } from "../contract/roadmap.ts";
import { visibleQuestions } from "../contract/visibility.ts";

/** What is told about the organisation, by the words of which one must be in the question's id; ids are for life. */
const FACTS = {
  systems: { words: ["systems"], types: ["register", "number"] },
  roles: { words: ["role", "roles"], types: ["choices"] },
  certificates: { words: ["certificates"], types: ["choices"] },
} satisfies Record<string, { words: string[]; types: Question["type"][] }>;

type Told = { question: Question; answer: Answer };

export type Facts = { systems: number | null; roles: string[] | null; certificates: string[] | null };

export function factsOf(definition: Definition, answers: Answers): Facts {
  const visible = visibleQuestions(definition.sections, answers);
  const told = definition.sections
    .flatMap((section) => section.questions)
    .filter(({ id }) => visible.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((question): Told[] => {
      const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
      return answer === undefined ? [] : [{ question, answer }];
    });
  const find = ({ words, types }: { words: string[]; types: string[] }): Told | undefined =>
    told.find(
      ({ question: { id, type } }) =>
        types.includes(type) && id.split(".").some((one) => words.includes(one)),
    );
  return {
    systems: countOf(find(FACTS.systems)),
    roles: chosenOf(find(FACTS.roles)),
    certificates: chosenOf(find(FACTS.certificates))?.filter((id) => id !== "none") ?? null,
  };
}

/** A register says how many by its rows. */
function countOf(told: Told | undefined): number | null {
  const value = told?.answer.value;
  if (Array.isArray(value)) return value.length;
  return typeof value === "number" && value >= 0 ? value : null;
}

function chosenOf(told: Told | undefined): string[] | null {
  if (told === undefined || !Array.isArray(told.answer.value)) return null;
  const chosen = told.answer.value as unknown[];
  const options = "options" in told.question ? told.question.options : [];
  return options.flatMap((one) => ("id" in one && chosen.includes(one.id) ? [one.id] : [])).sort();
}

/** Certificates are told, not counted: what they brought along is in the answers already. */
export function driversOf(facts: Facts, policy: Policy, result: Result): RoadmapDriver[] {
  const seen = new Set(
    result.requirements.filter(({ status }) => status !== "unanswered").map(({ id }) => id),
  );
  const unseen = policy.requirements.filter(({ id }) => !seen.has(id)).length;
  return [
    { id: "open-requirements", value: result.gaps.length },
    ...(unseen === 0 ? [] : [{ id: "unseen-requirements" as const, value: unseen }]),
    ...(facts.systems === null ? [] : [{ id: "ai-systems" as const, value: facts.systems }]),
    ...(facts.roles === null ? [] : [{ id: "roles" as const, value: facts.roles }]),
    ...(facts.certificates === null ? [] : [{ id: "certificates" as const, value: facts.certificates }]),
  ];
}
