const RADIUS = 80;
/** Half a circle, from left to right. */
const LENGTH = Math.PI * RADIUS;
const ARC = `M 20 100 A ${RADIUS} ${RADIUS} 0 0 1 180 100`;

const dash = (from: number, to: number) => ({
  "stroke-dasharray": `${(LENGTH * (to - from)) / 100} ${2 * LENGTH}`,
  "stroke-dashoffset": `${(-LENGTH * from) / 100}`,
});

type GaugeProps = { score: number; low: number; high: number; text: string };

/** 0 to 100 on half a circle: the score, and what it may still turn out to be. The number stands in it as text. */
export const Gauge = ({ score, low, high, text }: GaugeProps) => (
  <div class="gauge">
    <svg viewBox="0 0 200 110" aria-hidden="true">
      <path class="track" d={ARC} />
      <path class="value" d={ARC} {...dash(0, score)} />
      {low < high && <path class="spread" d={ARC} {...dash(low, high)} />}
    </svg>
    <p class="figure">{text}</p>
  </div>
);
