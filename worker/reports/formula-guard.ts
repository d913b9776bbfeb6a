/**
 * What a spreadsheet may take for the start of a formula, in the full-width and small forms too, for some versions
 * fold those into the plain ones.
 */
const TRIGGER = "=+\\-@＝＋－＠﹦﹢﹣﹫";
/** What a spreadsheet may skip before it: spaces of all kinds, control characters, byte order marks, joiners. */
const SKIPPED = "\\p{Z}\\p{Cc}\\p{Cf}";

const FORMULA = new RegExp(`^[${SKIPPED}]*[${TRIGGER}]`, "u");

export const looksLikeFormula = (text: string): boolean => FORMULA.test(text);

/**
 * Where a cell may begin: at the start, where a tab, return or NUL is as bad; and after a semicolon, tab or line
 * break, for a program that takes one of these for the separator (as Excel takes the semicolon in much of Europe) does
 * not see the quotes around our field. Apostrophes belong to what is looked through, so that one more changes nothing
 * and taking it away again is exact.
 */
const opening = (apostrophe: string) =>
  new RegExp(
    `^${apostrophe}(?=['${SKIPPED}]*[${TRIGGER}\\t\\r\\0])` +
      `|(?<=[;\\t\\r\\n])${apostrophe}(?=['${SKIPPED}]*[${TRIGGER}])`,
    "gu",
  );

const UNGUARDED = opening("");
const GUARDED = opening("'");

/** The text with an apostrophe wherever it could begin a formula, which keeps it a text. */
export const guarded = (text: string): string => text.replace(UNGUARDED, "'");

/** What `guarded` was given. */
export const unguarded = (text: string): string => text.replace(GUARDED, "");
