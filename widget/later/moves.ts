// Pure, like state.ts: what comes of the events past the first questions.
import type { Answers } from "../../worker/contract/answers.ts";
import type { EmbedConfig } from "../../worker/contract/embed.ts";
import { paged, sectionFrom } from "../sections.ts";
import {
  asked,
  type Faults,
  goTo,
  heading,
  isEmpty,
  type LaterMoves,
  type Run,
  type State,
  type StateIn,
  without,
} from "../state.ts";
import { answerFaults, contactFaults, questionOf } from "./faults.ts";

/** Shows these faults and leads to the first. */
const focusOn = (faults: Faults) =>
  isEmpty(faults) ? { faults } : { faults, focus: { on: Object.keys(faults)[0] ?? "" } };

/** To the first fault in a question, or undefined when there is none. */
function goToFault(run: Run, faults: Faults) {
  for (const place of Object.keys(faults)) {
    const index = run.config.questionnaire.sections.findIndex(({ questions }) =>
      questions.some(({ id }) => id === questionOf(place)),
    );
    if (index >= 0) return goTo(run, index, { on: place }, faults);
  }
  return undefined;
}

/** A register that may be empty and was left alone says "none". */
function withEmptyRegisters(run: Run, section: number): Answers {
  const answers = { ...run.answers };
  for (const question of asked(run)[section] ?? []) {
    if ("minRows" in question && question.minRows === 0) answers[question.id] ??= { value: [] };
  }
  return answers;
}

/** On from the review: to the contact form, or straight to the result where the form comes after it or not at all. */
function fromReview(state: StateIn<"review">): State {
  const questions = asked(state);
  const unanswered = goToFault(state, answerFaults(questions.flat(), state.answers, questions.flat()));
  if (unanswered || state.sending) return unanswered ?? state;
  if (state.config.settings.gate === "before") return goTo(state, questions.length + 1, heading());
  return { ...state, sending: true, told: undefined };
}

/** The same place in another version: at the question that was on the screen, if it is asked there. */
function inVersion(state: State & Run, config: EmbedConfig): State {
  const moved = { ...state, config };
  if (state.phase !== "section") return moved as State;
  const [question] = asked(state)[state.section] ?? [];
  const at = config.questionnaire.sections.findIndex(({ questions }) =>
    questions.some(({ id }) => id === question?.id),
  );
  return { ...goTo(moved, sectionFrom(asked(moved), Math.max(at, 0), 1)), told: state.told };
}

export const moves: LaterMoves = {
  next: (state) => {
    if (state.phase === "review") return fromReview(state);
    if (state.phase !== "section") return state;
    const run = { ...state, answers: withEmptyRegisters(state, state.section) };
    const questions = asked(run);
    const next = state.reviewed ? questions.length : sectionFrom(questions, state.section + 1, 1);
    // An answer given later may have brought up a question in an earlier section.
    const toCheck = next < questions.length ? (questions[state.section] ?? []) : questions.flat();
    return goToFault(run, answerFaults(toCheck, run.answers, questions.flat())) ?? goTo(run, next, heading());
  },
  fill: (state, { place, detail }) => ({
    ...state,
    details: { ...state.details, [place]: detail },
    faults: without(state.faults, place),
  }),
  submit: (state) => {
    if (!("sending" in state) || state.sending) return state;
    const questions = asked(state).flat();
    // What was scored needs no answer any more.
    const unanswered =
      state.phase === "result"
        ? undefined
        : goToFault(state, answerFaults(questions, state.answers, questions));
    if (unanswered) return unanswered;
    const faults = contactFaults(state.config, state.details);
    return { ...state, ...focusOn(faults), told: undefined, sending: isEmpty(faults) };
  },
  speak: (state, { locale }) => ({ ...state, locale }),
  save: (state, { status }) => ({ ...state, save: status }),
  refused: (before, { code, faults }) => {
    const told = { code };
    // What Turnstile gave is good for one try.
    const state = { ...before, details: without(before.details, "turnstile") };
    const led = goToFault(state, faults);
    if (led) return { ...led, told };
    return {
      ...state,
      ...("sending" in state && { sending: false }),
      ...focusOn(faults),
      told,
    } as State;
  },
  config: (state, { config }) => ({ ...state, config: paged(config) }),
  edit: (state, { question }) => ({
    ...(goToFault(state, { [question]: "" }) ?? state),
    faults: {},
    reviewed: true,
  }),
  link: (state, { link }) => ({ ...state, link }),
  carried: (state, { carried }) => ({
    ...state,
    carried: Object.fromEntries(
      carried.map(({ question, from }) => [question, { answer: state.answers[question], from: from.title }]),
    ),
  }),
  offline: (state, { offline }) => ({ ...state, offline }),
  merge: (state, { answers, config, code }) => {
    const changes = { ...state.changes };
    for (const id of Object.keys({ ...state.answers, ...answers })) {
      if (state.answers[id] !== answers[id]) changes[id] = (changes[id] ?? 0) + 1;
    }
    const told = code ? { code } : state.told;
    const merged = { ...state, answers, changes, told } as State & Run;
    return config ? inVersion(merged, paged(config)) : merged;
  },
  completed: (state, { completed, elsewhere = false, earlier = [] }) => ({
    ...state,
    details: {},
    faults: {},
    told: undefined,
    focus: heading(),
    phase: "result",
    completed,
    elsewhere,
    earlier,
    sending: false,
    lead: "sending" in state && state.sending && state.phase !== "review",
  }),
  follow: (state, { slug }) =>
    state.phase === "result" && !state.waiting
      ? { ...state, follow: slug, waiting: true, told: undefined }
      : state,
  followed: ({ offline }, { config, answers, details }) => {
    const run: Run = { config: paged(config), answers, details, faults: {}, save: "idle", offline };
    return goTo(run, sectionFrom(asked(run), 0, 1), heading());
  },
};
