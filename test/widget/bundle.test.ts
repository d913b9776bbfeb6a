import { join, relative } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { overBudget, sizeTable } from "../../scripts/widget-budget.ts";

const ROOT = join(import.meta.dirname, "../..");
const ALLOWED = /^(widget\/|worker\/contract\/(?!.*-schema\.ts$)|node_modules\/preact\/|\0)/;

let chunks: Rolldown.OutputChunk[];

beforeAll(async () => {
  // As it is shipped: under another NODE_ENV, JSX is compiled for development.
  vi.stubEnv("NODE_ENV", "production");
  const result = (await build({
    root: ROOT,
    logLevel: "silent",
    build: { write: false },
  })) as Rolldown.RolldownOutput;
  chunks = result.output.filter((output) => output.type === "chunk");
});

afterAll(() => {
  vi.unstubAllEnvs();
});

it("is one script that leaves nothing behind but what it means to", () => {
  expect(chunks.map(({ fileName }) => fileName)).toEqual(["embed/v1.js"]);
  expect(chunks[0]?.code.trimStart()).toMatch(/^\(function|^\(\(\)/);
});

it("holds nothing but the widget, the contract without its schemas, and Preact", () => {
  const ids = chunks.flatMap(({ modules }) => Object.keys(modules)).map((id) => relative(ROOT, id));
  expect(ids.filter((id) => !ALLOWED.test(id))).toEqual([]);
});

it("names no sink that a page with Trusted Types or a strict policy refuses", () => {
  const own = chunks
    .flatMap(({ modules }) => Object.entries(modules))
    .filter(([id]) => id.includes("/widget/"));
  for (const [id, { code }] of own) {
    expect(code, id).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|\beval\(|new Function|setAttribute\("style"/,
    );
  }
});

it("keeps within its budget", () => {
  const code = chunks[0]?.code ?? "";
  const modules = Object.entries(chunks[0]?.modules ?? {})
    .map(([id, { renderedLength }]) => ({ id: relative(ROOT, id), bytes: renderedLength }))
    .sort((a, b) => b.bytes - a.bytes);
  const brotli = brotliCompressSync(code).length;
  const meta = { total: { raw: code.length, gzip: 0, brotli }, modules };
  expect(overBudget(meta), sizeTable(meta)).toBeUndefined();
});
