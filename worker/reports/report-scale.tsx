import { Said } from "./report-text.tsx";
import type { View } from "./report-view.ts";
import { scaleInWords } from "./report-words.ts";

const share = (percent: number): string => `${Math.min(100, Math.max(0, percent))}%`;

/** Percentages for x and pixels for y: the drawing is as wide as its place and its text never shrinks. */
export const Scale = ({ view }: { view: View }) => {
  const { report, format } = view;
  const { score, low, high, band: current } = report.result.readiness;
  const bands = report.titles.bands;
  return (
    <figure class="scale">
      <svg class="chart" role="img" aria-label={scaleInWords(view)} width="100%" height="64">
        {bands.map((band, i) => (
          <rect
            class={i % 2 === 0 ? "zone" : "zone zone-odd"}
            x={share(band.min)}
            width={share((bands[i + 1]?.min ?? 100) - band.min)}
            y="14"
            height="24"
          />
        ))}
        <rect class="range" x={share(low)} width={share(high - low)} y="14" height="24" />
        {low < high &&
          [low, high].map((end) => (
            <line class="range-end" x1={share(end)} x2={share(end)} y1="12" y2="40" />
          ))}
        {score !== null && <rect class="score" x="0" width={share(score)} y="21" height="10" />}
        {score !== null && (
          <svg x={share(score)} y="0" width="1" height="46" overflow="visible" aria-hidden="true">
            <path class="marker" d="M0 44V12M-7 2h14l-7 10z" />
          </svg>
        )}
        {[...bands.map(({ min }) => min), 100].map((tick) => (
          <text class="tick" x={share(tick)} y="58" text-anchor={anchor(tick)}>
            {format.number(tick)}
          </text>
        ))}
      </svg>
      <figcaption>
        <ol class="bands">
          {bands.map((band, i) => (
            <li aria-current={score !== null && band.id === current ? "true" : undefined}>
              <span class="band-from">
                {format.number(band.min)}–{format.number(bands[i + 1]?.min ?? 100)}
              </span>{" "}
              <Said text={band.title} lang={view.lang} />
              {score !== null && band.id === current && (
                <span class="here"> ({view.words.figures.here})</span>
              )}
            </li>
          ))}
        </ol>
      </figcaption>
    </figure>
  );
};

const anchor = (tick: number) => (tick === 0 ? "start" : tick === 100 ? "end" : "middle");
