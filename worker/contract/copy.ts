import type { AnswerCode } from "./answer-check.ts";
import type { ProblemCode } from "./problem.ts";

/**
 * Some are the widget's own. unreachable: no answer came at all · link_used: a resume link opens nothing any more ·
 * draft_moved: the draft follows another version now · turnstile_blocked: the check against robots does not run here.
 */
export type RefusalCode = ProblemCode | "unreachable" | "link_used" | "draft_moved" | "turnstile_blocked";

/** Refusals that have words of their own; all others are told as `internal`. */
export type ToldCode =
  | Exclude<
      AnswerCode,
      | "question_unknown"
      | "option_unknown"
      | "option_repeated"
      | "column_unknown"
      | "not_applicable_refused"
      | "not_known_refused"
    >
  | Extract<
      RefusalCode,
      | "unreachable"
      | "link_used"
      | "draft_moved"
      | "internal"
      | "answers_missing"
      | "assessment_completed"
      | "contact_invalid"
      | "contact_work_email"
      | "consent_outdated"
      | "turnstile_missing"
      | "turnstile_refused"
      | "turnstile_blocked"
    >;

/** Which way a language is written. */
export type Direction = "ltr" | "rtl";

/** A sentence by what its {count} is: the forms that Intl.PluralRules tells apart, `other` where one is not given. */
export type Plural = {
  zero?: string | undefined;
  one?: string | undefined;
  two?: string | undefined;
  few?: string | undefined;
  many?: string | undefined;
  other: string;
};

/** Everything the widget says by itself once it has its embed. {Braces} name what is filled in. */
export type WidgetCopy = {
  /** The language of these words, which also decides on their plurals. */
  locale: string;
  dir: Direction;
  /** Of the menu where the respondent chooses one. */
  language: string;
  /** In the language that was asked for, that the questions are not to be had in it. */
  shownIn: string;
  minutes: Plural;
  start: string;
  step: string;
  stepQuestion: string;
  minutesLeft: Plural;
  progress: string;
  back: string;
  next: string;
  close: string;
  retry: string;
  wait: string;
  optional: string;
  why: string;
  yes: string;
  no: string;
  notApplicable: string;
  notKnown: string;
  justification: string;
  evidence: string;
  evidenceHint: string;
  row: string;
  addRow: string;
  removeRow: string;
  noRows: string;
  save: Record<"saving" | "saved" | "retrying" | "failed", string>;
  faults: Plural;
  offline: string;
  resume: Record<"open" | "intro" | "link" | "copy" | "copied" | "mail" | "subject", string>;
  review: Record<"title" | "whole" | "none" | "change" | "done" | "go" | "carried", string> & {
    missing: Plural;
  };
  contactTitle: string;
  contactIntro: string;
  contact: Record<"name" | "email" | "company" | "phone", string>;
  readMore: string;
  submit: string;
  submitting: string;
  resultTitle: string;
  score: string;
  noScore: string;
  bounds: string;
  provisional: string;
  groups: string;
  openReport: string;
  unlock: string;
  unlockIntro: string;
  newTab: string;
  /** On from a result to another questionnaire; the title of that one stands after `go`. */
  followOn: Record<"title" | "intro" | "go" | "earlier", string>;
  messages: Record<ToldCode, string>;
};
