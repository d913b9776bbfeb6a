import type { Size } from "../contract/definition-schema.ts";
import type { FixedDuration, FixedStepId, Range, RoadmapPhase } from "../contract/roadmap.ts";

/**
 * Where work stands in the plan. The internal audit comes between `prepare-audit` and `review`, the management review
 * between `review` and `act`: both look at what was done before them.
 */
export const RANKS = ["plan", "do", "prepare-audit", "review", "act"] as const;
export type Rank = (typeof RANKS)[number];

export const phaseOf: Record<Rank, RoadmapPhase> = {
  plan: "plan",
  do: "do",
  "prepare-audit": "check",
  review: "check",
  act: "act",
};

type GroupRule = { rank: Rank; perSystem: boolean };
const rule = (rank: Rank, perSystem = false): GroupRule => ({ rank, perSystem });

/** By clause or group of controls; the longest id that a requirement starts with counts. */
const GROUPS: Record<string, GroupRule> = {
  "4": rule("plan"), // everything else is judged within the scope
  "5": rule("plan"), // direction and mandates come before work
  "6": rule("plan"), // is planning by name
  "7": rule("plan"), // people, skills and documents are there before they are used
  "A.2": rule("plan"), // policies direct what is done
  "A.3": rule("plan"), // owners are named before they act
  "A.4": rule("plan"), // a system that is not on the list is not assessed
  "A.5": rule("plan", true), // the method of 6.1.4 in detail; carrying it out is 8.4
  "8": rule("do", true), // assessments and treatment are carried out, system by system
  "A.6": rule("do", true), // the life cycle as it is lived
  "A.7": rule("do", true), // data of each system
  "A.8": rule("do", true), // what is told about each system
  "A.9": rule("do"), // rules of use hold for all systems alike
  "A.10": rule("do"), // suppliers and customers, who often stand behind several systems
  "9": rule("prepare-audit"), // figures, and a programme by which to audit
  "9.3": rule("review"), // the management review looks at the audit's results
  "10": rule("act"), // learns from audit and review
};
/** Of a standard that we do not know: work is at least done before it is checked. */
const UNKNOWN = rule("do");

export function ruleFor(requirement: string | undefined): GroupRule {
  const segments = requirement?.split(".") ?? [];
  for (let length = segments.length; length > 0; length--) {
    const id = segments.slice(0, length).join(".");
    const found = Object.hasOwn(GROUPS, id) ? GROUPS[id] : undefined;
    if (found !== undefined) return found;
  }
  return UNKNOWN;
}

type SizeRule = { people: number; daysPerWeek: number; settling: Range };
/**
 * People are all who give days to it, owners of systems included, for so do the person-days of actions. Settling is how
 * many weeks the result of a step waits for review and approval before others build on it; the people go on meanwhile.
 * Our judgement, set so that plans agree with published durations (docs/roadmap.md).
 */
export const SIZES: Record<Size, SizeRule> = {
  small: { people: 2, daysPerWeek: 3, settling: { low: 0.1, high: 0.2 } },
  medium: { people: 4, daysPerWeek: 3, settling: { low: 0.3, high: 0.5 } },
  large: { people: 8, daysPerWeek: 3, settling: { low: 0.5, high: 0.8 } },
};

/** One action may take half or twice its person-days; a plan of many errs less, for errors even out. Our judgement. */
export const EFFORT_SPREAD: Range = { low: 0.85, high: 1.15 };
/** Person-days to name one record that exists. Our judgement. */
export const RECORD_DAYS: Range = { low: 0.1, high: 0.25 };

/** What work that is done system by system takes, by how many there are. Our judgement; unknown counts as typical. */
const SYSTEMS = [
  { upTo: 3, factor: 0.75 },
  { upTo: 10, factor: 1 },
  { upTo: 30, factor: 1.15 },
  { upTo: Number.POSITIVE_INFINITY, factor: 1.3 },
];
export const systemsFactor = (systems: number | null): number =>
  SYSTEMS.find(({ upTo }) => systems !== null && systems <= upTo)?.factor ?? 1;

const WEEKS_PER_MONTH = 365.25 / 12 / 7;
const months = (low: number, high: number): Range => ({
  low: low * WEEKS_PER_MONTH,
  high: high * WEEKS_PER_MONTH,
});
const days = (low: number, high: number): Range => ({ low: low / 7, high: high / 7 });
const same = (low: number, high: number): Record<Size, Range> => each(() => ({ low, high }));
const each = (range: () => Range): Record<Size, Range> => ({
  small: range(),
  medium: range(),
  large: range(),
});

type FixedRule = Omit<FixedDuration, "id" | "weeks"> & { weeks: Record<Size, Range> };
/** Calendar time that no person-day buys. */
export const FIXED: Record<FixedStepId, FixedRule> = {
  "fixed:internal-audit": {
    weeks: { small: { low: 0.6, high: 1.5 }, medium: { low: 1, high: 2 }, large: { low: 2, high: 3 } },
    source: "An audit of the whole management system, carried out and reported.",
    certainty: "judgement",
  },
  "fixed:management-review": {
    weeks: { small: { low: 0.6, high: 1.5 }, medium: { low: 1, high: 2 }, large: { low: 1, high: 2 } },
    source: "Papers are sent round a week before; minutes and decisions follow.",
    certainty: "judgement",
  },
  "fixed:operating-period": {
    weeks: each(() => days(60, 90)),
    source:
      "Public guides ask for 60 to 90 days of records, or for “long enough to show”; the standard sets no period.",
    certainty: "public",
  },
  "fixed:lead-time": {
    weeks: each(() => months(2, 5)),
    source: "Consultants' pages speak of two to five months from enquiry to audit.",
    certainty: "public",
  },
  "fixed:stage-1": {
    weeks: { small: { low: 0.4, high: 1 }, medium: { low: 0.4, high: 1 }, large: { low: 0.6, high: 1 } },
    source: "Days on site or remote, and the report; the certification body sets the time.",
    certainty: "judgement",
  },
  "fixed:stage-gap": {
    weeks: same(4, 12),
    source: "Public pages usually name 4 to 12 weeks between the stages, one of them 4 to 8.",
    certainty: "public",
  },
  "fixed:stage-2": {
    weeks: { small: { low: 0.4, high: 1 }, medium: { low: 0.6, high: 2 }, large: { low: 1, high: 2 } },
    source: "Audit days only: the decision and the closing of nonconformities come after it.",
    certainty: "judgement",
  },
};
