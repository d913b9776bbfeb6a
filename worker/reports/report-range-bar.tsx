type Bar = { score: number | null; low: number; high: number; label: string };

/** Percentages for x and pixels for y: as wide as its place, on any screen and on paper. */
export const RangeBar = ({ score, low, high, label }: Bar) => (
  <svg class="bar chart" role="img" aria-label={label} width="100%" height="18">
    <rect class="track" width="100%" y="3" height="12" />
    <rect class="range" x={`${low}%`} width={`${Math.max(0, high - low)}%`} y="3" height="12" />
    {low < high &&
      [low, high].map((end) => <line class="range-end" x1={`${end}%`} x2={`${end}%`} y1="1" y2="17" />)}
    {score !== null && <rect class="score" width={`${score}%`} y="6" height="6" />}
  </svg>
);
