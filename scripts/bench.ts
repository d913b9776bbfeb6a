import { rmSync } from "node:fs";
import { join } from "node:path";
import { benchReports } from "./bench-reports.ts";
import { benchRequests } from "./bench-requests.ts";
import { bundle } from "./bench-runtime.ts";
import { benchCompiling, benchScoring } from "./bench-scoring.ts";
import { benchStartUp } from "./bench-start-up.ts";
import { bytesRow, type Row, tableOf } from "./bench-table.ts";
import { buildWidget } from "./build-widget.ts";
import { ROOT } from "./command.ts";
import { sizeTable, WIDGET_BUDGET_BROTLI } from "./widget-budget.ts";

const say = (step: string) => console.error(`bench: ${step} …`);

async function benchWorker(): Promise<{ rows: Row[]; notes: string[] }> {
  // CPU by process comes from /proc; wall-clock time would say more about the machine than about us.
  if (process.platform !== "linux") return { rows: [], notes: ["CPU of the Worker: measured on Linux only"] };
  try {
    const plumbline = await bundle("plumbline", "worker/index.ts");
    const bare = await bundle("bare", "scripts/bench-bare-worker.ts");
    const counting = await bundle("counting", "scripts/bench-counting-worker.ts");
    say("saves and reads");
    const { rows, notes } = await benchRequests({ plumbline, bare, counting });
    say("reports");
    const reports = await benchReports(await bundle("reports", "scripts/bench-report-worker.tsx"));
    say("starts");
    return {
      rows: [...rows, ...reports.rows, await benchStartUp(plumbline, bare)],
      notes: [...notes, ...reports.notes],
    };
  } finally {
    rmSync(join(ROOT, "dist/bench"), { recursive: true, force: true });
  }
}

say("the widget");
const widget = await buildWidget({ keep: true });
const widgetRow = bytesRow("widget, brotli", widget.total.brotli, "", WIDGET_BUDGET_BROTLI);
say("scoring");
const scoring = [...(await benchScoring()), await benchCompiling()];
const worker = await benchWorker();
console.log(`\n${tableOf([...scoring, ...worker.rows, widgetRow])}\n`);
for (const note of worker.notes) console.log(note);
console.log(`\n${sizeTable(widget)}`);
