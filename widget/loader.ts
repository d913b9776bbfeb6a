import { backOff } from "./back-off.ts";
import type { Later } from "./seam.ts";

export type LoaderPorts = {
  /** `attempt` counts from 0. */
  load: (attempt: number) => Promise<Later>;
  /** Resolves when the browser has nothing better to do. */
  idle: () => Promise<void>;
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
  random: () => number;
};
export type Loader = ReturnType<typeof createLoader>;

/** Has the second file loaded, once for all widgets of the page. */
export function createLoader({ load, idle, pause, random }: LoaderPorts) {
  let attempts = 0;
  let underWay: Promise<Later | undefined> | undefined;

  /** Undefined when it can not be had just now; joins an attempt that is under way. */
  function now(): Promise<Later | undefined> {
    underWay ??= load(attempts++).catch(() => {
      underWay = undefined;
      return undefined;
    });
    return underWay;
  }

  /** Before it is needed, and again and again until it is there. */
  async function soon(signal: AbortSignal): Promise<Later | undefined> {
    await idle();
    for (let tries = 0; !signal.aborted; tries++) {
      const later = await now();
      if (later) return later;
      await pause(backOff(tries, undefined, random()), signal);
    }
    return undefined;
  }

  return { now, soon };
}
