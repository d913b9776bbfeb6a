import { RangeBar } from "./report-range-bar.tsx";
import type { View } from "./report-view.ts";
import { LENSES } from "./report-words.ts";

export const Lenses = ({ view }: { view: View }) => (
  <section aria-labelledby="lenses-title">
    <h2 id="lenses-title">{view.words.titles.lenses}</h2>
    <p>{view.words.lenses.intro}</p>
    <ul class="lenses">
      {LENSES.map((id) => {
        const { title, meaning } = view.words.lenses[id];
        const value = view.report.result.lenses[id];
        return (
          <li>
            <h3>{title}</h3>
            {value === null ? (
              <p class="lens-figure lens-unknown">{view.words.figures.notYetKnown}</p>
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
