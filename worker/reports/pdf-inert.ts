/** Stands for whatever the fonts have no glyph for. */
export const MISSING = "\u25a1";

const LINE_ENDS = /\r\n?|[\u2028\u2029\v\f]/g;
// Controls, direction marks, joiners, halves of surrogate pairs, and the two codes that XML forbids.
const UNSEEN = /(?:[\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]|[\ufe00-\ufe0f])/gu;
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * A text as marks on paper: nothing in it that could turn the text around it, hide, or break the document's own
 * syntax. Line ends stay. Composed, because the fonts hold letters with their accents and no loose accents.
 */
export function inert(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize("NFC")
    .replace(LINE_ENDS, "\n")
    .replaceAll("\t", " ")
    .replace(UNSEEN, (found) => (found === "\n" ? "\n" : ""));
}

/** The same, on one line: for titles, bookmarks and names. */
export const inertLine = (text: string): string => inert(text).replace(/\s+/gu, " ").trim();

const clusters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** What is drawn for a word that holds characters without a glyph: one mark for each that a reader would count. */
export function covered(word: string, has: (code: number) => boolean): string {
  let drawn = "";
  for (const { segment } of clusters.segment(word)) {
    drawn += Array.from(segment).every((one) => has(one.codePointAt(0) ?? 0)) ? segment : MISSING;
  }
  return drawn;
}
