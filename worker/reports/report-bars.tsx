import type { GroupResult } from "../contract/result.ts";
import { RangeBar } from "./report-range-bar.tsx";
import { Said } from "./report-text.tsx";
import type { View } from "./report-view.ts";

export const Bars = ({ view }: { view: View }) => {
  const { result, outline, titles } = view.report;
  const groups = new Map(result.groups.map((group) => [group.id, group]));
  const parts = new Map(result.parts.map((part) => [part.id, part]));
  return (
    <section id="groups" aria-labelledby="groups-title">
      <h2 id="groups-title">By clause and control group</h2>
      <p>The solid bar is the score of what was answered; the lighter range is where it can still end.</p>
      {outline.map((part) => (
        <div class="part">
          <h3>
            <Said text={titles.parts[part.id] ?? part.id} />
            <span class="part-score"> {partScore(view, parts.get(part.id)?.score ?? null)}</span>
          </h3>
          <ul class="bars">
            {part.groups.map(({ id }) => (
              <li>
                <span class="bar-title">
                  <span class="requirement-id">{id}</span> <Said text={titles.groups[id] ?? ""} />
                </span>
                <GroupBar view={view} group={groups.get(id)} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
};

const partScore = ({ format }: View, score: number | null): string =>
  score === null ? "no score yet" : format.percent(score);

/** A group of which nothing applies has no figures. */
const GroupBar = ({ view, group }: { view: View; group: GroupResult | undefined }) => {
  const { format, report } = view;
  if (group === undefined) return <span class="bar-figures">Not applicable</span>;
  const { id, score, low, high } = group;
  return (
    <>
      <RangeBar {...group} label={`${id} ${report.titles.groups[id] ?? ""}: ${figures(view, group)}`} />
      <span class="bar-figures">
        <strong>{score === null ? "Not yet known" : format.percent(score)}</strong>
        {low < high && (
          <span class="possible">
            can end at {format.percent(low)}–{format.percent(high)}
          </span>
        )}
      </span>
    </>
  );
};

const figures = ({ format }: View, { score, low, high }: GroupResult): string =>
  `${format.score(score)}, possible range ${format.percent(low)} to ${format.percent(high)}`;
