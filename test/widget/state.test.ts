import { describe, expect, it } from "vitest";
import { completionOf, contactPlaces } from "../../widget/later/faults.ts";
import { moves } from "../../widget/later/moves.ts";
import { type Details, type Event, reduce as reduceWith, type State } from "../../widget/state.ts";
import type { AnswerValue } from "../../worker/contract/answers.ts";
import { config } from "./samples.ts";

const reduce = (state: State, event: Event) => reduceWith(state, event, moves) as State;
const through = (events: Event[], from: State = { phase: "loading" }): State => events.reduce(reduce, from);
const loaded: Event = { type: "loaded", config, answers: {}, section: -1 };
const answer = (question: string, value: AnswerValue, note?: string): Event => ({
  type: "answer",
  question,
  answer: { value, note },
});
const organisation = (develops: boolean): Event[] => [
  loaded,
  { type: "begin" },
  answer("develops", develops),
  answer("count", 3),
];
const toReview = [
  ...organisation(false),
  { type: "next" },
  answer("control", 2),
  { type: "next" },
] as Event[];
const toContact: Event[] = [...toReview, { type: "next" }];

describe("the way through the sections", () => {
  it("begins with the introduction and takes no focus on load", () => {
    expect(through([loaded])).toMatchObject({ phase: "intro", focus: undefined });
  });

  it("moves the focus to the heading of each section that is entered", () => {
    expect(through([loaded, { type: "begin" }])).toMatchObject({
      phase: "section",
      section: 0,
      focus: { on: "heading" },
    });
  });

  it("skips a section that branching hides, forth and back", () => {
    const there = through([...organisation(false), { type: "next" }]);
    expect(there).toMatchObject({ phase: "section", section: 2 });
    expect(reduce(there, { type: "back" })).toMatchObject({ phase: "section", section: 0 });
  });

  it("enters the section that an answer brings up", () => {
    expect(through([...organisation(true), { type: "next" }])).toMatchObject({
      phase: "section",
      section: 1,
    });
  });

  it("goes back from the first section to the introduction and keeps the answers", () => {
    const state = through([...organisation(true), { type: "back" }]);
    expect(state).toMatchObject({ phase: "intro", answers: { develops: { value: true } } });
  });

  it("goes on where a respondent was, past what is hidden by now, without taking the focus", () => {
    const answers = { develops: { value: false }, count: { value: 1 } };
    expect(through([{ type: "loaded", config, answers, section: 1 }])).toMatchObject({
      section: 2,
      focus: undefined,
    });
  });

  it("shows all answers after the last section, and then asks for the contact", () => {
    expect(through(toReview)).toMatchObject({ phase: "review", focus: { on: "heading" } });
    expect(through(toContact)).toMatchObject({ phase: "contact", sending: false });
    expect(through([...toContact, { type: "back" }])).toMatchObject({ phase: "review" });
    expect(through([...toReview, { type: "back" }])).toMatchObject({ phase: "section", section: 2 });
  });

  it("leads back to an earlier question that was left open before it lets the respondent go on to the contact", () => {
    const resumed: Event = { type: "loaded", config, answers: { control: { value: 1 } }, section: 2 };
    expect(through([resumed, { type: "next" }])).toMatchObject({
      phase: "section",
      section: 0,
      faults: { develops: "answer_missing", count: "answer_missing" },
      focus: { on: "develops" },
    });
  });
});

describe("faults", () => {
  it("hold a respondent in the section, at the first one", () => {
    const state = through([loaded, { type: "begin" }, answer("count", 1.5), { type: "next" }]);
    expect(state).toMatchObject({
      section: 0,
      faults: { develops: "answer_missing", count: "number_fraction" },
      focus: { on: "develops" },
    });
  });

  it("leave when their question is answered, and only then", () => {
    const state = through([loaded, { type: "begin" }, { type: "next" }, answer("count", 1)]);
    expect(state).toMatchObject({ faults: { develops: "answer_missing" } });
  });

  it("name a part that is larger than its whole", () => {
    const [org, ...others] = config.questionnaire.sections;
    const part = { id: "part", type: "number", text: "part", required: false, partOf: "count" } as const;
    const sections = org ? [{ ...org, questions: [...org.questions, part] }, ...others] : [];
    const larger = { ...config, questionnaire: { ...config.questionnaire, sections } };
    const start: Event = { type: "loaded", config: larger, answers: { part: { value: 4 } }, section: -1 };
    const state = through([start, { type: "begin" }, ...organisation(false).slice(2), { type: "next" }]);
    expect(state).toMatchObject({ section: 0, faults: { part: "part_larger" }, focus: { on: "part" } });
  });

  it("name the cell of a register", () => {
    const state = through([
      ...organisation(false),
      { type: "next" },
      answer("register", [{}]),
      { type: "next" },
    ]);
    expect(state).toMatchObject({
      faults: { "register/0/name": "answer_missing" },
      focus: { on: "register/0/name" },
    });
  });

  it("ask for the reason why something does not apply", () => {
    const excused = [
      ...organisation(false),
      { type: "next" },
      answer("control", "not_applicable"),
    ] as Event[];
    expect(through([...excused, { type: "next" }])).toMatchObject({
      faults: { control: "justification_missing" },
    });
    const reasoned = [
      ...excused,
      answer("control", "not_applicable", "We have none."),
      { type: "next" },
    ] as Event[];
    expect(through(reasoned)).toMatchObject({ phase: "review" });
  });

  it("are not made of a register that may be empty: left alone it says none", () => {
    expect(through(toReview)).toMatchObject({ answers: { register: { value: [] } } });
  });

  it("that the server finds lead to their section", () => {
    const state = through([
      ...toContact,
      { type: "refused", code: "answers_missing", faults: { count: "number_range" } },
    ]);
    expect(state).toMatchObject({
      phase: "section",
      section: 0,
      focus: { on: "count" },
      told: { code: "answers_missing" },
    });
  });
});

describe("the contact form", () => {
  const filled: Event[] = [
    ...toContact,
    { type: "fill", place: "contact/email", detail: "ada@client.example" },
    { type: "fill", place: "contact/company", detail: "Client" },
    { type: "fill", place: "consents/privacy", detail: true },
  ];

  it("wants what the embed requires, and nothing else", () => {
    expect(through([...toContact, { type: "submit" }])).toMatchObject({
      sending: false,
      faults: {
        "contact/email": "answer_missing",
        "contact/company": "answer_missing",
        "consents/privacy": "answer_missing",
      },
      focus: { on: "contact/email" },
    });
  });

  it("takes back a consent that is unticked", () => {
    const state = through([
      ...filled,
      { type: "fill", place: "consents/privacy", detail: false },
      { type: "submit" },
    ]);
    expect(state).toMatchObject({ sending: false, faults: { "consents/privacy": "answer_missing" } });
  });

  it("is handed in once", () => {
    const sending = through([...filled, { type: "submit" }]);
    expect(sending).toMatchObject({ sending: true });
    expect(reduce(sending, { type: "submit" })).toBe(sending);
  });

  it("can be handed in again after a refusal, which is told", () => {
    const state = through([
      ...filled,
      { type: "submit" },
      { type: "refused", code: "unavailable", faults: {} },
    ]);
    expect(state).toMatchObject({ phase: "contact", sending: false, told: { code: "unavailable" } });
    expect(reduce(state, { type: "submit" })).toMatchObject({ sending: true, told: undefined });
  });

  it("is forgotten as soon as the result is there", () => {
    const completed = { report: { id: "rep_1", url: "https://x.example/r/1" }, result: {} } as never;
    const state = through([...filled, { type: "submit" }, { type: "completed", completed }]);
    expect(state).toMatchObject({ phase: "result", details: {}, focus: { on: "heading" } });
    expect(JSON.stringify(state)).not.toContain("ada@");
  });
});

describe("the review", () => {
  it("leads to a question and, once that is answered, straight back", () => {
    const there = through([...toReview, { type: "edit", question: "count" }]);
    expect(there).toMatchObject({
      phase: "section",
      section: 0,
      reviewed: true,
      focus: { on: "count" },
      faults: {},
    });
    expect(through([answer("count", 4), { type: "next" }], there)).toMatchObject({
      phase: "review",
      answers: { count: { value: 4 } },
    });
  });

  it("is not gone back to past a question that the new answer brought up", () => {
    const there = through([...toReview, { type: "edit", question: "develops" }, answer("develops", true)]);
    expect(reduce(there, { type: "next" })).toMatchObject({
      phase: "section",
      section: 1,
      faults: { tested: "answer_missing" },
    });
  });

  it.each(["after", "none"] as const)("hands in at once where the contact is asked for %s", (gate) => {
    const gated = { ...config, settings: { ...config.settings, gate } };
    const events = toReview.map((event) => (event.type === "loaded" ? { ...event, config: gated } : event));
    const sending = through([...events, { type: "next" }]);
    expect(sending).toMatchObject({ phase: "review", sending: true });
    expect(reduce(sending, { type: "next" })).toBe(sending);
    const completed = { report: null, result: {} } as never;
    expect(reduce(sending, { type: "completed", completed })).toMatchObject({ phase: "result", lead: false });
  });
});

describe("one question at a time", () => {
  const single = { ...config, settings: { ...config.settings, paging: "question" as const } };
  const begun = through([{ type: "loaded", config: single, answers: {}, section: -1 }, { type: "begin" }]);

  it("asks each by itself, under its section's title, and branches as before", () => {
    const seen: string[] = [];
    let state = begun;
    const given: Record<string, AnswerValue> = { develops: false, count: 3, control: 2 };
    while (state.phase === "section") {
      const [question, ...more] = state.config.questionnaire.sections[state.section]?.questions ?? [];
      expect(more).toEqual([]);
      const id = question?.id ?? "";
      seen.push(id);
      state = through([...(id in given ? [answer(id, given[id] ?? 0)] : []), { type: "next" }], state);
    }
    expect(seen).toEqual(["develops", "count", "remark", "register", "control"]);
    expect(state).toMatchObject({ phase: "review" });
  });

  it("holds a respondent at the question that is not answered", () => {
    expect(reduce(begun, { type: "next" })).toMatchObject({
      section: 0,
      faults: { develops: "answer_missing" },
    });
  });
});

describe("answers that came along from an earlier questionnaire", () => {
  const from = { slug: "earlier", title: "The earlier check" };
  const carried: Event = { type: "carried", carried: [{ question: "develops", from }] };

  it("are known by where they came from, on every page, as long as they are what they were", () => {
    const here = through([...organisation(false), carried, { type: "next" }]);
    if (!("answers" in here)) throw new Error("no answers");
    expect(here.carried?.develops).toEqual({ answer: here.answers.develops, from: "The earlier check" });
    const changed = reduce(here, answer("develops", true));
    if (!("answers" in changed)) throw new Error("no answers");
    expect(changed.carried?.develops?.answer).not.toBe(changed.answers.develops);
  });
});

describe("what others saved meanwhile", () => {
  const here = through(organisation(false));

  it("is shown, in controls that are made anew, and nothing else moves", () => {
    const answers = { develops: { value: false }, count: { value: 7 } };
    const own = (here as { answers: object }).answers as Record<string, never>;
    const merged = reduce(here, { type: "merge", answers: { ...own, count: answers.count } });
    expect(merged).toMatchObject({
      phase: "section",
      section: 0,
      answers,
      changes: { count: 1 },
      told: undefined,
    });
    expect((merged as { changes: object }).changes).not.toHaveProperty("develops");
  });

  it("may be another version: the respondent stays at the same question and is told", () => {
    const { questionnaire } = config;
    const [first, ...rest] = questionnaire.sections;
    const sections = [{ id: "new", title: "New", questions: [] }, ...(first ? [first] : []), ...rest];
    const renewed = { ...config, questionnaire: { ...questionnaire, version: "1.1.0", sections } };
    const state = reduce(here, {
      type: "merge",
      answers: { develops: { value: false }, count: { value: 3 } },
      config: renewed,
      code: "draft_moved",
    });
    expect(state).toMatchObject({
      phase: "section",
      section: 1,
      config: { questionnaire: { version: "1.1.0" } },
      told: { code: "draft_moved" },
    });
  });
});

it("a contact after the result needs no answers: they were scored, here or elsewhere", () => {
  const gated = { ...config, settings: { ...config.settings, gate: "after" as const } };
  const state = through([
    { type: "loaded", config: gated, answers: {}, section: -1 },
    { type: "completed", completed: { report: null, result: {} } as never, elsewhere: true },
    { type: "fill", place: "contact/email", detail: "ada@client.example" },
    { type: "fill", place: "contact/company", detail: "Client" },
    { type: "fill", place: "consents/privacy", detail: true },
    { type: "submit" },
  ]);
  expect(state).toMatchObject({ phase: "result", sending: true });
});

it("a failed load can be tried again", () => {
  const failed = through([{ type: "failed", code: "unreachable", passing: true }]);
  expect(failed).toMatchObject({ phase: "failed", passing: true });
  expect(reduce(failed, { type: "load" })).toEqual({ phase: "loading" });
  expect(reduce(failed, { type: "next" })).toBe(failed);
});

describe("the check against robots, where the embed asks for it", () => {
  const turnstile = { sitekey: "0x4AAAAAAAtest", script: "https://challenges.example/api.js" };
  const checked = { ...config, settings: { ...config.settings, turnstile } };
  const filled = toContact.map((event) => (event === loaded ? { ...loaded, config: checked } : event));
  const fill = (place: string, detail: string | boolean): Event => ({ type: "fill", place, detail });
  const contact = [...contactPlaces(config.lead_form)].map(({ place }) =>
    fill(place, place === "contact/email" ? "ada@client.example" : place.startsWith("consents") || "X"),
  );

  it("has to be taken before the contact is sent, and is where the focus goes", () => {
    const state = through([...filled, ...contact, { type: "submit" }]);
    expect(state).toMatchObject({
      sending: false,
      faults: { turnstile: "turnstile_missing" },
      focus: { on: "turnstile" },
    });
    const taken = through([fill("turnstile", "token"), { type: "submit" }], state);
    expect(taken).toMatchObject({ sending: true, faults: {} });
    expect(completionOf(config.lead_form, (taken as { details: Details }).details)).toMatchObject({
      turnstile: "token",
    });
  });

  it("has to be taken again after a refusal; what was typed stays", () => {
    const state = through([
      ...filled,
      ...contact,
      fill("turnstile", "token"),
      { type: "submit" },
      { type: "refused", code: "turnstile_refused", faults: {} },
    ]) as State & { details: Details };
    expect(state).toMatchObject({ phase: "contact", sending: false, told: { code: "turnstile_refused" } });
    expect(state.details).toMatchObject({ "contact/email": "ada@client.example" });
    expect(state.details).not.toHaveProperty("turnstile");
  });

  it("is nowhere without it", () => {
    const state = through([...toContact, ...contact, { type: "submit" }]) as State & { details: Details };
    expect(state).toMatchObject({ sending: true });
    expect(completionOf(config.lead_form, state.details)).not.toHaveProperty("turnstile");
  });
});
