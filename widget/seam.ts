// Where the two files of the widget meet: v1.js, which asks the first questions, and v1-later.js, which checks, sends,
// takes the contact and shows the result. Types only.
import type { FunctionComponent } from "preact";
import type { AssessmentState } from "../worker/contract/assessment.ts";
import type { EmbedConfig } from "../worker/contract/embed.ts";
import type { EmbedMode } from "../worker/contract/embed-settings.ts";
import type { Announce } from "./announce.ts";
import type { Api } from "./api.ts";
import type { FieldProps, QuestionProps } from "./kinds.ts";
import type { Lent } from "./lent.ts";
import type { Outcome } from "./refusal.ts";
import type { Session } from "./session.ts";
import type { Event, LaterMoves, Run, State, StateIn } from "./state.ts";
import type { Ui } from "./ui.ts";

export type Parts = {
  /** Below each page's buttons. */
  Foot: FunctionComponent<{ run: Run; ui: Ui }>;
  Review: FunctionComponent<{ state: StateIn<"review">; ui: Ui }>;
  Contact: FunctionComponent<{ state: StateIn<"contact">; ui: Ui }>;
  Teaser: FunctionComponent<{ state: StateIn<"result">; ui: Ui }>;
  Evidence: FunctionComponent<FieldProps<"maturity">>;
  DateField: FunctionComponent<FieldProps<"date">>;
  /** Below each question's control. */
  Aside: FunctionComponent<QuestionProps>;
  ReferenceField: FunctionComponent<FieldProps<"reference">>;
  RegisterField: FunctionComponent<FieldProps<"register">>;
};

export type SendingPorts = {
  api: Api;
  /** An attribute of the element. */
  given: (name: string) => string | null;
  session: Session;
  /** Aborted when the widget is removed. */
  signal: AbortSignal;
  state: () => State;
  dispatch: (event: Event) => void;
  announce: Announce;
};

/** Takes answers to the server and hands them in, as the state changes. */
export type Sending = {
  moves: LaterMoves;
  /** Goes on with what an earlier visit left: in the page's storage, and with the server where it still has it. */
  resume: (config: EmbedConfig, stored: Outcome<AssessmentState> | undefined) => Promise<void>;
  act: (before: State & Run, after: State & Run) => void;
  /** Something may have been done in another tab or on another device; `isTold` when there is a sign of it. */
  look: (isTold: boolean) => void;
  /** The page is about to go. */
  leave: () => void;
};

/** What v1-overlay.js needs to put the widget behind a button. */
export type OverlayPorts = {
  host: HTMLElement;
  root: ShadowRoot;
  mode: EmbedMode;
  config: EmbedConfig;
  /** An attribute of the element. */
  given: (name: string) => string | null;
  /** Aborted when the widget is removed. */
  signal: AbortSignal;
  announce: Announce;
};
/** What v1-overlay.js exports; it returns where the widget is drawn from now on. */
export type OverlayModule = { open: (ports: OverlayPorts) => Element };

/** What v1-check.js needs to have Turnstile look at the visitor. */
export type CheckPorts = {
  sitekey: string;
  /** The address of Turnstile's own script. */
  script: string;
  /** Of the widget's words. */
  locale: string;
  /** What was told last; nothing once it was handed in and refused. */
  token: unknown;
  /** A token that is good for a few minutes, or "" when there is none any more. */
  pass: (token: string) => void;
  /** Whether it does not run here. */
  block: (blocked: boolean) => void;
};
/** What v1-check.js exports: to be called whenever what it needs has changed. */
export type CheckModule = { show: (slot: HTMLSlotElement, ports: CheckPorts) => void };

export type Later = { parts: Parts; createSending: (ports: SendingPorts) => Sending };
/** What v1-later.js exports. */
export type LaterModule = { open: (lent: Lent) => Later };
