import { type Languages, saidIn, spareIn, type TextKey, writtenIn } from "./surveyjs-languages.ts";
import type { Ledger } from "./surveyjs-ledger.ts";
import { isSource, type Placed } from "./surveyjs-source.ts";

/** What is said in every language of the survey; where a language lacks it, the original stands in. */
export type Text = { said: Record<string, string> };
export type TextReader = (at: Placed, key: TextKey) => Text | undefined;

export const literal = (languages: Languages, said: string | Record<string, string>): Text => ({
  said: Object.fromEntries(
    [languages.original, ...languages.others].map((locale) => [
      locale,
      typeof said === "string" ? said : (said[locale] ?? said[locale.slice(0, 2)] ?? said.en ?? ""),
    ]),
  ),
});

export function textReader(languages: Languages, ledger: Ledger): TextReader {
  /** Said in a language that it does not name: a translation where that is free, and listed where it is not. */
  const keepSpare = (at: Placed, key: TextKey, byLocale: Map<string, string>, spare: string) => {
    const { unmarked, others } = languages;
    if (others.includes(unmarked) && !byLocale.has(unmarked)) byLocale.set(unmarked, spare);
    else if (byLocale.get(unmarked) !== spare) {
      ledger.note(at, `its text without a language is left out: ${JSON.stringify(spare)}`, key);
    }
  };
  return (at, key) => {
    const value = at.source[key];
    const written = writtenIn(value);
    if (value !== undefined && Object.keys(written).length === 0) ledger.note(at, "this is no text", key);
    if (Object.values(written).some((one) => /<[a-z/][^<>]*>/i.test(one))) {
      ledger.note(at, "its markup is taken out", key);
    }
    const byLocale = saidIn(written);
    const spare = spareIn(byLocale, languages.original);
    if (spare !== undefined) keepSpare(at, key, byLocale, spare);
    const original = byLocale.get(languages.original) ?? byLocale.get("default");
    const first = original ?? [...byLocale.values()][0];
    if (first === undefined) return undefined;
    if (/\{[^{}]+\}/.test(first)) ledger.note(at, "an answer is not put into a text", key);
    if (original === undefined)
      ledger.note(at, `not said in ${languages.original}: another language stands in`, key);
    // What has no letters needs no translation.
    for (const locale of languages.others.filter((one) => !byLocale.has(one) && /\p{L}/u.test(first))) {
      ledger.note(at, `not said in ${locale}: the original stands in`, key);
    }
    const all = [languages.original, ...languages.others];
    return { said: Object.fromEntries(all.map((locale) => [locale, byLocale.get(locale) ?? first])) };
  };
}

const isText = (value: unknown): value is Text => isSource(value) && isSource(value.said);

/** The same thing with all its texts in one language. */
export function speak(value: unknown, locale: string): unknown {
  if (isText(value)) return value.said[locale];
  if (Array.isArray(value)) return value.map((one) => speak(one, locale));
  if (!isSource(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, speak(one, locale)]));
}

/** The same thing, said in one language as in the original. */
export function unsaid<T>(value: T, locale: string, original: string): T {
  if (isText(value)) return { said: { ...value.said, [locale]: value.said[original] ?? "" } } as T;
  if (Array.isArray(value)) return value.map((one) => unsaid(one, locale, original)) as T;
  if (!isSource(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, unsaid(one, locale, original)]),
  ) as T;
}
