const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/** Exponential with jitter, never earlier than the server asked for; `random` is in [0, 1). */
export function backOff(attempt: number, retryAfter: number | undefined, random: number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt);
  return Math.max(ceiling * (0.5 + random / 2), (retryAfter ?? 0) * (1 + random / 10));
}

/** Ends early, without an error, when the signal aborts. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
  });
}
