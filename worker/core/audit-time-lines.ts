import type { AuditTimeLine, Certainty } from "../contract/audit-time.ts";
import type { AuditTimeEffect, AuditTimeRules } from "../contract/audit-time-schema.ts";
import { FACT, type Facts } from "./audit-facts.ts";
import { effectOf, gradeOf, siteDays, siteVisits, type Visits } from "./audit-time-effects.ts";
import { atLeast, NONE, plus, remaining, type Span, same, shownDays, times } from "./audit-time-range.ts";
import { peopleOf, rolesOf, tableTime } from "./audit-time-table.ts";
import { round } from "./percent.ts";

type Said = Pick<AuditTimeLine, "id" | "step"> & {
  certainty: Certainty;
  fact?: string;
  taken?: Span | null;
  days?: Span;
  factor?: Span;
  capped?: boolean;
};

function lineOf(said: Said, running: Span): AuditTimeLine {
  const { id, step, fact = null, taken = null, days, factor, capped = false, certainty } = said;
  return {
    id,
    step,
    fact,
    taken,
    days: days === undefined ? null : shownDays(days),
    factor: factor === undefined ? null : { low: round(factor.low, 4), high: round(factor.high, 4) },
    running: shownDays(running),
    capped,
    certainty,
  };
}

const isNothing = ({ low, high }: Span) => low === 0 && high === 0;

/** Shares of the table time, added up; together they never take more than the cap. */
function reduced({ reductions }: AuditTimeRules, facts: Facts, table: Span) {
  const lines: AuditTimeLine[] = [];
  const capped = (value: number) => Math.min(value, reductions.cap);
  let shares = NONE;
  for (const item of reductions.items) {
    const { value, taken } = effectOf(item, facts);
    if (isNothing(value)) continue;
    const before = { low: capped(shares.low), high: capped(shares.high) };
    shares = plus(shares, value);
    const after = { low: capped(shares.low), high: capped(shares.high) };
    const said: Said = {
      ...saidOf(item, "reduction", taken),
      // What it takes off the table time, as far as the cap lets it.
      factor: remaining({ low: after.low - before.low, high: after.high - before.high }),
      capped: shares.high > reductions.cap,
    };
    lines.push(lineOf(said, times(table, remaining(after))));
  }
  const share = { low: capped(shares.low), high: capped(shares.high) };
  return { lines, days: times(table, remaining(share)) };
}

const saidOf = ({ id, fact, certainty }: AuditTimeEffect, step: Said["step"], taken: Span | null): Said => ({
  id,
  step,
  fact,
  taken,
  certainty,
});

export type Arithmetic = {
  lines: AuditTimeLine[];
  /** Days without the visits to further sites, which each audit has in another number. */
  core: Span;
  visits: Visits;
  /** What is left of all days when audits are integrated. */
  integration: Span;
  initial: Span;
  beyond: boolean;
};

/** The initial audit, line by line: table, roles, reductions, additions, sites, integration, minimum. */
export function arithmeticOf(rules: AuditTimeRules, facts: Facts): Arithmetic {
  const people = peopleOf(rules, facts);
  const table = tableTime(rules, people, rolesOf(facts));
  const said: Said = {
    id: "people",
    step: "table",
    fact: FACT.people,
    taken: people,
    days: table.days,
    certainty: table.certainty,
  };
  const lines = [lineOf(said, table.days)];
  const { factor } = table;
  const tableDays = factor === null ? table.days : times(table.days, factor);
  if (factor !== null) {
    const { certainty } = rules.roles;
    lines.push(lineOf({ id: "roles", step: "roles", fact: FACT.roles, factor, certainty }, tableDays));
  }

  const reduction = reduced(rules, facts, tableDays);
  lines.push(...reduction.lines);
  let core = reduction.days;
  for (const item of rules.additions) {
    const { value, taken } = effectOf(item, facts);
    if (isNothing(value)) continue;
    core = plus(core, value);
    lines.push(lineOf({ ...saidOf(item, "addition", taken), days: value }, core));
  }

  const { taken, visits } = siteVisits(rules, facts);
  const travelled = siteDays(rules, visits.initial);
  let initial = plus(core, travelled);
  if (!isNothing(travelled)) {
    const { certainty } = rules.sites;
    lines.push(
      lineOf({ id: "sites", step: "sites", fact: FACT.sites, taken, days: travelled, certainty }, initial),
    );
  }
  const share = gradeOf(facts(FACT.integration), rules.integration.grades);
  const integration = remaining(share);
  if (!isNothing(share)) {
    initial = times(initial, integration);
    const { certainty } = rules.integration;
    lines.push(
      lineOf(
        { id: "integration", step: "integration", fact: FACT.integration, factor: integration, certainty },
        initial,
      ),
    );
  }
  const { minimum } = rules;
  if (initial.low < minimum.initial) {
    initial = atLeast(initial, minimum.initial);
    const days = same(minimum.initial);
    lines.push(lineOf({ id: "minimum", step: "minimum", days, certainty: minimum.certainty }, initial));
  }
  return { lines, core, visits, integration, initial, beyond: table.beyond };
}
