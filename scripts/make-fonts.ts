import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ROOT } from "./command.ts";

type Subset = (font: Buffer, text: string, options: object) => Promise<Buffer>;

/**
 * Makes worker/reports/fonts from the npm package inter-ui: `node scripts/make-fonts.ts`. Run it when the package or
 * the characters below change, and raise the renderer's version, for the bytes of every PDF change too.
 */
const require = createRequire(import.meta.url);
const subsetFont = require("subset-font") as Subset;
const SOURCE = dirname(require.resolve("inter-ui/package.json"));
const TARGET = join(ROOT, "worker/reports/fonts");

/** Latin with its extensions for European languages, Greek, Cyrillic, and the signs that texts and figures use. */
const TEXT = `
  20-7e a0-17f 18f 192 1cd-1dc 218-21b 2bb-2bc 2c6-2c7 2d8-2dd 370-3ff 400-45f 490-491 1e80-1e85 1e9e 1ea0-1ef9
  2002-200a 2010-2015 2018-2022 2026 202f 2030 2032-2033 2039-203a 2044 20ac 2116 2122 2190-2193 2212 2248 2260
  2264-2265 25a0-25a1 25cf 2713 2717 fffd
`;
/** The one large figure: digits and what a percentage is written with. */
const FIGURES = "20 25 2c-2e 30-39 a0 202f";

const FONTS = [
  { name: "Inter-Regular", ranges: TEXT },
  { name: "Inter-SemiBold", ranges: TEXT },
  { name: "Inter-Light", ranges: FIGURES },
] as const;

const charactersOf = (ranges: string): string =>
  ranges
    .trim()
    .split(/\s+/)
    .flatMap((range) => {
      const [first = 0, last = first] = range.split("-").map((code) => Number.parseInt(code, 16));
      return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
    })
    .join("");

// Layout tables go: with them pdfkit takes several times the CPU, for kerning that few would miss.
const OPTIONS = {
  targetFormat: "sfnt",
  noHinting: true,
  noLayoutClosure: true,
  dropTables: ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "gasp", "DSIG"],
};

/** fontkit reads a header for every glyph, also for an empty one at the very end of the file. */
const PAD = Buffer.alloc(16);

mkdirSync(TARGET, { recursive: true });
for (const { name, ranges } of FONTS) {
  const source = readFileSync(join(SOURCE, "web", `${name}.woff2`));
  const font = await subsetFont(source, charactersOf(ranges), OPTIONS);
  // wrangler takes files of this name as data; it would need a rule for .ttf.
  writeFileSync(join(TARGET, `${name}.bin`), Buffer.concat([font, PAD]));
  console.log(`${name}: ${source.length} bytes as woff2 → ${font.length} bytes`);
}
copyFileSync(join(SOURCE, "LICENSE.txt"), join(TARGET, "OFL.txt"));
