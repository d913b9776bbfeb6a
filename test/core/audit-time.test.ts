import { describe, expect, test } from "vitest";
import type { AuditTimeRules } from "../../worker/contract/audit-time-schema.ts";
import { estimate, PLAIN, RULES } from "../support/audit-scope.ts";

/** Days by people and role as docs/audit-time.md has them: producer, provider or user, several roles. */
const TABLE: [from: number, to: number, producer: number, user: number, several: number][] = [
  [1, 10, 5, 3.5, 6.5],
  [11, 15, 6, 4.2, 7.8],
  [16, 25, 7, 4.9, 9.1],
  [26, 45, 8.5, 5.95, 11.05],
  [46, 65, 10, 7, 13],
  [66, 85, 11, 7.7, 14.3],
  [86, 125, 12, 8.4, 15.6],
  [126, 175, 13, 9.1, 16.9],
  [176, 275, 14, 9.8, 18.2],
  [276, 425, 15, 10.5, 19.5],
  [426, 625, 16.5, 11.55, 21.45],
  [626, 875, 17.5, 12.25, 22.75],
  [876, 1175, 18.5, 12.95, 24.05],
  [1176, 1550, 19.5, 13.65, 25.35],
  [1551, 2025, 21, 14.7, 27.3],
  [2026, 2675, 22, 15.4, 28.6],
];
const ROLES = [["producer"], ["user"], ["producer", "user"]];

/** The time that people and roles call for, before all else. */
const tableTime = (people: number, roles: string[]) => {
  const { lines } = estimate({ "people.ai": people, "scope.roles": roles });
  return lines.find(({ id }) => id === "roles")?.running ?? lines[0]?.running;
};
const line = (id: string, answers: Parameters<typeof estimate>[0], rules?: AuditTimeRules) =>
  estimate(answers, rules).lines.find((one) => one.id === id);
const both = (days: number) => ({ low: days, high: days });

describe("the table", () => {
  test("has every row that is tested here, and no other", () => {
    expect(RULES.people.rows.map(({ upTo }) => upTo)).toEqual(TABLE.map(([, to]) => to));
  });

  for (const [from, to, ...days] of TABLE) {
    for (const [i, roles] of ROLES.entries()) {
      test(`${from} to ${to} people, ${roles.join(" and ")}: ${days[i]} days at both ends`, () => {
        expect(tableTime(from, roles)).toEqual(both(days[i] ?? 0));
        expect(tableTime(to, roles)).toEqual(both(days[i] ?? 0));
      });
    }
  }

  test("a provider takes as long as a user, and three roles as long as two", () => {
    expect(tableTime(100, ["provider"])).toEqual(tableTime(100, ["user"]));
    expect(tableTime(100, ["provider", "producer", "user"])).toEqual(tableTime(100, ["provider", "user"]));
  });

  test("2,676 people are beyond the table: at least so many days, and nothing made up above", () => {
    const within = estimate({ "people.ai": 2675 });
    const beyond = estimate({ "people.ai": 2676 });
    expect(within.beyond_table).toBe(false);
    expect(beyond.beyond_table).toBe(true);
    expect(beyond.initial).toEqual({ low: within.initial.low, high: null });
    expect(beyond.stage_2.high).toBeNull();
    expect(beyond.with_recertification.high).toBeNull();
    expect(JSON.stringify(beyond)).not.toMatch(/NaN|Infinity/);
  });

  test("only the row for 1 to 10 people is known from others; the rest is assumed", () => {
    expect(line("people", { "people.ai": 10 })?.certainty).toBe("secondary");
    expect(line("people", { "people.ai": 11 })?.certainty).toBe("assumed");
  });

  test("who knows neither people nor roles gets the whole table, as sure as its least sure row", () => {
    const people = line("people", { "people.ai": undefined, "scope.roles": ["unknown"] });
    expect(people?.days).toEqual({ low: 3.5, high: 28.6 });
    expect(people?.taken).toEqual({ low: 1, high: 2675 });
    expect(people?.certainty).toBe("assumed");
  });

  test("people in AI work are no more than all people, where only those are told", () => {
    const people = line("people", { "people.ai": undefined, "people.all": 40 });
    expect(people?.taken).toEqual({ low: 1, high: 40 });
    expect(people?.days).toEqual({ low: 5, high: 8.5 });
  });
});

describe("additions", () => {
  const cases: [
    fact: string,
    question: string,
    given: number | string | string[],
    low: number,
    high: number,
  ][] = [
    ["systems", "scope.systems", 5, 0, 0],
    ["systems", "scope.systems", 6, 1, 2],
    ["systems", "scope.systems", 7, 1, 4],
    ["systems", "scope.systems", 8, 1, 6],
    ["systems", "scope.systems", 9, 1, 6],
    ["systems", "scope.systems", 10000, 1, 6],
    ["high-risk", "scope.high-risk", 0, 0, 0],
    ["high-risk", "scope.high-risk", 1, 0.5, 2],
    ["high-risk", "scope.high-risk", 3, 0.5, 2],
    ["frameworks", "scope.frameworks", ["eu-ai-act"], 1, 1],
    ["frameworks", "scope.frameworks", ["eu-ai-act", "privacy", "finance"], 3, 3],
    ["agreements", "sites.agreements", 5, 0, 0],
    ["agreements", "sites.agreements", 6, 0.1, 2],
    ["agreements", "sites.agreements", 600, 0.1, 2],
    ["extra-controls", "system.extra-controls", 1, 0.1, 0.1],
    ["extra-controls", "system.extra-controls", 20, 2, 2],
    ["extra-controls", "system.extra-controls", 21, 2, 2],
    ["languages", "people.languages", 2, 0.25, 0.5],
    ["languages", "people.languages", 5, 1, 2],
    ["languages", "people.languages", 9, 2, 2],
    ["shifts", "people.shifts", 2, 0, 0.5],
    ["shifts", "people.shifts", 4, 0, 1.5],
    ["shifts", "people.shifts", 5, 0, 1.5],
    ["outsourced", "sites.outsourced", 1, 0, 0.25],
    ["outsourced", "sites.outsourced", 9, 0, 2],
    ["confidentiality", "system.confidentiality", "on-site", 0, 0.5],
    ["confidentiality", "system.confidentiality", "withheld", 0.5, 1],
    ["new-system", "system.maturity", "planned", 0, 1],
    ["new-system", "system.maturity", "running", 0, 0.5],
  ];
  for (const [id, question, given, low, high] of cases) {
    test(`${id}: ${String(given)} brings ${low} to ${high} days`, () => {
      expect(line(id, { [question]: given })?.days ?? both(0)).toEqual({ low, high });
    });
  }

  test("what brings nothing has no line", () => {
    expect(estimate({ "system.maturity": "planned" }).lines.map(({ id }) => id)).toEqual([
      "people",
      "new-system",
    ]);
  });

  for (const [fact, question, low, high] of [
    ["systems", "scope.systems", 0, 6],
    ["high-risk", "scope.high-risk", 0, 2],
    ["frameworks", "scope.frameworks", 0, 3],
    ["agreements", "sites.agreements", 0, 2],
    ["extra-controls", "system.extra-controls", 0, 2],
    ["languages", "people.languages", 0, 1],
    ["shifts", "people.shifts", 0, 1],
    ["outsourced", "sites.outsourced", 0, 0.75],
    ["confidentiality", "system.confidentiality", 0, 1],
  ] as const) {
    test(`${fact}: unknown is ${low} to ${high} days, never silently none, and is called missing`, () => {
      const { lines, missing } = estimate({ [question]: undefined });
      expect(lines.find(({ id }) => id === fact)?.days).toEqual({ low, high });
      expect(missing).toEqual([{ fact, question, narrows_by: expect.closeTo(high - low, 5) }]);
    });
  }

  test("the option that says so is as unknown as no answer", () => {
    const said = estimate({ "scope.frameworks": ["unknown"], "system.confidentiality": "unknown" });
    expect(said).toEqual(estimate({ "scope.frameworks": undefined, "system.confidentiality": undefined }));
  });
});

describe("reductions", () => {
  test("a system that ran for several cycles and other certificates: 5 to 20 % less", () => {
    const given = {
      "system.maturity": "several",
      "system.certificates": ["iso9001"],
      "system.integration": "separate",
    };
    const { lines } = estimate({ ...given, "people.ai": 60 });
    expect(lines.map(({ id }) => id)).toEqual(["people", "roles", "maturity", "certificates"]);
    expect(lines.at(-1)?.running).toEqual({ low: 8, high: 9.5 });
  });

  const greedy: AuditTimeRules = {
    ...RULES,
    reductions: {
      cap: 0.3,
      items: [
        {
          id: "a",
          fact: "maturity",
          title: "A",
          source: "A",
          certainty: "assumed",
          grades: { cycle: both(0.2) },
        },
        {
          id: "b",
          fact: "maturity",
          title: "B",
          source: "B",
          certainty: "assumed",
          grades: { cycle: both(0.25) },
        },
        {
          id: "c",
          fact: "maturity",
          title: "C",
          source: "C",
          certainty: "assumed",
          grades: { cycle: both(0.4) },
        },
      ],
    },
  };
  test("together they never take more than the cap, and the line says where it bit", () => {
    const { lines } = estimate({ "people.ai": 60 }, greedy);
    expect(lines.slice(2).map(({ id, running, capped }) => [id, running.low, capped])).toEqual([
      ["a", 8, false],
      ["b", 7, true],
      ["c", 7, true],
    ]);
  });

  test("integration comes after them: 30 % and then 20 % take 44 %, not 50 %", () => {
    const rules = { ...greedy, integration: { ...RULES.integration, grades: { fully: both(0.2) } } };
    const given = { "people.ai": 60, "system.certificates": ["iso27001"], "system.integration": "fully" };
    const { lines } = estimate(given, rules);
    expect(lines.at(-1)?.running).toEqual(both(5.6));
  });

  test("integration is no question for who has no other certificate, and unknown for who did not say", () => {
    expect(estimate().missing).toEqual([]);
    const { missing, lines } = estimate({ "system.certificates": ["iso27001"] });
    expect(missing.map(({ fact }) => fact)).toEqual(["integration"]);
    expect(lines.at(-1)).toMatchObject({ id: "integration", factor: { low: 0.8, high: 1 } });
  });

  test("no reduction goes below the least audit time", () => {
    const rules = { ...greedy, minimum: { ...RULES.minimum, initial: 4 } };
    expect(estimate({}, rules).initial).toEqual(both(4));
  });
});

describe("further sites", () => {
  const visits = (sites: number | undefined, alike: string | undefined) =>
    estimate({ "sites.further": sites, "sites.alike": alike }).sites;
  for (const [n, initial, surveillance, recertification] of [
    [0, 0, 0, 0],
    [1, 1, 1, 1],
    [2, 2, 1, 2],
    [4, 2, 2, 2],
    [5, 3, 2, 2],
    [9, 3, 2, 3],
    [25, 5, 3, 4],
    [26, 6, 4, 5],
    [100, 10, 6, 8],
    [5000, 71, 43, 57],
  ] as const) {
    test(`${n} alike: ${initial}, ${surveillance} and ${recertification} visits`, () => {
      const sites = visits(n, "yes");
      expect(sites).toEqual({
        initial: both(initial),
        surveillance: both(surveillance),
        recertification: both(recertification),
      });
    });
  }
  test("unlike sites are all visited, and 30 % of them each year", () => {
    expect(visits(10, "no")).toEqual({ initial: both(10), surveillance: both(3), recertification: both(10) });
    expect(visits(11, "no").surveillance).toEqual(both(4));
  });
  test("where nobody said whether they are alike, from the sample to all", () => {
    expect(visits(9, undefined)).toEqual({
      initial: { low: 3, high: 9 },
      surveillance: { low: 2, high: 3 },
      recertification: { low: 3, high: 9 },
    });
  });
  test("where nobody said how many, none to five", () => {
    expect(visits(undefined, "no").initial).toEqual({ low: 0, high: 5 });
  });
  test("each audit of the cycle pays for its own visits", () => {
    const { initial, surveillance } = estimate({ "people.ai": 60, "sites.further": 9, "sites.alike": "yes" });
    expect(initial).toEqual({ low: 11, high: 13 }); // 9.5 to 10, and 3 visits
    expect(surveillance).toEqual({ low: 4, high: 5.5 }); // a third, and 2 visits
  });
});

describe("the cycle", () => {
  test("stage 1 and stage 2 make the initial audit, at both ends", () => {
    const { initial, stage_1, stage_2 } = estimate({ "people.ai": 300, "scope.systems": undefined });
    expect(stage_1.low + stage_2.low).toBe(initial.low);
    expect((stage_1.high ?? 0) + (stage_2.high ?? 0)).toBe(initial.high);
  });
  test("three years are the initial audit and two surveillance audits, as they are shown", () => {
    const { initial, surveillance, three_years, recertification, with_recertification } = estimate({
      "people.ai": 30,
      "scope.roles": ["producer", "user"],
    });
    expect(three_years.low).toBe(initial.low + 2 * surveillance.low);
    expect(with_recertification.low).toBe(three_years.low + recertification.low);
  });
  test("drivers are what moves the days, the largest first", () => {
    const { drivers } = estimate({ "scope.systems": 12, "scope.frameworks": ["eu-ai-act"] });
    expect(drivers.map(({ line, days }) => [line, days.low, days.high])).toEqual([
      ["systems", 1, 6],
      ["frameworks", 1, 1],
      ["maturity", -0.25, 0],
    ]);
  });
  test("a firm that told everything misses nothing", () => {
    expect(Object.keys(PLAIN)).toHaveLength(14);
    expect(estimate().missing).toEqual([]);
  });
});
