import type { AskedQuestion, Report } from "../contract/report.ts";
import type { RequirementResult } from "../contract/result.ts";
import { type Brand, PLAIN } from "../core/brand.ts";
import { languageOf } from "../core/language.ts";
import { type Format, formatOf } from "./report-format.ts";
import { type ReportWords, reportLanguage, wordsIn } from "./words/languages.ts";

/** A report with what its sections look up again and again. */
export type View = {
  report: Report;
  brand: Brand;
  words: ReportWords;
  format: Format;
  /** The language of the report's own words. */
  language: string;
  /** The language of what the questionnaire and the policy say, where it is another one. */
  lang: string | undefined;
  /** The language of what standards are called and list, where the report's own is another one. */
  standardLang: string | undefined;
  /** In the standard's order. */
  requirements: Map<string, RequirementResult>;
  questions: Map<string, AskedQuestion>;
};

/** What the parts of a report need that reports of every kind have. */
export type CommonView = Pick<View, "words" | "format" | "lang"> & {
  report: Pick<Report, "id" | "created_at" | "asked" | "policy" | "standard"> & {
    result: Pick<Report["result"], "pinned">;
  };
};

/** Catalogues hold the titles of their items in English alone; those of parts and groups are in the report's language. */
const STANDARDS_SPEAK = "en";

/** @param language - of the report's own words, where it is not what its reader gets elsewhere (see pdf-languages.ts) */
export function viewOf(
  report: Report,
  brand: Brand = PLAIN,
  language = reportLanguage(languageOf(report.locale)),
): View {
  const results = new Map(report.result.requirements.map((one) => [one.id, one]));
  const ordered = report.outline
    .flatMap((part) => part.groups.flatMap((group) => group.requirements))
    .flatMap((id) => results.get(id) ?? []);
  const asked = languageOf(report.locale);
  return {
    report,
    brand,
    words: wordsIn(language),
    // Whose words are not the reader's own has no use for the reader's names of months either.
    format: formatOf(language === reportLanguage(asked) ? report.locale : language, language),
    language,
    lang: asked === language ? undefined : report.locale,
    standardLang: language === STANDARDS_SPEAK ? undefined : STANDARDS_SPEAK,
    requirements: new Map(ordered.map((one) => [one.id, one])),
    questions: new Map(report.asked.flatMap((section) => section.questions).map((one) => [one.id, one])),
  };
}

/** Where a requirement's trace is; in the content of its details, so that following a link opens it. */
export const traceAnchor = (requirement: string): string => `trace-${requirement}`;
