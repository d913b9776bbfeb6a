import type { Child } from "hono/jsx";
import type { Range, Roadmap as Timeline } from "../contract/roadmap.ts";
import { counted } from "./report-format.ts";
import { between, FIXED, MARK, PHASES, type Shared } from "./report-roadmap-words.ts";
import { Table } from "./report-table.tsx";

type ChartRow = { label: string; start: Range; end: Range; critical: boolean };

/** One row for the work of each phase, one for each fixed step: the picture fits on one sheet whatever is open. */
function chartRows({ steps }: Timeline): ChartRow[] {
  const rows = new Map<string, ChartRow>();
  for (const { id, kind, phase, start, end, critical } of steps) {
    const label = kind === "fixed" ? (FIXED[id] ?? id) : `${PHASES[phase]}: your work`;
    const known = rows.get(label);
    const edge = (pick: typeof Math.min, a: Range, b: Range = a): Range => ({
      low: pick(a.low, b.low),
      high: pick(a.high, b.high),
    });
    rows.set(label, {
      label,
      start: edge(Math.min, start, known?.start),
      end: edge(Math.max, end, known?.end),
      critical: critical || known?.critical === true,
    });
  }
  return [...rows.values()];
}

/** What a chart spans, in weeks. */
export type Span = { from: number; to: number };

const percent = (weeks: number): string => `${Math.round(10_000 * weeks) / 100}%`;
const placed = (week: number, { from, to }: Span): string => percent((week - from) / (to - from || 1));
const long = (weeks: number, { from, to }: Span): string => percent(weeks / (to - from || 1));

type Placed = { row: Omit<ChartRow, "label">; span: Span; y: number };
/** Percentages for x and pixels for y: as wide as its place, and text never shrinks. */
export const Bars = ({ row: { start, end, critical }, span, y }: Placed) => (
  <>
    <rect
      class="roadmap-low"
      x={placed(start.low, span)}
      width={long(end.low - start.low, span)}
      y={y}
      height="5"
    />
    <rect
      class={critical ? "roadmap-high roadmap-critical" : "roadmap-high"}
      x={placed(start.high, span)}
      width={long(end.high - start.high, span)}
      y={y + 7}
      height="6"
    />
  </>
);

const ROW = 42;
const TOP = 22;
const TICKS = [1, 2, 4, 8, 13, 26, 52, 104];

export const Chart = ({ roadmap, number }: Shared) => {
  const rows = chartRows(roadmap);
  const total = roadmap.weeks.high;
  const span = { from: 0, to: total };
  const every = TICKS.find((weeks) => total / weeks <= 9) ?? 208;
  const ticks = Array.from({ length: Math.floor(total / every) + 1 }, (_, i) => i * every);
  const height = TOP + rows.length * ROW;
  const label = `Gantt chart over ${number(Math.ceil(total))} weeks with ${counted(rows.length, "row")}; the table below it says the same`;
  return (
    <figure class="roadmap-chart">
      <svg role="img" aria-label={label} width="100%" height={height}>
        {ticks.map((week) => (
          <>
            <line
              class="roadmap-grid"
              x1={placed(week, span)}
              x2={placed(week, span)}
              y1={TOP - 4}
              y2={height}
            />
            <text
              class="tick"
              x={placed(week, span)}
              y="12"
              text-anchor={week === 0 ? "start" : week / total > 0.95 ? "end" : "middle"}
            >
              {week === 0 ? "week 0" : number(week)}
            </text>
          </>
        ))}
        {rows.map((row, i) => (
          <g>
            <text class="roadmap-label" x="0" y={TOP + i * ROW + 14}>
              {row.critical ? `${MARK} ${row.label}` : row.label}
            </text>
            <Bars row={row} span={span} y={TOP + i * ROW + 21} />
          </g>
        ))}
      </svg>
      <figcaption class="roadmap-legend">
        <Key row={{ start: { low: 0, high: 1 }, end: { low: 1, high: 1 }, critical: false }}>
          if all goes well
        </Key>
        <Key row={{ start: { low: 0, high: 0 }, end: { low: 0, high: 1 }, critical: false }}>
          if things take their time
        </Key>
        <Key row={{ start: { low: 0, high: 0 }, end: { low: 0, high: 1 }, critical: true }}>
          {MARK} and a heavy outline: the end hangs on it
        </Key>
      </figcaption>
      <details class="more">
        <summary>The chart as a table</summary>
        <Table
          caption="Phases and fixed steps, in weeks from the start"
          columns={["Step", "Starts in week", "Ends in week", "Critical"]}
          rows={rows.map(({ label: name, start, end, critical }) => ({
            cells: [name, between(start, number), between(end, number), critical ? `${MARK} yes` : "no"],
          }))}
        />
      </details>
    </figure>
  );
};

const Key = ({ row, children }: { row: Omit<ChartRow, "label">; children?: Child }) => (
  <span class="roadmap-key">
    <svg width="28" height="16" aria-hidden="true" focusable="false">
      <Bars row={row} span={{ from: 0, to: 1 }} y={1} />
    </svg>
    {children}
  </span>
);
