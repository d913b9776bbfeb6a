/** Shares 0..1 before rounding. `score` is over what was answered and null without an answer; the rest is over all. */
export type Shares = { score: number | null; low: number; high: number; coverage: number };
export type Weighted = { weight: number; shares: Shares };

/**
 * Σ w·s / Σ w: the one formula from questions to requirements, groups, parts and the whole. Callers pass items in an
 * order that depends on ids only, for floating-point sums depend on theirs. Null without items.
 */
export function weightedMean(items: readonly Weighted[]): Shares | null {
  let all = 0;
  let scored = 0;
  let score = 0;
  let low = 0;
  let high = 0;
  let coverage = 0;
  for (const { weight, shares } of items) {
    all += weight;
    low += weight * shares.low;
    high += weight * shares.high;
    coverage += weight * shares.coverage;
    if (shares.score === null) continue;
    scored += weight;
    score += weight * shares.score;
  }
  if (all === 0) return null;
  return {
    score: scored === 0 ? null : score / scored,
    low: low / all,
    high: high / all,
    coverage: coverage / all,
  };
}

/** Σ w·s / Σ w of one share; null without items, or where an item has none. */
export function meanOf<T extends { weight: number }>(
  items: readonly T[],
  shareOf: (item: T) => number | null,
): number | null {
  let all = 0;
  let sum = 0;
  for (const item of items) {
    const share = shareOf(item);
    if (share === null) return null;
    all += item.weight;
    sum += item.weight * share;
  }
  return all === 0 ? null : sum / all;
}
