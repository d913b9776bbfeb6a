import { expect, test } from "vitest";
import type { Row } from "../../worker/contract/answers.ts";
import { answersWith, harm, measure, party, scored } from "../support/impact.ts";

type Case = {
  /** The system, and why it comes out as it does. */
  name: string;
  answers: Parameters<typeof answersWith>[0];
  /** Without measures, with them, and the class of the EU AI Act. */
  expected: [inherent: string, residual: string, tier: string];
};

const yes = { "screening.people": "yes", "screening.personal": "personal" };
const about = (rows: Row[], measures: Row[] = [], parties: Row[] = [party("people")]) => ({
  "parties.rows": parties,
  "impacts.rows": rows,
  ...(measures.length > 0 ? { "measures.rows": measures } : {}),
});
const children = [party("people", { vulnerable: ["children"] })];
const ill = [party("people", { vulnerable: ["ill"] })];
const dependent = [party("people", { vulnerable: ["dependent"] })];
const shapes = { "screening.decides": "shapes", "screening.override": "always" };

const CASES: Case[] = [
  {
    name: "credit scoring with human override: a wrong refusal is serious and likely; override and review lower that to what Annex III allows, high",
    answers: {
      ...yes,
      ...shapes,
      "screening.areas": ["credit"],
      ...about(
        [
          harm("refused", {
            severity: "serious",
            extent: "many",
            reversibility: "weeks",
            likelihood: "likely",
          }),
        ],
        [measure("refused", { steps: "two" })],
      ),
    },
    expected: ["high", "high", "high"],
  },
  {
    name: "credit scoring that decides by itself, of people in need: the vulnerable lift it to very high",
    answers: {
      ...yes,
      "screening.decides": "alone",
      "screening.override": "never",
      "screening.areas": ["credit"],
      ...about(
        [
          harm("refused", {
            severity: "serious",
            extent: "many",
            reversibility: "weeks",
            likelihood: "likely",
          }),
        ],
        [],
        [party("people", { vulnerable: ["poor"] })],
      ),
    },
    expected: ["very-high", "very-high", "high"],
  },
  {
    name: "CV screening: applicants depend on the outcome, unequal treatment is likely, so very high; tested fairness leaves it at the floor of Annex III",
    answers: {
      ...yes,
      ...shapes,
      "screening.areas": ["work"],
      "screening.special": ["dependent"],
      ...about(
        [
          harm("unfair", {
            severity: "serious",
            extent: "many",
            reversibility: "hardly",
            likelihood: "likely",
          }),
        ],
        [measure("unfair", { steps: "two" })],
        dependent,
      ),
    },
    expected: ["very-high", "high", "high"],
  },
  {
    name: "a tool that only turns CVs into one layout, exemption on record: what may go wrong is small, so low",
    answers: {
      ...yes,
      "screening.areas": ["work"],
      "screening.exempt": "yes",
      "screening.decides": "minor",
      ...about([
        harm("a lost line", { severity: "notable", reversibility: "at-once", likelihood: "possible" }),
      ]),
    },
    expected: ["low", "low", "minimal"],
  },
  {
    name: "a spam filter: a lost message is a nuisance that is undone at once, so low though it happens often",
    answers: {
      ...yes,
      "screening.decides": "minor",
      ...about([
        harm("lost mail", {
          severity: "slight",
          extent: "many",
          reversibility: "at-once",
          likelihood: "likely",
        }),
      ]),
    },
    expected: ["low", "low", "minimal"],
  },
  {
    name: "medical triage: a missed emergency is grave and for ever, so very high however rare; a second look does not undo death",
    answers: {
      ...yes,
      ...shapes,
      "screening.areas": ["emergency"],
      "screening.special": ["ill"],
      "screening.personal": "sensitive",
      ...about(
        [harm("missed", { severity: "grave", extent: "many", reversibility: "never", likelihood: "rare" })],
        [measure("missed", { steps: "two" })],
        ill,
      ),
    },
    expected: ["very-high", "very-high", "high"],
  },
  {
    name: "an image reader in radiology as part of a medical device: high-risk by product law, grave when it misses, and lasting in part",
    answers: {
      ...yes,
      ...shapes,
      "screening.areas": ["product-safety"],
      "screening.personal": "sensitive",
      ...about(
        [
          harm("missed", {
            severity: "grave",
            extent: "many",
            reversibility: "hardly",
            likelihood: "possible",
          }),
        ],
        [measure("missed")],
      ),
    },
    expected: ["high", "high", "high"],
  },
  {
    name: "exam proctoring: students depend on it and false alarms are likely, so very high; hearings in days bring it to the floor",
    answers: {
      ...yes,
      ...shapes,
      "screening.areas": ["education"],
      "screening.special": ["dependent"],
      ...about(
        [
          harm("accused", {
            severity: "serious",
            extent: "group",
            reversibility: "weeks",
            likelihood: "likely",
          }),
        ],
        [measure("accused", { steps: "two" })],
        dependent,
      ),
    },
    expected: ["very-high", "high", "high"],
  },
  {
    name: "a customer service chatbot: wrong advice costs time and can be mended, medium; the duty is to say that it is AI",
    answers: {
      ...yes,
      "screening.decides": "minor",
      "screening.transparency": ["talks"],
      ...about(
        [
          harm("wrong advice", {
            severity: "notable",
            extent: "many",
            reversibility: "weeks",
            likelihood: "likely",
          }),
        ],
        [measure("wrong advice", { steps: "two" })],
      ),
    },
    expected: ["medium", "low", "transparency"],
  },
  {
    name: "a chatbot for people in distress: bad advice may cost a life, so very high though the Act only asks for transparency",
    answers: {
      ...yes,
      "screening.decides": "minor",
      "screening.special": ["ill"],
      "screening.transparency": ["talks"],
      ...about(
        [
          harm("harmful advice", {
            severity: "grave",
            extent: "many",
            reversibility: "never",
            likelihood: "possible",
          }),
        ],
        [],
        ill,
      ),
    },
    expected: ["very-high", "very-high", "transparency"],
  },
  {
    name: "predictive maintenance of machines nobody stands at: no output is about people and nobody is affected, so the screening ends it",
    answers: {},
    expected: ["low", "low", "minimal"],
  },
  {
    name: "predictive maintenance of lifts: nobody is judged, but a missed fault can injure, so high until inspections are shown to work",
    answers: {
      "screening.people": "indirect",
      ...about(
        [
          harm("injury", {
            severity: "grave",
            extent: "group",
            reversibility: "hardly",
            likelihood: "possible",
          }),
        ],
        [measure("injury")],
      ),
    },
    expected: ["high", "medium", "minimal"],
  },
  {
    name: "emotion recognition at work: banned, whatever the rows say",
    answers: {
      ...yes,
      ...shapes,
      "screening.prohibited": ["emotion"],
      "screening.areas": ["work"],
      "screening.transparency": ["reads-people"],
      ...about([harm("stress")], [measure("stress")]),
    },
    expected: ["prohibited", "prohibited", "prohibited"],
  },
  {
    name: "social scoring: banned, also when nobody has rated a harm above slight",
    answers: {
      ...yes,
      "screening.prohibited": ["social-scoring"],
      "screening.decides": "alone",
      "screening.override": "never",
      ...about([harm("worse treatment")]),
    },
    expected: ["prohibited", "prohibited", "prohibited"],
  },
  {
    name: "generative marketing images: an unfit image is noticed and withdrawn, so low; the images have to be marked",
    answers: {
      "screening.people": "indirect",
      "screening.transparency": ["makes-content"],
      ...about([
        harm("a cliché", {
          severity: "notable",
          extent: "many",
          reversibility: "at-once",
          likelihood: "possible",
        }),
      ]),
    },
    expected: ["low", "low", "transparency"],
  },
  {
    name: "deep fakes of public figures in satire: a large public can be misled for long, so high; labels that work make it medium",
    answers: {
      ...yes,
      "screening.transparency": ["deep-fakes"],
      ...about(
        [
          harm("people are misled", {
            severity: "notable",
            extent: "public",
            reversibility: "hardly",
            likelihood: "possible",
          }),
        ],
        [measure("people are misled")],
      ),
    },
    expected: ["high", "medium", "transparency"],
  },
  {
    name: "face recognition at the door of an office: biometric and listed, and those who work there depend on it",
    answers: {
      ...yes,
      "screening.areas": ["biometrics"],
      "screening.personal": "sensitive",
      "screening.decides": "alone",
      "screening.override": "sometimes",
      ...about([harm("locked out", { severity: "notable", likelihood: "likely" })], [], dependent),
    },
    expected: ["high", "high", "high"],
  },
  {
    name: "live face search in public for the police: banned unless the narrow exceptions hold, which no answer here can show",
    answers: {
      ...yes,
      "screening.prohibited": ["remote-identification"],
      "screening.areas": ["police", "biometrics"],
      "screening.personal": "sensitive",
    },
    expected: ["prohibited", "prohibited", "prohibited"],
  },
  {
    name: "route planning for parcels: drivers feel pressure, which is notable and frequent and hits people who depend on it",
    answers: {
      ...yes,
      "screening.decides": "minor",
      ...about(
        [
          harm("pressure", {
            severity: "notable",
            extent: "many",
            reversibility: "weeks",
            likelihood: "possible",
          }),
        ],
        [],
        dependent,
      ),
    },
    expected: ["high", "high", "minimal"],
  },
  {
    name: "rating of riders that takes away shifts by itself: work is listed and nobody can overrule it",
    answers: {
      ...yes,
      "screening.areas": ["work"],
      "screening.decides": "alone",
      "screening.override": "never",
      "screening.special": ["dependent"],
      ...about(
        [
          harm("no shifts", {
            severity: "serious",
            extent: "many",
            reversibility: "weeks",
            likelihood: "expected",
          }),
        ],
        [measure("no shifts", { status: "planned", steps: "two" })],
        dependent,
      ),
    },
    expected: ["very-high", "very-high", "high"],
  },
  {
    name: "product recommendations in a shop: a poor one is slight and gone, yet it is to be expected all the time, so medium",
    answers: {
      ...yes,
      "screening.decides": "minor",
      ...about([harm("a poor choice", { likelihood: "expected" })]),
    },
    expected: ["medium", "medium", "minimal"],
  },
  {
    name: "a game that learns what keeps children playing: using their age to their harm is banned",
    answers: {
      ...yes,
      "screening.prohibited": ["exploitation"],
      "screening.special": ["children"],
      ...about([harm("lost sleep")], [], children),
    },
    expected: ["prohibited", "prohibited", "prohibited"],
  },
  {
    name: "homework help for pupils: wrong help is mended in class, but children lift it by a band",
    answers: {
      ...yes,
      "screening.decides": "minor",
      "screening.special": ["children"],
      "screening.transparency": ["talks"],
      ...about(
        [
          harm("wrong help", {
            severity: "notable",
            extent: "many",
            reversibility: "weeks",
            likelihood: "possible",
          }),
        ],
        [measure("wrong help")],
        children,
      ),
    },
    expected: ["high", "medium", "transparency"],
  },
  {
    name: "benefit fraud detection by a public body: listed, Article 27 is due, and a wrong stop hits people in need",
    answers: {
      ...yes,
      ...shapes,
      "screening.areas": ["benefits"],
      "screening.deployer": ["public-body"],
      "screening.special": ["poor"],
      ...about(
        [
          harm("a wrong stop", {
            severity: "grave",
            extent: "many",
            reversibility: "hardly",
            likelihood: "likely",
          }),
        ],
        [measure("a wrong stop", { steps: "two" })],
        [party("people", { vulnerable: ["poor"] })],
      ),
    },
    expected: ["very-high", "high", "high"],
  },
  {
    name: "visa risk rating: migration is listed, and a decision nobody can overrule is lost for good",
    answers: {
      ...yes,
      "screening.areas": ["migration"],
      "screening.decides": "shapes",
      "screening.override": "never",
      "screening.deployer": ["public-body"],
      ...about([
        harm("refused", { severity: "serious", extent: "many", reversibility: "never", likelihood: "rare" }),
      ]),
    },
    expected: ["high", "high", "high"],
  },
  {
    name: "a traffic light controller: safety of traffic is listed; a failure is grave, and a fallback that was tried keeps it rare",
    answers: {
      "screening.people": "yes",
      "screening.areas": ["infrastructure"],
      ...about(
        [
          harm("a crash", {
            severity: "grave",
            extent: "group",
            reversibility: "hardly",
            likelihood: "likely",
          }),
        ],
        [measure("a crash", { steps: "two" })],
      ),
    },
    expected: ["very-high", "high", "high"],
  },
  {
    name: "machine translation of manuals: an error may injure, and nobody knows how likely that is, so it counts as likely",
    answers: {
      "screening.people": "indirect",
      "screening.transparency": ["makes-content"],
      ...about([harm("injury", { severity: "serious", reversibility: "weeks", likelihood: "unknown" })]),
    },
    expected: ["high", "high", "transparency"],
  },
  {
    name: "transcripts of meetings: secrets may leak to many and stay there, medium; a setting that was checked makes it low",
    answers: {
      ...yes,
      "screening.transparency": ["makes-content"],
      ...about(
        [
          harm("a leak", {
            severity: "notable",
            extent: "group",
            reversibility: "hardly",
            likelihood: "possible",
          }),
        ],
        [measure("a leak", { status: "checked" })],
      ),
    },
    expected: ["medium", "low", "transparency"],
  },
  {
    name: "a system of which nobody knows what it decides or where: not known is never low",
    answers: {
      ...yes,
      "screening.areas": ["unknown"],
      "screening.decides": "unknown",
      "screening.override": "unknown",
      ...about([harm("something")]),
    },
    expected: ["high", "high", "high"],
  },
  {
    name: "a system of which nobody knows whether it is banned: very high until somebody finds out",
    answers: { ...yes, "screening.prohibited": ["unknown"], ...about([harm("something")]) },
    expected: ["very-high", "very-high", "minimal"],
  },
  {
    name: "life insurance pricing: listed, and Article 27 is due for any deployer",
    answers: {
      ...yes,
      ...shapes,
      "screening.areas": ["insurance"],
      "screening.personal": "sensitive",
      ...about([
        harm("a high price", {
          severity: "serious",
          extent: "many",
          reversibility: "hardly",
          likelihood: "possible",
        }),
      ]),
    },
    expected: ["high", "high", "high"],
  },
  {
    name: "a forecast of energy use in an office building: nothing is about people, so the screening ends it",
    answers: { "screening.people": "no" },
    expected: ["low", "low", "minimal"],
  },
];

test.each(CASES)("$name", ({ answers, expected }) => {
  const result = scored(answersWith(answers));
  expect(result.missing).toEqual([]);
  expect([result.inherent.level, result.residual.level, result.tier]).toEqual(expected);
});

test("there are thirty cases, and every level and class is among them", () => {
  expect(CASES.length).toBeGreaterThanOrEqual(30);
  const expected = new Set(CASES.flatMap((one) => one.expected));
  expect([...expected].sort()).toEqual([
    "high",
    "low",
    "medium",
    "minimal",
    "prohibited",
    "transparency",
    "very-high",
  ]);
});

test.each([
  ["credit scoring by anybody", { "screening.areas": ["credit"] }, true],
  ["hiring by a company", { "screening.areas": ["work"] }, false],
  ["hiring by a ministry", { "screening.areas": ["work"], "screening.deployer": ["public-body"] }, true],
  [
    "a waterworks of the town",
    { "screening.areas": ["infrastructure"], "screening.deployer": ["public-body"] },
    false,
  ],
  [
    "credit scoring by who only builds it",
    { "screening.areas": ["credit"], "screening.roles": ["provider"] },
    false,
  ],
] as const)("an assessment by Article 27 is due for %s: %s", (_, answers, due) => {
  const result = scored(answersWith({ ...yes, ...(answers as unknown as Case["answers"]) }));
  expect(result.fundamental_rights !== null).toBe(due);
  expect(result.duties.includes("rights-assessment")).toBe(due);
});

test("the six elements of Article 27 name the answers that they lack", () => {
  const whole = scored(answersWith({ ...yes, "screening.areas": ["credit"] }));
  expect(whole.fundamental_rights?.elements.map(({ id, missing }) => [id, missing])).toEqual(
    ["a", "b", "c", "d", "e", "f"].map((id) => [id, []]),
  );
  const without = scored(
    answersWith({
      ...yes,
      "screening.areas": ["credit"],
      "measures.complaints": undefined,
      "purpose.period": undefined,
    }),
  );
  expect(without.fundamental_rights?.elements.filter(({ missing }) => missing.length > 0)).toEqual([
    { id: "b", missing: ["purpose.period"] },
    { id: "f", missing: ["measures.complaints"] },
  ]);
});
