import { describe, expect, it } from "vitest";
import type { WidgetCopy } from "../../worker/contract/copy.ts";
import { de } from "../../worker/core/copy-de.ts";
import { en } from "../../worker/core/copy-en.ts";
import { copyFor } from "../../worker/core/copy-for.ts";
import { fr } from "../../worker/core/copy-fr.ts";

/** Every sentence by its path. */
function sentences(copy: object, path = ""): [path: string, text: string][] {
  return Object.entries(copy).flatMap(([key, text]) =>
    typeof text === "string" ? [[path + key, text] as [string, string]] : sentences(text, `${path}${key}.`),
  );
}
const placesIn = (text: string) => [...text.matchAll(/{(\w+)}/g)].map(([, name]) => name).sort();

describe.each<[string, WidgetCopy]>([
  ["de", de],
  ["fr", fr],
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
    expect(Object.keys(copy.faults).sort()).toEqual([...categories].sort());
  });
});

it("is found by language, whatever the region, and is English where it is not known", () => {
  expect(["de", "de-AT", "FR-ch", "en-GB", "es", ""].map((locale) => copyFor(locale).locale)).toEqual([
    "de",
    "de",
    "fr",
    "en",
    "en",
    "en",
  ]);
});
