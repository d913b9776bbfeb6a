import { describe, expect, test } from "vitest";
import { languageOf } from "../../worker/core/language.ts";
import { de } from "../../worker/reports/words/de.ts";
import { en } from "../../worker/reports/words/en.ts";
import { fill, piecesOf } from "../../worker/reports/words/fill.ts";
import { fr } from "../../worker/reports/words/fr.ts";
import { reportLanguage, wordsIn } from "../../worker/reports/words/languages.ts";

/** Every text by its place; the forms of a plural share one. */
function textsOf(words: unknown, place = ""): [place: string, text: string][] {
  if (typeof words === "string") return [[place, words]];
  return Object.entries(words as object).flatMap(([key, value]) =>
    textsOf(value, ["one", "other"].includes(key) ? place : `${place}/${key}`),
  );
}
const placesIn = (text: string) =>
  piecesOf(text)
    .filter((_, i) => i % 2 === 1)
    .sort();

/** Places that a form may leave out: "one" says what the figure would. */
const needed = (words: unknown) =>
  Object.fromEntries(textsOf(words).map(([place, text]) => [place, placesIn(text)]));

const others = [
  ["de", de],
  ["fr", fr],
] as const;

describe.each(others)("the words of a report in %s", (_, words) => {
  test("have the English places in every text", () => {
    expect(needed(words)).toEqual(needed(en));
  });

  test("are another language's: no more than two words in a row are also English", () => {
    const english = new Map(textsOf(en));
    const same = textsOf(words).filter(
      ([place, text]) => english.get(place) === text && text.split(" ").length > 2,
    );
    expect(same).toEqual([]);
  });

  test("fit into a workbook: names of sheets, and lists to choose from", () => {
    for (const name of [
      words.workbook.summary,
      words.workbook.soa,
      words.workbook.answers,
      words.gaps.sheet,
    ]) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[[\]:*?/\\]/);
    }
    for (const choices of [words.soa.words, words.soa.statuses].map((list) => Object.values(list))) {
      expect(choices.join(",").length).toBeLessThanOrEqual(255);
      expect(choices.join("")).not.toContain(",");
      expect(new Set(choices).size).toBe(choices.length);
    }
  });
});

describe("a report's language", () => {
  test("is the nearest that reports speak, else English", () => {
    expect(["de", "de-AT", "fr_CH", "it", "EN-gb", "__proto__"].map(languageOf).map(reportLanguage)).toEqual([
      "de",
      "de",
      "fr",
      "en",
      "en",
      "en",
    ]);
    expect(wordsIn("it")).toBe(en);
  });
});

describe("filling a template", () => {
  test("puts each value in its place, and never reads a value as a template", () => {
    expect(fill("{a} of {b}", { a: "{b}", b: 3 })).toBe("{b} of 3");
  });
});
