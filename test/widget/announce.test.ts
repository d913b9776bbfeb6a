import { expect, it } from "vitest";
import { eventsOf } from "../../widget/announce.ts";
import { laterEvents } from "../../widget/later/announce.ts";
import { completionOf, contactFaults, serverFaults } from "../../widget/later/faults.ts";
import { moves } from "../../widget/later/moves.ts";
import { type Event, isRun, reduce, type State } from "../../widget/state.ts";
import type { PlainTeaser } from "../../worker/contract/completion.ts";
import { config } from "./samples.ts";

function eventsAlong(events: Event[]): unknown[] {
  let state: State = { phase: "loading" };
  return events.flatMap((event) => {
    const before = state;
    state = reduce(state, event, moves) as State;
    return [...eventsOf(before, state), ...(isRun(before) && isRun(state) ? laterEvents(before, state) : [])];
  });
}

it("the host page is told the steps, never an answer or a person", () => {
  const completed = {
    report: { id: "r", url: "u" },
    result: { kind: "gap", readiness: { band: "developing", score: 61 } },
  };
  const told = eventsAlong([
    { type: "loaded", config, answers: {}, section: -1 },
    { type: "begin" },
    { type: "answer", question: "develops", answer: { value: false } },
    { type: "answer", question: "count", answer: { value: 3 } },
    { type: "next" },
    { type: "answer", question: "control", answer: { value: 2 } },
    { type: "next" },
    { type: "next" },
    { type: "fill", place: "contact/company", detail: "Client" },
    { type: "fill", place: "consents/privacy", detail: true },
    { type: "fill", place: "contact/email", detail: "ada@client.example" },
    { type: "submit" },
    { type: "refused", code: "unavailable", faults: {} },
    { type: "submit" },
    { type: "save", status: "saving" },
    { type: "completed", completed: completed as never },
    { type: "save", status: "saved" },
  ]);
  const edition = { questionnaire: "check", version: "1.0.0" };
  expect(told).toEqual([
    ["plumbline:ready", edition],
    ["plumbline:section", { section: "org", index: 0, of: 2, answered: 0, total: 4 }],
    ["plumbline:started", edition],
    ["plumbline:answered", { answered: 1, total: 4 }],
    ["plumbline:answered", { answered: 2, total: 4 }],
    ["plumbline:section", { section: "systems", index: 1, of: 2, answered: 2, total: 4 }],
    ["plumbline:answered", { answered: 3, total: 4 }],
    ["plumbline:answered", { answered: 4, total: 4 }],
    ["plumbline:error", { code: "unavailable" }],
    ["plumbline:completed", { band: "developing", score: 61 }],
    ["plumbline:lead", {}],
  ]);
});

it("of a kind without a score the host page is told what came out instead", () => {
  const result: PlainTeaser = {
    kind: "impact",
    outcome: "high",
    headline: "High",
    summary: "",
    lines: [],
  };
  const told = eventsAlong([
    { type: "loaded", config, answers: {}, section: 2 },
    { type: "completed", completed: { report: { id: "r", url: "u" }, result } },
  ]);
  expect(told).toContainEqual(["plumbline:completed", { band: "high", score: null }]);
});

it("a completion in another tab is told there and not again here", () => {
  const completed = {
    report: { id: "r", url: "u" },
    result: { kind: "gap", readiness: { band: "developing", score: 61 } },
  } as never;
  const names = eventsAlong([
    { type: "loaded", config, answers: {}, section: -1 },
    { type: "completed", completed, elsewhere: true },
  ]).map((event) => (event as string[])[0]);
  expect(names).toEqual(["plumbline:ready"]);
});

it("a contact after the result is a lead of its own", () => {
  const result = { kind: "gap", readiness: { band: "developing", score: 61 } };
  const gated = { ...config, settings: { ...config.settings, gate: "after" as const } };
  const events: Event[] = [
    {
      type: "loaded",
      config: gated,
      answers: {
        develops: { value: false },
        count: { value: 1 },
        control: { value: 2 },
        register: { value: [] },
      },
      section: 3,
    },
    { type: "next" },
    { type: "completed", completed: { report: null, result } as never },
    { type: "fill", place: "contact/email", detail: "ada@client.example" },
    { type: "fill", place: "contact/company", detail: "Client" },
    { type: "fill", place: "consents/privacy", detail: true },
    { type: "submit" },
    { type: "completed", completed: { report: { id: "r", url: "u" }, result } as never },
  ];
  expect(eventsAlong(events)).toEqual([
    ["plumbline:ready", { questionnaire: "check", version: "1.0.0" }],
    ["plumbline:completed", { band: "developing", score: 61 }],
    ["plumbline:lead", {}],
  ]);
});

it("a resumed draft is ready, not started again", () => {
  const answers = { develops: { value: false } };
  const names = eventsAlong([{ type: "loaded", config, answers, section: 2 }]).map(
    (event) => (event as string[])[0],
  );
  expect(names).toEqual(["plumbline:ready", "plumbline:section"]);
});

it("what is handed in holds what the form shows, trimmed, and every consent with its version", () => {
  const details = {
    "contact/email": " ada@client.example ",
    "contact/name": " ",
    "contact/company": "Client",
    "contact/phone": "123",
    "consents/privacy": true,
  };
  expect(contactFaults(config, details)).toEqual({});
  expect(completionOf(config.lead_form, details)).toEqual({
    contact: { email: "ada@client.example", company: "Client" },
    consents: [
      { id: "privacy", version: "1", granted: true },
      { id: "news", version: "2", granted: false },
    ],
  });
});

it("the server's pointers find their place", () => {
  const errors = [
    ["/answers/a.b/value", "number_range"],
    ["/answers/register/value/2/name", "text_length"],
    ["/answers/open", "answer_missing"],
    ["/contact/email", "invalid_format"],
    ["/contact/company", "too_big"],
    ["/consents/0", "consent_missing"],
    ["/consents/1", "consent_missing"],
  ].map(([pointer = "", code = ""]) => ({ pointer, code, message: "" }));
  expect(serverFaults(errors, config.lead_form)).toEqual({
    "a.b": "number_range",
    "register/2/name": "text_length",
    open: "answer_missing",
    "contact/email": "contact_invalid",
    "contact/company": "answer_type",
    "consents/privacy": "answer_missing",
    "consents/news": "answer_missing",
  });
  const [error] = [{ pointer: "/contact/email", code: "contact_work_email", message: "" }];
  expect(serverFaults([error], config.lead_form)).toEqual({ "contact/email": "contact_work_email" });
});
