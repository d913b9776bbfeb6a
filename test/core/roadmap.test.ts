import { describe, expect, test } from "vitest";
import type { Answers } from "../../worker/contract/answers.ts";
import { type Definition, definitionSchema } from "../../worker/contract/definition-schema.ts";
import { type Policy, policySchema } from "../../worker/contract/policy-schema.ts";
import { planRoadmap, type RoadmapInput } from "../../worker/core/roadmap.ts";
import { score } from "../../worker/core/score.ts";
import { policy as fixturePolicy } from "../support/report-fixture.ts";

const IDS = ["4.1", "4.3", "6.1.2", "7.2", "8.2", "9.1", "9.2.1", "9.3.1", "10.2", "A.6.2.4", "A.10.3"];
const policy: Policy = policySchema.parse({
  ...fixturePolicy,
  gates: [],
  groups: [
    { id: "clauses", part: "clauses", title: "Clauses" },
    { id: "annex-a", part: "annex-a", title: "Annex A" },
  ],
  requirements: IDS.map((id) => {
    const part = id.startsWith("A.") ? "annex-a" : "clauses";
    return { id, title: id, part, group: part, weight: 1, mandatory: part === "clauses" };
  }),
});

type Asked = { id: string; measures: string[]; after?: string[]; days?: number; action?: false };
const question = ({ id, measures, after = [], days = 6, action }: Asked) => ({
  id,
  type: "maturity",
  text: `How is ${id} handled?`,
  why: "It matters.",
  measures: measures.map((requirement) => ({ requirement })),
  options: [0, 1, 2, 3, 4, 5].map((level) => ({ level, text: `Level ${level}.` })),
  ...(action === false
    ? {}
    : {
        action: { text: `Do ${id}.`, effortDays: { small: days, medium: days, large: days }, after },
      }),
});

const about = [
  { id: "org.size", type: "choice", text: "Size?", options: ["few", "many"].map((id) => ({ id, text: id })) },
  {
    id: "org.roles",
    type: "choices",
    text: "Roles?",
    options: ["user", "maker"].map((id) => ({ id, text: id })),
  },
  {
    id: "org.certificates",
    type: "choices",
    text: "Certificates?",
    options: ["iso9001", "none"].map((id) => ({ id, text: id })),
  },
  {
    id: "org.systems",
    type: "register",
    text: "Systems?",
    columns: [{ id: "name", type: "text", text: "Name" }],
  },
];

const definitionOf = (asked: Asked[]): Definition =>
  definitionSchema.parse({
    slug: "plan",
    version: "1.0.0",
    kind: "gap",
    standard: "iso42001-2023",
    policy: { slug: policy.slug, version: policy.version },
    locale: "en",
    title: "Plan",
    description: "For tests.",
    minutes: 1,
    sizing: { question: "org.size", sizes: { few: "small", many: "large" } },
    sections: [
      { id: "about", title: "About", questions: about },
      { id: "all", title: "All", questions: asked.map(question) },
    ],
  });

/** Every question answered with level 0 unless `answers` says otherwise. */
function plan(asked: Asked[], answers: Answers = {}, capacity?: RoadmapInput["capacity"]) {
  const definition = definitionOf(asked);
  const given: Answers = {
    "org.size": { value: "few" },
    ...Object.fromEntries(asked.map(({ id }) => [id, { value: 0 }])),
    ...answers,
  };
  const result = score({
    definition,
    definitionDigest: "sha256:d",
    policy,
    policyDigest: "sha256:p",
    answers: given,
  });
  return planRoadmap({ definition, policy, result, answers: given, capacity });
}
const actions = (roadmap: ReturnType<typeof plan>) =>
  roadmap.steps.filter(({ kind }) => kind === "action").map(({ id }) => id);
const step = (roadmap: ReturnType<typeof plan>, id: string) => {
  const found = roadmap.steps.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no step ${id}`);
  return found;
};

const scope = { id: "scope", measures: ["4.3"] };
const risk = { id: "risk", measures: ["6.1.2", "8.2"], after: ["4.3"] };

describe("steps", () => {
  test("there is one for each answer that falls short, in the phase of what it serves first", () => {
    const roadmap = plan([
      { id: "learn", measures: ["10.2"] },
      { id: "measure", measures: ["9.1", "4.1"] },
      { id: "test", measures: ["A.6.2.4"] },
      scope,
    ]);
    expect(roadmap.steps.filter(({ kind }) => kind === "action").map(({ id, phase }) => [id, phase])).toEqual(
      [
        ["scope", "plan"],
        ["test", "do"],
        ["measure", "check"],
        ["learn", "act"],
      ],
    );
    expect(step(roadmap, "measure").requirements).toEqual(["9.1", "4.1"]);
  });

  test("what is closed, unanswered or has no action is no step; a gap that nothing closes is named", () => {
    const roadmap = plan(
      [
        scope,
        risk,
        { id: "skills", measures: ["7.2"], action: false },
        { id: "test", measures: ["A.6.2.4"] },
      ],
      { scope: { value: 5, evidence: "the scope" }, test: { value: "none of these" } },
    );
    expect(actions(roadmap)).toEqual(["risk"]);
    expect(step(roadmap, "risk").needs).toEqual([]);
    expect(roadmap.unplanned).toEqual(["7.2"]);
  });

  test("claims that only lack the name of their record make one light step together", () => {
    const roadmap = plan([scope, risk], { scope: { value: 4 }, risk: { value: 5 } });
    expect(actions(roadmap)).toEqual([]);
    expect(step(roadmap, "fixed:name-records")).toMatchObject({
      kind: "records",
      requirements: ["4.3", "6.1.2", "8.2"],
      effort_days: { low: 0.2, high: 0.5 },
    });
  });

  test("effort is what stands for the size, for the share that is missing, 15 percent up or down", () => {
    const roadmap = plan([scope], { scope: { value: 2 } });
    // 6 days × (1 − 0.4)
    expect(step(roadmap, "scope").effort_days).toEqual({ low: 3.06, high: 4.14 });
  });

  test("work that is done system by system takes longer with more systems, other work does not", () => {
    const rows = (count: number) => ({
      "org.systems": { value: Array.from({ length: count }, (_, i) => ({ name: `${i}` })) },
    });
    const asked = [scope, { id: "test", measures: ["A.6.2.4"] }];
    const [few, many] = [plan(asked, rows(2)), plan(asked, rows(31))];
    expect(step(few, "test").effort_days.high).toBeLessThan(step(many, "test").effort_days.high);
    expect(step(few, "scope").effort_days).toEqual(step(many, "scope").effort_days);
  });
});

describe("order", () => {
  test("what a step needs comes first, though it belongs to a later phase", () => {
    const roadmap = plan([
      { ...scope, after: ["10.2"] },
      { id: "learn", measures: ["10.2"] },
    ]);
    expect(actions(roadmap)).toEqual(["learn", "scope"]);
    expect(step(roadmap, "learn").phase).toBe("plan");
    expect(step(roadmap, "scope").start.low).toBeGreaterThanOrEqual(step(roadmap, "learn").end.low);
  });

  test("in a circle of needs the order of phase and standard holds, and the rest is done without", () => {
    const roadmap = plan([
      { id: "a", measures: ["8.2"], after: ["4.1"] },
      { id: "b", measures: ["4.1"], after: ["4.3"] },
      { id: "c", measures: ["4.3"], after: ["8.2", "7.2"] },
      { id: "d", measures: ["7.2"], after: ["7.2"] },
    ]);
    // b → c → a → b wait on each other; d waits on itself, and c on d.
    expect(actions(roadmap)).toEqual(["b", "d", "c", "a"]);
    expect(step(roadmap, "c").needs).toEqual(["d"]);
    expect(step(roadmap, "b").needs).toEqual([]);
    expect(step(roadmap, "a").needs).toEqual(["b"]);
    expect(step(roadmap, "d").needs).toEqual([]);
  });

  test("no number of circles makes it hang", () => {
    const ids = Array.from({ length: 200 }, (_, i) => ({ id: `q${i}`, measures: IDS, after: IDS }));
    expect(actions(plan(ids))).toHaveLength(200);
  });
});

describe("fixed steps", () => {
  const ids = (roadmap: ReturnType<typeof plan>) =>
    roadmap.steps.filter(({ kind }) => kind === "fixed").map(({ id }) => id.replace("fixed:", ""));
  const audit = { id: "audit", measures: ["9.2.1"] };
  const review = { id: "review", measures: ["9.3.1"] };
  const shown = { value: 4, evidence: "the record" };

  test("where nothing is known all of them stand in the plan, but nothing has to prove itself yet", () => {
    expect(ids(plan([audit], { audit: { value: "none of these" } }))).toEqual([
      "internal-audit",
      "management-review",
      "lead-time",
      "stage-1",
      "stage-gap",
      "stage-2",
    ]);
  });

  test("an audit and a review that the answers show are not held again", () => {
    const done = plan([audit, review], { audit: shown, review: shown });
    expect(ids(done)).toEqual(["lead-time", "stage-1", "stage-gap", "stage-2"]);
    const audited = plan([audit, review], { audit: shown });
    expect(ids(audited)).toContain("management-review");
    expect(ids(audited)).not.toContain("internal-audit");
  });

  test("a new audit wants a new review", () => {
    expect(ids(plan([audit, review], { review: shown }))).toContain("management-review");
  });

  test("what only lacks the name of its record is not done again", () => {
    expect(ids(plan([audit, review], { audit: { value: 4 }, review: { value: 4 } }))).toEqual([
      "lead-time",
      "stage-1",
      "stage-gap",
      "stage-2",
    ]);
  });

  test("work that is planned or done needs time in operation; checks alone do not", () => {
    expect(ids(plan([risk]))).toContain("operating-period");
    expect(ids(plan([audit]))).not.toContain("operating-period");
  });

  test("the certification body is asked once the scope stands", () => {
    const roadmap = plan([scope, risk]);
    expect(step(roadmap, "fixed:lead-time").needs).toEqual(["scope"]);
    expect(step(roadmap, "fixed:lead-time").start).toEqual(step(roadmap, "scope").end);
    const known = plan([scope, risk], { scope: { value: 4 } });
    expect(step(known, "fixed:lead-time").start).toEqual({ low: 0, high: 0 });
  });

  test("each tells where its weeks come from and how sure they are", () => {
    const { durations } = plan([risk]);
    expect(durations.find(({ id }) => id === "fixed:operating-period")).toMatchObject({
      weeks: { low: 8.57, high: 12.86 },
      certainty: "public",
    });
    expect(durations.map(({ id }) => id).toSorted()).toEqual(
      plan([risk])
        .steps.filter(({ kind }) => kind === "fixed")
        .map(({ id }) => id)
        .toSorted(),
    );
  });
});

describe("capacity", () => {
  test.each([
    ["few", 2],
    ["many", 8],
  ])("the default for %s people is %i at three days a week, and is said to be assumed", (value, people) => {
    expect(plan([scope], { "org.size": { value } }).capacity).toEqual({
      people,
      days_per_week: 3,
      assumed: true,
    });
  });

  test("who tells it is taken at their word", () => {
    const roadmap = plan([scope], {}, { people: 1, daysPerWeek: 2 });
    expect(roadmap.capacity).toEqual({ people: 1, days_per_week: 2, assumed: false });
    // 6 days × 1.15 at 2 a week, then 0.2 weeks for review and approval.
    expect(step(roadmap, "scope").end.high).toBe(3.65);
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])("%d people are no capacity", (people) => {
    expect(plan([scope], {}, { people, daysPerWeek: 2 }).capacity.assumed).toBe(true);
  });
});

test("drivers are told as far as the answers tell them", () => {
  expect(plan([scope]).drivers).toEqual([
    { id: "size", value: "small" },
    { id: "days-a-week", value: 6 },
    { id: "open-requirements", value: 1 },
    { id: "unseen-requirements", value: IDS.length - 1 },
  ]);
  const told = plan([scope], {
    "org.roles": { value: ["user", "maker"] },
    "org.certificates": { value: ["none"] },
    "org.systems": { value: [{ name: "one" }, { name: "two" }] },
  });
  expect(told.drivers.slice(4)).toEqual([
    { id: "ai-systems", value: 2 },
    { id: "roles", value: ["maker", "user"] },
    { id: "certificates", value: [] },
  ]);
});
