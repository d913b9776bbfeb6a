import { describe, expect, it } from "vitest";
import { firstWordsFor } from "../../widget/first-words.ts";
import { counted, filled, tell } from "../../widget/words.ts";
import { en } from "../../worker/core/copy-en.ts";

describe("a sentence of the copy", () => {
  it("is filled in by name, with nothing taken for a pattern", () => {
    expect(filled("{tenant} gets {count} of {count}", { tenant: "A $& B {count}", count: 2 })).toBe(
      "A $& B {count} gets 2 of 2",
    );
  });

  it("takes the form that its language has for the count", () => {
    const plural = { one: "one", few: "{count} few", other: "{count} other" };
    expect([1, 2, 5].map((count) => counted("en", plural, count))).toEqual(["one", "2 other", "5 other"]);
    expect([1, 2, 5].map((count) => counted("cs", plural, count))).toEqual(["one", "2 few", "5 other"]);
    expect([0, 1, 2].map((count) => counted("fr", plural, count))).toEqual(["one", "one", "2 other"]);
  });

  it("is there for every code, if only a general one", () => {
    expect(tell(en, "date_range")).toBe(en.messages.date_range);
    expect(tell(en, "nobody_knows")).toBe(en.messages.internal);
  });
});

it("the first words come in the page's language where they are known, and say in which they come", () => {
  expect(firstWordsFor("de-AT")).toMatchObject({ locale: "de", retry: "Erneut versuchen" });
  expect(firstWordsFor("FR")).toMatchObject({ locale: "fr" });
  for (const locale of ["es", "", "constructor"])
    expect(firstWordsFor(locale)).toMatchObject({ locale: "en" });
});
