import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnswerValue } from "../../worker/contract/answers.ts";
import type { AuditTime, Days } from "../../worker/contract/audit-time.ts";
import type { AuditTimeRules } from "../../worker/contract/audit-time-schema.ts";
import { findAuditRuleFaults } from "../../worker/core/check-audit-rules.ts";
import { estimate, RULES } from "../support/audit-scope.ts";

type Given = Record<string, AnswerValue | undefined>;
const unsaid = <T>(known: fc.Arbitrary<T>) => fc.option(known, { nil: undefined });
const upTo = (max: number, min = 0) => unsaid(fc.integer({ min, max }));
const some = (...ids: string[]) => unsaid(fc.subarray(ids, { minLength: 1 }));
const one = (...ids: string[]) => unsaid(fc.constantFrom(...ids));
const FRAMEWORKS = ["eu-ai-act", "privacy", "medical", "finance", "product-safety", "security", "national"];

/** Any firm that told anything or nothing. */
const firm: fc.Arbitrary<Given> = fc.record({
  "scope.roles": some("provider", "producer", "user"),
  "scope.systems": upTo(60, 1),
  "scope.high-risk": upTo(5),
  "scope.frameworks": some(...FRAMEWORKS),
  "people.ai": upTo(3000, 1),
  "people.all": upTo(4000, 1),
  "people.languages": upTo(6, 1),
  "people.shifts": upTo(4, 1),
  "sites.further": upTo(60),
  "sites.alike": one("yes", "no", "unknown"),
  "sites.outsourced": upTo(12),
  "sites.agreements": upTo(30),
  "system.maturity": one("planned", "running", "cycle", "several", "unknown"),
  "system.extra-controls": upTo(30),
  "system.certificates": some("iso27001", "iso9001", "iso27701"),
  "system.integration": one("separate", "partly", "fully", "unknown"),
  "system.confidentiality": one("open", "on-site", "withheld", "unknown"),
});

const between = (max: number) =>
  fc
    .tuple(fc.double({ min: 0, max, noNaN: true }), fc.double({ min: 0, max, noNaN: true }))
    .map(([a, b]) => ({
      low: Math.min(a, b),
      high: Math.max(a, b),
    }));
/** The library's rules with other reductions, cap, integration and days for a site. */
const rules: fc.Arbitrary<AuditTimeRules> = fc
  .record({
    cap: fc.double({ min: 0, max: 0.5, noNaN: true }),
    shares: fc.array(between(1), { maxLength: 4 }),
    integration: between(0.2),
    days: between(3),
  })
  .map(({ cap, shares, integration, days }) => ({
    ...RULES,
    reductions: {
      cap,
      items: shares.map((share, i) => ({
        id: `item-${i}`,
        fact: "maturity",
        title: "T",
        source: "S",
        certainty: "assumed",
        grades: { planned: { low: 0, high: 0 }, running: share, cycle: share, several: share },
      })),
    },
    integration: { ...RULES.integration, grades: { partly: integration, fully: integration } },
    sites: { ...RULES.sites, days },
  }));

const SHOWN = [
  "initial",
  "stage_1",
  "stage_2",
  "surveillance",
  "recertification",
  "three_years",
  "with_recertification",
] as const satisfies (keyof AuditTime)[];
const high = ({ high }: Days) => high ?? Number.POSITIVE_INFINITY;
const noFewer = (more: Days, fewer: Days) => more.low >= fewer.low && high(more) >= high(fewer);
const check = (property: fc.IPropertyWithHooks<never> | fc.IRawProperty<unknown>) =>
  fc.assert(property, { numRuns: 300 });

describe("whatever is told, and whatever the policy", () => {
  test("low is never above high, and no figure is below nothing", () => {
    check(
      fc.property(firm, rules, (given, policy) => {
        const result = estimate(given, policy);
        for (const name of SHOWN) {
          expect(result[name].low).toBeGreaterThanOrEqual(0);
          expect(high(result[name])).toBeGreaterThanOrEqual(result[name].low);
        }
        for (const { running } of result.lines) expect(high(running)).toBeGreaterThanOrEqual(running.low);
      }),
    );
  });

  test("shown days are half days", () => {
    check(
      fc.property(firm, rules, (given, policy) => {
        const result = estimate(given, policy);
        for (const name of SHOWN) {
          expect(Number.isInteger(result[name].low * 2)).toBe(true);
          if (result[name].high !== null) expect(Number.isInteger(result[name].high * 2)).toBe(true);
        }
      }),
    );
  });

  test("stages add up to the initial audit, and the totals to what is shown", () => {
    check(
      fc.property(firm, rules, (given, policy) => {
        const { initial, stage_1, stage_2, surveillance, three_years } = estimate(given, policy);
        expect(stage_1.low + stage_2.low).toBe(initial.low);
        expect(high(stage_1) + high(stage_2)).toBe(high(initial));
        expect(initial.low + 2 * surveillance.low).toBe(three_years.low);
      }),
    );
  });

  test("reductions leave what the cap leaves of the table time, and integration four fifths of the rest", () => {
    check(
      fc.property(firm, rules, (given, policy) => {
        const { lines } = estimate(given, policy);
        const table = lines.findLast(({ step }) => step === "table" || step === "roles");
        const reduced = lines.findLast(({ step }) => step === "reduction") ?? table;
        const least = (table?.running.low ?? 0) * (1 - policy.reductions.cap);
        expect(reduced?.running.low).toBeGreaterThanOrEqual(least - 0.01);
        const at = lines.findIndex(({ step }) => step === "integration");
        if (at > 0) {
          expect(lines[at]?.running.low).toBeGreaterThanOrEqual(
            (lines[at - 1]?.running.low ?? 0) * 0.8 - 0.01,
          );
        }
      }),
    );
  });

  test("each line leads from the one before to the next", () => {
    check(
      fc.property(firm, (given) => {
        const { lines } = estimate(given);
        for (const [i, { days, step, running }] of lines.entries()) {
          const before = lines[i - 1]?.running;
          if (before === undefined || (step !== "addition" && step !== "sites")) continue;
          expect(running.low).toBeCloseTo(before.low + (days?.low ?? 0), 1);
        }
      }),
    );
  });
});

describe("more never takes fewer days", () => {
  const COUNTS = [
    "people.ai",
    "people.languages",
    "people.shifts",
    "scope.systems",
    "scope.high-risk",
    "sites.further",
    "sites.outsourced",
    "sites.agreements",
    "system.extra-controls",
  ];
  for (const question of COUNTS) {
    test(question, () => {
      check(
        fc.property(firm, rules, fc.nat(3000), fc.nat(40), (given, policy, count, more) => {
          const fewer = estimate({ ...given, [question]: count }, policy);
          const grown = estimate({ ...given, [question]: count + more }, policy);
          for (const name of SHOWN) expect(noFewer(grown[name], fewer[name])).toBe(true);
        }),
      );
    });
  }

  for (const [question, options] of [
    ["scope.frameworks", FRAMEWORKS],
    ["scope.roles", ["provider", "producer", "user"]],
  ] as const) {
    test(question, () => {
      const subset = fc.subarray([...options], { minLength: 1 });
      check(
        fc.property(firm, subset, fc.constantFrom(...options), (given, chosen, added) => {
          const fewer = estimate({ ...given, [question]: chosen });
          const grown = estimate({ ...given, [question]: [...new Set([...chosen, added])] });
          for (const name of SHOWN) expect(noFewer(grown[name], fewer[name])).toBe(true);
        }),
      );
    });
  }
});

describe("what is not known", () => {
  test("an answer within what was taken never makes the range wider", () => {
    const UNKNOWN = { systems: ["scope.systems", 1, 20], frameworks: ["scope.frameworks", 0, 3] } as const;
    check(
      fc.property(firm, fc.integer({ min: 1, max: 20 }), (given, systems) => {
        const unknown = estimate({ ...given, [UNKNOWN.systems[0]]: undefined });
        const known = estimate({ ...given, [UNKNOWN.systems[0]]: systems });
        expect(known.initial.low).toBeGreaterThanOrEqual(unknown.initial.low);
        expect(high(known.initial)).toBeLessThanOrEqual(high(unknown.initial));
      }),
    );
  });

  test("every open question that tells a fact is called missing, unless branching found it needless", () => {
    check(
      fc.property(firm, (given) => {
        const asked = Object.entries(given).filter(([, value]) => value === undefined || value === "unknown");
        const missing = new Set(estimate(given).missing.map(({ question }) => question));
        for (const [question] of asked) {
          const needless =
            question === "people.all" ||
            (question === "sites.alike" && (given["sites.further"] === 0 || given["sites.further"] === 1));
          if (!needless && !(question in { "system.integration": 1 })) expect(missing).toContain(question);
        }
      }),
    );
  });
});

test("the rules of the library have no fault", () => {
  expect(findAuditRuleFaults(RULES)).toEqual([]);
});
