// Pure: a state and an event in, the next state out. What has to be done about it is assessment.ts's.
import type { Answer, Answers } from "../worker/contract/answers.ts";
import type { CompletedAssessment, EmbedConfig } from "../worker/contract/api.ts";
import { answerFaults, contactFaults, type Details, type Faults, questionOf } from "./faults.ts";
import { askedQuestions, sectionFrom } from "./sections.ts";

export type SaveStatus = "idle" | "saving" | "saved" | "retrying" | "failed";

/** The respondent was told about it; a new object each time, so that each telling is an event. */
export type Told = { code: string };
/** Where the focus shall go: "heading" or a place; a new object each time. */
export type Focus = { on: string };

export type Run = {
  config: EmbedConfig;
  answers: Answers;
  details: Details;
  faults: Faults;
  save: SaveStatus;
  focus?: Focus | undefined;
  told?: Told | undefined;
};
export type State =
  | { phase: "loading"; told?: undefined }
  | { phase: "failed"; told: Told; passing: boolean }
  | (Run & { phase: "intro" })
  | (Run & { phase: "section"; section: number })
  | (Run & { phase: "contact"; sending: boolean })
  | (Run & { phase: "result"; completed: CompletedAssessment });
export type StateIn<P extends State["phase"]> = Extract<State, { phase: P }>;

export type Event =
  | { type: "load" }
  | { type: "failed"; code: string; passing: boolean }
  | { type: "loaded"; config: EmbedConfig; answers: Answers; section: number }
  | { type: "begin" }
  | { type: "answer"; question: string; answer: Answer | null }
  | { type: "next" }
  | { type: "back" }
  | { type: "fill"; place: string; detail: string | boolean }
  | { type: "submit" }
  | { type: "save"; status: SaveStatus }
  | { type: "refused"; code: string; faults: Faults }
  | { type: "config"; config: EmbedConfig }
  | { type: "completed"; completed: CompletedAssessment };

export const isRun = (state: State): state is Extract<State, Run> => "config" in state;

/** Before the first section it is the introduction, after the last one the contact form. */
function goTo({ config, answers, details, save }: Run, index: number, focus?: Focus, faults: Faults = {}) {
  const run = { config, answers, details, save, faults, focus };
  if (index < 0) return { ...run, phase: "intro" } as const;
  if (index < config.questionnaire.sections.length)
    return { ...run, phase: "section", section: index } as const;
  return { ...run, phase: "contact", sending: false } as const;
}

const heading = (): Focus => ({ on: "heading" });

export const isEmpty = (record: object) => Object.keys(record).length === 0;

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

const asked = ({ config, answers }: Run) => askedQuestions(config.questionnaire, answers);

/** Without this key and what is under it. */
const without = <T>(record: Record<string, T>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !`${name}/`.startsWith(`${key}/`)));

/** A register that may be empty and was left alone says "none". */
function withEmptyRegisters(run: Run, section: number): Answers {
  const answers = { ...run.answers };
  for (const question of asked(run)[section] ?? []) {
    if ("minRows" in question && question.minRows === 0) answers[question.id] ??= { value: [] };
  }
  return answers;
}

type Reducers = { [T in Event["type"]]: (state: State, event: Extract<Event, { type: T }>) => State };
type RunReducers = Omit<
  { [T in keyof Reducers]: (run: State & Run, event: Parameters<Reducers[T]>[1]) => State },
  Opening
>;
type Opening = "load" | "failed" | "loaded";

const opening: Pick<Reducers, Opening> = {
  load: () => ({ phase: "loading" }),
  failed: (_, { code, passing }) => ({ phase: "failed", told: { code }, passing }),
  loaded: (_, { config, answers, section }) => {
    const run: Run = { config, answers, details: {}, faults: {}, save: "idle" };
    return goTo(run, sectionFrom(asked(run), section, 1));
  },
};

const running: RunReducers = {
  begin: (state) => goTo(state, sectionFrom(asked(state), 0, 1), heading()),
  answer: (state, { question, answer }) => ({
    ...state,
    answers: answer ? { ...state.answers, [question]: answer } : without(state.answers, question),
    faults: without(state.faults, question),
    save: state.save === "saved" ? "idle" : state.save,
  }),
  next: (state) => {
    if (state.phase !== "section") return state;
    const run = { ...state, answers: withEmptyRegisters(state, state.section) };
    const questions = asked(run);
    const next = sectionFrom(questions, state.section + 1, 1);
    // An answer given later may have brought up a question in an earlier section.
    const toCheck = next < questions.length ? (questions[state.section] ?? []) : questions.flat();
    return goToFault(run, answerFaults(toCheck, run.answers)) ?? goTo(run, next, heading());
  },
  back: (state) => {
    const questions = asked(state);
    const from = state.phase === "section" ? state.section : questions.length;
    return goTo(state, sectionFrom(questions, from - 1, -1), heading());
  },
  fill: (state, { place, detail }) => ({
    ...state,
    details: { ...state.details, [place]: detail },
    faults: without(state.faults, place),
  }),
  submit: (state) => {
    if (state.phase !== "contact" || state.sending) return state;
    const unanswered = goToFault(state, answerFaults(asked(state).flat(), state.answers));
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

export function reduce(state: State, event: Event): State {
  const first = opening[event.type as Opening] as ((state: State, event: Event) => State) | undefined;
  const later = running[event.type as keyof RunReducers] as (run: State & Run, event: Event) => State;
  return first ? first(state, event) : isRun(state) ? later(state, event) : state;
}
