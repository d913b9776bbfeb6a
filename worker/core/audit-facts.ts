import type { Answers } from "../contract/answers.ts";
import type { Definition, Question } from "../contract/definition-schema.ts";
import { visibleQuestions } from "../contract/visibility.ts";

/** The option that says "I do not know", in every question that tells a fact. */
export const UNKNOWN_OPTION = "unknown";

/** Facts that the estimate itself knows; all others are named by the policy. */
export const FACT = {
  people: "people",
  everybody: "everybody",
  roles: "roles",
  sites: "sites",
  alike: "sites-alike",
  integration: "integration",
} as const;

/** The part that an organisation has in AI; who has several of them is a case of its own. */
export const ROLES = ["producer", "provider", "user"] as const;

/** What one answer tells: how many, which one, which ones; null where the type can not tell it, or nobody knows. */
export type Told = { count: number | null; grade: string | null; chosen: string[] | null };

export type Fact = {
  /** Null where no question of the questionnaire tells it. */
  question: string | null;
  /** `beside` where branching found the question needless: then there is nothing to count. */
  status: "told" | "unknown" | "beside";
  told: Told;
};
export type Facts = (name: string) => Fact;

const NOTHING: Told = { count: null, grade: null, chosen: null };
const UNTOLD: Fact = { question: null, status: "unknown", told: NOTHING };

type Of<T extends Question["type"]> = Extract<Question, { type: T }>;
type Readers = { [T in Question["type"]]?: (question: Of<T>, value: unknown) => Told };

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

/** What each type of question can tell; a type that is not here tells no fact. */
const readers: Readers = {
  number: (_, value) => ({ ...NOTHING, count: isCount(value) ? value : null }),
  register: (_, value) => ({ ...NOTHING, count: Array.isArray(value) ? value.length : null }),
  boolean: (_, value) =>
    typeof value === "boolean"
      ? { count: Number(value), grade: value ? "yes" : "no", chosen: null }
      : NOTHING,
  choice: (question, value) => {
    const known = value !== UNKNOWN_OPTION && question.options.some(({ id }) => id === value);
    return known ? { ...NOTHING, grade: String(value) } : NOTHING;
  },
  // What can only be chosen alone ("none of these") is no member of the set.
  choices: (question, value) => {
    if (!Array.isArray(value) || value.includes(UNKNOWN_OPTION)) return NOTHING;
    const chosen = question.options
      .filter(({ id, alone }) => alone !== true && value.includes(id))
      .map(({ id }) => id);
    return { count: chosen.length, grade: chosen.length > 0 ? "yes" : "no", chosen };
  },
};

/** What a type of question may tell, for those who check a questionnaire before anybody answers it. */
export const tellsFacts = (type: Question["type"]): boolean => type in readers;

function factOf(question: Question, answers: Answers, visible: ReadonlySet<string>): Fact {
  const { id } = question;
  if (!visible.has(id)) return { question: id, status: "beside", told: NOTHING };
  const read = readers[question.type] as ((q: Question, value: unknown) => Told) | undefined;
  const told =
    read !== undefined && Object.hasOwn(answers, id) ? read(question, answers[id]?.value) : NOTHING;
  const isTold = told.count !== null || told.grade !== null || told.chosen !== null;
  return { question: id, status: isTold ? "told" : "unknown", told };
}

/** The facts that answers tell, by name. What was not told is unknown and never zero. */
export function factsIn(definition: Definition, answers: Answers): Facts {
  const visible = visibleQuestions(definition.sections, answers);
  const facts = new Map(
    definition.sections
      .flatMap(({ questions }) => questions)
      .flatMap((question): [string, Fact][] =>
        question.tells === undefined ? [] : [[question.tells, factOf(question, answers, visible)]],
      ),
  );
  return (name) => facts.get(name) ?? UNTOLD;
}
