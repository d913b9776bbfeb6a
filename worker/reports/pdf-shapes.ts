import type { Finding, GateResult } from "../contract/result.ts";
import type { Color } from "./pdf-style.ts";

/** Strokes on a grid of 16 × 16, as on the page: a status shows by shape, colour and words; any two may be lost. */
export type Shape = Finding | GateResult["status"] | "absent" | "critical";
type Step = readonly ["m" | "l" | "z", number?, number?] | readonly ["c", ...number[]];

const TICK: readonly Step[] = [
  ["m", 2.5, 8.5],
  ["l", 6, 12],
  ["l", 13.5, 4],
];
const QUESTION: readonly Step[] = [
  ["m", 5.5, 6],
  ["c", 5.5, 2.6, 10.6, 2.6, 10.6, 6],
  ["c", 10.6, 7.8, 8, 8, 8, 9.8],
  ["m", 8, 12],
  ["l", 8, 12.5],
];

export const SHAPES: Record<Shape, { color: Color; steps: readonly Step[] }> = {
  passed: { color: "good", steps: TICK },
  none: { color: "good", steps: TICK },
  failed: {
    color: "bad",
    steps: [
      ["m", 3.5, 3.5],
      ["l", 12.5, 12.5],
      ["m", 12.5, 3.5],
      ["l", 3.5, 12.5],
    ],
  },
  major: {
    color: "bad",
    steps: [
      ["m", 8, 2],
      ["l", 14.5, 13.5],
      ["l", 1.5, 13.5],
      ["z"],
      ["m", 8, 6.5],
      ["l", 8, 9.7],
      ["m", 8, 11.3],
      ["l", 8, 11.7],
    ],
  },
  minor: {
    color: "warn",
    steps: [["m", 8, 1.8], ["l", 14.2, 8], ["l", 8, 14.2], ["l", 1.8, 8], ["z"]],
  },
  opportunity: {
    color: "accent",
    steps: [
      ["m", 8, 3],
      ["l", 8, 13],
      ["m", 3, 8],
      ["l", 13, 8],
    ],
  },
  unknown: { color: "soft", steps: QUESTION },
  absent: {
    color: "soft",
    steps: [
      ["m", 3.5, 8],
      ["l", 12.5, 8],
    ],
  },
  /** What the end of a plan hangs on. */
  critical: {
    color: "accent",
    steps: [["m", 8, 3.5], ["l", 12.5, 8], ["l", 8, 12.5], ["l", 3.5, 8], ["z"]],
  },
};

const OPERATORS = { m: "m", l: "l", c: "c", z: "h" } as const;
const round = (value: number): number => Math.round(value * 100) / 100;

/** The shape's path with its grid's corner at (x, y) and a side of `side`. */
export const pathOf = (shape: Shape, x: number, y: number, side: number): string =>
  SHAPES[shape].steps
    .map(([kind, ...grid]) => {
      const points = grid.map((at = 0, i) => round((i % 2 === 0 ? x : y) + (at * side) / 16));
      return [...points, OPERATORS[kind]].join(" ");
    })
    .join(" ");
