import { pause } from "./back-off.ts";
import { lent } from "./lent.ts";
import { createLoader, type Loader } from "./loader.ts";
import type { LaterModule } from "./seam.ts";

/** Tells one edition of v1-later.js from another; the build puts it in. */
declare const LATER_DIGEST: string;

const TIMEOUT_MS = 20_000;
const never = new AbortController().signal;

/** @param origin the script's own, so that a page's policy has to name no other. */
export const loaderFor = (origin: string): Loader =>
  createLoader({
    async load(attempt) {
      // A browser remembers that an import failed and fails it again unasked: another try needs another address.
      // The digest keeps a new v1.js from working with an old v1-later.js out of a cache.
      const module: Promise<LaterModule> = import(
        /* @vite-ignore */ `${origin}/embed/v1-later.js?${LATER_DIGEST}-${attempt}`
      );
      const late = pause(TIMEOUT_MS, never).then(() => Promise.reject());
      return (await Promise.race([module, late])).open(lent);
    },
    // Safari has no requestIdleCallback.
    idle: () =>
      new Promise((resolve) => {
        if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: 2_000 });
        else setTimeout(resolve, 200);
      }),
    pause,
    random: Math.random,
  });
