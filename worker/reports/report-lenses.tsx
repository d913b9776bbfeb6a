import { RangeBar } from "./report-range-bar.tsx";
import type { View } from "./report-view.ts";
import { LENSES } from "./report-words.ts";

export const Lenses = ({ view }: { view: View }) => (
  <section aria-labelledby="lenses-title">
    <h2 id="lenses-title">Three lenses</h2>
    <p>How much of what was answered, by weight, is on paper, in use and shown by records.</p>
    <ul class="lenses">
      {LENSES.map(([id, title, meaning]) => {
        const value = view.report.result.lenses[id];
        return (
          <li>
            <h3>{title}</h3>
            {value === null ? (
              <p class="lens-figure lens-unknown">Not yet known</p>
            ) : (
              <>
                <p class="lens-figure">{view.format.percent(value)}</p>
                <RangeBar
                  score={value}
                  low={value}
                  high={value}
                  label={`${title}: ${view.format.percent(value)}`}
                />
              </>
            )}
            <p class="lens-meaning">{meaning}</p>
          </li>
        );
      })}
    </ul>
  </section>
);
