import type { Definition } from "../worker/contract/definition-schema.ts";
import type { Translation } from "../worker/contract/translation-schema.ts";
import { wordsOf } from "../worker/core/words.ts";
import type { Hit } from "./lint-source.ts";
import { sentencesIn, wordsIn } from "./lint-words.ts";

type Measure = {
  /** Reading ease from words per sentence and syllables per word; 100 is easy, 0 is a statute. */
  ease: (sentence: number, word: number) => number;
  syllables: (word: string) => number;
  least: number;
};

const count = (pattern: RegExp) => (word: string) => word.match(pattern)?.length ?? 0;
const silent = (pattern: RegExp, syllables: (word: string) => number) => (word: string) =>
  syllables(word.replace(pattern, ""));

/**
 * The measures are the usual ones for each language: R. Flesch, "A new readability yardstick" (1948); T. Amstad, "Wie
 * verständlich sind unsere Zeitungen?" (1978); L. Kandel and A. Moles, "Application de l'indice de Flesch à la langue
 * française" (1958). Syllables are counted by groups of vowels, which is wrong for some words and evens out over a
 * section. 60 is plain English by Flesch. Amstad's scale is stricter with the long words of the trade, which no German
 * author can avoid, so that its bound is lower.
 */
const MEASURES: Record<string, Measure> = {
  en: {
    ease: (sentence, word) => 206.835 - 1.015 * sentence - 84.6 * word,
    syllables: silent(/(?<=[^aeiouyl]|[aeiouy]l)es?$|(?<=[^aeiouytd])ed$/, count(/[aeiouy]+/g)),
    least: 60,
  },
  de: {
    ease: (sentence, word) => 180 - sentence - 58.5 * word,
    syllables: count(/au|äu|eu|ei|ai|ie|aa|ee|oo|[aeiouyäöü]/g),
    least: 40,
  },
  fr: {
    ease: (sentence, word) => 207 - 1.015 * sentence - 73.6 * word,
    syllables: silent(/(?:e|es)$/, count(/[aeiouyàâéèêëîïôùûüœ]+/g)),
    least: 60,
  },
};

/** An acronym is spoken letter by letter. */
const syllablesOf = (word: string, { syllables }: Measure): number =>
  /^\p{Lu}{2,4}$/u.test(word) ? word.length : Math.max(1, syllables(word.toLowerCase()));

export function readingEase(texts: readonly string[], locale: string): number | undefined {
  const measure = MEASURES[locale.slice(0, 2)];
  const sentences = texts.flatMap(sentencesIn);
  const words = sentences.flatMap(wordsIn);
  if (!measure || words.length === 0) return undefined;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word, measure), 0);
  return measure.ease(words.length / sentences.length, syllables / words.length);
}

const spoken = (words: Translation["questions"][string] | undefined): string[] =>
  words
    ? [words.text, words.help, words.why, ...Object.values(words.options ?? {})].filter(
        (text) => text !== undefined,
      )
    : [];

/** Over a whole section, because the measure jumps about on single sentences. */
export function findHardSections(definition: Definition, locale?: string): Hit[] {
  const words = locale ? definition.translations?.[locale] : wordsOf(definition);
  const language = locale ?? definition.locale;
  const least = MEASURES[language.slice(0, 2)]?.least ?? 0;
  return definition.sections.flatMap((section, at) => {
    const texts = section.questions.flatMap(({ id }) => spoken(words?.questions[id]));
    const ease = readingEase(texts, language);
    if (ease === undefined || ease >= least) return [];
    return [
      {
        path: ["sections", locale ? section.id : at],
        code: "reading_hard",
        message: `Reading ease ${ease.toFixed(0)}, at least ${least}: shorter words, shorter sentences.`,
      },
    ];
  });
}
