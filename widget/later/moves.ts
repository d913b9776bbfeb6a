// Pure, like state.ts: what comes of the events past the first questions.
import type { Answers } from "../../worker/contract/answers.ts";
import { sectionFrom } from "../sections.ts";
import {
  asked,
  type Faults,
  goTo,
  heading,
  isEmpty,
  type LaterMoves,
  type Run,
  type State,
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

export const moves: LaterMoves = {
  next: (state) => {
    if (state.phase !== "section") return state;
    const run = { ...state, answers: withEmptyRegisters(state, state.section) };
    const questions = asked(run);
    const next = sectionFrom(questions, state.section + 1, 1);
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
    if (state.phase !== "contact" || state.sending) return state;
    const questions = asked(state).flat();
    const unanswered = goToFault(state, answerFaults(questions, state.answers, questions));
    if (unanswered) return unanswered;
    const faults = contactFaults(state.config.lead_form, state.details);
    return { ...state, ...focusOn(faults), told: undefined, sending: isEmpty(faults) };
  },
  save: (state, { status }) => ({ ...state, save: status }),
  refused: (state, { code, faults }) => {
    const told = { code };
    const led = goToFault(state, faults);
    if (led) return { ...led, told };
    return {
      ...state,
      ...(state.phase === "contact" && { sending: false }),
      ...focusOn(faults),
      told,
    } as State;
  },
  config: (state, { config }) => ({ ...state, config }),
  completed: (state, { completed }) => ({
    ...state,
    details: {},
    faults: {},
    focus: heading(),
    phase: "result",
    completed,
  }),
};
