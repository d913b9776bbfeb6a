import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { helpIfAsked } from "./arguments.ts";
import { ROOT } from "./command.ts";
import { type Content, readContent } from "./lint-compile.ts";
import { findLost, type Published, readPublished, releasable } from "./lint-history.ts";
import { RULES } from "./lint-rules.ts";
import { nameOf, readSource, type Source } from "./lint-source.ts";

const USAGE = `Checks everything in questionnaires/, and shows what is wrong as file:line: code message.

  node scripts/run.mjs lint-content
  node scripts/run.mjs lint-content --record    after a release: adds its digests to published.json, if nothing is wrong`;

/**
 * Checks what is in questionnaires/ and says `file:line: code message` for everything that is wrong.
 *
 * What was released never changes. questionnaires/published.json says what that is: `slug/version` with its digest. It
 * starts empty, for a version may change until it is first published to an installation that others use; whoever does
 * that runs this script with --record, and commits the digests of everything that is not in the record yet.
 */
const RECORD = "questionnaires/published.json";

export function lintContent(
  sources: readonly Source[],
  published: Published = {},
  content: Content = readContent(sources),
): string[] {
  const found = sources.flatMap((source) => [
    ...source.unreadable.map((fault) => ({ source, ...fault })),
    ...RULES.flatMap(({ find }) => find(source, { content, published })).map((hit) => ({
      source,
      line: source.lineOf(hit.path),
      ...hit,
    })),
  ]);
  return [
    ...found
      .sort((a, b) => a.source.file.localeCompare(b.source.file, "en") || a.line - b.line)
      .map(({ source, line, code, message }) => `${source.file}:${line}: ${code} ${message.split("\n")[0]}`),
    ...findLost(content, published).map(
      (key) => `${RECORD}:1: published_lost ${key} was released and has no file any more.`,
    ),
  ];
}

const contentNames = (): string[] =>
  globSync("questionnaires/**/*.yaml", { cwd: ROOT })
    .map((file) => file.replaceAll("\\", "/"))
    .sort();

export const contentSources = (): Source[] =>
  contentNames().flatMap((file) => readSource(file, readFileSync(join(ROOT, file), "utf8")) ?? []);

/** Files that would never be published, and whose author would wonder why: `1.0.yaml`, `1.0.0.DE.yaml`. */
export const findStrays = (files: readonly string[]): string[] =>
  files
    .filter((file) => !nameOf(file))
    .map(
      (file) => `${file}:1: file_unknown It is neither a standard nor a version nor a translation of one.`,
    );

export function recorded(): Published {
  const file = join(ROOT, RECORD);
  return existsSync(file) ? readPublished(file) : {};
}

/** Adds what is not recorded yet; a digest that is there is never written over. */
function record(content: Content, published: Published): void {
  const now = [...releasable(content)].map(([key, { digest }]) => [key, digest] as const);
  const all = { ...Object.fromEntries(now), ...published };
  const sorted = Object.fromEntries(
    Object.entries(all).sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true })),
  );
  writeFileSync(join(ROOT, RECORD), `${JSON.stringify(sorted, null, 2)}\n`);
}

if (import.meta.main) {
  helpIfAsked(USAGE);
  const sources = contentSources();
  const content = readContent(sources);
  const faults = [...findStrays(contentNames()), ...lintContent(sources, recorded(), content)];
  for (const fault of faults) console.log(fault);
  if (faults.length > 0) process.exitCode = 1;
  else if (process.argv.includes("--record")) record(content, recorded());
}
