import { buildWidget } from "./build-widget.ts";
import { overBudget, sizeTable } from "./widget-budget.ts";

const meta = await buildWidget();
console.log(sizeTable(meta));
const fault = overBudget(meta);
if (fault) {
  console.error(fault);
  process.exitCode = 1;
}
