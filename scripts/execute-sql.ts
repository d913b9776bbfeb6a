import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { captureTool, toolPath } from "./command.ts";
import { STATE } from "./state.ts";

const ATTEMPTS = 5;

/** Runs statements on the local database or, when asked, on the deployed one. */
export async function executeSql(statements: readonly string[], where: "local" | "remote"): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-"));
  try {
    const file = join(folder, "statements.sql");
    writeFileSync(file, statements.join("\n"), { mode: 0o600 });
    const place = where === "local" ? ["--local", "--persist-to", STATE] : ["--remote"];
    const args = ["d1", "execute", "DB", ...place, "--yes", "--file", file];
    const run = () => captureTool(toolPath("wrangler"), args, { env: { CI: "true" } });
    let { code, output } = await run();
    // A Worker that is being served may be writing at that moment; nothing was written then.
    for (let again = 1; again < ATTEMPTS && code !== 0 && output.includes("SQLITE_BUSY"); again++) {
      await setTimeout(again * 300);
      ({ code, output } = await run());
    }
    if (code !== 0) throw new Error(`the database refused the statements:\n${output}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
