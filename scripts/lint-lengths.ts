import { expectedOf } from "./lint-expectations.ts";
import { type Hit, type Path, type Source, textsIn } from "./lint-source.ts";
import { sentencesIn, wordsIn } from "./lint-words.ts";

const SENTENCE_WORDS = 30;

/** Longer sentences are read twice, and half of our readers read in a second language. */
export const findLongSentences = (source: Source): Hit[] =>
  textsIn(source).flatMap(({ path, text }) =>
    sentencesIn(text)
      .map((sentence) => ({ sentence, words: wordsIn(sentence).length }))
      .filter(({ words }) => words > SENTENCE_WORDS)
      .map(({ sentence, words }) => ({
        path,
        code: "sentence_long",
        message: `${words} words, at most ${SENTENCE_WORDS}: "${sentence.slice(0, 50)}…"`,
      })),
  );

/** An option's text stands at options/<index>/text in a questionnaire and at options/<id> in its translation. */
const isOption = (path: Path) =>
  path.includes("options") &&
  /^(?:options\/[^/]+|options\/\d+\/text)$/.test(path.slice(path.lastIndexOf("options")).join("/"));

export function findLongOptions(source: Source): Hit[] {
  const { optionWords } = expectedOf(source);
  return textsIn(source)
    .filter(({ path }) => isOption(path))
    .map(({ path, text }) => ({ path, words: wordsIn(text).length }))
    .filter(({ words }) => words > optionWords)
    .map(({ path, words }) => ({
      path,
      code: "option_long",
      message: `${words} words, at most ${optionWords} here.`,
    }));
}
