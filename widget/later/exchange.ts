import type { Draft } from "../api.ts";
import type { Outcome } from "../refusal.ts";
import type { Calls } from "./calls.ts";
import { waitAfter } from "./retry-after.ts";

const TRIES = 4;

export type ExchangePorts = {
  calls: Pick<Calls, "exchange">;
  pause: (ms: number) => Promise<void>;
  random: () => number;
  newKey: () => string;
};

/**
 * Exchanges links for drafts. One key for one link, however often it is tried: should an answer get lost, the next one
 * is the same.
 */
export function createExchange({ calls, pause, random, newKey }: ExchangePorts) {
  const keys = new Map<string, string>();
  return async (link: string): Promise<Outcome<Draft>> => {
    const key = keys.get(link) ?? newKey();
    keys.set(link, key);
    for (let attempt = 0; ; attempt++) {
      const outcome = await calls.exchange(link, key);
      if (outcome.ok || !outcome.refusal.passing || attempt === TRIES) return outcome;
      await pause(waitAfter(outcome.refusal, attempt, random()));
    }
  };
}
