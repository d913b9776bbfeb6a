import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { helpIfAsked, stop } from "./arguments.ts";
import { bundleWidget, integrityOf } from "./build-widget.ts";
import { ROOT } from "./command.ts";

const USAGE = `Keeps the widget as it is now, under the version of package.json, for hosts that pin it.

  npm run pin

Writes public/embed/<version>/ and names it in worker/core/editions.ts; commit both. What was pinned never changes:
for another widget raise the version first.`;

/** What pages name in a tag; the others are loaded by these. */
const TAGGED = ["v1.js", "v1.mjs", "v1-frame.js"];

helpIfAsked(USAGE);
const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
const folder = join(ROOT, "public/embed", version);
if (existsSync(folder)) stop(`${version} is pinned already; raise the version in package.json first.`);
const { take: _, ...bundled } = await bundleWidget({ pinned: true });
const chunks = Object.values(bundled);
mkdirSync(folder, { recursive: true });
const integrity: Record<string, string> = {};
for (const { fileName, code } of chunks) {
  const name = basename(fileName);
  writeFileSync(join(folder, name), code);
  if (TAGGED.includes(name)) integrity[name] = integrityOf(code);
}
const list = join(ROOT, "worker/core/editions.ts");
const entry = `  ${JSON.stringify({ version, integrity })},\n`;
writeFileSync(
  list,
  readFileSync(list, "utf8").replace(/(EDITIONS[^=]*= \[\n?)/, (start) => `${start.trimEnd()}\n${entry}`),
);
console.log(`embed/${version}: ${chunks.length} files; run npm run format, then commit`);
