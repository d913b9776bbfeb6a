import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";

/** Everything that a report itself says; every language has all of it. */
export type ReportWords = typeof en;

/** Languages that reports have words of their own in; what a questionnaire says comes in the questionnaire's. */
const LANGUAGES: Record<string, ReportWords> = { ar, de, en, es, fr };

export const REPORT_LANGUAGES: readonly string[] = Object.keys(LANGUAGES);

export const DEFAULT_LANGUAGE = "en";

/** The one of these languages that a reader of this one gets; of a locale, the language alone (core/language.ts). */
export const reportLanguage = (language: string): string =>
  Object.hasOwn(LANGUAGES, language) ? language : DEFAULT_LANGUAGE;

export const wordsIn = (language: string): ReportWords => LANGUAGES[language] ?? en;
