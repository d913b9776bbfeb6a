import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ensureDevVars } from "../../scripts/dev-vars.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dev-vars-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("all secrets are written once and then left alone", () => {
  const path = join(folder, ".dev.vars");
  ensureDevVars(path);
  const first = readFileSync(path, "utf8");
  expect(first).toMatch(/^TOKEN_SECRET=[\w-]{43}\nLINK_SECRET=[\w-]{43}\nSIGNING_KEYS='\[\{.+\}\]'\n$/);
  ensureDevVars(path);
  expect(readFileSync(path, "utf8")).toBe(first);
});

test("a secret that is there is kept and each missing one is added on its own line", () => {
  const path = join(folder, ".dev.vars");
  writeFileSync(path, "LINK_SECRET=mine");
  ensureDevVars(path);
  expect(readFileSync(path, "utf8")).toMatch(/^LINK_SECRET=mine\nTOKEN_SECRET=[\w-]{43}\nSIGNING_KEYS=/);
});
