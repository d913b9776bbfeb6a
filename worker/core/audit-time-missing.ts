import type { MissingFact } from "../contract/audit-time.ts";
import type { AuditTimeEffect, AuditTimeRules } from "../contract/audit-time-schema.ts";
import { FACT, type Facts, type Told } from "./audit-facts.ts";
import { arithmeticOf } from "./audit-time-lines.ts";
import type { Span } from "./audit-time-range.ts";
import { peopleOf } from "./audit-time-table.ts";
import { round } from "./percent.ts";

const untold: Told = { count: null, grade: null, chosen: null };
const counts = ({ low, high }: Span): Told[] => [low, high].map((count) => ({ ...untold, count }));
const grades = (all: Iterable<string>): Told[] => [...all].map((grade) => ({ ...untold, grade }));
const roles = (...sets: string[][]): Told[] => sets.map((chosen) => ({ ...untold, chosen }));

/** What somebody might tell about the facts that the estimate itself knows: the ends, or each of the answers. */
const TELLINGS: Record<string, (rules: AuditTimeRules, facts: Facts) => Told[]> = {
  [FACT.people]: (rules, facts) => counts(peopleOf(rules, facts)),
  [FACT.roles]: () => roles(["producer"], ["provider"], ["user"], ["producer", "user"]),
  [FACT.sites]: ({ sites }) => counts(sites.unknown),
  [FACT.alike]: () => grades(["yes", "no"]),
  [FACT.integration]: ({ integration }) => grades(Object.keys(integration.grades)),
};
const tellingsOf = (effect: AuditTimeEffect): Told[] =>
  "grades" in effect ? grades(Object.keys(effect.grades)) : counts(effect.unknown);

/** Every fact that the policy asks for, those of its structure first, with what somebody might tell. */
function tellings(rules: AuditTimeRules, facts: Facts): Map<string, Told[]> {
  const effects = [...rules.reductions.items, ...rules.additions].map(
    (effect) => [effect.fact, tellingsOf(effect)] as const,
  );
  const fixed = Object.entries(TELLINGS).map(([name, told]) => [name, told(rules, facts)] as const);
  return new Map([...effects, ...fixed].toReversed());
}

const widthOf = ({ low, high }: Span): number => high - low;

/** What nobody told, with what telling it may be worth; what would make the largest difference comes first. */
export function missingFacts(rules: AuditTimeRules, facts: Facts): MissingFact[] {
  const width = widthOf(arithmeticOf(rules, facts).initial);
  return [...tellings(rules, facts)]
    .filter(([name]) => facts(name).status === "unknown")
    .map(([name, all]): MissingFact => {
      const { question } = facts(name);
      const widths = all.map((told) => {
        const supposed: Facts = (one) => (one === name ? { question, status: "told", told } : facts(one));
        return widthOf(arithmeticOf(rules, supposed).initial);
      });
      const narrows = width - Math.min(width, ...widths);
      return { fact: name, question, narrows_by: Number.isFinite(narrows) ? round(narrows, 2) : null };
    })
    .sort((a, b) => (b.narrows_by ?? Number.MAX_VALUE) - (a.narrows_by ?? Number.MAX_VALUE));
}
