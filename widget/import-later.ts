import { pause } from "./back-off.ts";
import { lent } from "./lent.ts";
import { createLoader, type Loader } from "./loader.ts";
import type { Later, LaterModule, OverlayModule } from "./seam.ts";
import { verified } from "./verified.ts";

/** Tells one edition of the files that are loaded later from another; the build puts it in. */
declare const LATER_DIGEST: string;
/** In an edition that hosts pin, what the later files must be (Subresource Integrity); else null. */
declare const INTEGRITY: Record<string, string> | null;

const TIMEOUT_MS = 20_000;
const never = new AbortController().signal;

/** @param base the folder that the script came from, so that a page's policy has to name no other origin. */
function loaderFor<M, T>(base: string, name: string, open: (module: M) => T): Loader<T> {
  return createLoader({
    async load(attempt) {
      // A browser remembers that an import failed and fails it again unasked: another try needs another address.
      // The digest keeps a new v1.js from working with an old file out of a cache.
      const url = `${base}v1-${name}.js?${LATER_DIGEST}-${attempt}`;
      if (INTEGRITY) await verified(url, INTEGRITY[name]);
      const module: Promise<M> = import(/* @vite-ignore */ url);
      const late = pause(TIMEOUT_MS, never).then(() => Promise.reject());
      return open(await Promise.race([module, late]));
    },
    pause,
    random: Math.random,
  });
}

export const laterFrom = (base: string): Loader<Later> =>
  loaderFor(base, "later", (module: LaterModule) => module.open(lent));

export const overlayFrom = (base: string): Loader<OverlayModule> =>
  loaderFor(base, "overlay", (module: OverlayModule) => module);
