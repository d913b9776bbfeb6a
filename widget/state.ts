// Pure: a state and an event in, the next state out. What has to be done about it is assessment.ts's; the events past
// the first questions are later/moves.ts's.
import type { Answer, Answers } from "../worker/contract/answers.ts";
import type { AssessmentState, ResumeLink } from "../worker/contract/assessment.ts";
import type { CompletedAssessment } from "../worker/contract/completion.ts";
import type { EmbedConfig } from "../worker/contract/embed.ts";
import type { RespondentQuestionnaire } from "../worker/contract/respondent.ts";
import { askedQuestions, paged, sectionFrom } from "./sections.ts";

/**
 * What is wrong where: a code by place. A place is `question`, `question/row/column`, `contact/field` or
 * `consents/id`; it is also the id of the control that stands there.
 */
export type Faults = Record<string, string>;
/** What the contact form holds, by place: in memory only, never in any storage. */
export type Details = Record<string, string | boolean>;

export type SaveStatus = "idle" | "saving" | "saved" | "retrying" | "failed";

/** The respondent was told about it; a new object each time, so that each telling is an event. */
export type Told = { code: string };
/** Where the focus shall go: "heading" or a place; a new object each time. */
export type Focus = { on: string };

export type LinkState = { asked: true } | (ResumeLink & { copied?: boolean });

export type Run = {
  config: EmbedConfig;
  answers: Answers;
  details: Details;
  faults: Faults;
  save: SaveStatus;
  /** There is no network. */
  offline?: boolean | undefined;
  /** The respondent came from the review, and goes back there. */
  reviewed?: boolean | undefined;
  /** To go on elsewhere: asked for, or there. */
  link?: LinkState | undefined;
  /** How often an answer was changed from elsewhere, by question: its control is then made anew. */
  changes?: Record<string, number> | undefined;
  /** Answers that came along from earlier questionnaires, with what these were called. */
  carried?: Record<string, { answer: Answer | undefined; from: string }> | undefined;
  /** The language that the respondent chose in the menu. */
  locale?: string | undefined;
  /** For the second file, which the respondent's last wish needs. */
  waiting?: boolean | undefined;
  focus?: Focus | undefined;
  told?: Told | undefined;
};
export type State =
  | { phase: "loading"; told?: undefined }
  | { phase: "failed"; told: Told; passing: boolean }
  | (Run & { phase: "intro" })
  | (Run & { phase: "section"; section: number })
  | (Run & { phase: "review"; sending: boolean })
  | (Run & { phase: "contact"; sending: boolean })
  | (Run & {
      phase: "result";
      completed: CompletedAssessment;
      /** Of the contact, where it is asked for after the result. */
      sending: boolean;
      /** A contact was given. */
      lead: boolean;
      /** It was completed in another tab or on another device. */
      elsewhere: boolean;
      /** What was finished before it, on this visit. */
      earlier: readonly Finished[];
      /** The questionnaire that the respondent wants to go on with. */
      follow?: string | undefined;
    });
/** Another questionnaire of the embed's with its report; `locale` and `dir` are its title's. */
export type Finished = Pick<RespondentQuestionnaire, "slug" | "title" | "locale" | "dir"> & { url: string };
export type StateIn<P extends State["phase"]> = Extract<State, { phase: P }>;

type OpeningEvent =
  | { type: "load" }
  | { type: "failed"; code: string; passing: boolean }
  | { type: "loaded"; config: EmbedConfig; answers: Answers; section: number; code?: string | undefined };
type FirstEvent =
  | { type: "begin" }
  | { type: "answer"; question: string; answer: Answer | null }
  | { type: "back" }
  /** The second file is waited for, or no longer: it came, or `code` tells why not. */
  | { type: "wait"; waiting: boolean; code?: string | undefined };
type LaterEvent =
  | { type: "next" }
  | { type: "fill"; place: string; detail: string | boolean }
  | { type: "submit" }
  | { type: "speak"; locale: string }
  | { type: "save"; status: SaveStatus }
  | { type: "refused"; code: string; faults: Faults }
  | { type: "config"; config: EmbedConfig }
  /** To this question, from the review. */
  | { type: "edit"; question: string }
  | { type: "link"; link: LinkState | undefined }
  | { type: "offline"; offline: boolean }
  | { type: "carried"; carried: NonNullable<AssessmentState["carried"]> }
  /** What others saved meanwhile; `code` tells more. */
  | { type: "merge"; answers: Answers; config?: EmbedConfig | undefined; code?: string | undefined }
  | {
      type: "completed";
      completed: CompletedAssessment;
      elsewhere?: boolean;
      earlier?: readonly Finished[];
    }
  /** From the result to another questionnaire, with this slug. */
  | { type: "follow"; slug: string }
  | { type: "followed"; config: EmbedConfig; answers: Answers; details: Details };
export type Event = OpeningEvent | FirstEvent | LaterEvent;

/** While there are questions. */
export type Running = Extract<State, Run>;
export const isRun = (state: State): state is Running => "config" in state;

/** Before the first section it is the introduction, after the last one the review and then the contact form. */
export function goTo(
  { config, answers, details, save, offline, changes, carried, locale }: Run,
  index: number,
  focus?: Focus,
  faults: Faults = {},
) {
  const run = { config, answers, details, save, offline, changes, carried, locale, faults, focus };
  const past = index - config.questionnaire.sections.length;
  if (index < 0) return { ...run, phase: "intro" } as const;
  if (past < 0) return { ...run, phase: "section", section: index } as const;
  return { ...run, phase: past > 0 ? "contact" : "review", sending: false } as const;
}

export const heading = (): Focus => ({ on: "heading" });

export const isEmpty = (record: object) => Object.keys(record).length === 0;

export const asked = ({ config, answers }: Run) => askedQuestions(config.questionnaire, answers);

/** Without this key and what is under it. */
export const without = <T>(record: Record<string, T>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !`${name}/`.startsWith(`${key}/`)));

/** Before the first section -1, in the review the number of sections, in the contact form one more. */
export function sectionOf(state: State): number {
  if (state.phase === "section") return state.section;
  const past = ["review", "contact"].indexOf(state.phase);
  return past < 0 ? past : (state as Run).config.questionnaire.sections.length + past;
}

type Moves<E extends Event> = {
  [T in E["type"]]: (run: State & Run, event: Extract<E, { type: T }>) => State;
};
export type LaterMoves = Moves<LaterEvent>;
type AnyMove = ((state: State, event: Event) => State) | undefined;

const opening: { [T in OpeningEvent["type"]]: (state: State, event: Extract<Event, { type: T }>) => State } =
  {
    load: () => ({ phase: "loading" }),
    failed: (_, { code, passing }) => ({ phase: "failed", told: { code }, passing }),
    loaded: (_, { config, answers, section, code }) => {
      const run: Run = { config: paged(config), answers, details: {}, faults: {}, save: "idle" };
      return { ...goTo(run, sectionFrom(asked(run), section, 1)), told: code ? { code } : undefined };
    },
  };

const first: Moves<FirstEvent> = {
  begin: (state) => goTo(state, sectionFrom(asked(state), 0, 1), heading()),
  answer: (state, { question, answer }) => ({
    ...state,
    answers: answer ? { ...state.answers, [question]: answer } : without(state.answers, question),
    faults: without(state.faults, question),
    save: state.save === "saved" ? "idle" : state.save,
  }),
  back: (state) => {
    const questions = asked(state);
    return goTo(state, sectionFrom(questions, sectionOf(state) - 1, -1), heading());
  },
  wait: (state, { waiting, code }) => ({ ...state, waiting, told: code ? { code } : undefined }) as State,
};

/** Undefined when the event is one of `later` and they are not there yet. */
export function reduce(state: State, event: Event, later?: LaterMoves): State | undefined {
  const { type } = event;
  const open = opening[type as OpeningEvent["type"]] as AnyMove;
  if (open) return open(state, event);
  if (!isRun(state)) return state;
  const move = (first[type as FirstEvent["type"]] ?? later?.[type as LaterEvent["type"]]) as AnyMove;
  return move?.(state, event);
}
