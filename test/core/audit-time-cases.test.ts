import { expect, test } from "vitest";
import type { AnswerValue } from "../../worker/contract/answers.ts";
import type { AuditTimeRules } from "../../worker/contract/audit-time-schema.ts";
import { estimate, PLAIN, RULES } from "../support/audit-scope.ts";

/**
 * Worked by hand from docs/audit-time.md. A firm has told everything, with nothing that adds time, and is through one full
 * cycle (0 to 5 % off the table time), unless the case says otherwise. Days: initial, each surveillance, three years.
 */
type Span = [low: number, high: number | null];
type Case = [
  why: string,
  answers: Record<string, AnswerValue | undefined>,
  days: { initial: Span; surveillance: Span; years: Span },
  rules?: AuditTimeRules,
];
const SEVERAL = ["producer", "provider"];
const nothingTold = Object.fromEntries(Object.keys(PLAIN).map((id) => [id, undefined]));
const withISO27001 = (integration: string) => ({
  "system.certificates": ["iso27001"],
  "system.integration": integration,
});
const days = (initial: Span, surveillance: Span, years: Span) => ({ initial, surveillance, years });

/** A body that holds the standard: its own first rows by role, 2 days for each high-risk system, no floor of its own. */
const OWN: AuditTimeRules = {
  ...RULES,
  people: {
    ...RULES.people,
    certainty: "verified",
    rows: [
      { upTo: 10, days: { producer: 5, provider: 3.5, user: 3.5, several: 6.5 } },
      { upTo: 50, days: { producer: 8, provider: 6, user: 5, several: 10 } },
    ],
  },
  reductions: { cap: 0.2, items: RULES.reductions.items },
  additions: RULES.additions.map((item) =>
    item.id === "high-risk" && !("grades" in item)
      ? { ...item, certainty: "verified", low: { once: 0, each: 2 }, high: { once: 0, each: 2 } }
      : item,
  ),
  minimum: { ...RULES.minimum, initial: 0, surveillance: 0 },
  cycle: { ...RULES.cycle, surveillance: { ...RULES.cycle.surveillance, parts: 2, of: 5 } },
};

const CASES: Case[] = [
  [
    "6 people who only use AI: 3.5 by the public row, at most 5 % off, is 3.33 to 3.5",
    { "scope.roles": ["user"] },
    days([3.5, 3.5], [1, 1], [5.5, 5.5]),
  ],
  ["6 people who build AI: 5, at most 5 % off, is 4.75 to 5", {}, days([5, 5], [1.5, 1.5], [8, 8])],
  [
    "6 people in two roles: 6.5, at most 5 % off, is 6.18 to 6.5",
    { "scope.roles": SEVERAL },
    days([6, 6.5], [2, 2], [10, 10.5]),
  ],
  ["10 people are in the same row as 6", { "people.ai": 10 }, days([5, 5], [1.5, 1.5], [8, 8])],
  [
    "11 people who use AI are in the next row: 6 x 0.7 = 4.2, less 5 % is 3.99",
    { "people.ai": 11, "scope.roles": ["user"] },
    days([4, 4], [1.5, 1.5], [7, 7]),
  ],
  [
    "15 people who use AI are still in that row",
    { "people.ai": 15, "scope.roles": ["user"] },
    days([4, 4], [1.5, 1.5], [7, 7]),
  ],
  [
    "16 people who use AI: 7 x 0.7 = 4.9, less 5 % is 4.66",
    { "people.ai": 16, "scope.roles": ["user"] },
    days([4.5, 5], [1.5, 1.5], [7.5, 8]),
  ],
  [
    "a start-up of 4 whose system is not running: 5 to 5 + 1",
    { "people.ai": 4, "system.maturity": "planned" },
    days([5, 6], [1.5, 2], [8, 10]),
  ],
  [
    "12 builders with 6 AI systems: 5.7 to 6, and 1 to 2",
    { "people.ai": 12, "scope.systems": 6 },
    days([6.5, 8], [2, 2.5], [10.5, 13]),
  ],
  [
    "12 builders with 5 AI systems: nothing is added yet",
    { "people.ai": 12, "scope.systems": 5 },
    days([5.5, 6], [2, 2], [9.5, 10]),
  ],
  [
    "30 users with 2 high-risk systems under the EU AI Act: 5.65 to 5.95, 0.5 to 2, and 1",
    { "people.ai": 30, "scope.roles": ["user"], "scope.high-risk": 2, "scope.frameworks": ["eu-ai-act"] },
    days([7, 9], [2.5, 3], [12, 15]),
  ],
  [
    "a maker of medical devices, 60 builders: 9.5 to 10, 3 high-risk 0.5 to 2, and 3 frameworks 3",
    { "people.ai": 60, "scope.high-risk": 3, "scope.frameworks": ["eu-ai-act", "medical", "privacy"] },
    days([13, 15], [4.5, 5], [22, 25]),
  ],
  ["6 agreements: 0.1 to 2 on 4.75 to 5", { "sites.agreements": 6 }, days([5, 7], [1.5, 2.5], [8, 12])],
  [
    "30 controls of its own are capped at 2 days on 4.75 to 5",
    { "system.extra-controls": 30 },
    days([7, 7], [2.5, 2.5], [12, 12]),
  ],
  [
    "four languages and three shifts: 0.75 to 1.5, and 0 to 1, on 4.75 to 5",
    { "people.languages": 4, "people.shifts": 3 },
    days([5.5, 7.5], [2, 2.5], [9.5, 12.5]),
  ],
  [
    "evidence that is withheld and 4 outsourced steps: 0.5 to 1, and 0 to 1, on 4.75 to 5",
    { "system.confidentiality": "withheld", "sites.outsourced": 4 },
    days([5.5, 7], [2, 2.5], [9.5, 12]),
  ],
  [
    "one further site: 1 visit of 0.5 to 1 on 9.5 to 10; surveillance a third and 1 visit",
    { "people.ai": 60, "sites.further": 1 },
    days([10, 11], [3.5, 4.5], [17, 20]),
  ],
  [
    "16 further sites alike: 4 visits on 9.5 to 10; surveillance a third and 3 visits",
    { "people.ai": 60, "sites.further": 16, "sites.alike": "yes" },
    days([11.5, 14], [4.5, 6.5], [20.5, 27]),
  ],
  [
    "16 further sites that differ: 16 visits, and 5 of them in each surveillance",
    { "people.ai": 60, "sites.further": 16, "sites.alike": "no" },
    days([17.5, 26], [5.5, 8.5], [28.5, 43]),
  ],
  [
    "ISO/IEC 27001 held but audited apart: 0 to 15 % off 10",
    { "people.ai": 60, ...withISO27001("separate") },
    days([8.5, 10], [3, 3.5], [14.5, 17]),
  ],
  [
    "ISO/IEC 27001 in one system: 8.5 to 10, then 10 to 20 % off is 6.8 to 9",
    { "people.ai": 60, ...withISO27001("fully") },
    days([7, 9], [2.5, 3], [12, 15]),
  ],
  [
    "6 users with everything that takes time off: 3.5 x 0.8 x 0.8 = 2.24 is held up to 2.5",
    { "scope.roles": ["user"], "system.maturity": "several", ...withISO27001("fully") },
    days([2.5, 3], [1, 1], [4.5, 5]),
  ],
  [
    "people not known, 40 in all: from the row for 1 person to the row for 40, 4.75 to 8.5",
    { "people.ai": undefined, "people.all": 40 },
    days([5, 8.5], [1.5, 3], [8, 14.5]),
  ],
  [
    "roles not known among 60 people: 10 x 0.7 x 0.95 to 10 x 1.3",
    { "people.ai": 60, "scope.roles": ["unknown"] },
    days([6.5, 13], [2, 4.5], [10.5, 22]),
  ],
  [
    "systems and high-risk not known: 0 to 6 and 0 to 2 on 4.75 to 5",
    { "scope.systems": undefined, "scope.high-risk": undefined },
    days([5, 13], [1.5, 4.5], [8, 22]),
  ],
  [
    "nothing known at all: from the floor to 28.6 + 6 + 2 + 3 + 2 + 2 + 1 + 1 + 0.75 + 1 + 1 + 5 = 53.35",
    nothingTold,
    days([2.5, 53.5], [1, 18], [4.5, 89.5]),
  ],
  [
    "2,675 builders: 22, the last row, at most 5 % off",
    { "people.ai": 2675 },
    days([21, 22], [7, 7.5], [35, 37]),
  ],
  [
    "2,676 builders: at least as many, and open above",
    { "people.ai": 2676 },
    days([21, null], [7, null], [35, null]),
  ],
  [
    "a group of 2,400 in all roles at 12 further sites, one system with ISO/IEC 27001: 28.6 less 5 to 20 %, 5.5 to 16.15 added, 4 visits, then 10 to 20 % off",
    {
      "people.ai": 2400,
      "scope.roles": ["provider", "producer", "user"],
      "scope.systems": 40,
      "scope.high-risk": 6,
      "scope.frameworks": ["eu-ai-act", "privacy", "security"],
      "people.languages": 3,
      "people.shifts": 2,
      "sites.further": 12,
      "sites.alike": "yes",
      "sites.outsourced": 3,
      "sites.agreements": 30,
      "system.maturity": "several",
      "system.extra-controls": 4,
      ...withISO27001("fully"),
      "system.confidentiality": "on-site",
    },
    days([24.5, 42.5], [9, 15.5], [42.5, 73.5]),
  ],
  [
    "a body's own table: 20 users are 5, less 5 % is 4.75, and 40 % of it each year",
    { "people.ai": 20, "scope.roles": ["user"] },
    days([5, 5], [2, 2], [9, 9]),
    OWN,
  ],
  [
    "a body's own figure for high-risk systems: 3 x 2 on 4.75 to 5",
    { "scope.high-risk": 3 },
    days([11, 11], [4.5, 4.5], [20, 20]),
    OWN,
  ],
  [
    "a body's own table ends at 50 people: 51 are beyond it",
    { "people.ai": 51, "scope.roles": ["user"] },
    days([5, null], [2, null], [9, null]),
    OWN,
  ],
];

test("there are more than thirty", () => {
  expect(CASES.length).toBeGreaterThanOrEqual(30);
});

for (const [why, answers, expected, rules] of CASES) {
  test(why, () => {
    const { initial, surveillance, three_years } = estimate(answers, rules);
    const shown = ({ low, high }: { low: number; high: number | null }) => [low, high];
    expect(days(shown(initial) as Span, shown(surveillance) as Span, shown(three_years) as Span)).toEqual(
      expected,
    );
  });
}
