import type { ScopeReport } from "../contract/audit-time.ts";
import { type Brand, PLAIN } from "../core/brand.ts";
import { languageOf as tagOf } from "../core/language.ts";
import { type Format, formatOf } from "./report-format.ts";
import { type ReportWords, wordsIn } from "./words/languages.ts";
import { scopeDe } from "./words/scope-de.ts";
import { type ScopeWords, scopeEn } from "./words/scope-en.ts";
import { scopeEs } from "./words/scope-es.ts";
import { scopeFr } from "./words/scope-fr.ts";

const LANGUAGES: Record<string, ScopeWords> = { de: scopeDe, en: scopeEn, es: scopeEs, fr: scopeFr };

/** An estimate with what every form of it looks up. */
export type ScopeView = {
  report: ScopeReport;
  brand: Brand;
  /** Its own words, and those that reports of every kind have. */
  say: ScopeWords;
  words: ReportWords;
  format: Format;
  language: string;
  /** The language of what questionnaire and policy say, where it is another one. */
  lang: string | undefined;
};

export function scopeViewOf(report: ScopeReport, brand: Brand = PLAIN): ScopeView {
  const asked = tagOf(report.locale);
  const language = Object.hasOwn(LANGUAGES, asked) ? asked : "en";
  return {
    report,
    brand,
    say: LANGUAGES[language] ?? scopeEn,
    words: wordsIn(language),
    format: formatOf(report.locale, language),
    language,
    lang: asked === language ? undefined : report.locale,
  };
}
