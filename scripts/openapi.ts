import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";
import { ROOT } from "./command.ts";

// The routes reach pages written in JSX, which Node cannot load by itself; Vite's runner can.
const load = async <T>(file: string): Promise<T> =>
  (await runnerImport<T>(file, { root: ROOT, configFile: false, logLevel: "error" })).module;

const { routes } = await load<typeof import("../worker/api/routes.ts")>("/worker/api/routes.ts");
const { openapi } = await load<typeof import("../worker/http/openapi.ts")>("/worker/http/openapi.ts");

const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
const target = join(ROOT, "public/openapi.json");
const made = `${JSON.stringify(openapi(routes, version), null, 2)}\n`;

if (process.argv.includes("--check")) {
  let current = "";
  try {
    current = readFileSync(target, "utf8");
  } catch {
    // Not made yet: stale.
  }
  if (current !== made) {
    console.error("public/openapi.json is not what the routes say; run: npm run openapi");
    process.exit(1);
  }
} else {
  writeFileSync(target, made);
}
