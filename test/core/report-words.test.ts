import { describe, expect, test } from "vitest";
import { languageOf } from "../../worker/core/language.ts";
import { ar } from "../../worker/reports/words/ar.ts";
import { de } from "../../worker/reports/words/de.ts";
import { en } from "../../worker/reports/words/en.ts";
import { es } from "../../worker/reports/words/es.ts";
import { fill, piecesOf } from "../../worker/reports/words/fill.ts";
import { fr } from "../../worker/reports/words/fr.ts";
import { reportLanguage, wordsIn } from "../../worker/reports/words/languages.ts";

const CATEGORIES = ["zero", "one", "two", "few", "many", "other"];

type Plurals = Record<string, string>;

const isPlural = (words: unknown): words is Plurals =>
  typeof words === "object" && words !== null && "other" in words && "one" in words;

/** Every text by its place; the forms of a plural are one, of which `other` always has the figure. */
function textsOf(words: unknown, place = ""): [place: string, text: string][] {
  if (typeof words === "string") return [[place, words]];
  if (isPlural(words)) return [[place, words.other ?? ""]];
  return Object.entries(words as object).flatMap(([key, value]) => textsOf(value, `${place}/${key}`));
}

function pluralsOf(words: unknown, place = ""): [place: string, forms: Plurals][] {
  if (typeof words === "string") return [];
  if (isPlural(words)) return [[place, words]];
  return Object.entries(words as object).flatMap(([key, value]) => pluralsOf(value, `${place}/${key}`));
}

const placesIn = (text: string) =>
  piecesOf(text)
    .filter((_, i) => i % 2 === 1)
    .sort();

const needed = (words: unknown) =>
  Object.fromEntries(textsOf(words).map(([place, text]) => [place, placesIn(text)]));

/** What is counted in a report never reaches a million, which French and Spanish tell apart. */
const COUNTS = Array.from({ length: 1001 }, (_, count) => count);

const categoriesOf = (language: string) => {
  const rules = new Intl.PluralRules(language);
  const used = new Set(COUNTS.map((count) => rules.select(count)));
  return CATEGORIES.filter((one) => used.has(one as Intl.LDMLPluralRule));
};

const languages = [
  ["en", en],
  ["ar", ar],
  ["de", de],
  ["es", es],
  ["fr", fr],
] as const;

describe.each(languages)("the words of a report in %s", (language, words) => {
  test("have the English places in every text", () => {
    expect(needed(words)).toEqual(needed(en));
  });

  test("have a form for every count, and only those that their language tells apart", () => {
    for (const [place, forms] of pluralsOf(words))
      expect([place, CATEGORIES.filter((one) => one in forms)]).toEqual([place, categoriesOf(language)]);
  });

  test("fill the same places in every form, but for a figure that is said in words", () => {
    const rules = new Intl.PluralRules(language);
    for (const [place, forms] of pluralsOf(words)) {
      for (const [category, text] of Object.entries(forms)) {
        const missing = placesIn(forms.other ?? "").filter((one) => !placesIn(text).includes(one));
        // "One" and "two" say it all; French says "one" of nothing too, but of nothing there is nothing to say.
        const covered = COUNTS.filter((count) => count > 0 && rules.select(count) === category);
        expect([place, category, missing]).toEqual([
          place,
          category,
          covered.length > 1 ? [] : missing.filter((one) => one === "count"),
        ]);
      }
    }
  });

  test("are another language's: no more than two words in a row are also English", () => {
    const english = new Map(textsOf(en));
    const same = textsOf(words).filter(
      ([place, text]) => english.get(place) === text && text.split(" ").length > 2,
    );
    expect(language === "en" ? [] : same).toEqual([]);
  });

  test("fit into a workbook: names of sheets, and lists to choose from", () => {
    const { workbook, gaps, soa } = words;
    const names = [workbook.summary, workbook.soa, workbook.answers, gaps.sheet];
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[[\]:*?/\\]/);
    }
    expect(new Set(names).size).toBe(names.length);
    for (const choices of [soa.words, soa.statuses].map((list) => Object.values(list))) {
      expect(choices.join(",").length).toBeLessThanOrEqual(255);
      expect(choices.join("")).not.toContain(",");
      expect(new Set(choices).size).toBe(choices.length);
    }
  });
});

describe("a report's language", () => {
  test("is the nearest that reports speak, else English", () => {
    expect(
      ["de", "de-AT", "fr_CH", "es-MX", "ar-EG", "it", "EN-gb", "__proto__"]
        .map(languageOf)
        .map(reportLanguage),
    ).toEqual(["de", "de", "fr", "es", "ar", "en", "en", "en"]);
    expect(wordsIn("it")).toBe(en);
  });
});

describe("filling a template", () => {
  test("puts each value in its place, and never reads a value as a template", () => {
    expect(fill("{a} of {b}", { a: "{b}", b: 3 })).toBe("{b} of 3");
  });
});
