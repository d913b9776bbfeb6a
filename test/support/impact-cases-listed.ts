import { harm, measure, party } from "./impact.ts";
import { about, type Case, children, dependent, ill, rated, shapes, yes } from "./impact-cases.ts";

/** Systems that the EU AI Act bans or lists as high-risk. */
export const LISTED: Case[] = [
  {
    name: "credit scoring with human override: a wrong refusal is serious and likely; override and review lower that to what Annex III allows, high",
    answers: {
      ...yes,
      ...shapes,
      "screening.areas": ["credit"],
      ...about(
        [harm("refused", rated("serious", "many", "weeks", "likely"))],
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
        [harm("refused", rated("serious", "many", "weeks", "likely"))],
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
        [harm("unfair", rated("serious", "many", "hardly", "likely"))],
        [measure("unfair", { steps: "two" })],
        dependent,
      ),
    },
    expected: ["very-high", "high", "high"],
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
        [harm("missed", rated("grave", "many", "never", "rare"))],
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
      ...about([harm("missed", rated("grave", "many", "hardly", "possible"))], [measure("missed")]),
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
        [harm("accused", rated("serious", "group", "weeks", "likely"))],
        [measure("accused", { steps: "two" })],
        dependent,
      ),
    },
    expected: ["very-high", "high", "high"],
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
    name: "rating of riders that takes away shifts by itself: work is listed and nobody can overrule it",
    answers: {
      ...yes,
      "screening.areas": ["work"],
      "screening.decides": "alone",
      "screening.override": "never",
      "screening.special": ["dependent"],
      ...about(
        [harm("no shifts", rated("serious", "many", "weeks", "expected"))],
        [measure("no shifts", { status: "planned", steps: "two" })],
        dependent,
      ),
    },
    expected: ["very-high", "very-high", "high"],
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
    name: "benefit fraud detection by a public body: listed, Article 27 is due, and a wrong stop hits people in need",
    answers: {
      ...yes,
      ...shapes,
      "screening.areas": ["benefits"],
      "screening.deployer": ["public-body"],
      "screening.special": ["poor"],
      ...about(
        [harm("a wrong stop", rated("grave", "many", "hardly", "likely"))],
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
      ...about([harm("refused", rated("serious", "many", "never", "rare"))]),
    },
    expected: ["high", "high", "high"],
  },
  {
    name: "a traffic light controller: safety of traffic is listed; a failure is grave, and a fallback that was tried keeps it rare",
    answers: {
      "screening.people": "yes",
      "screening.areas": ["infrastructure"],
      ...about(
        [harm("a crash", rated("grave", "group", "hardly", "likely"))],
        [measure("a crash", { steps: "two" })],
      ),
    },
    expected: ["very-high", "high", "high"],
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
    name: "life insurance pricing: listed, and Article 27 is due for any deployer",
    answers: {
      ...yes,
      ...shapes,
      "screening.areas": ["insurance"],
      "screening.personal": "sensitive",
      ...about([harm("a high price", rated("serious", "many", "hardly", "possible"))]),
    },
    expected: ["high", "high", "high"],
  },
];
