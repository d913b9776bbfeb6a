import { en } from "./en.ts";

/** Everything that a report itself says; every language has all of it. */
export type ReportWords = typeof en;

/** Languages that reports have words of their own in; what a questionnaire says comes in the questionnaire's. */
const LANGUAGES: Record<string, ReportWords> = { en };

export const DEFAULT_LANGUAGE = "en";

/** The language, of those that reports speak, for a reader of this locale. */
export function languageOf(locale: string): string {
  const language = locale.split("-")[0]?.toLowerCase() ?? "";
  return Object.hasOwn(LANGUAGES, language) ? language : DEFAULT_LANGUAGE;
}

export const wordsIn = (language: string): ReportWords => LANGUAGES[language] ?? en;
