import type { Progress } from "./answer-check.ts";
import type { Answer, Answers } from "./answers.ts";
import type { CompletedAssessment } from "./completion.ts";

export type Source = {
  page?: string | undefined;
  referrer?: string | undefined;
  utm?: Record<string, string> | undefined;
  /** What the page says of itself, by the names that the embed's settings list. */
  hidden?: Record<string, string> | undefined;
};

/** `POST /v1/assessments` */
export type StartAssessment = {
  questionnaire: string;
  version?: string | undefined;
  locale?: string | undefined;
  source?: Source | undefined;
  prefill?: Answers | undefined;
  /** The token of another assessment of the same tenant: what was answered there is taken along, where that is declared. */
  from?: string | undefined;
};

export type StartedAssessment = {
  id: string;
  token: string;
  questionnaire: { slug: string; version: string; digest: string };
  expires_at: string;
};

/** `GET /v1/assessments/{id}` */
export type AssessmentState = {
  id: string;
  status: "draft" | "completed";
  questionnaire: { slug: string; version: string; digest: string };
  answers: Answers;
  revision: number;
  progress: Progress;
  expires_at: string;
  /** Of a completed one: what its completion was answered with. */
  completed?: CompletedAssessment;
  /** What just happened to a draft whose version forwards, or was rolled back. */
  moved?: MovedDraft;
  /** Answers of a draft that came from another assessment and are as they were there. */
  carried?: { question: string; from: { slug: string; title: string } }[];
};

/** `POST /v1/assessments/{id}/version`, and `moved` above: which answers went where, and which could not. */
export type MoveDraft = { version?: string | undefined; accept_loss?: boolean | undefined };

export type MovedDraft = {
  from: string;
  to: string;
  lost: { question: string; reason: string }[];
  renamed: { from: string; to: string }[];
};

/** `POST /v1/assessments/{id}/resume-link`; `page` is where the link leads, on an origin of the embed. */
export type MakeResumeLink = { page?: string | undefined };

export type ResumeLink = { url: string; expires_at: string };

/** `POST /v1/resume`: what stands behind `#plumbline:{key}=`. It is answered as a start is. */
export type ExchangeLink = { link: string };

/** `PATCH /v1/assessments/{id}/answers`: null clears an answer. */
export type SaveAnswers = {
  answers: Record<string, Answer | null>;
  /** The language that the respondent goes on in, and gets the report in. */
  locale?: string | undefined;
};

export type SavedAnswers = { revision: number; progress: Progress };
