import { localePattern } from "../worker/contract/patterns.ts";
import type { Ledger } from "./surveyjs-ledger.ts";
import { isScalar, isSource, type Placed, type Source } from "./surveyjs-source.ts";

/** `unmarked` is what texts without a language are in where the original is said beside them. */
export type Languages = { original: string; others: string[]; unmarked: string };

/** Every property that is read as a text; what looks like one elsewhere, as choicesByUrl does, is none. */
const TEXT_KEYS = [
  ...["title", "description", "text", "labelTrue", "labelFalse", "minRateDescription"],
  ...["maxRateDescription", "otherText", "noneText", "refuseText", "dontKnowText"],
] as const;
export type TextKey = (typeof TEXT_KEYS)[number];
/** Every list of what may have texts. */
const PARTS = [
  ...["pages", "elements", "questions", "templateElements"],
  ...["columns", "choices", "rows", "rateValues"],
];

type Written = Record<string, string>;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z]{2,4})?$/i;
const isLocalised = (value: unknown): value is Written =>
  isSource(value) &&
  Object.keys(value).length > 0 &&
  Object.entries(value).every(
    ([key, said]) => typeof said === "string" && (key === "default" || LANGUAGE.test(key)),
  );

/** A text by the keys that it has in the survey; nothing where it is none. */
export const writtenIn = (value: unknown): Written =>
  isLocalised(value) ? { ...value } : isScalar(value) ? { default: String(value) } : {};

/** pt-br is pt-BR to us; what is no language of ours stays as it is. */
function localeOf(key: string): string {
  const [language = "", region] = key.split("-");
  return region === undefined ? language.toLowerCase() : `${language.toLowerCase()}-${region.toUpperCase()}`;
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };
/** Texts are shown as they are written, and so are tags. */
const plain = (text: string): string =>
  text
    .replace(/<\/?[a-z][^<>]*>/gi, " ")
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => ENTITIES[name] ?? "")
    .replace(/[^\S\n]+/g, " ")
    .trim();

/** What a text says, by our languages and "default". */
export const saidIn = (written: Written): Map<string, string> =>
  new Map(
    Object.entries(written)
      .map(([key, said]): [string, string] => [key === "default" ? key : localeOf(key), plain(said)])
      .filter(([, said]) => said !== ""),
  );

/** What is said without a language although the original, which it would stand for, is said beside it. */
export function spareIn(said: Map<string, string>, original: string): string | undefined {
  const spare = said.get("default");
  return said.has(original) && said.get(original) !== spare ? spare : undefined;
}

function textsIn(source: Source): Written[] {
  const below = PARTS.flatMap((list) => (Array.isArray(source[list]) ? (source[list] as unknown[]) : []));
  return [
    ...TEXT_KEYS.map((key) => source[key]).filter(isLocalised),
    ...below.filter(isSource).flatMap(textsIn),
  ];
}

/** Which languages a survey speaks. Texts without a language are in the one that it opens in, or else in English. */
export function languagesOf(survey: Placed, ledger: Ledger, told?: string): Languages {
  const texts = textsIn(survey.source);
  const found = new Set(texts.flatMap(Object.keys).filter((key) => key !== "default"));
  const opening = typeof survey.source.locale === "string" ? survey.source.locale : "";
  // A survey that opens in a language which it translates into is written in another: SurveyJS assumes English.
  const assumed = opening !== "" && !found.has(opening) ? localeOf(opening) : "en";
  const original = told ?? assumed;
  const usable = localePattern.test(original) ? original : "en";
  if (told !== usable) {
    ledger.note(survey, `texts without a language are taken to be in ${JSON.stringify(usable)}`, "locale");
  }
  const others = new Set([...found].map(localeOf).filter((locale) => locale !== usable));
  for (const locale of [...others].filter((one) => !localePattern.test(one))) {
    others.delete(locale);
    ledger.note(survey, `the texts in ${JSON.stringify(locale)} are left out: not a language of ours`);
  }
  const unmarked = told === undefined ? usable : assumed;
  const keeps = texts.map(saidIn).some((said) => spareIn(said, usable) !== undefined && !said.has(unmarked));
  if (keeps && localePattern.test(unmarked)) {
    others.add(unmarked);
    const where = `beside those in ${JSON.stringify(usable)}`;
    ledger.note(
      survey,
      `texts without a language ${where} are taken to be in ${JSON.stringify(unmarked)}`,
      "locale",
    );
  }
  return { original: usable, others: [...others].sort(), unmarked };
}
