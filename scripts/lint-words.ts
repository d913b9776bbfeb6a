/** Full stops that end no sentence, in the languages that content is written in. */
const ABBREVIATIONS: readonly RegExp[] = [
  /(?<!\p{L})(?:e\.g|i\.e|vs|z\. ?B|d\. ?h|u\. ?a|bzw|ggf|p\. ?ex|c\.-à-d)\./gu,
  // These may well end a sentence, and go on only where a small letter follows.
  /(?<!\p{L})(?:etc|usw)\.(?=\)?,? ?\p{Ll})/gu,
  /(?<!\p{L})(?:[Aa]rts?|Nos?|Nr|Abs|Reg|n°)\.(?= ?\d)/gu,
  // A German date: 2. August 2026.
  /(?<!\d)\d{1,2}\.(?= \p{L}+ \d{4})/gu,
];

export const wordsIn = (text: string): string[] =>
  text.match(/[\p{L}\p{N}](?:[\p{L}\p{N}'’.,/-]*[\p{L}\p{N}])?/gu) ?? [];

/** Sentences end at . ! or ? before a space; a semicolon or a colon does not make two of one. */
export const sentencesIn = (text: string): string[] =>
  ABBREVIATIONS.reduce((rest, pattern) => rest.replace(pattern, (found) => found.replaceAll(".", "")), text)
    .split(/(?<=[.!?…][)"'”“»›’]*)\s+/u)
    .filter((sentence) => wordsIn(sentence).length > 0);
