import type { AuditTimeLine, Days, MissingFact } from "../contract/audit-time.ts";
import type { ScopeView } from "./scope-view.ts";
import { fill } from "./words/fill.ts";

/** What an estimate says in each of its forms, row by row. */

export function daysOf({ say, format }: ScopeView, { low, high }: Days): string {
  if (high === null) return fill(say.days.open, { low: format.number(low) });
  if (low === high) return format.number(low);
  return fill(say.days.range, { low: format.number(low), high: format.number(high) });
}

export type CycleRow = {
  id: keyof ScopeView["say"]["cycle"]["whens"];
  name: string;
  when: string;
  days: Days;
  /** Null where it is no audit of its own. */
  sites: Days | null;
  /** Made of the rows around it. */
  total: boolean;
};

export function cycleRows({ report: { result }, say }: ScopeView): CycleRow[] {
  const { cycle } = say;
  const row = (id: CycleRow["id"], days: Days, sites: Days | null, total = false): CycleRow => ({
    id,
    name: cycle[id],
    when: cycle.whens[id],
    days,
    sites,
    total,
  });
  const { initial, surveillance, recertification } = result.sites;
  return [
    row("stage1", result.stage_1, null),
    row("stage2", result.stage_2, null),
    row("initial", result.initial, initial, true),
    row("surveillance", result.surveillance, surveillance),
    row("threeYears", result.three_years, null, true),
    row("recertification", result.recertification, recertification),
    row("withRecertification", result.with_recertification, null, true),
  ];
}

export const visitsSites = ({ report: { result } }: ScopeView): boolean => result.sites.initial.high > 0;

const titleOf = ({ report }: ScopeView, id: string): string => report.lines[id]?.title ?? id;

/** "+1 … +6": what a line adds to or takes from both ends. */
export function changeOf({ format }: Pick<ScopeView, "format">, { low, high }: Days): string {
  const signed = (days: number) =>
    days === 0 ? format.number(0) : `${days < 0 ? "−" : "+"}${format.number(Math.abs(days))}`;
  if (high === null) return `${signed(low)} …`;
  return low === high ? signed(low) : `${signed(low)} … ${signed(high)}`;
}

export const driverRows = (view: ScopeView): { title: string; change: string; days: Days }[] =>
  view.report.result.drivers.map(({ line, days }) => ({
    title: titleOf(view, line),
    change: fill(view.say.drivers.change, { change: changeOf(view, days) }),
    days,
  }));

export type MissingRow = { text: string; narrows: string };

export function missingRows(view: ScopeView): MissingRow[] {
  const { report, say, format } = view;
  const questions = new Map(
    report.asked.flatMap((section) => section.questions.map(({ id, text }) => [id, text] as const)),
  );
  const textOf = ({ fact, question }: MissingFact) =>
    questions.get(question ?? "") ?? fill(say.missing.unasked, { fact });
  return report.result.missing.map((one) => ({
    text: textOf(one),
    narrows: one.narrows_by === null ? say.missing.open : format.counted(say.missing.narrows, one.narrows_by),
  }));
}

export type SumRow = {
  title: string;
  /** The count that was told, or that none was. */
  taken: string | null;
  effect: string;
  running: string;
  days: Days;
  sure: string | null;
  source: string | null;
};

function takenOf({ say, format }: ScopeView, { taken }: AuditTimeLine): string | null {
  if (taken === null) return null;
  const [low, high] = [format.number(taken.low), format.number(taken.high)];
  return taken.low === taken.high
    ? fill(say.arithmetic.taken, { count: low })
    : fill(say.arithmetic.notKnown, { low, high });
}

const EFFECTS = {
  table: "table",
  roles: "multiplies",
  reduction: "multiplies",
  addition: "adds",
  sites: "adds",
  integration: "multiplies",
  minimum: "floor",
} as const satisfies Record<AuditTimeLine["step"], keyof ScopeView["say"]["arithmetic"]>;

const effectOf = (view: ScopeView, { step, days, factor }: AuditTimeLine): string =>
  fill(view.say.arithmetic[EFFECTS[step]], { days: daysOf(view, days ?? factor ?? { low: 0, high: 0 }) });

/** The whole arithmetic, the rounding included. */
export function sumRows(view: ScopeView): SumRow[] {
  const { report, say } = view;
  const rows = report.result.lines.map((line): SumRow => {
    const taken = takenOf(view, line);
    return {
      title: titleOf(view, line.id),
      taken: line.capped ? say.arithmetic.capped : taken,
      effect: effectOf(view, line),
      running: daysOf(view, line.running),
      days: line.running,
      sure: say.arithmetic.certainty[line.certainty],
      source: report.lines[line.id]?.source ?? null,
    };
  });
  const { initial } = report.result;
  const rounded = {
    ...{ title: say.arithmetic.rounded, taken: null, effect: "", running: daysOf(view, initial) },
    ...{ days: initial, sure: null, source: null },
  };
  return [...rows, rounded];
}

/** How the later audits come about, and the split of the first. */
export const laterRows = (view: ScopeView): { title: string; source: string; sure: string }[] =>
  (["stage1", "surveillance", "recertification"] as const).flatMap((id) => {
    const line = view.report.lines[id];
    return line === undefined ? [] : [{ ...line, sure: view.say.arithmetic.certainty[line.certainty] }];
  });
