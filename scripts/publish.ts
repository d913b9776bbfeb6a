import { existsSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { fromHere, readArguments, stop, wrongUse } from "./arguments.ts";
import { ROOT } from "./command.ts";
import { type ContentFile, contentFiles } from "./content-files.ts";
import { publishFile, unreadableContent } from "./publish-content.ts";

const USAGE = `Publishes what is in questionnaires/: standards, policies, then questionnaires, in their order.

  npm run publish -- --url https://api.example --key sk_… [--drafts stay|forward] [file]...

Drafts of older versions stay where they are; with --drafts forward those that lose nothing follow a questionnaire
that is published now, when their respondents come back. With files named, only those. Published versions never change; sending them again changes nothing.
What is refused is shown as file:line:column, code and message.`;

/** A name is meant from where npm was called, or else from the project, as the names that are printed here are. */
function fileNamed(name: string, all: readonly ContentFile[]): ContentFile {
  const places = [fromHere(name), resolve(ROOT, name)].filter((one) => existsSync(one));
  if (places.length === 0) stop(`${name} is not there.`);
  const real = places.map((one) => realpathSync(one));
  const found = all.find(({ file }) => real.includes(realpathSync(join(ROOT, file))));
  return found ?? wrongUse(USAGE, `${name} is no document of questionnaires/.`);
}

const { values, positionals } = readArguments(USAGE, {
  options: {
    url: { type: "string" },
    key: { type: "string" },
    drafts: { type: "string", default: "stay" },
  },
  allowPositionals: true,
});
const { url, key, drafts } = values;
if (!url || !key) wrongUse(USAGE, "--url and --key are needed.");
if (!["stay", "forward"].includes(drafts)) wrongUse(USAGE, `--drafts is stay or forward, not ${drafts}.`);
// Nothing is sent while anything can not be read: later files build on earlier ones.
const unreadable = unreadableContent();
if (unreadable.length > 0) stop(unreadable.join("\n"));
const all = contentFiles();
const named = new Set(positionals.map((name) => fileNamed(name, all)));
for (const file of all.filter((one) => named.size === 0 || named.has(one))) {
  try {
    console.log(`${(await publishFile(url, key, file, drafts)).padEnd(10)} ${file.file}`);
  } catch (error) {
    stop((error as Error).message);
  }
}
