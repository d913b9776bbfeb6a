import { join } from "node:path";
import type { BuildOptions, InlineConfig, Plugin } from "vite";

// The widget is a first file, as a script and as a module, and three later ones, each a build of its own;
// scripts/build-widget.ts runs them.
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

/** What the first file knows of the others: a digest of their edition, and where hosts pin it, what each must be. */
export type Edition = { digest: string; integrity: Record<string, string> | null };

const firstAs = (entry: string, format: "iife" | "es", { digest, integrity }: Edition): InlineConfig => ({
  ...common({
    // As a library, for otherwise Vite wraps import() in a helper that adds elements to the page and 1 kB to the file.
    lib: { entry: { v1: join(WIDGET, entry) }, formats: [format], name: "plumbline" },
  }),
  define: { LATER_DIGEST: JSON.stringify(digest), INTEGRITY: JSON.stringify(integrity) },
});

/** v1.js: one classic script, which finds its own address. */
export const firstFile = (edition: Edition): InlineConfig => firstAs("main.tsx", "iife", edition);

/** v1.mjs: the same for `import`. */
export function moduleFile(edition: Edition): InlineConfig {
  const config = firstAs("module.ts", "es", edition);
  // Vite leaves the white space of modules alone, for bundlers; nobody bundles this one.
  const output = { entryFileNames: "embed/[name].mjs", codeSplitting: false, minify: true };
  return { ...config, build: { ...config.build, rolldownOptions: { output } } };
}

/** Of a pinned edition only, so that the first file need not lend it. */
const OWN = "../verified.ts";

const isLent = (source: string, importer: string) =>
  importer.startsWith(LATER)
    ? source !== OWN && (/^\.\.\/[^/]+$/.test(source) || source.startsWith("preact"))
    : // Of the contract, what the first file asks each time that it draws.
      source === "./visibility.ts";

/** What the second file's sources take from the first file and from Preact is lent to them at run time. */
const borrowing: Plugin = {
  name: "borrowing",
  enforce: "pre",
  resolveId: (source, importer) => (importer && isLent(source, importer) ? join(LATER, "borrowed.ts") : null),
};

/** v1-overlay.js: an ES module of its own, without Preact; imported by the first file in the modes that need it. */
export const overlayFile: InlineConfig = common({
  rolldownOptions: {
    input: { "v1-overlay": join(WIDGET, "overlay/main.ts") },
    preserveEntrySignatures: "strict",
  },
});

const classic = (name: string, folder: string): InlineConfig =>
  common({
    lib: { entry: { [name]: join(WIDGET, folder, "main.ts") }, formats: ["iife"], name: "plumbline" },
  });

/** v1-take.js, on the hosted page, and v1-frame.js, on a page that has the hosted page in a frame. */
export const takeFile = classic("v1-take", "take");
export const frameFile = classic("v1-frame", "frame");

/** v1-check.js: an ES module of its own, imported by v1-later.js where the embed asks for Turnstile. */
export const checkFile: InlineConfig = common({
  rolldownOptions: {
    input: { "v1-check": join(WIDGET, "check/main.ts") },
    preserveEntrySignatures: "strict",
  },
});

/**
 * v1-later.js: an ES module, imported by the first file when the first question is on the screen.
 *
 * @param checkIntegrity what v1-check.js must be, where hosts pin the edition
 */
export const laterFile = (checkIntegrity: string | undefined): InlineConfig => ({
  ...common({
    rolldownOptions: {
      input: { "v1-later": join(LATER, "main.ts") },
      preserveEntrySignatures: "strict",
    },
  }),
  define: { CHECK_INTEGRITY: JSON.stringify(checkIntegrity ?? null) },
  plugins: [borrowing],
});
