import { expect, test } from "vitest";
import { readContent } from "../../scripts/lint-compile.ts";
import { contentSources } from "../../scripts/lint-content.ts";
import type { Answers } from "../../worker/contract/answers.ts";
import type { Question } from "../../worker/contract/definition-schema.ts";
import { isGapPolicy } from "../../worker/contract/kinds.ts";
import type { Roadmap } from "../../worker/contract/roadmap.ts";
import { planRoadmap } from "../../worker/core/roadmap.ts";
import { score } from "../../worker/core/score.ts";

const content = readContent(contentSources());
const only = <T extends { slug: string }>(items: readonly { value: T }[], slug: string): T => {
  const found = items.find(({ value }) => value.slug === slug);
  if (found === undefined) throw new Error(`there is no ${slug}`);
  return found.value;
};
const definition = only(content.questionnaires, "iso42001-gap");
const policy = only(
  content.policies.flatMap(({ value }) => (isGapPolicy(value) ? [{ value }] : [])),
  "iso42001-default",
);

/** Levels that the answers take in turn: a base is never even. */
const BASES = {
  none: [0],
  weak: [0, 0, 1, 1, 2],
  mixed: [1, 2, 2, 3],
  strong: [2, 3, 4, 4, 4],
};
type Organisation = { size: string; base: keyof typeof BASES; systems: number; roles: string[] };
const EVERY_ROLE = ["provider", "producer", "user"];

function answersOf({ size, base, systems, roles }: Organisation): Answers {
  const levels = BASES[base];
  let turn = 0;
  const maturity = (question: Extract<Question, { type: "maturity" }>) => {
    const wanted = levels[turn++ % levels.length] ?? 0;
    return Math.max(
      ...question.options.map(({ level }) => level).filter((level) => level <= wanted),
      question.options[0]?.level ?? 0,
    );
  };
  const answers: Answers = {
    "organisation.size": { value: size },
    "organisation.roles": { value: roles },
    "systems.register": {
      value: Array.from({ length: systems }, (_, i) => ({ name: `System ${i}`, role: "user" })),
    },
  };
  for (const question of definition.sections.flatMap((section) => section.questions)) {
    if (question.type === "maturity") {
      answers[question.id] = { value: maturity(question), evidence: "the record" };
    }
  }
  return answers;
}

function planned(organisation: Organisation): Roadmap {
  const answers = answersOf(organisation);
  const result = score({
    definition,
    definitionDigest: "sha256:d",
    policy,
    policyDigest: "sha256:p",
    answers,
  });
  return planRoadmap({ definition, policy, result, answers });
}
const inMonths = (weeks: number) => weeks / (365.25 / 12 / 7);
const months = (organisation: Organisation) => {
  const { low, high } = planned(organisation).weeks;
  return { low: inMonths(low), high: inMonths(high), middle: inMonths((low + high) / 2) };
};

test.each<Organisation>([
  { size: "under-50", base: "strong", systems: 1, roles: ["user"] },
  { size: "under-50", base: "strong", systems: 3, roles: EVERY_ROLE },
  { size: "under-50", base: "mixed", systems: 2, roles: ["user"] },
])("a small organisation with a narrow scope lands in 3 to 9 months: %o", (organisation) => {
  const { low, high } = months(organisation);
  expect(low).toBeGreaterThanOrEqual(3);
  expect(high).toBeLessThanOrEqual(9);
});

test("a small organisation without a base lands about the 6 to 12 months told of those without an ISO system", () => {
  const { low, high } = months({ size: "under-50", base: "weak", systems: 3, roles: ["user"] });
  expect(low).toBeGreaterThanOrEqual(5.5);
  expect(high).toBeLessThanOrEqual(12);
});

test.each<Organisation>([
  { size: "250-999", base: "weak", systems: 8, roles: EVERY_ROLE },
  { size: "1000-plus", base: "weak", systems: 40, roles: ["user"] },
  { size: "1000-plus", base: "weak", systems: 40, roles: EVERY_ROLE },
  { size: "250-999", base: "none", systems: 8, roles: ["user"] },
])("a large organisation with a weak base lands in 12 to 18 months, give or take six weeks: %o", (one) => {
  const { low, high, middle } = months(one);
  const sixWeeks = inMonths(6);
  expect(middle).toBeGreaterThanOrEqual(12);
  expect(middle).toBeLessThanOrEqual(18);
  expect(low).toBeGreaterThanOrEqual(12 - sixWeeks);
  expect(high).toBeLessThanOrEqual(18 + sixWeeks);
});

test.each<Organisation>([
  { size: "50-249", base: "weak", systems: 8, roles: EVERY_ROLE },
  { size: "50-249", base: "mixed", systems: 8, roles: ["user"] },
])("a medium organisation lands in the 6 to 18 months told of most: %o", (organisation) => {
  const { low, high } = months(organisation);
  expect(low).toBeGreaterThanOrEqual(6);
  expect(high).toBeLessThanOrEqual(18);
});

test("the larger the organisation, the longer its plan; the more AI systems, the longer", () => {
  const sizes = ["under-50", "50-249", "250-999"].map((size) =>
    months({ size, base: "weak", systems: 8, roles: EVERY_ROLE }),
  );
  expect(sizes.map(({ low }) => low)).toEqual(sizes.map(({ low }) => low).toSorted((a, b) => a - b));
  expect(sizes.map(({ high }) => high)).toEqual(sizes.map(({ high }) => high).toSorted((a, b) => a - b));
  const systems = [1, 4, 11, 31].map((count) =>
    months({ size: "250-999", base: "weak", systems: count, roles: EVERY_ROLE }),
  );
  const highs = systems.map(({ high }) => high);
  expect(highs).toEqual([...new Set(highs)].toSorted((a, b) => a - b));
});

test("the management review is held after the internal audit, and each action of clause 9.3 with it", () => {
  const { steps } = planned({ size: "under-50", base: "weak", systems: 2, roles: ["user"] });
  const at = (id: string) => steps.find((step) => step.id === id);
  const audit = at("fixed:internal-audit");
  for (const id of ["evaluation.management-review.held", "fixed:management-review"]) {
    expect(at(id)?.start.low).toBeGreaterThanOrEqual(audit?.end.low ?? Number.NaN);
  }
  expect(at("evaluation.management-review.held")?.phase).toBe("check");
});

test("what the internal audit waits for is checked before it: corrective action is pulled forward into check", () => {
  const { steps } = planned({ size: "under-50", base: "weak", systems: 2, roles: ["user"] });
  expect(steps.find(({ id }) => id === "improvement.nonconformity.cause")?.phase).toBe("check");
  expect(steps.find(({ id }) => id === "improvement.continual.practice")?.phase).toBe("act");
});
