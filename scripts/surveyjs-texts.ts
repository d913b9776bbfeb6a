import { localePattern } from "../worker/contract/patterns.ts";
import type { Ledger } from "./surveyjs-ledger.ts";
import { isScalar, isSource, type Placed } from "./surveyjs-source.ts";

/** What is said in every language of the survey; where a language lacks it, the original stands in. */
export type Text = { said: Record<string, string> };
export type Languages = { original: string; others: string[] };
export type TextReader = (at: Placed, key: string) => Text | undefined;

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z]{2,4})?$/i;
const isLocalised = (value: unknown): value is Record<string, string> =>
  isSource(value) &&
  Object.keys(value).length > 0 &&
  Object.entries(value).every(
    ([key, said]) => typeof said === "string" && (key === "default" || LANGUAGE.test(key)),
  );

/** pt-br is pt-BR to us; what is no language of ours stays as it is. */
function localeOf(key: string): string {
  const [language = "", region] = key.split("-");
  return region === undefined ? language.toLowerCase() : `${language.toLowerCase()}-${region.toUpperCase()}`;
}

function keysIn(value: unknown): string[] {
  if (isLocalised(value)) return Object.keys(value);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(keysIn) : [];
}

/** Which languages a survey speaks. Texts without a language are in the one that it opens in, or else in English. */
export function languagesOf(survey: Placed, ledger: Ledger, told?: string): Languages {
  const found = new Set(keysIn(survey.source).filter((key) => key !== "default"));
  const opening = typeof survey.source.locale === "string" ? survey.source.locale : "";
  // A survey that opens in a language which it translates into is written in another: SurveyJS assumes English.
  const original = told ?? (opening !== "" && !found.has(opening) ? localeOf(opening) : "en");
  const usable = localePattern.test(original) ? original : "en";
  if (told === undefined) {
    ledger.note(survey, `texts without a language are taken to be in ${JSON.stringify(usable)}`, "locale");
  }
  const others = new Set([...found].map(localeOf).filter((locale) => locale !== usable));
  for (const locale of [...others].filter((one) => !localePattern.test(one))) {
    others.delete(locale);
    ledger.note(survey, `the texts in ${JSON.stringify(locale)} are left out: not a language of ours`);
  }
  return { original: usable, others: [...others].sort() };
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };
/** Texts are shown as they are written, and so are tags. */
const plain = (text: string): string =>
  text
    .replace(/<\/?[a-z][^<>]*>/gi, " ")
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => ENTITIES[name] ?? "")
    .replace(/[^\S\n]+/g, " ")
    .trim();

export const literal = (languages: Languages, said: string | Record<string, string>): Text => ({
  said: Object.fromEntries(
    [languages.original, ...languages.others].map((locale) => [
      locale,
      typeof said === "string" ? said : (said[locale] ?? said[locale.slice(0, 2)] ?? said.en ?? ""),
    ]),
  ),
});

export function textReader(languages: Languages, ledger: Ledger): TextReader {
  return (at, key) => {
    const value = at.source[key];
    const written: Record<string, string> = isLocalised(value)
      ? { ...value }
      : isScalar(value)
        ? { default: String(value) }
        : {};
    if (value !== undefined && Object.keys(written).length === 0) ledger.note(at, "this is no text", key);
    if (Object.values(written).some((one) => /<[a-z/][^<>]*>/i.test(one))) {
      ledger.note(at, "its markup is taken out", key);
    }
    const byLocale = new Map(
      Object.entries(written)
        .map(([locale, said]): [string, string] => [
          locale === "default" ? locale : localeOf(locale),
          plain(said),
        ])
        .filter(([, said]) => said !== ""),
    );
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
