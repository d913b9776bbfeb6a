import { median, milliseconds, type Row, times } from "./bench-table.ts";
import { type Load, send } from "./bench-world.ts";

const ROUNDS = 11;

/** Where requests go, and what is sent there. */
export type Side = { url: string; load: Load };
export type Compared = { ours: number; other: number; ratio: number };
/** `count`: requests a round; `atOnce`: how many of them are under way together. */
export type Pace = { count: number; atOnce: number };

async function run({ url, load }: Side, { count, atOnce }: Pace): Promise<void> {
  let sent = 0;
  const lane = async () => {
    while (sent < count) await (await send(url, load, sent++)).arrayBuffer();
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

/**
 * CPU milliseconds a request, ours and the other's, by rounds in turn: both share one workerd process and one database,
 * and only one of them works at a time.
 */
export async function compare(cpu: () => number, ours: Side, other: Side, pace: Pace): Promise<Compared> {
  const cost = async (side: Side) => {
    const before = cpu();
    await run(side, pace);
    return (cpu() - before) / pace.count;
  };
  const warmUp = { ...pace, count: 2 * pace.count };
  await run(ours, warmUp);
  await run(other, warmUp);
  const rounds: { ours: number; other: number }[] = [];
  for (let i = 0; i < ROUNDS; i++) rounds.push({ ours: await cost(ours), other: await cost(other) });
  return {
    ours: median(rounds.map((round) => round.ours)),
    other: median(rounds.map((round) => round.other)),
    ratio: median(rounds.map((round) => round.ours / round.other)),
  };
}

/** A row whose target is how many times the other's CPU ours may be. */
export const ratioRow = (
  what: string,
  beside: string,
  { ours, other, ratio }: Compared,
  most: number,
): Row => ({
  what,
  ours: milliseconds(ours),
  beside: `${beside} ${milliseconds(other)}`,
  result: times(ratio),
  target: `≤ ${most} ×`,
  met: ratio <= most,
});

/** A row whose target, if there is one, is in milliseconds; how many times the other's CPU it is, is told beside it. */
export const limitRow = (
  what: string,
  beside: string,
  { ours, other, ratio }: Compared,
  mostMs?: number,
): Row => ({
  what,
  ours: milliseconds(ours),
  beside: `${beside} ${milliseconds(other)}`,
  result: times(ratio),
  ...(mostMs === undefined ? {} : { target: `≤ ${mostMs} ms`, met: ours <= mostMs }),
});
