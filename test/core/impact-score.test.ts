import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Row } from "../../worker/contract/answers.ts";
import type { ImpactResult } from "../../worker/contract/impact-result.ts";
import {
  answersWith,
  HARMLESS,
  harm,
  impactDefinition,
  impactPolicy,
  measure,
  party,
  scored,
} from "../support/impact.ts";

const LEVELS = impactPolicy.levels.map(({ id }) => id);
const rank = (level: string) => LEVELS.indexOf(level);
const inherent = (answers: Parameters<typeof answersWith>[0]) => scored(answersWith(answers)).inherent;
const people = { "screening.people": "yes" };
const worst = { severity: "grave", extent: "public", reversibility: "never", likelihood: "expected" };

const column = (id: string): string[] => {
  const register = impactDefinition.sections
    .flatMap((section) => section.questions)
    .find((question) => question.id === "impacts.rows");
  const found = register?.type === "register" ? register.columns.find((one) => one.id === id) : undefined;
  return found && "options" in found ? found.options.map((option) => option.id) : [];
};
const factors = fc.record({
  severity: fc.constantFrom(...column("severity")),
  extent: fc.constantFrom(...column("extent")),
  reversibility: fc.constantFrom(...column("reversibility")),
  likelihood: fc.constantFrom(...column("likelihood")),
});
const harms = (min = 1) =>
  fc
    .array(fc.tuple(factors, fc.constantFrom("people", "children")), { minLength: min, maxLength: 6 })
    .map((all) => all.map(([own, party], i) => harm(`harm ${i}`, { ...own, party })));
const PARTIES = [party("people"), party("children", { vulnerable: ["children"] })];
const measuresFor = (rows: readonly Row[]) =>
  fc.array(
    fc
      .tuple(
        fc.constantFrom(...rows.map(({ name }) => String(name))),
        fc.constantFrom("severity", "extent", "reversibility", "likelihood"),
        fc.constantFrom("one", "two"),
        fc.constantFrom("planned", "started", "working", "checked"),
        fc.constantFrom("", " ", "a record"),
      )
      .map(([name, factor, steps, status, evidence]) => measure(name, { factor, steps, status, evidence })),
    { maxLength: 6 },
  );
const rowsAndMeasures = harms().chain((rows) => fc.tuple(fc.constant(rows), measuresFor(rows)));
const resultOf = (rows: Row[], measures: Row[] = [], more = {}): ImpactResult =>
  scored(
    answersWith({
      ...people,
      "parties.rows": PARTIES,
      "impacts.rows": rows,
      "measures.rows": measures,
      ...more,
    }),
  );

describe("the weaknesses of methods that add points up are not here", () => {
  test("ten grave answers come out at the top, however harmless everything else is", () => {
    const grave = harm("grave", worst);
    const rest = Array.from({ length: 40 }, (_, i) => harm(`slight ${i}`));
    expect(inherent({ ...people, "impacts.rows": [...rest, grave] }).level).toBe("very-high");
    expect(inherent({ ...people, "impacts.rows": [grave] }).level).toBe("very-high");
  });

  test("many small harms stay small: breadth does not beat severity either", () => {
    const rows = Array.from({ length: 150 }, (_, i) => harm(`slight ${i}`));
    expect(inherent({ ...people, "impacts.rows": rows }).level).toBe("low");
  });

  test("an unfinished form never looks safe: no level is told, and all may still come", () => {
    for (const id of Object.keys(answersWith(people))) {
      if (
        !scored(answersWith({ ...people, [id]: undefined })).missing.some(({ reason }) => reason === "answer")
      )
        continue;
      const { level, at_most } = inherent({ ...people, [id]: undefined });
      expect([id, level, at_most]).toEqual([id, null, "prohibited"]);
    }
    expect(scored({}).inherent).toMatchObject({ level: null, at_least: "low", at_most: "prohibited" });
    expect(inherent({ ...people, "impacts.rows": [] }).level).toBeNull();
  });

  test("measures move the residual level step by step and never the inherent one", () => {
    const rows = [harm("a", { severity: "serious", likelihood: "expected" })];
    const none = resultOf(rows);
    const one = resultOf(rows, [measure("a")]);
    const two = resultOf(rows, [measure("a", { steps: "two" })]);
    expect([none, one, two].map(({ inherent }) => inherent.at_least)).toEqual(Array(3).fill("very-high"));
    expect([none, one, two].map(({ residual }) => residual.at_least)).toEqual([
      "very-high",
      "high",
      "medium",
    ]);
  });

  test("what excludes all others is chosen alone, so that every scale reaches its end", () => {
    const rows = resultOf([harm("a", worst)]).rows;
    expect(rows[0]?.inherent?.product).toBe(16);
  });
});

describe("laws", () => {
  test("adding a harm never lowers a level", () => {
    fc.assert(
      fc.property(harms(), harms(), (rows, more) => {
        const added = [...rows, ...more.map((row, i) => ({ ...row, name: `more ${i}` }))];
        const [before, after] = [resultOf(rows), resultOf(added)];
        expect(rank(after.inherent.at_least)).toBeGreaterThanOrEqual(rank(before.inherent.at_least));
        expect(rank(after.residual.at_least)).toBeGreaterThanOrEqual(rank(before.residual.at_least));
      }),
    );
  });

  test("no factor that gets worse lowers a level", () => {
    const scale = {
      severity: column("severity"),
      extent: column("extent"),
      reversibility: column("reversibility"),
      likelihood: column("likelihood"),
    };
    fc.assert(
      fc.property(
        factors,
        fc.constantFrom(...(Object.keys(scale) as (keyof typeof scale)[])),
        (own, factor) => {
          const values = impactPolicy.scales[factor];
          const ladder = Object.keys(values).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
          const levels = ladder.map((value) =>
            rank(inherent({ ...people, "impacts.rows": [harm("a", { ...own, [factor]: value })] }).at_least),
          );
          expect(levels).toEqual(levels.toSorted((a, b) => a - b));
        },
      ),
    );
  });

  test("a measure that is not evidenced or does not work yet never moves the residual level", () => {
    fc.assert(
      fc.property(rowsAndMeasures, ([rows, measures]) => {
        const idle = measures.filter(
          ({ status, evidence }) =>
            String(evidence).trim() === "" || !["working", "checked"].includes(String(status)),
        );
        expect(resultOf(rows, idle).residual).toEqual(resultOf(rows).residual);
      }),
    );
  });

  test("measures never raise the residual level, nor touch the inherent one", () => {
    fc.assert(
      fc.property(rowsAndMeasures, ([rows, measures]) => {
        const { inherent, residual } = resultOf(rows, measures);
        expect(rank(residual.at_least)).toBeLessThanOrEqual(rank(inherent.at_least));
        expect(inherent).toEqual(resultOf(rows).inherent);
      }),
    );
  });

  test("a floor always wins, with whatever measures", () => {
    const floors = [
      [{ "screening.prohibited": ["social-scoring"] }, "prohibited"],
      [{ "screening.areas": ["work"] }, "high"],
      [{ "screening.areas": ["credit"] }, "high"],
      [{ "screening.decides": "alone" }, "high"],
    ] as const;
    fc.assert(
      fc.property(rowsAndMeasures, fc.constantFrom(...floors), ([rows, measures], [answers, level]) => {
        const result = resultOf(rows, measures, answers);
        expect(rank(result.inherent.at_least)).toBeGreaterThanOrEqual(rank(level));
        expect(rank(result.residual.at_least)).toBeGreaterThanOrEqual(rank(level));
      }),
    );
  });

  test("the order of rows is irrelevant", () => {
    fc.assert(
      fc.property(
        rowsAndMeasures.chain(([rows, measures]) =>
          fc.tuple(
            fc.constant([rows, measures] as const),
            fc.shuffledSubarray(rows, { minLength: rows.length }),
            fc.shuffledSubarray(measures, { minLength: measures.length }),
          ),
        ),
        ([[rows, measures], otherRows, otherMeasures]) => {
          const [one, other] = [resultOf(rows, measures), resultOf(otherRows, otherMeasures)];
          for (const side of ["inherent", "residual"] as const) {
            const { because: _, ...levels } = one[side];
            expect(other[side]).toMatchObject(levels);
          }
          expect(other.exposure).toBe(one.exposure);
        },
      ),
    );
  });

  test("what is unknown counts as the worse neighbour, and the level that it may hide is told", () => {
    fc.assert(
      fc.property(
        factors,
        fc.constantFrom("severity", "extent", "reversibility", "likelihood"),
        (own, factor) => {
          const at = (value: string) => resultOf([harm("a", { ...own, [factor]: value })]).inherent;
          const third = column(factor)[2] ?? "";
          const [unknown, last] = [at("unknown"), at(column(factor)[3] ?? "")];
          expect(unknown.at_least).toBe(at(third).at_least);
          expect(rank(unknown.at_most)).toBeGreaterThanOrEqual(rank(last.at_least));
        },
      ),
    );
  });

  test("exposure is between 0 and 100 and ranks only: it moves no level", () => {
    fc.assert(
      fc.property(harms(), (rows) => {
        const { exposure } = resultOf(rows);
        expect(exposure).toBeGreaterThan(0);
        expect(exposure).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe("every level says what made it", () => {
  test("the worst rows, by their place", () => {
    const rows = [harm("slight"), harm("grave", worst), harm("grave too", worst)];
    expect(resultOf(rows).inherent.because).toEqual([
      { rule: "row", row: 1 },
      { rule: "row", row: 2 },
    ]);
  });

  test("a floor, by its name", () => {
    const { inherent, floors } = resultOf([harm("slight")], [], { "screening.areas": ["work"] });
    expect(inherent.because).toEqual([{ rule: "floor", id: "high-risk" }]);
    expect(floors).toEqual([{ id: "high-risk", level: "high" }]);
  });

  test("the screening, where nothing more was called for", () => {
    const result = scored(answersWith());
    expect(result).toMatchObject({ depth: "none", missing: [], rows: [] });
    expect(result.inherent).toEqual({
      level: "low",
      at_least: "low",
      at_most: "low",
      because: [{ rule: "depth", id: "none" }],
    });
  });

  test("a row tells its band, what lifted it, and which measures moved it from where to where", () => {
    const rows = [harm("a", { severity: "serious", likelihood: "likely", party: "children" })];
    const [row] = resultOf(rows, [
      measure("a"),
      measure("a", { steps: "two" }),
      measure("a", { evidence: "" }),
    ]).rows;
    expect(row?.inherent).toMatchObject({
      gravity: 3,
      product: 9,
      band: "high",
      raises: ["vulnerable"],
      level: "very-high",
    });
    expect(row?.moved).toEqual([{ factor: "likelihood", from: 3, to: 1, measures: [0, 1] }]);
    expect(row?.residual).toMatchObject({ product: 3, band: "low", level: "medium" });
  });

  test("a measure tells why it does not count", () => {
    const { measures } = resultOf(
      [harm("a")],
      [measure("a"), measure("a", { evidence: " " }), measure("a", { status: "planned" }), measure("b")],
    );
    expect(measures.map(({ counts }) => counts)).toEqual(["yes", "no_evidence", "not_working", "no_target"]);
  });

  test("a party that no row is about is told by its name, and so is a row about nobody", () => {
    const result = scored(
      answersWith({
        ...people,
        "parties.rows": [party("people"), party("neighbours")],
        "impacts.rows": [harm("a"), harm("b", { party: "ghosts" })],
      }),
    );
    expect(result.missing).toEqual([
      { reason: "party_unrated", party: "neighbours" },
      { reason: "party_unknown", row: 1 },
    ]);
    expect(result.inherent.level).toBeNull();
  });

  test("everything that nobody knows is told by its place", () => {
    const result = scored(
      answersWith({
        ...people,
        "screening.special": ["unknown"],
        "model.groups": "unknown",
        "impacts.rows": [harm("a", { likelihood: "unknown" })],
      }),
    );
    expect(result.unknown).toEqual([
      { question: "screening.special", row: null, column: null },
      { question: "model.groups", row: null, column: null },
      { question: "impacts.rows", row: 0, column: "likelihood" },
    ]);
  });
});

test("answers to what branching hides decide nothing", () => {
  const hidden = answersWith({ "impacts.rows": [harm("a", worst)], "screening.override": "never" });
  expect(scored(hidden).inherent.level).toBe("low");
  expect(HARMLESS["screening.people"]).toBe("no");
});
