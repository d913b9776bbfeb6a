import { deepStrictEqual } from "node:assert";
import { measure } from "mitata";
import type { Result } from "../worker/contract/result.ts";
import { compileDefinition } from "../worker/core/compile-definition.ts";
import { score } from "../worker/core/score.ts";
import { answeredGap, gapSource, questionsOf } from "./bench-gap.ts";
import { type Judgement, rulesFor } from "./bench-rules.ts";
import { median, milliseconds, type Row, times } from "./bench-table.ts";

const ROUNDS = 9;
const ROUND = { min_cpu_time: 150e6, min_samples: 20 };
const COMPILE_MS = 100;
const LIMIT_MS = 1;
const LEAST_RATIO = 10;

const judgementOf = ({ readiness, requirements, gates }: Result): Judgement => ({
  score: readiness.score ?? 0,
  band: readiness.band,
  findings: Object.fromEntries(requirements.flatMap(({ id, finding }) => (finding ? [[id, finding]] : []))),
  failed: gates.flatMap(({ id, status }) => (status === "failed" ? [id] : [])).sort(),
});

/** Milliseconds of one call: the median of mitata's samples. */
const timeOf = async (act: () => unknown) => (await measure(act, ROUND)).p50 / 1e6;

/** What publishing the gap assessment costs before anything is written, beside only reading its JSON. */
export async function benchCompiling(): Promise<Row> {
  const { source, policy } = gapSource();
  const text = JSON.stringify(source);
  const ours: number[] = [];
  const parsing: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await timeOf(() => compileDefinition(JSON.parse(text), policy)));
    parsing.push(await timeOf(() => JSON.parse(text)));
  }
  return {
    what: "compiling the gap assessment",
    ours: milliseconds(median(ours)),
    beside: `JSON.parse ${milliseconds(median(parsing))}`,
    result: milliseconds(median(ours)),
    target: `< ${COMPILE_MS} ms`,
    met: median(ours) < COMPILE_MS,
  };
}

export async function benchScoring(): Promise<Row[]> {
  const input = answeredGap();
  const judge = rulesFor(input);
  // Nothing is timed before both say the same: score, band, every finding, every failed gate.
  deepStrictEqual(await judge(), judgementOf(score(input)));
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await timeOf(() => score(input)));
    theirs.push(await timeOf(judge));
  }
  const ratio = median(theirs.map((time, i) => time / (ours[i] ?? Number.NaN)));
  const what = `scoring ${questionsOf(input.definition).length} questions`;
  const shown = {
    ours: milliseconds(median(ours)),
    beside: `json-rules-engine ${milliseconds(median(theirs))}`,
  };
  return [
    { what, ...shown, result: shown.ours, target: `≤ ${LIMIT_MS} ms`, met: median(ours) <= LIMIT_MS },
    {
      what: "",
      ours: "",
      beside: "",
      result: `${times(ratio)} faster`,
      target: `≥ ${LEAST_RATIO} ×`,
      met: ratio >= LEAST_RATIO,
    },
  ];
}
