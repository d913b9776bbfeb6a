import { readArguments, stop, wrongUse } from "./arguments.ts";
import { checkReport } from "./check-report.ts";

const USAGE = `Checks a report: whether its signature holds, and whether its result follows from its answers.

  npm run verify -- report.json --jwks jwks.json
  npm run verify -- report.json --jwks https://api.example/.well-known/jwks.json
                    [--definition definition.json --policy policy.json]

report.json is what a report's link gives with .json at its end. Nothing is asked of any server but the address given
with --jwks; with a file there, nothing at all. The questionnaire and the policy are those of questionnaires/ where
their digests are the report's; otherwise name files (JSON or YAML, as written or as published).
Exit code 0: both hold. 1: one of them does not, or could not be checked or read. 2: this was asked wrongly.`;

const { values, positionals } = readArguments(USAGE, {
  options: { jwks: { type: "string" }, definition: { type: "string" }, policy: { type: "string" } },
  allowPositionals: true,
});
const [report, ...more] = positionals;
if (report === undefined || more.length > 0) wrongUse(USAGE, "One report is needed.");
try {
  const { holds, lines } = await checkReport(report, values);
  console.log(lines.join("\n"));
  process.exitCode = holds ? 0 : 1;
} catch (error) {
  stop((error as Error).message);
}
