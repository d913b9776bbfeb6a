import type { Answers } from "../contract/answers.ts";
import type { Definition, Size } from "../contract/definition-schema.ts";
import type { Policy } from "../contract/policy-schema.ts";
import type { Result } from "../contract/result.ts";
import type { CriticalLink, Range, Roadmap, RoadmapStep } from "../contract/roadmap.ts";
import { round } from "./percent.ts";
import { driversOf, factsOf } from "./roadmap-drivers.ts";
import { withFixedSteps } from "./roadmap-fixed.ts";
import { FIXED, phaseOf, SIZES } from "./roadmap-rules.ts";
import { type Activity, criticalLinks, scheduleBy, type Times } from "./roadmap-schedule.ts";
import type { FixedStep, OpenStep } from "./roadmap-shapes.ts";
import { openSteps } from "./roadmap-steps.ts";
import { sizeOf } from "./size-of.ts";

export type RoadmapInput = {
  definition: Definition;
  policy: Policy;
  result: Result;
  answers: Answers;
  /** Above 0; the default for the size where it is left out or is no such number. */
  capacity?: { people: number; daysPerWeek: number } | undefined;
};

const NOTHING: Range = { low: 0, high: 0 };
const map = ({ low, high }: Range, change: (one: number) => number): Range => ({
  low: change(low),
  high: change(high),
});
/** Rounded once, at the end; whoever was not later before is not later after. */
const shown = (range: Range): Range => map(range, (one) => round(one, 2));

function capacityOf({ capacity }: RoadmapInput, size: Size): Roadmap["capacity"] {
  const usable = (value: number | undefined) => Number.isFinite(value) && (value ?? 0) > 0;
  const assumed = !usable(capacity?.people) || !usable(capacity?.daysPerWeek);
  const { people, daysPerWeek } = assumed || capacity === undefined ? SIZES[size] : capacity;
  return { people, days_per_week: daysPerWeek, assumed };
}

const activitiesOf = (steps: readonly (OpenStep | FixedStep)[], size: Size, daysAWeek: number) =>
  steps.map((step): Activity => {
    const { id, needs } = step;
    if (step.kind === "fixed") return { id, needs, busy: null, passing: FIXED[step.id].weeks[size] };
    const passing = step.kind === "action" ? SIZES[size].settling : NOTHING;
    return { id, needs, busy: map(step.effort, (days) => days / daysAWeek), passing };
  });

type Plan = { low: Times; high: Times; critical: Set<string> };
function stepOf(step: OpenStep | FixedStep, { low, high, critical }: Plan): RoadmapStep {
  const { id, kind, requirements, needs } = step;
  const at = (edge: "start" | "end") =>
    shown({ low: low.get(id)?.[edge] ?? 0, high: high.get(id)?.[edge] ?? 0 });
  return {
    id,
    kind,
    phase: step.kind === "fixed" ? step.phase : phaseOf[step.rank],
    text: step.kind === "fixed" ? null : step.text,
    requirements,
    needs,
    effort_days: step.kind === "fixed" ? NOTHING : shown(step.effort),
    start: at("start"),
    end: at("end"),
    critical: critical.has(id),
  };
}

/**
 * What stands between the answers and the end of stage 2, and how long that takes: a function of its input and of nothing
 * else. A planning estimate, as docs/roadmap.md explains.
 */
export function planRoadmap(input: RoadmapInput): Roadmap {
  const { definition, policy, result, answers } = input;
  const size = sizeOf(definition, answers);
  const capacity = capacityOf(input, size);
  const daysAWeek = capacity.people * capacity.days_per_week;
  const facts = factsOf(definition, answers);
  const { steps: open, unplanned } = openSteps(definition, policy, result, { size, systems: facts.systems });

  const steps = withFixedSteps(open, result);
  const activities = activitiesOf(steps, size, daysAWeek);
  const low = scheduleBy("low", activities);
  const high = scheduleBy("high", activities);
  const links: CriticalLink[] = criticalLinks(activities, high);
  const critical = new Set(links.map(({ step }) => step));

  const planned = steps.map((step) => stepOf(step, { low, high, critical }));
  const sum = (bound: keyof Range) => open.reduce((total, { effort }) => total + effort[bound], 0);
  return {
    size,
    capacity,
    weeks: planned.at(-1)?.end ?? NOTHING,
    effort_days: shown({ low: sum("low"), high: sum("high") }),
    steps: planned,
    critical_path: links.map((link) => ({ ...link, from: round(link.from, 2), to: round(link.to, 2) })),
    drivers: [
      { id: "size", value: size },
      { id: "days-a-week", value: daysAWeek },
      ...driversOf(facts, policy, result),
    ],
    durations: steps.flatMap((step) => {
      if (step.kind !== "fixed") return [];
      const { weeks, source, certainty } = FIXED[step.id];
      return [{ id: step.id, weeks: shown(weeks[size]), source, certainty }];
    }),
    unplanned,
  };
}
