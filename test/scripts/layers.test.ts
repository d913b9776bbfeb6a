import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT, toolPath } from "../../scripts/command.ts";

/** Every place in the layout, as a path from the root; the arrows say which of them each layer may import. */
const FILES = {
  contract: "worker/contract/answers.ts",
  core: "worker/core/score.ts",
  db: "worker/db/leads.ts",
  auth: "worker/auth/tokens.ts",
  reports: "worker/reports/page.ts",
  actions: "worker/actions/complete.ts",
  http: "worker/http/problem.ts",
  api: "worker/api/leads.ts",
  app: "worker/app.ts",
  widget: "widget/state.ts",
} as const;
const PACKAGES = [
  "zod",
  "zod/mini",
  "drizzle-orm/d1",
  "jose",
  "hono",
  "hono/jsx",
  "hono/jsx/jsx-runtime",
  "preact",
  "preact/hooks",
  "hucre/xlsx",
  "pdfkit",
  "pdfkit/output",
  "qr",
  "@noble/hashes/sha2.js",
  "canonicalize",
  "node:fs",
];

type Layer = keyof typeof FILES;
const layers = Object.keys(FILES) as Layer[];

const MAY_IMPORT: Record<Layer, readonly string[]> = {
  contract: ["contract"],
  core: ["contract", "core", "zod", "zod/mini", "@noble/hashes/sha2.js", "canonicalize"],
  db: ["contract", "core", "db", "drizzle-orm/d1"],
  auth: ["contract", "core", "auth", "jose"],
  reports: [
    "contract",
    "core",
    "reports",
    "hono/jsx/jsx-runtime",
    "hucre/xlsx",
    "pdfkit",
    "pdfkit/output",
    "qr",
  ],
  actions: ["contract", "core", "db", "auth", "reports", "actions"],
  http: ["contract", "core", "auth", "http", "zod", "zod/mini", "hono", "hono/jsx", "hono/jsx/jsx-runtime"],
  api: [
    "contract",
    "core",
    "actions",
    "http",
    "api",
    "zod",
    "zod/mini",
    "hono",
    "hono/jsx",
    "hono/jsx/jsx-runtime",
  ],
  app: [...layers.filter((layer) => layer !== "widget"), "hono", "hono/jsx", "hono/jsx/jsx-runtime"],
  widget: ["contract", "widget", "preact", "preact/hooks"],
};

const scratch = realpathSync(mkdtempSync(join(tmpdir(), "layers-")));

/** The import of one file by another, as its author would write it. */
function specifier(from: string, to: string): string {
  const target = FILES[to as Layer];
  if (target === undefined) return to;
  const up = dirname(from).split("/");
  const down = dirname(target).split("/");
  const shared = up.findIndex((part, at) => part !== down[at]);
  const common = shared < 0 ? up.length : shared;
  const steps = [...up.slice(common).map(() => ".."), ...down.slice(common)];
  const path = [...steps, "neighbour.ts"].join("/");
  return path.startsWith("..") ? path : `./${path}`;
}

const targetsOf = (layer: Layer) =>
  [...layers, ...PACKAGES].map((to) => ({ to, path: specifier(FILES[layer], to) }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(scratch, path)), { recursive: true });
  writeFileSync(join(scratch, path), text);
}

/** `file:line` of every import that the linter refuses. */
function refused(): Set<string> {
  const args = [
    "lint",
    "--only=style/noRestrictedImports",
    "--max-diagnostics=none",
    "--reporter=github",
    ".",
  ];
  const { stdout } = spawnSync(process.execPath, [toolPath("@biomejs/biome", "biome"), ...args], {
    cwd: scratch,
    encoding: "utf8",
  });
  const places = [...stdout.matchAll(/title=lint\/style\/noRestrictedImports,file=([^,]+),line=(\d+)/g)];
  return new Set(places.map(([, file = "", line]) => `${relative(scratch, file)}:${line}`));
}

let found: Set<string>;

/** What the matrix of layers cannot say: schemas, other ways to write an import, folders inside the widget. */
const CASES = [
  {
    file: "widget/takes-type.ts",
    line: 'import type { Policy } from "../worker/contract/policy-schema.ts";',
    ok: true,
  },
  {
    file: "widget/takes-value.ts",
    line: 'import { policySchema } from "../worker/contract/policy-schema.ts";',
  },
  { file: "widget/takes-all.ts", line: 'import * as all from "../worker/contract/policy-schema.ts";' },
  { file: "worker/contract/takes-value.ts", line: 'import { policySchema } from "./policy-schema.ts";' },
  { file: "worker/contract/other-schema.ts", line: 'import * as z from "zod";', ok: true },
  { file: "worker/core/climbs.ts", line: 'import { leads } from "./../db/leads.ts";' },
  { file: "worker/core/detours.ts", line: 'import { leads } from "../contract/../db/leads.ts";' },
  { file: "worker/core/re-exports.ts", line: 'export { leads } from "../db/leads.ts";' },
  { file: "worker/core/loads-late.ts", line: 'export const load = () => import("../db/leads.ts");' },
  {
    file: "widget/copy/takes-contract.ts",
    line: 'import { a } from "../../worker/contract/answers.ts";',
    ok: true,
  },
  { file: "widget/copy/takes-widget.ts", line: 'import { state } from "../state.ts";', ok: true },
  { file: "widget/copy/takes-value.ts", line: 'import { p } from "../../worker/contract/policy-schema.ts";' },
  { file: "widget/copy/takes-core.ts", line: 'import { score } from "../../worker/core/score.ts";' },
  { file: "widget/copy/detours.ts", line: 'import { score } from "../../worker/contract/../core/score.ts";' },
  { file: "widget/copy/takes-zod.ts", line: 'import * as z from "zod";' },
  { file: "worker/core/type-only.ts", line: 'import type { Leads } from "../db/leads.ts";' },
];

beforeAll(() => {
  copyFileSync(join(ROOT, "biome.json"), join(scratch, "biome.json"));
  copyFileSync(join(ROOT, ".gitignore"), join(scratch, ".gitignore"));
  for (const layer of layers) {
    write(
      FILES[layer],
      targetsOf(layer)
        .map(({ path }) => `import "${path}";\n`)
        .join(""),
    );
  }
  for (const { file, line } of CASES) write(file, `${line}\n`);
  found = refused();
});

afterAll(() => rmSync(scratch, { recursive: true }));

test.each(layers)("%s may import what the arrows say and nothing else", (layer) => {
  const accepted = targetsOf(layer).filter((_, at) => !found.has(`${FILES[layer]}:${at + 1}`));
  expect(accepted.map(({ to }) => to).sort()).toEqual([...MAY_IMPORT[layer]].sort());
});

test.each(CASES)("$file: $line", ({ file, ok = false }) => {
  expect(found.has(`${file}:1`)).toBe(!ok);
});
