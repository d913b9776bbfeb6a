import type { Report } from "../contract/report.ts";
import { languageOf } from "../core/language.ts";
import { MISSING } from "./pdf-inert.ts";
import { DEFAULT_LANGUAGE, reportLanguage } from "./words/languages.ts";

/** Of the languages that reports speak, those whose letters the fonts have and that need no shaping or reordering. */
const DRAWN = ["de", "en", "es", "fr"];

/** The language of a PDF's own words. */
export function pdfLanguage({ locale }: Pick<Report, "locale">): string {
  const language = reportLanguage(languageOf(locale));
  return DRAWN.includes(language) ? language : DEFAULT_LANGUAGE;
}

/** Where the PDF says in English what the page says in the reader's language; itself in English for that reason. */
export const notDrawn = (report: Pick<Report, "locale">): string | null =>
  pdfLanguage(report) === reportLanguage(languageOf(report.locale))
    ? null
    : `This document's fonts do not have the script of this report's language: its own words are in English, what cannot be drawn shows as ${MISSING}, and the report's page shows everything.`;
