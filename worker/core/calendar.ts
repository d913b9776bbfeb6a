/** A day as YYYY-MM-DD, in UTC; days compare as their texts do. */
export type Day = string;

const DAY_MS = 86_400_000;

export const dayOf = (time: number): Day => new Date(time).toISOString().slice(0, 10);

/** Midnight at which the day begins, in milliseconds. */
export const startOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

export const addDays = (day: Day, days: number): Day => dayOf(startOf(day) + days * DAY_MS);

/**
 * So many calendar months later: the same day of the month, or the month's last one where it has no such day (31
 * January and one month is 28 or 29 February). Steps from one date must all be taken from there, for a day that was cut
 * off does not come back.
 */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const first = Date.UTC(year, month - 1 + months, 1);
  const following = Date.UTC(year, month + months, 1);
  const last = Math.round((following - first) / DAY_MS);
  return dayOf(first + (Math.min(date, last) - 1) * DAY_MS);
}
