import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { captureTool, type Finished, ROOT, toolPath } from "./command.ts";

/** Files made from other files and committed: each generator can say whether they are still what it would make. */
type Generator = { name: string; check: () => Promise<Finished> };

/** A generator script that compares instead of writing when it is called with --check. */
const script = (file: string): Generator => ({
  name: file,
  check: () => captureTool(join(ROOT, file), ["--check"]),
});

/**
 * Generates on a copy of the folder. drizzle-kit exits with 0 even when it breaks off at a question
 * ("was this table renamed?"), so that only its own "no changes" counts.
 */
async function checkMigrations(): Promise<Finished> {
  const schema = "worker/db/schema.ts";
  const copy = "dist/generated/migrations"; // drizzle-kit takes only paths relative to the project
  rmSync(join(ROOT, copy), { recursive: true, force: true });
  if (existsSync(join(ROOT, "migrations")))
    cpSync(join(ROOT, "migrations"), join(ROOT, copy), { recursive: true });
  const options = ["--dialect", "sqlite", "--casing", "snake_case", "--schema", schema, "--out", copy];
  const { output } = await captureTool(toolPath("drizzle-kit"), ["generate", ...options]);
  if (output.includes("No schema changes")) return { code: 0, output: "" };
  const advice = `${schema} and the migrations differ; run: npm run migration`;
  return { code: 1, output: `${advice}\n${output.trim().split("\n").slice(-4).join("\n")}` };
}

const GENERATORS: readonly Generator[] = [
  { name: "migrations", check: checkMigrations },
  ...["scripts/openapi.ts", "scripts/schemas.ts"].filter((file) => existsSync(join(ROOT, file))).map(script),
];

/** What is stale, in the generators' own words; empty when all generated files are current. */
export async function staleFiles(): Promise<string[]> {
  const checked = await Promise.all(
    GENERATORS.map(async ({ name, check }) => ({ name, ...(await check()) })),
  );
  return checked.filter(({ code }) => code !== 0).map(({ name, output }) => `${name}: ${output.trim()}`);
}
