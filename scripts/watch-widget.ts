import { watch } from "node:fs";
import { join } from "node:path";
import { buildWidget } from "./build-widget.ts";
import { ROOT } from "./command.ts";

const SOURCES = ["widget", "worker/contract", "public"];
const SETTLE_MS = 80; // an editor's save is several events

/** Rebuilds the widget whenever one of its sources changes; a build that fails is reported and the old files stay. */
export function watchWidget(): void {
  let timer: NodeJS.Timeout | undefined;
  let building = Promise.resolve();
  const rebuild = async () => {
    try {
      await buildWidget({ keep: true });
      console.log("widget rebuilt");
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  };
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      building = building.then(rebuild);
    }, SETTLE_MS);
  };
  for (const folder of SOURCES) watch(join(ROOT, folder), { recursive: true }, changed);
}
