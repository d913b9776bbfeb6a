import { globSync } from "node:fs";
import { parseArgs } from "node:util";
import { ROOT } from "./command.ts";
import { contentFiles } from "./content-files.ts";
import { publishFile, syntaxFaultsIn } from "./publish-content.ts";

const USAGE = `Publishes what is in questionnaires/: standards, policies, then questionnaires, in their order.

  npm run publish -- --url https://api.example --key sk_… [--drafts stay|forward] [file]...

Drafts of older versions stay where they are; with --drafts forward those that lose nothing follow a questionnaire
that is published now, when their respondents come back. With files named, only those. Published versions never change; sending them again changes nothing.
What is refused is shown as file:line:column, code and message.`;

const { values, positionals } = parseArgs({
  options: {
    url: { type: "string" },
    key: { type: "string" },
    drafts: { type: "string", default: "stay" },
  },
  allowPositionals: true,
});
const { url, key, drafts } = values;
if (!url || !key || !["stay", "forward"].includes(drafts)) {
  console.error(USAGE);
  process.exit(2);
}
// Nothing is sent while anything can not be read: later files build on earlier ones.
const unreadable = globSync("questionnaires/**/*.yaml", { cwd: ROOT }).sort().flatMap(syntaxFaultsIn);
if (unreadable.length > 0) {
  console.error(unreadable.join("\n"));
  process.exit(1);
}
const files = contentFiles().filter(({ file }) => positionals.length === 0 || positionals.includes(file));
if (files.length === 0) {
  console.error(`None of these is a document of questionnaires/: ${positionals.join(", ")}`);
  process.exit(2);
}
for (const file of files) {
  try {
    console.log(`${(await publishFile(url, key, file, drafts)).padEnd(10)} ${file.file}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
