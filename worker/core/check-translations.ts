import type { Definition } from "../contract/definition-schema.ts";
import type { Policy } from "../contract/policy-schema.ts";
import { faultAt, type Path } from "./definition-check.ts";
import type { Fault } from "./fault.ts";
import { policyWordsOf, wordsOf } from "./words.ts";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What one side says and the other does not, place by place; the texts themselves are nobody's to compare. */
function compare(original: unknown, translated: unknown, path: Path): Fault[] {
  if (Array.isArray(original) && Array.isArray(translated)) {
    return original.length === translated.length
      ? []
      : [faultAt(path, "translation_count", `The original has ${original.length} of these.`)];
  }
  if (!isRecord(original) || !isRecord(translated)) return [];
  const missing = Object.keys(original).filter((key) => !Object.hasOwn(translated, key));
  const unused = Object.keys(translated).filter((key) => !Object.hasOwn(original, key));
  return [
    ...missing.map((key) => faultAt([...path, key], "translation_missing", "This text is not translated.")),
    ...unused.map((key) => faultAt([...path, key], "translation_unused", "The original has no such text.")),
    ...Object.keys(original)
      .filter((key) => Object.hasOwn(translated, key))
      .flatMap((key) => compare(original[key], translated[key], [...path, key])),
  ];
}

/** Whether translations say all that an original says, and no more. */
export const findWordFaults = (
  original: unknown,
  translations: Record<string, unknown> | undefined,
): Fault[] =>
  Object.entries(translations ?? {}).flatMap(([locale, translation]) =>
    compare(original, translation, ["translations", locale]),
  );

/** A translation is whole or it is none: a respondent never meets two languages in one questionnaire. */
export const findTranslationFaults = (definition: Definition): Fault[] => [
  ...(Object.hasOwn(definition.translations ?? {}, definition.locale)
    ? [
        faultAt(
          ["translations", definition.locale],
          "translation_of_original",
          "The questionnaire is written in this language.",
        ),
      ]
    : []),
  ...findWordFaults(wordsOf(definition), definition.translations),
];

export const findPolicyTranslationFaults = (
  policy: Pick<Policy, "gates" | "bands" | "translations">,
): Fault[] => findWordFaults(policyWordsOf(policy), policy.translations);
