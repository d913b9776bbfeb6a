import type { Range, Roadmap, RoadmapDriver, RoadmapPhase, RoadmapStep } from "../contract/roadmap.ts";
import type { View } from "./report-view.ts";
import { fill } from "./words/fill.ts";

export const PHASE_ORDER = ["plan", "do", "check", "act", "certify"] as const satisfies RoadmapPhase[];
/** In front of what the end hangs on: a shape, so that no colour has to be told from another. */
export const MARK = "\u25c6";

const WEEKS_PER_MONTH = 365.25 / 12 / 7;
const whole = ({ low, high }: Range): Range => ({ low: Math.floor(low), high: Math.ceil(high) });
const inMonths = ({ low, high }: Range): Range => ({
  low: Math.floor(low / WEEKS_PER_MONTH),
  high: Math.ceil(high / WEEKS_PER_MONTH),
});

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** "3–5", or "4" where both ends read alike. */
export function between({ format }: View, range: Range): string {
  const [low, high] = [format.number(tenth(range.low)), format.number(tenth(range.high))];
  return low === high ? low : `${low}\u2013${high}`;
}

export const stepName = ({ words }: View, { id, text }: Pick<RoadmapStep, "id" | "text">): string =>
  text ?? words.roadmap.fixed[id] ?? id;

/** The figures of the whole plan, for {@link PlanWords} `roadmap.total`. */
export const totalsOf = (view: View, { weeks, effort_days }: Roadmap) => ({
  weeks: between(view, whole(weeks)),
  months: between(view, inMonths(weeks)),
  days: between(view, whole(effort_days)),
});

type Told = [term: string, told: string];
const DRIVERS: {
  [D in RoadmapDriver as D["id"]]: (value: D["value"], view: View, roadmap: Roadmap) => Told;
} = {
  size: (value, { words: { roadmap } }) => [roadmap.drivers.size, roadmap.drivers.sizes[value]],
  "days-a-week": (value, { words, format }, { capacity }) => {
    const { drivers } = words.roadmap;
    const told = fill(drivers.pace, {
      days: format.number(tenth(value)),
      people: format.counted(drivers.people, capacity.people),
      each: format.counted(drivers.each, capacity.days_per_week),
    });
    return [capacity.assumed ? drivers.assumed : drivers.capacity, told];
  },
  "open-requirements": (value, { words: { roadmap }, format }) => [
    roadmap.drivers.open,
    format.counted(roadmap.drivers.requirements, value),
  ],
  "unseen-requirements": (value, { words: { roadmap }, format }) => [
    roadmap.drivers.unseen,
    format.counted(roadmap.drivers.silent, value),
  ],
  "ai-systems": (value, { words, format }) => [words.roadmap.drivers.systems, format.number(value)],
  roles: (value, view) => [view.words.roadmap.drivers.roles, listed(view, value)],
  certificates: (value, view) => [view.words.roadmap.drivers.certificates, listed(view, value)],
};

const listed = ({ words: { roadmap }, format }: View, ids: readonly string[]): string =>
  format.list(ids.map((id) => roadmap.drivers.names[id] ?? id)) || roadmap.drivers.none;

/** What makes the plan long or short. */
export const driversInWords = (view: View, roadmap: Roadmap): Told[] =>
  roadmap.drivers.map(({ id, value }) => {
    const tell = DRIVERS[id] as (value: unknown, view: View, roadmap: Roadmap) => Told;
    return tell(value, view, roadmap);
  });

export type Stretch = { steps: RoadmapStep[]; phase: RoadmapPhase; from: number; to: number; people: number };

/** The critical path with what follows each other in one phase told as one. */
export function stretchesOf({ steps, critical_path }: Roadmap): Stretch[] {
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

/** More than these in a row are counted, not listed. */
const LISTED_STEPS = 3;

/** A stretch of many steps in words, with a place for the mark; null where its steps are named one by one. */
export function stretchInWords(
  { words, format }: View,
  { steps, phase, people }: Stretch,
): { template: string; values: { count: string; phase: string } } | null {
  if (steps.length <= LISTED_STEPS) return null;
  const { roadmap } = words;
  const why = people * 2 > steps.length ? roadmap.people : roadmap.needs;
  return {
    template: `${format.form(roadmap.stretch, steps.length)} ${why}`,
    values: { count: format.number(steps.length), phase: roadmap.phases[phase] },
  };
}

export const weeksInWords = ({ words, format }: View, { from, to }: Stretch): string =>
  fill(words.roadmap.pathWeeks, { from: format.number(tenth(from)), to: format.number(tenth(to)) });

export type ChartRow = { label: string; start: Range; end: Range; critical: boolean };

/** One row for the work of each phase, one for each fixed step: the picture fits on one sheet whatever is open. */
export function chartRows({ words: { roadmap } }: View, { steps }: Roadmap): ChartRow[] {
  const rows = new Map<string, ChartRow>();
  for (const { id, kind, phase, start, end, critical } of steps) {
    const label =
      kind === "fixed" ? (roadmap.fixed[id] ?? id) : fill(roadmap.work, { phase: roadmap.phases[phase] });
    const known = rows.get(label);
    const edge = (pick: typeof Math.min, a: Range, b: Range = a): Range => ({
      low: pick(a.low, b.low),
      high: pick(a.high, b.high),
    });
    rows.set(label, {
      label,
      start: edge(Math.min, start, known?.start),
      end: edge(Math.max, end, known?.end),
      critical: critical || known?.critical === true,
    });
  }
  return [...rows.values()];
}

const TICKS = [1, 2, 4, 8, 13, 26, 52, 104];

/** Weeks that a chart of this length marks: at most ten of them. */
export function ticksOf(total: number): number[] {
  const every = TICKS.find((weeks) => total / weeks <= 9) ?? 208;
  return Array.from({ length: Math.floor(total / every) + 1 }, (_, i) => i * every);
}
