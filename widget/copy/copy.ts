import type { AnswerCode } from "../../worker/contract/answer-check.ts";
import type { ProblemCode } from "../../worker/contract/problem.ts";

/** `unreachable` is the widget's own: no answer came at all. */
export type RefusalCode = ProblemCode | "unreachable";

/** Refusals that have words of their own; all others are told as `internal`. */
export type ToldCode =
  | Exclude<
      AnswerCode,
      "question_unknown" | "option_unknown" | "option_repeated" | "column_unknown" | "not_applicable_refused"
    >
  | Extract<
      RefusalCode,
      | "unreachable"
      | "internal"
      | "answers_missing"
      | "assessment_completed"
      | "contact_invalid"
      | "consent_outdated"
    >;

/** Everything the widget says by itself; a locale that lacks a sentence does not compile. */
export type Copy = {
  loading: string;
  failed: string;
  refused: string;
  retry: string;
  minutes: (count: number) => string;
  start: string;
  step: (index: number, of: number) => string;
  progress: (answered: number, total: number) => string;
  back: string;
  next: string;
  optional: string;
  why: string;
  yes: string;
  no: string;
  notApplicable: string;
  justification: string;
  evidence: string;
  evidenceHint: string;
  row: (index: number) => string;
  addRow: string;
  removeRow: (index: number) => string;
  save: Record<"saving" | "saved" | "retrying" | "failed", string>;
  faults: (count: number) => string;
  contactTitle: string;
  contactIntro: (tenant: string) => string;
  contact: Record<"name" | "email" | "company" | "phone", string>;
  readMore: string;
  submit: string;
  submitting: string;
  resultTitle: string;
  score: (score: string) => string;
  noScore: string;
  bounds: (low: string, high: string) => string;
  provisional: string;
  groups: string;
  openReport: string;
  newTab: string;
  messages: Record<ToldCode, string>;
};
