import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MONTHS_MAX } from "../../worker/contract/reassessment.ts";
import { addMonths, dayOf, startOf } from "../../worker/core/calendar.ts";
import { cycleAfter, intervalOf, reassessmentAfter } from "../../worker/core/reassessment-cycle.ts";

const days = fc.integer({ min: startOf("2000-01-01"), max: startOf("2099-12-31") }).map(dayOf);
const months = fc.integer({ min: 1, max: MONTHS_MAX });
const rounds = fc.integer({ min: 1, max: 60 });
const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

describe("calendar months", () => {
  test.each([
    ["2027-01-31", 1, "2027-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2028-02-29", 48, "2032-02-29"],
    ["2096-02-29", 48, "2100-02-28"],
    ["2026-11-22", 12, "2027-11-22"],
    ["2026-08-31", 6, "2027-02-28"],
    ["2026-12-31", 2, "2027-02-28"],
    ["2026-05-31", 0, "2026-05-31"],
  ])("from %s %i later is %s", (day, count, later) => expect(addMonths(day, count)).toBe(later));

  test("lead into the month that is meant, to the same day or to the month's last", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 600 }), (day, count) => {
        const later = addMonths(day, count);
        expect(dayOf(startOf(later))).toBe(later);
        expect(monthOf(later)).toBe(monthOf(day) + count);
        const cut = later.slice(8) !== day.slice(8);
        if (cut) expect(later.slice(8) < day.slice(8)).toBe(true);
        if (cut) expect(monthOf(dayOf(startOf(later) + 86_400_000))).toBe(monthOf(later) + 1);
      }),
    );
  });

  test("never turn the order of two days round", () => {
    fc.assert(
      fc.property(days, days, months, (one, other, count) => {
        const [first = "", last = ""] = [one, other].sort();
        expect(addMonths(first, count) <= addMonths(last, count)).toBe(true);
      }),
    );
  });
});

describe("the three years of a certificate", () => {
  test("have two surveillances and a recertification, told at the first assessment", () => {
    expect(cycleAfter("2028-02-29", 12, 1)).toEqual([
      { due_on: "2029-02-28", occasion: "surveillance-1" },
      { due_on: "2030-02-28", occasion: "surveillance-2" },
      { due_on: "2031-02-28", occasion: "recertification" },
    ]);
  });

  test("go on after the second, and begin anew after the fourth", () => {
    expect(cycleAfter("2027-11-30", 12, 2).map(({ occasion }) => occasion)).toEqual([
      "surveillance-2",
      "recertification",
    ]);
    expect(cycleAfter("2027-11-30", 12, 3).map(({ occasion }) => occasion)).toEqual(["recertification"]);
    expect(cycleAfter("2027-11-30", 12, 4).map(({ occasion }) => occasion)).toEqual([
      "surveillance-1",
      "surveillance-2",
      "recertification",
    ]);
  });

  test("have re-assessments between the audits where they come more often", () => {
    expect(cycleAfter("2026-08-31", 6, 1)).toEqual([
      { due_on: "2027-02-28", occasion: "between" },
      { due_on: "2027-08-31", occasion: "surveillance-1" },
      { due_on: "2028-02-29", occasion: "between" },
      { due_on: "2028-08-31", occasion: "surveillance-2" },
      { due_on: "2029-02-28", occasion: "between" },
      { due_on: "2029-08-31", occasion: "recertification" },
    ]);
  });

  test("whatever the interval and the round: days ascend by it, the first is due, and none is beyond three years", () => {
    fc.assert(
      fc.property(days, months, rounds, (day, interval, round) => {
        const told = reassessmentAfter(day, interval, round);
        expect(told?.cycle[0]?.due_on).toBe(told?.due_on);
        expect(told?.due_on).toBe(addMonths(day, interval));
        for (const [i, { due_on }] of (told?.cycle ?? []).entries()) {
          expect(monthOf(due_on)).toBe(monthOf(day) + (i + 1) * interval);
          expect((i + 1) * interval).toBeLessThanOrEqual(36 + interval);
        }
      }),
    );
  });

  test("the next round tells what is left of the same cycle, if it comes on its day", () => {
    fc.assert(
      fc.property(months, rounds, (interval, round) => {
        const [, ...rest] = cycleAfter("2026-01-15", interval, round);
        fc.pre(rest.length > 0);
        const next = cycleAfter(addMonths("2026-01-15", interval), interval, round + 1);
        expect(next).toEqual(rest);
      }),
    );
  });
});

test("what the embed says goes before the tenant, and the year before nothing; never is never", () => {
  expect([intervalOf(null, null), intervalOf(null, 6), intervalOf(3, 6), intervalOf(0, 6)]).toEqual([
    12, 6, 3, 0,
  ]);
  expect(reassessmentAfter("2026-01-01", 0, 1)).toBeNull();
});
