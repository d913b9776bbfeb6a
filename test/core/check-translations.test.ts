import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Policy } from "../../worker/contract/policy-schema.ts";
import { findPolicyTranslationFaults, findTranslationFaults } from "../../worker/core/check-translations.ts";
import { policyWordsOf } from "../../worker/core/words.ts";
import { definitions } from "../support/arbitraries.ts";
import { definition, policy, respelled, withGerman, withValue } from "../support/samples.ts";

const german = withGerman(definition);
const places = (faults: { pointer: string; code: string }[]) =>
  faults.map(({ pointer, code }) => [pointer, code]);

test("a whole translation has no fault, whatever it translates", () => {
  fc.assert(
    fc.property(definitions(), (original) => {
      expect(findTranslationFaults(withGerman(original))).toEqual([]);
    }),
  );
  expect(findTranslationFaults(german)).toEqual([]);
  expect(findTranslationFaults(definition)).toEqual([]);
});

describe("a fault is named by its code and its place", () => {
  const inDe = "/translations/de";
  const scope = `${inDe}/questions/scope`;
  const register = `${inDe}/questions/org.register`;

  test.each([
    ["/title", "/title"],
    ["/description", "/description"],
    ["/sections/org", "/sections/org"],
    ["/sections/org/title", "/sections/org/title"],
    ["/sections/org/help", "/sections/org/help"],
    ["/questions/scope", "/questions/scope"],
    ["/questions/scope/text", "/questions/scope/text"],
    ["/questions/scope/help", "/questions/scope/help"],
    ["/questions/scope/why", "/questions/scope/why"],
    ["/questions/scope/options", "/questions/scope/options"],
    ["/questions/scope/options/4", "/questions/scope/options/4"],
    ["/questions/scope/evidence", "/questions/scope/evidence"],
    ["/questions/scope/documents", "/questions/scope/documents"],
    ["/questions/scope/action", "/questions/scope/action"],
    ["/questions/org.systems/unit", "/questions/org.systems/unit"],
    ["/questions/org.size/options/few", "/questions/org.size/options/few"],
    ["/questions/org.register/columns/role", "/questions/org.register/columns/role"],
    [
      "/questions/org.register/columns/role/options/maker",
      "/questions/org.register/columns/role/options/maker",
    ],
  ])("%s is missing", (place, pointer) => {
    expect(places(findTranslationFaults(withValue(german, inDe + place, undefined)))).toEqual([
      [inDe + pointer, "translation_missing"],
    ]);
  });

  test.each([
    [`${inDe}/sections/gone`, { title: "Vorbei" }],
    [`${inDe}/sections/system/help`, "Hilfe."],
    [`${inDe}/questions/scope.old`, { text: "Vorbei?" }],
    [`${inDe}/questions/roles/why`, "Darum."],
    [`${inDe}/questions/org.builds/options`, { yes: "Ja" }],
    [`${inDe}/questions/impact/unit`, "Tage"],
    [`${scope}/options/6`, "Noch mehr."],
    [`${register}/columns/gone`, { text: "Vorbei" }],
    [`${register}/columns/name/help`, "Hilfe."],
    [`${register}/columns/role/options/other`, "Andere"],
  ])("%s is unused", (pointer, value) => {
    expect(places(findTranslationFaults(withValue(german, pointer, value)))).toEqual([
      [pointer, "translation_unused"],
    ]);
  });

  test.each([
    [`${scope}/evidence`, ["eins", "zwei"]],
    [`${scope}/evidence`, []],
    [`${scope}/documents`, ["eins", "zwei", "drei"]],
  ])("%s as %j is miscounted", (pointer, value) => {
    expect(places(findTranslationFaults(withValue(german, pointer, value)))).toEqual([
      [pointer, "translation_count"],
    ]);
  });

  test("in each language by itself, and all at once", () => {
    const fr = withValue(german, "/translations/de/title", undefined).translations?.de;
    const both = { ...german, translations: { ...german.translations, fr } } as typeof german;
    const faults = findTranslationFaults(withValue(both, `${scope}/evidence`, []));
    expect(places(faults)).toEqual([
      [`${scope}/evidence`, "translation_count"],
      ["/translations/fr/title", "translation_missing"],
    ]);
  });
});

/** The pointers of all texts, options and lists of a translation. */
const leaves = (value: unknown, path: string): string[] =>
  typeof value !== "object" || value === null || Array.isArray(value)
    ? [path]
    : Object.entries(value).flatMap(([key, one]) => leaves(one, `${path}/${key}`));

test("whichever text is left out, it is named, and nothing else is", () => {
  const cases = fc
    .oneof({ weight: 3, arbitrary: definitions() }, fc.constant(definition))
    .map(withGerman)
    .chain((one) =>
      fc.tuple(fc.constant(one), fc.constantFrom(...leaves(one.translations?.de, "/translations/de"))),
    );
  fc.assert(
    fc.property(cases, ([one, pointer]) => {
      expect(places(findTranslationFaults(withValue(one, pointer, undefined)))).toEqual([
        [pointer, "translation_missing"],
      ]);
    }),
  );
});

test("a question called as something of Object's prototype needs its words like any other", () => {
  const odd = withGerman(withValue(definition, "/sections/1/questions/3/id", "constructor"));
  expect(findTranslationFaults(odd)).toEqual([]);
  const pointer = "/translations/de/questions/constructor";
  expect(places(findTranslationFaults(withValue(odd, pointer, undefined)))).toEqual([
    [pointer, "translation_missing"],
  ]);
});

describe("a policy's translation", () => {
  const whole: Policy = { ...policy, translations: { de: policyWordsOf(respelled(policy)) } };

  test.each([
    ["/translations/de/gates/scope", undefined, "translation_missing"],
    ["/translations/de/bands/foundation", undefined, "translation_missing"],
    ["/translations/de/bands/foundation/summary", undefined, "translation_missing"],
    ["/translations/de/gates/gone", "Vorbei", "translation_unused"],
    ["/translations/de/bands/gone", { title: "Vorbei", summary: "Vorbei." }, "translation_unused"],
  ])("with %s as %j is refused there with %s", (pointer, value, code) => {
    expect(findPolicyTranslationFaults(whole)).toEqual([]);
    expect(places(findPolicyTranslationFaults(withValue(whole, pointer, value)))).toEqual([[pointer, code]]);
  });
});
