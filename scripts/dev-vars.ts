import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./command.ts";

const SECRETS = ["TOKEN_SECRET", "LINK_SECRET"];

/** Gives a local Worker its secrets: random, made once, never committed. Values already there are kept. */
export function ensureDevVars(path = join(ROOT, ".dev.vars")): void {
  const present = existsSync(path) ? readFileSync(path, "utf8") : "";
  const missing = SECRETS.filter((name) => !new RegExp(`^\\s*${name}\\s*=`, "m").test(present));
  if (missing.length === 0) return;
  const lines = missing.map((name) => `${name}=${randomBytes(32).toString("base64url")}\n`);
  const separator = present === "" || present.endsWith("\n") ? "" : "\n";
  writeFileSync(path, present + separator + lines.join(""), { mode: 0o600 });
}
