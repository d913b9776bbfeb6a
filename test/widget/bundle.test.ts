import { join, relative } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { bundleWidget, describeWidget, type WidgetChunks } from "../../scripts/build-widget.ts";
import { overBudget, sizeTable } from "../../scripts/widget-budget.ts";

const ROOT = join(import.meta.dirname, "../..");
const CONTRACT = "worker/contract/(?!.*-schema\\.ts$)";
const FIRST = new RegExp(`^(widget/(?!later/|overlay/|check/)|${CONTRACT}|node_modules/preact/)`);
const OVERLAY = /^widget\/overlay\//;
const CHECK = new RegExp(`^(widget/check/|${CONTRACT})`);
const LATER = new RegExp(`^(widget/later/|${CONTRACT})`);

let chunks: WidgetChunks;
const idsOf = ({ modules }: WidgetChunks["first"]) => Object.keys(modules).map((id) => relative(ROOT, id));

beforeAll(async () => {
  chunks = await bundleWidget();
});

it("is one script that leaves nothing behind but what it means to, and three modules for later", () => {
  const names = [chunks.first, chunks.later, chunks.overlay, chunks.check].map(({ fileName }) => fileName);
  expect(names).toEqual(["embed/v1.js", "embed/v1-later.js", "embed/v1-overlay.js", "embed/v1-check.js"]);
  expect(chunks.first.code).toMatch(/^\(function\(\)\{/);
  expect(chunks.first.code).toMatch(/import\(`\$\{\w+\}v1-\$\{\w+\}\.js\?[0-9a-f]{8}-/);
  expect(chunks.later.code).toMatch(/export\{\w+ as open\};?\s*$/);
  expect(chunks.overlay.code).toMatch(/export\{\w+ as open\};?\s*$/);
  expect(chunks.check.code).toMatch(/export\{\w+ as show\};?\s*$/);
  // Nothing but the check, by an address beside its own.
  expect(chunks.later.code.match(/\bimport\b./g)?.sort()).toEqual(["import(", "import."]);
  expect(chunks.overlay.code + chunks.check.code).not.toMatch(/\bimport\b/);
});

it("holds nothing but the widget, the contract without its schemas, and one Preact", () => {
  expect(idsOf(chunks.first).filter((id) => !FIRST.test(id))).toEqual([]);
  expect(idsOf(chunks.later).filter((id) => !LATER.test(id))).toEqual([]);
  expect(idsOf(chunks.check).filter((id) => !CHECK.test(id))).toEqual([]);
  expect(idsOf(chunks.overlay).filter((id) => !OVERLAY.test(id))).toEqual([]);
});

it("names no sink that a page with Trusted Types or a strict policy refuses", () => {
  const own = [chunks.first, chunks.later, chunks.overlay, chunks.check]
    .flatMap(({ modules }) => Object.entries(modules))
    .filter(([id]) => id.includes("/widget/"));
  for (const [id, { code }] of own) {
    expect(code, id).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|\beval\(|new Function|setAttribute\("style"/,
    );
  }
});

it("keeps within its budgets", () => {
  const meta = describeWidget(chunks);
  expect(overBudget(meta), sizeTable(meta)).toBeUndefined();
});
