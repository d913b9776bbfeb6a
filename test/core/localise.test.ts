import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Definition } from "../../worker/contract/definition-schema.ts";
import { localesOf, localise, localisePolicy, nearestLocale } from "../../worker/core/localise.ts";
import { score } from "../../worker/core/score.ts";
import { policyWordsOf, wordsOf } from "../../worker/core/words.ts";
import { definitions, withAnswers } from "../support/arbitraries.ts";
import { definition, policy, respelled, withGerman, withValue } from "../support/samples.ts";

/** With a column that says all that a column can. */
const wordy = withValue(definition, "/sections/0/questions/5/columns/-", {
  id: "cost",
  type: "number",
  text: "Cost",
  help: "A year.",
  unit: "EUR",
  required: false,
});
const any = fc.oneof(definitions(), fc.constantFrom(definition, wordy));

describe("a definition in another language", () => {
  test("says everything in it, and changes in nothing but its words", () => {
    fc.assert(
      fc.property(any, (original) => {
        const german = withGerman(original);
        const { translations } = german;
        expect(localise(german, "de")).toEqual({ ...respelled(original), locale: "de", translations });
      }),
    );
  });

  test("has the words of its translation", () => {
    fc.assert(
      fc.property(any, (original) => {
        const german = withGerman(original);
        expect(wordsOf(localise(german, "de"))).toEqual(german.translations?.de);
      }),
    );
  });

  test("scores as the original does", () => {
    fc.assert(
      fc.property(withAnswers(), ({ definition: original, answers }) => {
        const german = withGerman(original);
        const scored = (one: Definition) =>
          score({ definition: one, definitionDigest: "", policy, policyDigest: "", answers });
        expect(scored(localise(german, "de"))).toEqual(scored(german));
      }),
    );
  });

  test("is the original where nobody translated it", () => {
    expect(localise(definition, "de")).toBe(definition);
    expect(localise(withGerman(definition), "fr")).toEqual(withGerman(definition));
  });

  test("leaves its original as it was", () => {
    const german = withGerman(wordy);
    const before = structuredClone(german);
    localise(german, "de");
    expect(german).toEqual(before);
  });

  test("takes words by id, though a question is called as something of Object's prototype", () => {
    const odd = withGerman(withValue(definition, "/sections/1/questions/3/id", "constructor"));
    expect(wordsOf(localise(odd, "de"))).toEqual(odd.translations?.de);
  });

  test("adds no text that the original has not", () => {
    const more = withValue(withGerman(definition), "/translations/de/questions/roles/why", "Darum.");
    expect(localise(more, "de").sections[1]?.questions[1]).not.toHaveProperty("why");
  });
});

test("a policy in another language changes in nothing but the titles of gates and bands", () => {
  const words = policyWordsOf(respelled(policy));
  const german = { ...policy, translations: { de: words } };
  const { gates, bands, translations, ...rest } = localisePolicy(german, "de");
  const { gates: gatesBefore, bands: bandsBefore, ...restBefore } = policy;
  expect(rest).toEqual(restBefore);
  expect(policyWordsOf({ gates, bands })).toEqual(words);
  const bare = (items: readonly object[]) => items.map((item) => ({ ...item, title: "", summary: "" }));
  expect([bare(gates), bare(bands)]).toEqual([bare(gatesBefore), bare(bandsBefore)]);
  expect(translations).toEqual(german.translations);
  expect(localisePolicy(german, "fr")).toBe(german);
});

describe("the nearest language", () => {
  const words = wordsOf(definition);
  const known: Definition = {
    ...definition,
    translations: { "pt-BR": words, de: words, "de-AT": words, fr: words },
  };

  test.each([
    [undefined, "en"],
    ["en", "en"],
    ["EN-us", "en"],
    ["de", "de"],
    ["DE", "de"],
    ["de-AT", "de-AT"],
    ["de-at", "de-AT"],
    ["de-CH", "de"],
    ["de-Latn-CH", "de"],
    ["fr-CA", "fr"],
    ["pt", "pt-BR"],
    ["pt-PT", "pt-BR"],
    ["ja", "en"],
    // Three letters are languages of their own: Franconian is no French, Dinka no German.
    ["frk", "en"],
    ["den", "en"],
    ["", "en"],
    ["d", "en"],
  ])("to %j is %s", (asked, nearest) => {
    expect(nearestLocale(known, asked)).toBe(nearest);
  });

  test("is the original's where there is no other", () => {
    expect(nearestLocale(definition, "de")).toBe("en");
    expect(nearestLocale({ ...definition, locale: "de-AT" }, "de-CH")).toBe("de-AT");
  });

  test("is always one that there is, and one that there is is nearest to itself", () => {
    fc.assert(
      fc.property(fc.string(), (asked) => {
        expect(localesOf(known)).toContain(nearestLocale(known, asked));
      }),
    );
    for (const locale of localesOf(known)) expect(nearestLocale(known, locale)).toBe(locale);
  });
});

test("the languages are told with the original first, whatever their order in the source", () => {
  const words = wordsOf(definition);
  expect(localesOf({ ...definition, translations: { fr: words, de: words } })).toEqual(["en", "de", "fr"]);
});
