import { type Bundle, startRuntime } from "./bench-runtime.ts";
import { median, milliseconds, type Row } from "./bench-table.ts";

const STARTS = 11;
const MOST_OVER_MS = 40;

/** CPU of a new workerd until its first answer; the runtime's own start is in it, and in both alike. */
async function startOnce(bundle: Bundle): Promise<number> {
  const runtime = await startRuntime(bundle);
  try {
    const response = await fetch(`${await runtime.urlOf(bundle)}/healthz`);
    await response.arrayBuffer();
    return runtime.cpu();
  } finally {
    await runtime.stop();
  }
}

export async function benchStartUp(plumbline: Bundle, bare: Bundle): Promise<Row> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let i = 0; i < STARTS; i++) {
    ours.push(await startOnce(plumbline));
    theirs.push(await startOnce(bare));
  }
  const over = median(ours) - median(theirs);
  return {
    what: "Worker start to first answer, CPU",
    ours: milliseconds(median(ours)),
    beside: `bare Hono ${milliseconds(median(theirs))}`,
    result: `${milliseconds(over)} over`,
    target: `≤ ${MOST_OVER_MS} ms over`,
    met: over <= MOST_OVER_MS,
  };
}
