import { type Forms, fill } from "./words/fill.ts";
import { wordsIn } from "./words/languages.ts";
import { remembering } from "./words/remembering.ts";

export type Format = {
  /** 0..100, cut to one decimal: a figure never looks as if it had reached a band that it has not. */
  percent: (value: number) => string;
  /** As percent, or that it is not yet known. */
  score: (value: number | null) => string;
  exactPercent: (value: number) => string;
  number: (value: number) => string;
  date: (instant: string) => string;
  /** The text for so many. */
  form: (texts: Forms, count: number) => string;
  /** The same with `{count}` and the other places filled. */
  counted: (texts: Forms, count: number, values?: Record<string, string>) => string;
  /** "a, b and c" as the reader's language joins it. */
  list: (items: readonly string[]) => string;
};

const cut = (value: number): number => Math.trunc(Math.round(value * 100) / 10) / 10;

/**
 * Every figure and date of a report, as its reader's language writes them; dates in UTC, as they are stored.
 *
 * @param language - that of the report's words, which decides on plurals and lists
 */
export const formatOf = (locale: string, language: string): Format => formats(`${locale} ${language}`);

/** Making these takes Intl longer than all that a report has it write. */
const formats = remembering((key: string): Format => {
  const [locale = "", language = ""] = key.split(" ");
  const percents = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const exact = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 });
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const plurals = new Intl.PluralRules(language);
  const lists = new Intl.ListFormat(language, { type: "conjunction" });
  const unknown = wordsIn(language).figures.notYetKnown;
  const percent = remembering((value: number) => percents.format(cut(value) / 100));
  const number = remembering((value: number) => numbers.format(value));
  const category = remembering((count: number) => plurals.select(count));
  const form = (texts: Forms, count: number) => texts[category(count)] ?? texts.other;
  return {
    percent,
    score: (value) => (value === null ? unknown : percent(value)),
    exactPercent: remembering((value) => exact.format(value / 100)),
    number,
    date: (instant) => dates.format(new Date(instant)),
    form,
    counted: (texts, count, values = {}) => fill(form(texts, count), { ...values, count: number(count) }),
    list: (items) => lists.format(items),
  };
});
