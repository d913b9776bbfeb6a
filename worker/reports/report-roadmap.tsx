import type { RoadmapDriver, RoadmapPhase, RoadmapStep, Roadmap as Timeline } from "../contract/roadmap.ts";
import { counted } from "./report-format.ts";
import { Bars, Chart } from "./report-roadmap-chart.tsx";
import {
  between,
  CERTAINTY,
  FIXED,
  inMonths,
  MARK,
  PHASES,
  type Shared,
  WORDS,
  whole,
} from "./report-roadmap-words.ts";
import { Table } from "./report-table.tsx";
import { Said } from "./report-text.tsx";
import { PAGE_LANG } from "./report-view.ts";

export { roadmapStyles } from "./report-roadmap-styles.ts";

/** More than these in a row are counted, not listed. */
const LISTED = 3;

/** Advice: a certification body's report has no roadmap to give to this. */
export const Roadmap = ({ roadmap, locale }: { roadmap: Timeline; locale: string }) => {
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const lang = locale.split("-")[0] === PAGE_LANG ? undefined : locale;
  const shared: Shared = { roadmap, lang, number: (value) => numbers.format(value) };
  return (
    <section id="roadmap" aria-labelledby="roadmap-title">
      <h2 id="roadmap-title">Roadmap to certification</h2>
      <Summary {...shared} />
      <Drivers {...shared} />
      <Chart {...shared} />
      <CriticalPath {...shared} />
      {PHASE_ORDER.map((phase) => (
        <Phase {...shared} phase={phase} />
      ))}
      <Sources {...shared} />
    </section>
  );
};
const PHASE_ORDER = ["plan", "do", "check", "act", "certify"] as const;

const Summary = ({ roadmap: { weeks, effort_days, unplanned }, number }: Shared) => (
  <>
    <p class="roadmap-total">
      <strong>{between(whole(weeks), number)} weeks</strong> to the end of stage 2, that is{" "}
      {between(inMonths(weeks), number)} months, with {between(whole(effort_days), number)} person-days of
      your own people.
    </p>
    <p>
      A planning estimate, not a promise: the first figure holds if all goes well, the second one if things
      take their time. Closing nonconformities and the decision on the certificate come after stage 2.
    </p>
    {unplanned.length > 0 && (
      <p class="remark">
        For {counted(unplanned.length, "open requirement")} the questionnaire suggests no action, so no step
        closes {unplanned.length === 1 ? "it" : "them"}: {unplanned.join(", ")}.
      </p>
    )}
  </>
);

const list = (ids: readonly string[]) => ids.map((id) => WORDS[id] ?? id).join(", ") || "none";
type Told = { term: string; told: string };
const DRIVERS: {
  [D in RoadmapDriver as D["id"]]: (value: D["value"], shared: Shared) => Told;
} = {
  size: (value) => ({ term: "Organisation", told: value }),
  "days-a-week": (value, { roadmap: { capacity }, number }) => ({
    term: capacity.assumed ? "Capacity, assumed" : "Capacity",
    told: `${number(value)} person-days a week: ${counted(capacity.people, "person", "people")}, ${number(capacity.days_per_week)} ${capacity.days_per_week === 1 ? "day" : "days"} each`,
  }),
  "open-requirements": (value) => ({ term: "Open", told: counted(value, "requirement") }),
  "unseen-requirements": (value) => ({
    term: "Not planned for",
    told: `${counted(value, "requirement")} that no answer speaks about`,
  }),
  "ai-systems": (value) => ({ term: "AI systems", told: `${value}` }),
  roles: (value) => ({ term: "Roles", told: list(value) }),
  certificates: (value) => ({ term: "Certificates held", told: list(value) }),
};

const Drivers = (shared: Shared) => (
  <dl class="roadmap-drivers">
    {shared.roadmap.drivers.map(({ id, value }) => {
      const tell = DRIVERS[id] as (value: unknown, shared: Shared) => Told;
      const { term, told } = tell(value, shared);
      return (
        <div>
          <dt>{term}</dt>
          <dd>{told}</dd>
        </div>
      );
    })}
  </dl>
);

const StepName = ({ step, lang }: { step: RoadmapStep; lang: string | undefined }) =>
  step.text === null ? <span>{FIXED[step.id] ?? step.id}</span> : <Said text={step.text} lang={lang} />;

type Stretch = { steps: RoadmapStep[]; phase: RoadmapPhase; from: number; to: number; people: number };
function stretches({ steps, critical_path }: Timeline): Stretch[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const found: Stretch[] = [];
  for (const { step: id, from, to, holds } of critical_path) {
    const step = byId.get(id);
    if (step === undefined) continue;
    const last = found.at(-1);
    const busy = holds === "people" ? 1 : 0;
    const joins = last?.phase === step.phase && last.steps.at(-1)?.kind !== "fixed" && step.kind !== "fixed";
    if (last !== undefined && joins) {
      last.steps.push(step);
      last.to = to;
      last.people += busy;
    } else found.push({ steps: [step], phase: step.phase, from, to, people: busy });
  }
  return found;
}

const CriticalPath = ({ roadmap, lang, number }: Shared) => (
  <>
    <h3>{MARK} What the end hangs on, if things take their time</h3>
    <ol class="roadmap-path">
      {stretches(roadmap).map(({ steps, phase, from, to, people }) => (
        <li>
          <span class="roadmap-weeks">
            Weeks {number(from)}–{number(to)}
          </span>{" "}
          {steps.length > LISTED ? (
            <>
              {PHASES[phase]}: {counted(steps.length, "step")}, marked {MARK} below.{" "}
              {people * 2 > steps.length
                ? "They follow each other because the same people do them: more days a week shorten this."
                : "They follow each other because each builds on the one before it."}
            </>
          ) : (
            steps.map((step, i) => (
              <>
                {i > 0 && " Then: "}
                <StepName step={step} lang={lang} />
              </>
            ))
          )}
        </li>
      ))}
    </ol>
  </>
);

const Phase = ({ roadmap, lang, number, phase }: Shared & { phase: RoadmapPhase }) => {
  const steps = roadmap.steps.filter((step) => step.phase === phase);
  if (steps.length === 0) return null;
  // Whole weeks: a step of a day shows on the weeks of its phase, and would not on those of the plan.
  const span = {
    from: Math.floor(Math.min(...steps.map(({ start }) => start.low))),
    to: Math.ceil(Math.max(...steps.map(({ end }) => end.high))),
  };
  const title = `${PHASES[phase]}: ${counted(steps.length, "step")}`;
  return (
    <>
      <h3>{title}</h3>
      <Table
        class="roadmap-steps"
        caption={`${title}, with weeks from the start of the plan`}
        columns={[
          "Step",
          "Serves",
          "Person-days",
          "Starts in week",
          "Ends in week",
          `Weeks ${between({ low: span.from, high: span.to }, number)}`,
        ]}
        rows={steps.map((step) => ({
          cells: [
            <>
              {step.critical && (
                <span class="roadmap-mark">
                  {MARK}
                  <span class="unseen"> critical: </span>{" "}
                </span>
              )}
              <StepName step={step} lang={lang} />
            </>,
            step.requirements.join(", ") || "\u2013",
            step.effort_days.high === 0 ? "\u2013" : between(step.effort_days, number),
            between(step.start, number),
            between(step.end, number),
            <svg class="roadmap-bar" width="100%" height="16" aria-hidden="true" focusable="false">
              <rect class="track" width="100%" y="1" height="14" />
              <Bars row={step} span={span} y={1} />
            </svg>,
          ],
        }))}
      />
    </>
  );
};

const Sources = ({ roadmap: { durations }, number }: Shared) => (
  <details class="more">
    <summary>Weeks that no answer changes, and where they come from</summary>
    <Table
      caption="Fixed durations with their sources"
      columns={["Step", "Weeks", "Where from", "How sure"]}
      rows={durations.map(({ id, weeks, source, certainty }) => ({
        cells: [FIXED[id] ?? id, between(weeks, number), source, CERTAINTY[certainty]],
      }))}
    />
  </details>
);
