import type { Definition, Question } from "../contract/definition-schema.ts";
import type { Policy } from "../contract/policy-schema.ts";
import type { PolicyTranslation, QuestionWords, Translation } from "../contract/translation-schema.ts";

type Options = NonNullable<QuestionWords["options"]>;

/** Only what is there: a text that the original leaves out has no translation either. */
const present = <T extends object>(words: T): T =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined)) as T;

const byId = <T, Words>(items: readonly T[], idOf: (item: T) => string, wordsOf: (item: T) => Words) =>
  Object.fromEntries(items.map((item) => [idOf(item), wordsOf(item)]));

function optionWords(question: Question): Options | undefined {
  if (!("options" in question)) return undefined;
  return Object.fromEntries(
    question.options.map((option) => ["level" in option ? String(option.level) : option.id, option.text]),
  );
}

function questionWords(question: Question): QuestionWords {
  const scored = "why" in question || "action" in question || "evidence" in question ? question : undefined;
  return present({
    text: question.text,
    help: question.help,
    why: scored?.why,
    unit: question.type === "number" ? question.unit : undefined,
    options: optionWords(question),
    evidence: scored?.evidence,
    documents: "documents" in question ? question.documents : undefined,
    action: scored?.action?.text,
    columns:
      question.type === "register"
        ? byId<Question, QuestionWords>(question.columns, (column) => column.id, questionWords)
        : undefined,
  }) as QuestionWords;
}

/** Everything a definition says, in the form of a translation: what a complete translation has to have. */
export const wordsOf = (definition: Definition): Translation => ({
  title: definition.title,
  description: definition.description,
  sections: byId(
    definition.sections,
    (section) => section.id,
    ({ title, help }) => present({ title, help }),
  ),
  questions: byId(
    definition.sections.flatMap((section) => section.questions),
    (question) => question.id,
    questionWords,
  ),
});

export const policyWordsOf = (policy: Pick<Policy, "gates" | "bands">): PolicyTranslation => ({
  gates: byId(
    policy.gates,
    (gate) => gate.id,
    (gate) => gate.title,
  ),
  bands: byId(
    policy.bands,
    (band) => band.id,
    ({ title, summary }) => ({ title, summary }),
  ),
});
