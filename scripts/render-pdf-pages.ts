/// <reference path="../worker/reports/pdfkit.d.ts" />
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type AnyReport, kindOf } from "../worker/contract/kinds.ts";
import { brandFor } from "../worker/core/brand.ts";
import { rulesOf } from "../worker/core/kinds.ts";
import { capture } from "./command.ts";
import { sampleBranding } from "./sample-branding.ts";
import { sampleImpact } from "./sample-impact.ts";
import { sampleReport } from "./sample-reports.ts";
import { sampleScope } from "./sample-scope.ts";

/**
 * Sample reports as PDF and their pages as pictures, for looking at: `node scripts/render-pdf-pages.ts [folder]`.
 * Needs pdftoppm of poppler-utils.
 */
const SAMPLES: Record<string, AnyReport> = {
  "quick-en": sampleReport({ questionnaire: "iso42001-readiness", locale: "en", kind: "consultancy" }),
  "quick-de-body": sampleReport({
    questionnaire: "iso42001-readiness",
    locale: "de",
    kind: "certification_body",
  }),
  "quick-es": sampleReport({
    questionnaire: "iso42001-readiness",
    version: "2.0.0",
    locale: "es",
    kind: "consultancy",
  }),
  "quick-ar": sampleReport({
    questionnaire: "iso42001-readiness",
    version: "2.0.0",
    locale: "ar",
    kind: "consultancy",
  }),
  "gap-en": sampleReport({ questionnaire: "iso42001-gap", locale: "en", kind: "consultancy" }),
  "gap-fr": sampleReport({ questionnaire: "iso42001-gap", locale: "fr", kind: "certification_body" }),
  "gap-de": sampleReport({ questionnaire: "iso42001-gap", locale: "de", kind: "consultancy" }),
  "impact-en": sampleImpact("en", "consultancy"),
  "impact-de-body": sampleImpact("de", "certification_body", { "measures.complaints": undefined }),
  "impact-fr": sampleImpact("fr", "consultancy"),
  "impact-es": sampleImpact("es", "consultancy"),
  "scope-en": sampleScope("group", "en"),
  "scope-fr": sampleScope("unknown", "fr"),
  "scope-de-unknown": sampleScope("unknown", "de"),
};
const VERIFY = {
  verifyUrl: "https://api.example/verify?report=rep_01kcb4v8h2m6x3q9t7w5n0d8za",
  code: "3f2a 91bc 0d4e 77a1 5c6b 20ff 8e13 9ad0",
};

// What wrangler does with files of this name.
registerHooks({
  load(url, context, next) {
    if (!url.endsWith(".bin")) return next(url, context);
    const bytes = readFileSync(fileURLToPath(url)).toString("base64");
    const source = `export default Uint8Array.from(atob(${JSON.stringify(bytes)}), (c) => c.charCodeAt(0)).buffer;`;
    return { format: "module", source, shortCircuit: true };
  },
});
const { pdfOf } = await import("../worker/reports/pdf-kinds.ts");

const folder = resolve(process.argv[2] ?? "dist/pdf-pages");
mkdirSync(folder, { recursive: true });
for (const [name, sample] of Object.entries(SAMPLES)) {
  const brand = brandFor(sampleBranding(), {
    ...sample,
    tenant: sample.tenant.kind,
    gaps: rulesOf(kindOf(sample)).gaps(sample),
  });
  const bytes = await pdfOf(sample, name.startsWith("gap") ? { ...VERIFY, brand } : VERIFY);
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, bytes);
  const { code, output } = await capture("pdftoppm", ["-png", "-r", "70", file, join(folder, name)]);
  if (code !== 0) throw new Error(`pdftoppm failed: ${output}`);
  console.log(`${file}: ${bytes.length} bytes`);
}
