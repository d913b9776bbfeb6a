import type { RequirementResult } from "../contract/result.ts";
import { traceAnchor, type View } from "./report-view.ts";

/** Five shades by score; the figure stands in the cell too, so that no shade has to be told from another. */
const shadeOf = ({ score }: RequirementResult): string =>
  score === null ? "heat-unknown" : `heat-${Math.min(4, Math.floor(score / 20))}`;

const STATUS: Record<RequirementResult["status"], string | null> = {
  scored: null,
  unanswered: "?",
  not_applicable: "–",
};

/** Every requirement at a glance; each leads to how its score came about. */
export const HeatMap = ({ view }: { view: View }) => (
  <section id="map" aria-labelledby="map-title">
    <h2 id="map-title">{view.words.titles.map}</h2>
    <p>{view.words.map.intro}</p>
    <div class="heat">
      {view.report.outline.flatMap((part) =>
        part.groups.map((group) => (
          <div class="heat-row">
            <span class="heat-group">{group.id}</span>
            <ul>
              {group.requirements.flatMap((id) => {
                const one = view.requirements.get(id);
                return one ? [<Cell view={view} requirement={one} />] : [];
              })}
            </ul>
          </div>
        )),
      )}
    </div>
  </section>
);

const Cell = ({ view, requirement }: { view: View; requirement: RequirementResult }) => {
  const { id, score, status } = requirement;
  const shown = STATUS[status] ?? (score === null ? "?" : String(Math.floor(score)));
  return (
    <li>
      <a
        class={`heat-cell ${shadeOf(requirement)}`}
        href={`#${traceAnchor(id)}`}
        title={view.report.titles.requirements[id]}
      >
        <span>{id}</span> <strong>{shown}</strong>
      </a>
    </li>
  );
};

export const heatMapStyles = `
.heat { margin-top: 1rem; } .heat-row { display: grid; grid-template-columns: 3rem 1fr; gap: .5rem; padding: .25rem 0; break-inside: avoid; }
.heat-group { font-weight: 650; padding-top: .45rem; } .heat ul { display: flex; flex-wrap: wrap; gap: .3rem; padding: 0; list-style: none; }
.heat-cell { display: flex; gap: .5rem; justify-content: space-between; min-width: 5.6rem; padding: .35rem .55rem; border: 1px solid var(--line); border-radius: .3rem; color: #16202b; text-decoration: none; font-size: .85rem; font-variant-numeric: tabular-nums; }
.heat-cell:hover span { text-decoration: underline; }
.heat-unknown { background: #fff; border-style: dashed; } .heat-0 { background: #fde3e0; } .heat-1 { background: #fdeedd; }
.heat-2 { background: #fdf6dc; } .heat-3 { background: #e3f0fb; } .heat-4 { background: #d3ecd9; }
`;
