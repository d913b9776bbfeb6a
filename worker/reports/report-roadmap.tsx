import type { RoadmapPhase, RoadmapStep, Roadmap as Timeline } from "../contract/roadmap.ts";
import { Bars, Chart } from "./report-roadmap-chart.tsx";
import {
  between,
  driversInWords,
  MARK,
  type Stretch as OneStretch,
  PHASE_ORDER,
  stepName,
  stretchesOf,
  stretchInWords,
  totalsOf,
  weeksInWords,
} from "./report-roadmap-words.ts";
import { Table } from "./report-table.tsx";
import { Filled, Said } from "./report-text.tsx";
import type { View } from "./report-view.ts";
import { fill } from "./words/fill.ts";

export { roadmapStyles } from "./report-roadmap-styles.ts";

export type Shared = { view: View; roadmap: Timeline };

/** Advice: a certification body's report has no roadmap to give to this. */
export const Roadmap = ({ view, roadmap }: Shared) => (
  <section id="roadmap" aria-labelledby="roadmap-title">
    <h2 id="roadmap-title">{view.words.titles.roadmap}</h2>
    <Summary view={view} roadmap={roadmap} />
    <dl class="roadmap-drivers">
      {driversInWords(view, roadmap).map(([term, told]) => (
        <div>
          <dt>{term}</dt>
          <dd>{told}</dd>
        </div>
      ))}
    </dl>
    <Chart view={view} roadmap={roadmap} />
    <CriticalPath view={view} roadmap={roadmap} />
    {PHASE_ORDER.map((phase) => (
      <Phase view={view} roadmap={roadmap} phase={phase} />
    ))}
    <Sources view={view} roadmap={roadmap} />
  </section>
);

const Summary = ({ view, roadmap }: Shared) => {
  const { roadmap: words } = view.words;
  const { weeks, ...totals } = totalsOf(view, roadmap);
  const { unplanned } = roadmap;
  return (
    <>
      <p class="roadmap-total">
        <Filled text={words.total} values={{ ...totals, weeks: <strong>{weeks}</strong> }} />
      </p>
      <p>{words.estimate}</p>
      {unplanned.length > 0 && (
        <p class="remark">
          {view.format.counted(words.unplanned, unplanned.length, { ids: unplanned.join(", ") })}
        </p>
      )}
    </>
  );
};

const StepName = ({ view, step }: { view: View; step: RoadmapStep }) =>
  step.text === null ? <span>{stepName(view, step)}</span> : <Said text={step.text} lang={view.lang} />;

const CriticalPath = ({ view, roadmap }: Shared) => {
  const words = view.words.roadmap;
  return (
    <>
      <h3>
        {MARK} {words.path}
      </h3>
      <ol class="roadmap-path">
        {stretchesOf(roadmap).map((stretch) => (
          <li>
            <span class="roadmap-weeks">{weeksInWords(view, stretch)}</span>{" "}
            <Stretch view={view} stretch={stretch} />
          </li>
        ))}
      </ol>
    </>
  );
};

const Stretch = ({ view, stretch }: { view: View; stretch: OneStretch }) => {
  const told = stretchInWords(view, stretch);
  if (told !== null) return <Filled text={told.template} values={{ ...told.values, mark: MARK }} />;
  return (
    <>
      {stretch.steps.map((step, i) => (
        <>
          {i > 0 && ` ${view.words.roadmap.next} `}
          <StepName view={view} step={step} />
        </>
      ))}
    </>
  );
};

const Phase = ({ view, roadmap, phase }: Shared & { phase: RoadmapPhase }) => {
  const words = view.words.roadmap;
  const steps = roadmap.steps.filter((step) => step.phase === phase);
  if (steps.length === 0) return null;
  // Whole weeks: a step of a day shows on the weeks of its phase, and would not on those of the plan.
  const span = {
    from: Math.floor(Math.min(...steps.map(({ start }) => start.low))),
    to: Math.ceil(Math.max(...steps.map(({ end }) => end.high))),
  };
  const name = { phase: words.phases[phase] };
  return (
    <>
      <h3>{view.format.counted(words.phase, steps.length, name)}</h3>
      <Table
        class="roadmap-steps"
        caption={fill(words.phaseCaption, name)}
        columns={[
          words.step,
          words.serves,
          words.days,
          words.starts,
          words.ends,
          fill(words.span, { span: between(view, { low: span.from, high: span.to }) }),
        ]}
        rows={steps.map((step) => ({
          cells: [
            <>
              {step.critical && (
                <span class="roadmap-mark">
                  {MARK}
                  <span class="unseen"> {words.marked} </span>{" "}
                </span>
              )}
              <StepName view={view} step={step} />
            </>,
            step.requirements.join(", ") || "\u2013",
            step.effort_days.high === 0 ? "\u2013" : between(view, step.effort_days),
            between(view, step.start),
            between(view, step.end),
            <svg class="roadmap-bar chart" width="100%" height="16" aria-hidden="true" focusable="false">
              <rect class="track" width="100%" y="1" height="14" />
              <Bars row={step} span={span} y={1} />
            </svg>,
          ],
        }))}
      />
    </>
  );
};

const Sources = ({ view, roadmap: { durations } }: Shared) => {
  const words = view.words.roadmap;
  return (
    <details class="more">
      <summary>{words.sources}</summary>
      <Table
        caption={words.sourcesCaption}
        columns={[words.step, words.weeksColumn, words.from, words.sure]}
        rows={durations.map(({ id, weeks, source, certainty }) => ({
          cells: [
            stepName(view, { id, text: null }),
            between(view, weeks),
            <Said text={source} lang={view.standardLang} />,
            words.certainty[certainty],
          ],
        }))}
      />
    </details>
  );
};
