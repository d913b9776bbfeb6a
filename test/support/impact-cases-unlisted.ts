import { harm, measure } from "./impact.ts";
import { about, type Case, children, dependent, ill, rated, yes } from "./impact-cases.ts";

/** Systems that the EU AI Act does not list: what may happen to people makes their level, and what nobody knows. */
export const UNLISTED: Case[] = [
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
      ...about([harm("lost mail", rated("slight", "many", "at-once", "likely"))]),
    },
    expected: ["low", "low", "minimal"],
  },
  {
    name: "a customer service chatbot: wrong advice costs time and can be mended, medium; the duty is to say that it is AI",
    answers: {
      ...yes,
      "screening.decides": "minor",
      "screening.transparency": ["talks"],
      ...about(
        [harm("wrong advice", rated("notable", "many", "weeks", "likely"))],
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
      ...about([harm("harmful advice", rated("grave", "many", "never", "possible"))], [], ill),
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
      ...about([harm("injury", rated("grave", "group", "hardly", "possible"))], [measure("injury")]),
    },
    expected: ["high", "medium", "minimal"],
  },
  {
    name: "generative marketing images: an unfit image is noticed and withdrawn, so low; the images have to be marked",
    answers: {
      "screening.people": "indirect",
      "screening.transparency": ["makes-content"],
      ...about([harm("a cliché", rated("notable", "many", "at-once", "possible"))]),
    },
    expected: ["low", "low", "transparency"],
  },
  {
    name: "deep fakes of public figures in satire: a large public can be misled for long, so high; labels that work make it medium",
    answers: {
      ...yes,
      "screening.transparency": ["deep-fakes"],
      ...about(
        [harm("people are misled", rated("notable", "public", "hardly", "possible"))],
        [measure("people are misled")],
      ),
    },
    expected: ["high", "medium", "transparency"],
  },
  {
    name: "route planning for parcels: drivers feel pressure, which is notable and frequent and hits people who depend on it",
    answers: {
      ...yes,
      "screening.decides": "minor",
      ...about([harm("pressure", rated("notable", "many", "weeks", "possible"))], [], dependent),
    },
    expected: ["high", "high", "minimal"],
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
    name: "homework help for pupils: wrong help is mended in class, but children lift it by a band",
    answers: {
      ...yes,
      "screening.decides": "minor",
      "screening.special": ["children"],
      "screening.transparency": ["talks"],
      ...about(
        [harm("wrong help", rated("notable", "many", "weeks", "possible"))],
        [measure("wrong help")],
        children,
      ),
    },
    expected: ["high", "medium", "transparency"],
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
        [harm("a leak", rated("notable", "group", "hardly", "possible"))],
        [measure("a leak", { status: "checked" })],
      ),
    },
    expected: ["medium", "low", "transparency"],
  },
  {
    name: "a system of which nobody knows whether it is banned: very high until somebody finds out",
    answers: { ...yes, "screening.prohibited": ["unknown"], ...about([harm("something")]) },
    expected: ["very-high", "very-high", "minimal"],
  },
  {
    name: "a forecast of energy use in an office building: nothing is about people, so the screening ends it",
    answers: { "screening.people": "no" },
    expected: ["low", "low", "minimal"],
  },
];
