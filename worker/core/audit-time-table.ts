import type { Certainty } from "../contract/audit-time.ts";
import type { AuditRole, AuditTimeRules } from "../contract/audit-time-schema.ts";
import { FACT, type Facts, ROLES } from "./audit-facts.ts";
import type { Span } from "./audit-time-range.ts";

type Role = (typeof ROLES)[number];
const isRole = (id: string): id is Role => (ROLES as readonly string[]).includes(id);

/** Two roles or more are one case of their own; nobody without a role has an AI management system. */
export function rolesOf(facts: Facts): readonly AuditRole[] {
  const chosen = facts(FACT.roles).told.chosen?.filter(isRole) ?? [];
  const [first] = chosen;
  if (first === undefined) return [...ROLES, "several"];
  return chosen.length > 1 ? ["several"] : [first];
}

/** How many people; while it is not told, from one to all there are, or as far as the table goes. */
export function peopleOf({ people: { rows } }: AuditTimeRules, facts: Facts): Span {
  const told = facts(FACT.people).told.count;
  if (told !== null) return { low: told, high: told };
  return { low: 1, high: facts(FACT.everybody).told.count ?? rows.at(-1)?.upTo ?? 1 };
}

export type Table = {
  days: Span;
  /** Null where the table tells days by role. */
  factor: Span | null;
  /** The table ends before this many people: what is beyond is not made up. */
  beyond: boolean;
  certainty: Certainty;
};

const span = (values: readonly number[]): Span => ({ low: Math.min(...values), high: Math.max(...values) });

/** Days by people, and the factor of the roles; together where a row tells days by role. */
export function tableTime(rules: AuditTimeRules, people: Span, roles: readonly AuditRole[]): Table {
  const { rows } = rules.people;
  const { factors } = rules.roles;
  const last = rows.at(-1);
  const low = rows.find(({ upTo }) => people.low <= upTo) ?? last;
  const high = rows.find(({ upTo }) => people.high <= upTo);
  const ends = [low, high].map((row) => row?.days ?? Number.POSITIVE_INFINITY);
  const plain = ends.filter((days) => typeof days === "number");
  const daysAs = (days: (typeof ends)[number], role: AuditRole) =>
    typeof days === "number" ? days * factors[role] : days[role];
  const isPlain = plain.length === ends.length;
  const found = [low, ...rows.filter((row) => row === high)];
  return {
    days: span(isPlain ? plain : ends.flatMap((days) => roles.map((role) => daysAs(days, role)))),
    factor: isPlain ? span(roles.map((role) => factors[role])) : null,
    beyond: high === undefined,
    certainty: leastSure(found.map((row) => row?.certainty ?? rules.people.certainty)),
  };
}

const SURENESS: readonly Certainty[] = ["assumed", "secondary", "verified"];

/** A range is as sure as the less sure of its ends. */
const leastSure = (all: readonly Certainty[]): Certainty =>
  SURENESS.find((one) => all.includes(one)) ?? "assumed";
