import type { Child } from "./jsx-runtime.ts";
import type { Shared } from "./report-roadmap.tsx";
import { between, type ChartRow, chartRows, MARK, ticksOf } from "./report-roadmap-words.ts";
import { Table } from "./report-table.tsx";

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

export const Chart = ({ view, roadmap }: Shared) => {
  const { format } = view;
  const words = view.words.roadmap;
  const rows = chartRows(view, roadmap);
  const total = roadmap.weeks.high;
  const span = { from: 0, to: total };
  const height = TOP + rows.length * ROW;
  const label = format.counted(words.chart, rows.length, { weeks: format.number(Math.ceil(total)) });
  return (
    <figure class="roadmap-chart">
      <svg class="chart" role="img" aria-label={label} width="100%" height={height}>
        {ticksOf(total).map((week) => (
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
              {week === 0 ? words.weekZero : format.number(week)}
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
        <Key row={{ start: { low: 0, high: 1 }, end: { low: 1, high: 1 }, critical: false }}>{words.low}</Key>
        <Key row={{ start: { low: 0, high: 0 }, end: { low: 0, high: 1 }, critical: false }}>
          {words.high}
        </Key>
        <Key row={{ start: { low: 0, high: 0 }, end: { low: 0, high: 1 }, critical: true }}>
          {MARK} {words.critical}
        </Key>
      </figcaption>
      <details class="more">
        <summary>{words.asTable}</summary>
        <Table
          caption={words.tableCaption}
          columns={[words.step, words.starts, words.ends, words.isCritical]}
          rows={rows.map(({ label: name, start, end, critical }) => ({
            cells: [
              name,
              between(view, start),
              between(view, end),
              critical ? `${MARK} ${words.yes}` : words.no,
            ],
          }))}
        />
      </details>
    </figure>
  );
};

const Key = ({ row, children }: { row: Omit<ChartRow, "label">; children?: Child }) => (
  <span class="roadmap-key">
    <svg class="chart" width="28" height="16" aria-hidden="true" focusable="false">
      <Bars row={row} span={{ from: 0, to: 1 }} y={1} />
    </svg>
    {children}
  </span>
);
