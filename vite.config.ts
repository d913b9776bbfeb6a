import { join } from "node:path";
import type { BuildOptions, InlineConfig, Plugin } from "vite";

// The widget is a first file and two later ones, each a build of its own; scripts/build-widget.ts runs them.
const WIDGET = join(import.meta.dirname, "widget/");
const LATER = join(WIDGET, "later/");

const common = (more: BuildOptions): InlineConfig => ({
  configFile: false,
  root: import.meta.dirname,
  logLevel: "warn",
  // Whatever NODE_ENV says: it is served as it was built.
  oxc: { jsx: { runtime: "automatic", importSource: "preact", development: false } },
  build: {
    ...more,
    write: false,
    target: "es2022",
    reportCompressedSize: false,
    rolldownOptions: {
      ...more.rolldownOptions,
      output: { entryFileNames: "embed/[name].js", codeSplitting: false },
    },
  },
});

/** v1.js: one classic script, which finds its own address. `digest` tells which v1-later.js belongs to it. */
export const firstFile = (digest: string): InlineConfig => ({
  ...common({
    // As a library, for otherwise Vite wraps import() in a helper that adds elements to the page and 1 kB to the file.
    lib: { entry: { v1: join(WIDGET, "main.tsx") }, formats: ["iife"], name: "plumbline" },
  }),
  define: { LATER_DIGEST: JSON.stringify(digest) },
});

/** What the second file's sources take from the first file and from Preact is lent to them at run time. */
const borrowing: Plugin = {
  name: "borrowing",
  enforce: "pre",
  resolveId: (source, importer) =>
    importer?.startsWith(LATER) && (/^\.\.\/[^/]+$/.test(source) || source.startsWith("preact"))
      ? join(LATER, "borrowed.ts")
      : null,
};

/** v1-overlay.js: an ES module of its own, without Preact; imported by the first file in the modes that need it. */
export const overlayFile: InlineConfig = common({
  rolldownOptions: {
    input: { "v1-overlay": join(WIDGET, "overlay/main.ts") },
    preserveEntrySignatures: "strict",
  },
});

/** v1-later.js: an ES module, imported by the first file when the first question is on the screen. */
export const laterFile: InlineConfig = {
  ...common({
    rolldownOptions: {
      input: { "v1-later": join(LATER, "main.ts") },
      preserveEntrySignatures: "strict",
    },
  }),
  plugins: [borrowing],
};
