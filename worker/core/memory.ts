/** What an isolate remembers between requests: bounded, and keyed by tenant because one isolate serves them all. */
export type Memory = {
  /** `load`'s answer, or the one of the last `keepMs` milliseconds; that there is nothing is not remembered. */
  recall: <T>(
    key: string,
    now: number,
    keepMs: number,
    load: () => Promise<T | undefined>,
  ) => Promise<T | undefined>;
  /** After a change, for this isolate; others go on until theirs has run out. */
  forget: (key: string) => void;
};

export const FOR_EVER = Number.POSITIVE_INFINITY;

/** @param max how many things are kept; the one unused for longest goes first. */
export function createMemory(max: number): Memory {
  const kept = new Map<string, { value: unknown; until: number }>();
  return {
    forget: (key) => void kept.delete(key),
    async recall<T>(key: string, now: number, keepMs: number, load: () => Promise<T | undefined>) {
      const found = kept.get(key);
      kept.delete(key);
      if (found && found.until > now) {
        kept.set(key, found);
        return found.value as T;
      }
      const value = await load();
      if (value === undefined) return undefined;
      kept.set(key, { value, until: now + keepMs });
      for (const [oldest] of kept) {
        if (kept.size <= max) break;
        kept.delete(oldest);
      }
      return value;
    },
  };
}
