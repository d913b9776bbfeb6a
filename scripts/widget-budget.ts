import type { FileMeta, WidgetMeta } from "./build-widget.ts";

/**
 * Compressed as a CDN would: what a respondent downloads before the first question, and after it. The second file comes
 * while the first questions are read, so that its budget only keeps it from growing unseen; it was raised for the way on
 * to another questionnaire, which is needed to resume a draft of one and not only past a result.
 */
export const WIDGET_BUDGET_BROTLI = 12_000;
export const LATER_BUDGET_BROTLI = 11_500;
export const OVERLAY_BUDGET_BROTLI = 2_000;
export const CHECK_BUDGET_BROTLI = 1_000;

const filesOf = (meta: WidgetMeta): [name: string, file: FileMeta, budget: number][] => [
  ["embed/v1.js", meta, WIDGET_BUDGET_BROTLI],
  ["embed/v1-later.js", meta.later, LATER_BUDGET_BROTLI],
  ["embed/v1-overlay.js", meta.overlay, OVERLAY_BUDGET_BROTLI],
  ["embed/v1-check.js", meta.check, CHECK_BUDGET_BROTLI],
];

/** The widget's weight as a table for each file, heaviest module first. */
export function sizeTable(meta: WidgetMeta): string {
  const lines = filesOf(meta).flatMap(([name, { total, modules }, budget]) => [
    "   bytes  module (before minifying)",
    ...modules.map(({ id, bytes }) => `${String(bytes).padStart(8)}  ${id}`),
    `${name}: ${total.raw} raw, ${total.gzip} gzip, ${total.brotli} brotli (budget ${budget})`,
  ]);
  return lines.join("\n");
}

/** What is wrong with the widget's weight, or undefined. */
export function overBudget(meta: WidgetMeta): string | undefined {
  const faults = filesOf(meta).flatMap(([name, { total }, budget]) =>
    total.brotli > budget
      ? [`${name} is ${total.brotli - budget} bytes over its budget of ${budget} (brotli)`]
      : [],
  );
  return faults.length > 0 ? faults.join("\n") : undefined;
}
