import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./command.ts";
import { newSigningKey } from "./new-signing-key.ts";

const random = () => randomBytes(32).toString("base64url");

/** What a local Worker needs, and how each is made. Quoted where a value is no plain word. */
const MAKERS: Record<string, () => string> = {
  TOKEN_SECRET: random,
  LINK_SECRET: random,
  SIGNING_KEYS: () => `'${JSON.stringify([newSigningKey(new Date())])}'`,
};

/** Gives a local Worker its secrets: random, made once, never committed. Values already there are kept. */
export function ensureDevVars(path = join(ROOT, ".dev.vars")): void {
  const present = existsSync(path) ? readFileSync(path, "utf8") : "";
  const missing = Object.entries(MAKERS).filter(
    ([name]) => !new RegExp(`^\\s*${name}\\s*=`, "m").test(present),
  );
  if (missing.length === 0) return;
  const lines = missing.map(([name, make]) => `${name}=${make()}\n`);
  const separator = present === "" || present.endsWith("\n") ? "" : "\n";
  writeFileSync(path, present + separator + lines.join(""), { mode: 0o600 });
}
