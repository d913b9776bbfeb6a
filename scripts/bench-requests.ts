import { type Bundle, startRuntime } from "./bench-runtime.ts";
import { median, milliseconds, type Row, times } from "./bench-table.ts";
import { type Load, seedWorld, send } from "./bench-world.ts";

const AT_ONCE = 16;
const ROUNDS = 11;
const MOST = 1.25;
const SAVES = 150;
const READS = 500;

type Side = { url: string; load: Load };
type Bundles = { plumbline: Bundle; bare: Bundle; counting: Bundle };
type Cost = { queries: number; read: number; written: number };

async function run({ url, load }: Side, count: number): Promise<void> {
  let sent = 0;
  const lane = async () => {
    while (sent < count) await (await send(url, load, sent++)).arrayBuffer();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

/**
 * CPU milliseconds a request, ours and the other's, by rounds in turn: both share one workerd process and one database,
 * and only one of them works at a time.
 */
async function compare(cpu: () => number, ours: Side, other: Side, count: number) {
  const cost = async (side: Side) => {
    const before = cpu();
    await run(side, count);
    return (cpu() - before) / count;
  };
  await run(ours, 2 * count);
  await run(other, 2 * count);
  const rounds: { ours: number; other: number }[] = [];
  for (let i = 0; i < ROUNDS; i++) rounds.push({ ours: await cost(ours), other: await cost(other) });
  return {
    ours: median(rounds.map((round) => round.ours)),
    other: median(rounds.map((round) => round.other)),
    ratio: median(rounds.map((round) => round.ours / round.other)),
  };
}

function rowOf(
  what: string,
  beside: string,
  { ours, other, ratio }: Awaited<ReturnType<typeof compare>>,
): Row {
  return {
    what,
    ours: milliseconds(ours),
    beside: `${beside} ${milliseconds(other)}`,
    result: times(ratio),
    target: `≤ ${MOST} ×`,
    met: ratio <= MOST,
  };
}

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
        rowOf("answer save, CPU", "one raw D1 update", saves),
        rowOf(`questionnaire read (${Buffer.byteLength(page)} bytes), CPU`, "bare Hono, same bytes", reads),
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
