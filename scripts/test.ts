import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowser, findBrowser, NO_BROWSER } from "./browser.ts";
import { buildWidget } from "./build-widget.ts";
import { check } from "./check.ts";
import { finished, ROOT, startTool, toolPath } from "./command.ts";
import { type Counts, countTests, summaryLine, type VitestReport } from "./test-summary.ts";

const REPORT = join(ROOT, "test-results/vitest.json");

async function vitest(args: readonly string[], browser: string | undefined): Promise<number> {
  rmSync(REPORT, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`];
  const env: Record<string, string> = browser ? { CHROMIUM: browser } : {};
  return finished(startTool(toolPath("vitest"), ["run", ...reporters, ...args], { env }));
}

function readCounts(): Counts {
  if (!existsSync(REPORT)) return { passed: 0, failed: 0, skipped: 0 };
  return countTests(JSON.parse(readFileSync(REPORT, "utf8")) as VitestReport);
}

/** Arguments go to vitest and skip the invariants: `npm test -- test/core` is the quick loop. */
const args = process.argv.slice(2);
const everything = args.length === 0;
const browserNeeded = everything || args.some((arg) => arg.includes("e2e"));
const browser = browserNeeded ? await ensureBrowser() : await findBrowser();
if (browserNeeded && !browser) {
  console.error(NO_BROWSER);
  process.exit(1);
}
const broken = everything ? (await check()).failed : 0;
if (!everything) await buildWidget();
const code = await vitest(args, browser);
const counts = readCounts();
if (broken > 0) console.log(`${broken} broken invariants (see above) count as failed`);
if (counts.passed + counts.failed === 0) console.error("no tests ran");
console.log(`\n${summaryLine({ ...counts, failed: counts.failed + broken })}`);
if (code !== 0 || broken > 0 || counts.failed > 0 || counts.passed === 0) process.exitCode = 1;
