import { availableParallelism } from "node:os";
import { INVARIANTS, type Invariant } from "./invariants.ts";

type Checked = { name: string; held: boolean };

const indent = (text: string) => text.replace(/^/gm, "    ");

async function checkOne({ name, holds }: Invariant): Promise<Checked> {
  const start = performance.now();
  const [held, said] = await holds().then(
    (text) => [true, text] as const,
    (error: unknown) => [false, error instanceof Error ? error.message : String(error)] as const,
  );
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${held ? "ok  " : "FAIL"} ${name} (${seconds} s)${held && said ? `: ${said}` : ""}`);
  if (!held) console.log(indent(said));
  return { name, held };
}

/** Checks every invariant, a few at a time, each after the one it waits for; a failure stops none of the others. */
export async function check(): Promise<{ passed: number; failed: number }> {
  const waiting = [...INVARIANTS];
  const done: Checked[] = [];
  const lane = async (): Promise<void> => {
    while (waiting.length > 0) {
      const ready = waiting.findIndex(({ after }) => !after || done.some(({ name }) => name === after));
      const [next] = ready < 0 ? [] : waiting.splice(ready, 1);
      if (next) done.push(await checkOne(next));
      else await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, Math.min(4, availableParallelism())) }, lane));
  const broken = done.filter(({ held }) => !held).map(({ name }) => name);
  console.log(`${done.length - broken.length} invariants hold, ${broken.length} do not`);
  for (const name of broken) console.log(`  broken: ${name}`);
  return { passed: done.length - broken.length, failed: broken.length };
}

if (import.meta.main && (await check()).failed > 0) process.exitCode = 1;
