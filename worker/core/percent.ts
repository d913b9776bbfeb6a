/** Rounds to so many decimals; the only place where a number of a result loses digits. */
export function round(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}

/** A share 0..1 as it is shown: percent with two decimals. Thresholds go the same way, so both sides round alike. */
export function percent(share: number): number {
  return round(100 * share, 2);
}
