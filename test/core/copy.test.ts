import { describe, expect, it } from "vitest";
import type { WidgetCopy } from "../../worker/contract/copy.ts";
import { ar } from "../../worker/core/copy-ar.ts";
import { de } from "../../worker/core/copy-de.ts";
import { en } from "../../worker/core/copy-en.ts";
import { es } from "../../worker/core/copy-es.ts";
import { copyFor, noticeFor } from "../../worker/core/copy-for.ts";
import { fr } from "../../worker/core/copy-fr.ts";
import { directionOf } from "../../worker/core/language.ts";

/** Every sentence by its path; of a plural its last form, for languages differ in how many there are. */
function sentences(copy: object, path = ""): [path: string, text: string][] {
  return Object.entries(copy).flatMap(([key, text]) => {
    if (typeof text === "string") return [[path + key, text] as [string, string]];
    return "other" in text
      ? [[path + key, text.other] as [string, string]]
      : sentences(text, `${path}${key}.`);
  });
}
const placesIn = (text: string) => [...text.matchAll(/{(\w+)}/g)].map(([, name]) => name).sort();

describe.each<[string, WidgetCopy]>([
  ["de", de],
  ["fr", fr],
  ["es", es],
  ["ar", ar],
])("the copy in %s", (locale, copy) => {
  it("names its language and lacks no sentence", () => {
    expect(copy.locale).toBe(locale);
    expect(sentences(copy).map(([path]) => path)).toEqual(sentences(en).map(([path]) => path));
    expect(sentences(copy).filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("has the places to be filled in that the original has", () => {
    const english = new Map(sentences(en));
    for (const [path, text] of sentences(copy))
      expect(placesIn(text), path).toEqual(placesIn(english.get(path) ?? ""));
  });

  it("has a form for each plural that its language tells apart in whole numbers below a thousand", () => {
    const rules = new Intl.PluralRules(locale);
    const categories = new Set(Array.from({ length: 1_000 }, (_, count) => rules.select(count)));
    for (const plural of [copy.faults, copy.minutes, copy.minutesLeft, copy.review.missing])
      expect(Object.keys(plural).sort()).toEqual([...categories].sort());
  });
});

it("is found by language, whatever the region, and is English where it is not known", () => {
  expect(
    ["de", "de-AT", "FR-ch", "en-GB", "es-MX", "ar", "it", ""].map((locale) => copyFor(locale).locale),
  ).toEqual(["de", "de", "fr", "en", "es", "ar", "en", "en"]);
});

describe("what is said of questions in another language", () => {
  it("is said in the language that was asked for", () => {
    expect(noticeFor("ar-EG", "en")).toEqual({ text: ar.shownIn, locale: "ar", dir: "rtl" });
    expect(noticeFor("en", "de")).toMatchObject({ locale: "en", dir: "ltr" });
  });

  it("is nothing where they are in it, or where there are no words for it", () => {
    for (const [asked, given] of [
      ["de-AT", "de"],
      ["it", "en"],
      [undefined, "en"],
      ["", "en"],
    ] as const)
      expect(noticeFor(asked, given)).toBeUndefined();
  });
});

it("Arabic is written from right to left, and so is all content in a language that is", () => {
  expect([en, de, fr, es, ar].map(({ dir }) => dir)).toEqual(["ltr", "ltr", "ltr", "ltr", "rtl"]);
  expect(["ar-SA", "he", "fa_IR", "UR", "de", "arn"].map(directionOf)).toEqual([
    "rtl",
    "rtl",
    "rtl",
    "rtl",
    "ltr",
    "ltr",
  ]);
});
