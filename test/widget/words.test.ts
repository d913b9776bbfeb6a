import { describe, expect, it } from "vitest";
import { firstWordsFor } from "../../widget/first-words.ts";
import { uiFor } from "../../widget/ui.ts";
import { counted, filled, tell } from "../../widget/words.ts";
import { ar } from "../../worker/core/copy-ar.ts";
import { de } from "../../worker/core/copy-de.ts";
import { en } from "../../worker/core/copy-en.ts";
import { config } from "./samples.ts";

describe("a number", () => {
  const locales = ["en", "en-GB", "de", "de-CH", "fr", "es", "es-MX", "ar", "fa", "est", "pt-BR"];
  it.each(locales)("is written as its language does: %s", (locale) => {
    const { number } = uiFor(
      { ...config, copy: { ...en, locale } },
      () => {},
      () => expect.unreachable(),
      () => undefined,
    );
    const { format } = new Intl.NumberFormat(locale);
    const values = [...Array(1_002).keys(), -1, 0.5, 999.5, 1_234_567, Number.NaN];
    expect(values.map(number)).toEqual(values.map((value) => format(value)));
  });
});

describe("a sentence of the copy", () => {
  it("is filled in by name, with nothing taken for a pattern", () => {
    expect(filled("{tenant} gets {count} of {count}", { tenant: "A $& B {count}", count: 2 })).toBe(
      "A $& B {count} gets 2 of 2",
    );
  });

  it("takes the form that its language has for the count", () => {
    const plural = { one: "one", few: "{count} few", other: "{count} other" };
    const inLanguage = (locale: string, counts: number[]) =>
      counts.map((count) => counted({ copy: { ...en, locale }, number: String }, plural, count));
    expect(inLanguage("en", [1, 2, 5])).toEqual(["one", "2 other", "5 other"]);
    expect(inLanguage("cs", [1, 2, 5])).toEqual(["one", "2 few", "5 other"]);
    expect(inLanguage("fr", [0, 1, 2])).toEqual(["one", "one", "2 other"]);
  });

  it("has all six forms that Arabic tells apart", () => {
    const minutes = [0, 1, 2, 5, 11, 100].map((count) =>
      counted({ copy: ar, number: String }, ar.faults, count),
    );
    expect(new Set(minutes.map((text) => text.replace(/\d+/, ""))).size).toBe(5);
    expect(minutes[1]).toBe(ar.faults.one);
    expect(minutes[2]).toBe(ar.faults.two);
  });

  it("writes a count as its language does", () => {
    const number = (value: number) => new Intl.NumberFormat("de").format(value);
    expect(counted({ copy: de, number }, de.faults, 1_234)).toContain("1.234");
  });

  it("is there for every code, if only a general one", () => {
    expect(tell(en, "date_range")).toBe(en.messages.date_range);
    expect(tell(en, "nobody_knows")).toBe(en.messages.internal);
  });
});

it("the first words come in the page's language where they are known, and say in which they come", () => {
  expect(firstWordsFor("de-AT")).toMatchObject({ locale: "de", retry: "Erneut versuchen" });
  expect(firstWordsFor("FR")).toMatchObject({ locale: "fr" });
  expect(firstWordsFor("ar-MA")).toMatchObject({ locale: "ar", dir: "rtl" });
  for (const locale of ["it", "", "constructor"])
    expect(firstWordsFor(locale)).toMatchObject({ locale: "en", dir: "ltr" });
});
