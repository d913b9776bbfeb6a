import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build, type InlineConfig, type Rolldown } from "vite";
import {
  checkFile,
  firstFile,
  frameFile,
  laterFile,
  moduleFile,
  overlayFile,
  takeFile,
} from "../vite.config.ts";
import { ROOT } from "./command.ts";

type Chunk = Rolldown.OutputChunk;
export type Bytes = { raw: number; gzip: number; brotli: number };
export type FileMeta = { total: Bytes; modules: { id: string; bytes: number }[] };
/** What the widget weighs: embed/v1.js, and in `later`, `overlay` and `check` what follows. */
export type WidgetMeta = FileMeta & { later: FileMeta; overlay: FileMeta; check: FileMeta };
export type WidgetChunks = Record<
  "first" | "module" | "later" | "overlay" | "check" | "take" | "frame",
  Chunk
>;

const OUT = join(ROOT, "dist/client");
const SWAGGER_FILES = ["swagger-ui.css", "swagger-ui-bundle.js"];

function measure(code: string): Bytes {
  return {
    raw: Buffer.byteLength(code),
    gzip: gzipSync(code, { level: 9 }).length,
    brotli: brotliCompressSync(code).length,
  };
}

/** Bytes by module are counted before minifying; only the total is what a browser downloads. */
function describe(chunk: Chunk): FileMeta {
  const modules = Object.entries(chunk.modules).map(([id, module]) => ({
    id: relative(ROOT, id),
    bytes: module.renderedLength,
  }));
  return { total: measure(chunk.code), modules: modules.sort((a, b) => b.bytes - a.bytes) };
}

export const describeWidget = ({ first, later, overlay, check }: WidgetChunks): WidgetMeta => ({
  ...describe(first),
  later: describe(later),
  overlay: describe(overlay),
  check: describe(check),
});

async function bundle(config: InlineConfig): Promise<Chunk> {
  const built = (await build(config)) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  const [chunk, ...more] = [built].flat().flatMap(({ output }) => output);
  if (chunk?.type !== "chunk" || more.length > 0)
    throw new Error(`${chunk?.fileName} became ${more.length + 1} files, not one`);
  return chunk;
}

/** Subresource Integrity, as a page writes it. */
export const integrityOf = (code: string | Buffer): string =>
  `sha384-${createHash("sha384").update(code).digest("base64")}`;

/** The files of the widget, not yet written; `pinned` ones load only what is exactly of their own edition. */
export async function bundleWidget(options: { pinned?: boolean } = {}): Promise<WidgetChunks> {
  const bundled = await Promise.all([checkFile, overlayFile, takeFile, frameFile].map(bundle));
  const [check, overlay, take, frame] = bundled as [Chunk, Chunk, Chunk, Chunk];
  const later = await bundle(laterFile(options.pinned ? integrityOf(check.code) : undefined));
  const digest = createHash("sha256").update(later.code).update(overlay.code).update(check.code);
  const edition = {
    digest: digest.digest("hex").slice(0, 8),
    integrity: options.pinned ? { later: integrityOf(later.code), overlay: integrityOf(overlay.code) } : null,
  };
  const [first, module] = await Promise.all([bundle(firstFile(edition)), bundle(moduleFile(edition))]);
  return { later, overlay, check, take, frame, module, first };
}

function copyAssets(): void {
  cpSync(join(ROOT, "public"), OUT, { recursive: true });
  const target = join(OUT, "docs/assets");
  mkdirSync(target, { recursive: true });
  for (const name of SWAGGER_FILES)
    cpSync(join(ROOT, "node_modules/swagger-ui-dist", name), join(target, name));
}

/**
 * Builds everything that is served as a file into dist/client and says what the widget weighs.
 * `keep` leaves the old files in place meanwhile, for a server that is serving them.
 */
export async function buildWidget(options: { keep?: boolean } = {}): Promise<WidgetMeta> {
  const chunks = await bundleWidget();
  if (!options.keep) rmSync(OUT, { recursive: true, force: true });
  copyAssets();
  for (const { fileName, code } of Object.values(chunks)) {
    mkdirSync(dirname(join(OUT, fileName)), { recursive: true });
    writeFileSync(join(OUT, fileName), code);
  }
  const meta = describeWidget(chunks);
  writeFileSync(join(ROOT, "dist/widget-meta.json"), `${JSON.stringify(meta, null, 2)}\n`);
  return meta;
}

export const readWidgetMeta = (): WidgetMeta =>
  JSON.parse(readFileSync(join(ROOT, "dist/widget-meta.json"), "utf8")) as WidgetMeta;
