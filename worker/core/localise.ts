import type { Definition, Question } from "../contract/definition-schema.ts";
import type { Policy } from "../contract/policy-schema.ts";
import type { QuestionWords } from "../contract/translation-schema.ts";
import { languageOf } from "./language.ts";

type Texts = Record<string, unknown>;

/** Texts that the translation has, in place of those that were there; it can add none. */
const worded = <T extends object>(item: T, words: Texts): T => ({
  ...item,
  ...Object.fromEntries(
    Object.entries(words).filter(([field, value]) => value !== undefined && field in item),
  ),
});

function localiseQuestion(question: Question, words: QuestionWords | undefined): Question {
  if (words === undefined) return question;
  const { options = {}, action, columns = {}, ...texts } = words;
  const localised = worded(question, texts);
  if ("options" in localised) {
    localised.options = localised.options.map((option) => ({
      ...option,
      text: options["level" in option ? String(option.level) : option.id] ?? option.text,
    })) as typeof localised.options;
  }
  if ("action" in localised && localised.action && action !== undefined) {
    localised.action = { ...localised.action, text: action };
  }
  if (localised.type === "register") {
    localised.columns = localised.columns.map((column) =>
      localiseQuestion(column, columns[column.id]),
    ) as typeof localised.columns;
  }
  return localised;
}

const wordsIn = <T>(translations: Record<string, T> | undefined, locale: string): T | undefined =>
  translations !== undefined && Object.hasOwn(translations, locale) ? translations[locale] : undefined;

export const localesOf = (definition: Definition): string[] => [
  definition.locale,
  ...Object.keys(definition.translations ?? {}).sort(),
];

/** The locale of these that comes nearest to the one asked for: itself, its language, or the original's. */
export function nearestLocale(definition: Definition, asked: string | undefined): string {
  const known = localesOf(definition);
  // Pages also write en_US, and say more than we need: zh-Hant-TW.
  const wanted = asked?.replaceAll("_", "-").toLowerCase();
  const language = asked && languageOf(asked);
  return (
    known.find((locale) => locale.toLowerCase() === wanted) ??
    known.find((locale) => languageOf(locale) === language) ??
    definition.locale
  );
}

/** The definition as it reads in another language; ids, weights and branching are what they were. */
export function localise(definition: Definition, locale: string): Definition {
  const words = wordsIn(definition.translations, locale);
  if (words === undefined) return definition;
  return {
    ...definition,
    locale,
    title: words.title,
    description: words.description,
    sections: definition.sections.map((section) => ({
      ...worded(section, words.sections[section.id] ?? {}),
      questions: section.questions.map((question) =>
        localiseQuestion(question, words.questions[question.id]),
      ),
    })),
  };
}

export function localisePolicy(policy: Policy, locale: string): Policy {
  const words = wordsIn(policy.translations, locale);
  if (words === undefined) return policy;
  return {
    ...policy,
    gates: policy.gates.map((gate) => ({ ...gate, title: words.gates[gate.id] ?? gate.title })),
    bands: policy.bands.map((band) => ({ ...band, ...words.bands[band.id] })),
  };
}
