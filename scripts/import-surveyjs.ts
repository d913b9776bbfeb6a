import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parse, stringify } from "yaml";
import type { Policy } from "../worker/contract/policy-schema.ts";
import { compilePolicy } from "../worker/core/compile-policy.ts";
import { compileStandard } from "../worker/core/compile-standard.ts";
import type { Outcome } from "../worker/core/outcome.ts";
import { fromHere, readArguments, readJsonInput, stop, wrongUse } from "./arguments.ts";
import { ROOT } from "./command.ts";
import { type Imported, importSurvey } from "./surveyjs-import.ts";
import { listOf, reportOf, summaryOf } from "./surveyjs-report.ts";

const USAGE = `Makes a questionnaire of a SurveyJS JSON file, and lists everything in it that does not map.

  npm run import-surveyjs -- survey.json --slug my-check
    --version 1.0.0     of the questionnaire
    --kind gap          gap, impact or scope
    --locale en         what texts without a language are written in
    --out <folder>      instead of questionnaires/

Writes <slug>/<version>.yaml, a translation for each further language, and <version>.import.md: what did not map, why,
and which id every element has now. Its questions measure nothing yet: that is for an author to say.`;

const CONTENT = join(ROOT, "questionnaires");

function valueFrom<T>(outcome: Outcome<T, unknown>): T {
  return outcome.ok ? outcome.value : stop(JSON.stringify(outcome.error, null, 2));
}

/** The policy that a new questionnaire names, until its author chooses another. */
function defaultPolicy(): Policy {
  const read = (file: string) => parse(readFileSync(join(CONTENT, file), "utf8")) as unknown;
  const { standard } = valueFrom(compileStandard(read("standards/iso42001-2023.yaml")));
  return valueFrom(compilePolicy(read("policies/iso42001-default/1.0.0.yaml"), standard)).policy;
}

/** The first line tells editors which schema holds, as long as the file is where that schema is. */
function yamlFile(file: string, schema: string, document: object): [file: string, text: string] {
  const path = relative(dirname(file), join(CONTENT, "schema", `${schema}.json`)).replaceAll("\\", "/");
  const header = relative(CONTENT, file).startsWith("..") ? "" : `# yaml-language-server: $schema=${path}\n`;
  return [file, header + stringify(document, { lineWidth: 118, aliasDuplicateObjects: false })];
}

function filesOf(stem: string, title: string, imported: Imported): [file: string, text: string][] {
  return [
    yamlFile(`${stem}.yaml`, "questionnaire", imported.document),
    ...Object.entries(imported.translations).map(([locale, words]) =>
      yamlFile(`${stem}.${locale}.yaml`, "questionnaire.translation", { locale, ...words }),
    ),
    [`${stem}.import.md`, `${reportOf(title, imported)}\n`],
  ];
}

const { values, positionals } = readArguments(USAGE, {
  options: {
    slug: { type: "string" },
    version: { type: "string", default: "1.0.0" },
    kind: { type: "string", default: "gap" },
    locale: { type: "string" },
    out: { type: "string" },
  },
  allowPositionals: true,
});
const [input] = positionals;
const { slug, version, kind, locale, out } = values;
if (input === undefined || positionals.length > 1) wrongUse(USAGE, "One survey is needed.");
if (slug === undefined) wrongUse(USAGE, "--slug is needed.");

const survey = readJsonInput(input);
const options = { slug, version, kind, policy: defaultPolicy(), ...(locale === undefined ? {} : { locale }) };
const imported = importSurvey(survey, options);
if (!imported.ok) {
  stop(
    imported.error.map(({ pointer, code, message }) => `${pointer} ${code}: ${message}`.trim()).join("\n"),
  );
}
const stem = join(out === undefined ? CONTENT : fromHere(out), slug, version);
const files = filesOf(stem, `${slug} ${version}, imported from ${input}`, imported.value);
const existing = files.find(([file]) => existsSync(file));
if (existing) stop(`${existing[0]} exists already; choose another version, or move it away`);
mkdirSync(dirname(stem), { recursive: true });
for (const [file, text] of files) writeFileSync(file, text);

console.log(`${listOf(imported.value)}\n\n${summaryOf(imported.value)}\n`);
for (const [file] of files) console.log(`wrote ${relative(process.cwd(), file)}`);
