/** The most that a cell of Excel holds, in UTF-16 units. */
export const CELL_MAX = 32_767;
const CUT = "… [cut]";

/** Control characters but for tab and line feed; and what no XML document may hold. */
const FORBIDDEN = /[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu;

/** In a workbook "_x0041_" stands for the character of that number; a text that really reads so is written like this. */
const ESCAPE = /_(?=x[0-9a-f]{4}_)/gi;

function cut(text: string): string {
  if (text.length <= CELL_MAX) return text;
  // Half a surrogate pair is no character.
  const kept = text.slice(0, CELL_MAX - CUT.length).replace(/[\uD800-\uDBFF]$/, "");
  return kept + CUT;
}

/** A text as a workbook can hold it. */
export const workbookText = (text: string): string =>
  cut(text.replaceAll(/\r\n?/g, "\n").replaceAll(FORBIDDEN, "").toWellFormed()).replaceAll(ESCAPE, "_x005F_");
