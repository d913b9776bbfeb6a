import { compare, ratioRow, type Side } from "./bench-compare.ts";
import { type Bundle, startRuntime } from "./bench-runtime.ts";
import type { Row } from "./bench-table.ts";
import { seedWorld, send } from "./bench-world.ts";

const MOST = 1.25;
const SAVES = { count: 150, atOnce: 16 };
const READS = { count: 500, atOnce: 16 };

type Bundles = { plumbline: Bundle; bare: Bundle; counting: Bundle };
type Cost = { queries: number; read: number; written: number };

const inWords = ({ queries, read, written }: Cost) =>
  `${queries} statements, ${read} rows read, ${written} written`;

async function d1CostOf(side: Side): Promise<string> {
  await send(side.url, side.load, 1);
  const response = await send(side.url, side.load, 2);
  return inWords(JSON.parse(response.headers.get("d1-cost") ?? "{}") as Cost);
}

export async function benchRequests(bundles: Bundles): Promise<{ rows: Row[]; notes: string[] }> {
  const runtime = await startRuntime(bundles.plumbline, bundles.bare, bundles.counting);
  try {
    const [url, bareUrl, countingUrl] = (await Promise.all(
      [bundles.plumbline, bundles.bare, bundles.counting].map(runtime.urlOf),
    )) as [string, string, string];
    const world = await seedWorld(await runtime.database(), url);
    const page = await (await send(url, world.read)).text();
    const put = { method: "PUT", path: "/pages/questionnaire", bodies: [page] };
    await send(bareUrl, put);
    const raw = { method: "PATCH", path: `/raw/${world.tenant}/${world.assessment}`, bodies: world.answers };
    const bareRead = { method: "GET", path: "/pages/questionnaire" };
    if ((await (await send(bareUrl, bareRead)).text()) !== page)
      throw new Error("the bare page has other bytes");

    const reads = await compare(
      runtime.cpu,
      { url, load: world.read },
      { url: bareUrl, load: bareRead },
      READS,
    );
    const saves = await compare(runtime.cpu, { url, load: world.save }, { url: bareUrl, load: raw }, SAVES);
    return {
      rows: [
        ratioRow("answer save, CPU", "one raw D1 update", saves, MOST),
        ratioRow(
          `questionnaire read (${Buffer.byteLength(page)} bytes), CPU`,
          "bare Hono, same bytes",
          reads,
          MOST,
        ),
      ],
      notes: [
        `D1 of a warm save: ${await d1CostOf({ url: countingUrl, load: world.save })}; of the raw update: 1 statement`,
        `D1 of a warm read: ${await d1CostOf({ url: countingUrl, load: world.read })}`,
      ],
    };
  } finally {
    await runtime.stop();
  }
}
