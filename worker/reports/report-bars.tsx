import type { GroupResult } from "../contract/result.ts";
import { RangeBar } from "./report-range-bar.tsx";
import { Said } from "./report-text.tsx";
import type { View } from "./report-view.ts";
import { barInWords, canEnd } from "./report-words.ts";

export const Bars = ({ view }: { view: View }) => {
  const { result, outline, titles } = view.report;
  const groups = new Map(result.groups.map((group) => [group.id, group]));
  const parts = new Map(result.parts.map((part) => [part.id, part]));
  return (
    <section id="groups" aria-labelledby="groups-title">
      <h2 id="groups-title">{view.words.titles.groups}</h2>
      <p>{view.words.groups.intro}</p>
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

const partScore = ({ format, words }: View, score: number | null): string =>
  score === null ? words.groups.noScore : format.percent(score);

/** A group of which nothing applies has no figures. */
const GroupBar = ({ view, group }: { view: View; group: GroupResult | undefined }) => {
  const { format, report, words } = view;
  if (group === undefined) return <span class="bar-figures">{words.figures.notApplicable}</span>;
  const range = canEnd(view, group);
  return (
    <>
      <RangeBar
        {...group}
        label={barInWords(view, `${group.id} ${report.titles.groups[group.id] ?? ""}`, group)}
      />
      <span class="bar-figures">
        <strong>{format.score(group.score)}</strong>
        {range !== null && <span class="possible">{range}</span>}
      </span>
    </>
  );
};
