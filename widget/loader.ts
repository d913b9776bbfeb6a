import { backOff } from "./back-off.ts";

export type LoaderPorts<T> = {
  /** `attempt` counts from 0. */
  load: (attempt: number) => Promise<T>;
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
  random: () => number;
};
export type Loader<T> = ReturnType<typeof createLoader<T>>;

/** Has a file loaded, once for all widgets of the page. */
export function createLoader<T>({ load, pause, random }: LoaderPorts<T>) {
  let attempts = 0;
  let underWay: Promise<T | undefined> | undefined;

  /** Undefined when it can not be had just now; joins an attempt that is under way. */
  function now(): Promise<T | undefined> {
    underWay ??= load(attempts++).catch(() => {
      underWay = undefined;
      return undefined;
    });
    return underWay;
  }

  /** Before it is needed, in `delay` milliseconds, and again and again until it is there. */
  async function soon(signal: AbortSignal, delay = 0): Promise<T | undefined> {
    await pause(delay, signal);
    for (let tries = 0; !signal.aborted; tries++) {
      const later = await now();
      if (later) return later;
      await pause(backOff(tries, random()), signal);
    }
    return undefined;
  }

  return { now, soon };
}
