import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { ROOT } from "./command.ts";

export type Bytes = { raw: number; gzip: number; brotli: number };
export type WidgetMeta = { total: Bytes; modules: { id: string; bytes: number }[] };

const SWAGGER_FILES = ["swagger-ui.css", "swagger-ui-bundle.js"];

function measure(code: string): Bytes {
  return {
    raw: Buffer.byteLength(code),
    gzip: gzipSync(code, { level: 9 }).length,
    brotli: brotliCompressSync(code).length,
  };
}

/** Bytes by module are counted before minifying; only the total is what a browser downloads. */
function describe(chunk: Rolldown.OutputChunk): WidgetMeta {
  const modules = Object.entries(chunk.modules).map(([id, module]) => ({
    id: relative(ROOT, id),
    bytes: module.renderedLength,
  }));
  return { total: measure(chunk.code), modules: modules.sort((a, b) => b.bytes - a.bytes) };
}

function copyDocsAssets(): void {
  const target = join(ROOT, "dist/client/docs/assets");
  mkdirSync(target, { recursive: true });
  for (const name of SWAGGER_FILES)
    cpSync(join(ROOT, "node_modules/swagger-ui-dist", name), join(target, name));
}

/**
 * Builds everything that is served as a file into dist/client and says what the widget weighs.
 * `keep` leaves the old files in place meanwhile, for a server that is serving them.
 */
export async function buildWidget(options: { keep?: boolean } = {}): Promise<WidgetMeta> {
  const result = (await build({
    root: ROOT,
    logLevel: "warn",
    build: { emptyOutDir: !options.keep },
  })) as Rolldown.RolldownOutput;
  const chunks = result.output.filter((output) => output.type === "chunk");
  const [chunk] = chunks;
  if (chunk === undefined || chunks.length > 1)
    throw new Error(`the widget became ${chunks.length} files, not one`);
  copyDocsAssets();
  const meta = describe(chunk);
  writeFileSync(join(ROOT, "dist/widget-meta.json"), `${JSON.stringify(meta, null, 2)}\n`);
  return meta;
}

export const readWidgetMeta = (): WidgetMeta =>
  JSON.parse(readFileSync(join(ROOT, "dist/widget-meta.json"), "utf8")) as WidgetMeta;
