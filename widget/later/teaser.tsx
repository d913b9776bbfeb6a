import { Heading } from "../labelled.tsx";
import type { StateIn } from "../state.ts";
import type { Ui } from "../ui.ts";
import { filled } from "../words.ts";
import { OutLink } from "./out-link.tsx";

/** 0 to 100: the score, and around its end what it may still turn out to be. Its numbers stand beside it as text. */
const Bar = ({ score, low, high }: { score: number | null; low: number; high: number }) => (
  <svg aria-hidden="true" width="100%" height="10">
    <rect width={`${score ?? 0}%`} height="10" />
    <rect class="range" x={`${low}%`} width={`${high - low}%`} height="10" />
  </svg>
);

export function Teaser({ state, ui }: { state: StateIn<"result">; ui: Ui }) {
  const { copy } = ui;
  const { report, result } = state.completed;
  const { readiness, groups, band, group_titles } = result;
  const { score, low, high, provisional } = readiness;
  const number = (percent: number) => ui.number(Math.round(percent));
  return (
    <>
      <Heading>{copy.resultTitle}</Heading>
      <p class="figure">
        {score === null ? copy.noScore : filled(copy.score, { score: number(score), max: number(100) })}
      </p>
      <Bar {...readiness} />
      {low < high && <p class="muted">{filled(copy.bounds, { low: number(low), high: number(high) })}</p>}
      <h3>{band.title}</h3>
      <p>{band.summary}</p>
      {provisional && <p>{copy.provisional}</p>}
      <OutLink to={report.url} text={copy.openReport} ui={ui} look="primary" />
      <h3>{copy.groups}</h3>
      <ul class="groups">
        {groups.map((group) => (
          <li key={group.id}>
            <span class="line">
              <span>{group_titles[group.id] ?? group.id}</span>
              <span>{group.score === null ? "–" : number(group.score)}</span>
            </span>
            <Bar {...group} />
          </li>
        ))}
      </ul>
    </>
  );
}
