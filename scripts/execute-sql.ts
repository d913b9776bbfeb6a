import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { captureTool, toolPath } from "./command.ts";
import { STATE } from "./state.ts";

/** Runs statements on the local database or, when asked, on the deployed one. */
export async function executeSql(statements: readonly string[], where: "local" | "remote"): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-"));
  try {
    const file = join(folder, "statements.sql");
    writeFileSync(file, statements.join("\n"), { mode: 0o600 });
    const place = where === "local" ? ["--local", "--persist-to", STATE] : ["--remote"];
    const args = ["d1", "execute", "DB", ...place, "--yes", "--file", file];
    const { code, output } = await captureTool(toolPath("wrangler"), args, { env: { CI: "true" } });
    if (code !== 0) throw new Error(`the database refused the statements:\n${output}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
