import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildWidget } from "./build-widget.ts";
import { captureTool, ROOT, toolPath } from "./command.ts";
import { staleFiles } from "./generated.ts";
import { lintMigrations } from "./lint-migrations.ts";
import { overBudget, sizeTable } from "./widget-budget.ts";

/** What must hold, in plain words. `holds` resolves to what it has to say and rejects when it does not hold. */
export type Invariant = { name: string; after?: string; holds: () => Promise<string> };

async function tool(path: string, args: readonly string[]): Promise<string> {
  const { code, output } = await captureTool(path, args);
  if (code !== 0) throw new Error(output.trim() || `exit code ${code}`);
  return "";
}

function none(faults: readonly string[]): string {
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return "";
}

async function widgetWithinBudget(): Promise<string> {
  const meta = await buildWidget();
  const fault = overBudget(meta);
  if (fault) throw new Error(`${sizeTable(meta)}\n${fault}`);
  return `${meta.total.brotli} bytes brotli`;
}

const contentLint = join(ROOT, "scripts/lint-content.ts");

export const INVARIANTS: readonly Invariant[] = [
  { name: "the Worker's types are generated", holds: () => tool(toolPath("wrangler"), ["types"]) },
  { name: "the widget builds within its budget", holds: widgetWithinBudget },
  {
    name: "the Worker can be deployed",
    after: "the widget builds within its budget",
    holds: () => tool(toolPath("wrangler"), ["deploy", "--dry-run", "--outdir", "dist/worker"]),
  },
  {
    name: "types and layers hold",
    after: "the Worker's types are generated",
    holds: () => tool(toolPath("typescript", "tsc"), ["-b", "--noEmit"]),
  },
  {
    name: "formatted and linted, imports follow the arrows",
    holds: () => tool(toolPath("@biomejs/biome", "biome"), ["ci", "--colors=off", "--max-diagnostics=50"]),
  },
  { name: "migrations are safe", holds: async () => none(lintMigrations()) },
  { name: "generated files are current", holds: async () => none(await staleFiles()) },
  ...(existsSync(contentLint)
    ? [{ name: "questionnaires are sound", holds: () => tool(contentLint, []) }]
    : []),
];
