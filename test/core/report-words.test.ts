import { describe, expect, test } from "vitest";
import { languageOf } from "../../worker/core/language.ts";
import { ar } from "../../worker/reports/words/ar.ts";
import { de } from "../../worker/reports/words/de.ts";
import { en } from "../../worker/reports/words/en.ts";
import { es } from "../../worker/reports/words/es.ts";
import { fill, piecesOf } from "../../worker/reports/words/fill.ts";
import { fr } from "../../worker/reports/words/fr.ts";
import { impactDe } from "../../worker/reports/words/impact-de.ts";
import { impactEn } from "../../worker/reports/words/impact-en.ts";
import { impactEs } from "../../worker/reports/words/impact-es.ts";
import { impactFr } from "../../worker/reports/words/impact-fr.ts";
import { reportLanguage, wordsIn } from "../../worker/reports/words/languages.ts";
import { scopeDe } from "../../worker/reports/words/scope-de.ts";
import { scopeEn } from "../../worker/reports/words/scope-en.ts";
import { scopeEs } from "../../worker/reports/words/scope-es.ts";
import { scopeFr } from "../../worker/reports/words/scope-fr.ts";

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

/** Impact and audit-time reports have no words of their own in Arabic; there they speak English. */
const families: [family: string, language: string, words: object, english: object][] = [
  ...languages.map(([language, words]): [string, string, object, object] => [
    "a report",
    language,
    words,
    en,
  ]),
  ["an impact report", "de", impactDe, impactEn],
  ["an impact report", "es", impactEs, impactEn],
  ["an impact report", "fr", impactFr, impactEn],
  ["an audit-time estimate", "de", scopeDe, scopeEn],
  ["an audit-time estimate", "es", scopeEs, scopeEn],
  ["an audit-time estimate", "fr", scopeFr, scopeEn],
];

/** What is left of a text without its places. */
const lettersIn = (text: string): string[] => text.replaceAll(/\{\w+\}/g, " ").match(/\p{L}+/gu) ?? [];

describe.each(families)("the words of %s in %s", (_, language, words, english) => {
  test("have the English places in every text", () => {
    expect(needed(words)).toEqual(needed(english));
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
    const original = new Map(textsOf(english));
    const same = textsOf(words).filter(
      ([place, text]) => original.get(place) === text && lettersIn(text).length > 2,
    );
    expect(language === "en" ? [] : same).toEqual([]);
  });
});

describe.each([impactEn, impactDe, impactEs, impactFr])("the workbook of an impact report", (words) => {
  test("has sheets of different names, cut to what Excel takes", () => {
    const { titles, sheets } = words;
    const { harms, benefits, parties, measures, duties, conditions, open, tasks, approval } = titles;
    const names = [harms, benefits, parties, measures, duties, conditions, open, tasks, approval]
      .concat(titles.rules, titles.sources, sheets.elements, sheets.ratings)
      .map((name) => name.slice(0, 31).toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });
});

describe.each(languages)("the words of a workbook in %s", (_, words) => {
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
