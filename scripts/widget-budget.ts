import type { WidgetMeta } from "./build-widget.ts";

/** What a respondent downloads before the first question, compressed as a CDN would. */
export const WIDGET_BUDGET_BROTLI = 12_000;

/** The widget's weight as a table, heaviest module first. */
export function sizeTable({ total, modules }: WidgetMeta): string {
  const rows = modules.map(({ id, bytes }) => `${String(bytes).padStart(8)}  ${id}`);
  return [
    "   bytes  module (before minifying)",
    ...rows,
    `embed/v1.js: ${total.raw} raw, ${total.gzip} gzip, ${total.brotli} brotli (budget ${WIDGET_BUDGET_BROTLI})`,
  ].join("\n");
}

/** What is wrong with the widget's weight, or undefined. */
export function overBudget({ total }: WidgetMeta): string | undefined {
  if (total.brotli <= WIDGET_BUDGET_BROTLI) return undefined;
  return `the widget is ${total.brotli - WIDGET_BUDGET_BROTLI} bytes over its budget of ${WIDGET_BUDGET_BROTLI} (brotli)`;
}
