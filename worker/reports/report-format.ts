export type Format = {
  /** 0..100, cut to one decimal: a figure never looks as if it had reached a band that it has not. */
  percent: (value: number) => string;
  /** As percent, or "not yet known". */
  score: (value: number | null) => string;
  exactPercent: (value: number) => string;
  number: (value: number) => string;
  date: (instant: string) => string;
};

export const NOT_YET_KNOWN = "not yet known";

const cut = (value: number): number => Math.trunc(Math.round(value * 100) / 10) / 10;

/** Every figure and date on a page, as its reader's language writes them; dates in UTC, as they are stored. */
export function formatOf(locale: string): Format {
  const percents = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const exact = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 });
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const percent = (value: number) => percents.format(cut(value) / 100);
  return {
    percent,
    score: (value) => (value === null ? NOT_YET_KNOWN : percent(value)),
    exactPercent: (value) => exact.format(value / 100),
    number: (value) => numbers.format(value),
    date: (instant) => dates.format(new Date(instant)),
  };
}

/** `counted(1, "gate")` → "1 gate". */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : plural}`;
