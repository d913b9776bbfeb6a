/** One line of the comparison: ours, what stands beside it, and what was aimed at. */
export type Row = {
  what: string;
  ours: string;
  beside: string;
  result: string;
  /** Where nothing was aimed at, there is neither. */
  target?: string;
  met?: boolean;
};

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}

export const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 3 : 1)} ms`;
export const times = (value: number): string => `${value.toFixed(2)} ×`;

export const bytesRow = (what: string, bytes: number, beside: string, most?: number): Row => ({
  what,
  ours: `${bytes} bytes`,
  beside,
  result: most === undefined ? "" : `${bytes} bytes`,
  ...(most === undefined ? {} : { target: `≤ ${most} bytes`, met: bytes <= most }),
});

const HEAD = { what: "measured", ours: "Plumbline", beside: "beside it", result: "result", target: "target" };

const verdictOf = (met: boolean | undefined): string => {
  if (met === undefined) return "";
  return met ? "met" : "MISSED";
};

export function tableOf(rows: readonly Row[]): string {
  const lines = [
    { ...HEAD, verdict: "" },
    ...rows.map(({ met, target = "", ...row }) => ({ ...row, target, verdict: verdictOf(met) })),
  ];
  const columns = ["what", "ours", "beside", "result", "target", "verdict"] as const;
  const widths = columns.map((column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      columns
        .map((column, i) => line[column].padEnd(widths[i] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
