import type { OtherKind } from "./kinds.ts";
import type { Contact, GivenConsent } from "./lead-form.ts";
import type { Result } from "./result.ts";

/** `POST /v1/assessments/{id}/completion` */
export type CompleteAssessment = {
  contact?: Contact | undefined;
  consents?: GivenConsent[] | undefined;
  /** The language that all of it was read in; without it, the one that the assessment has. */
  locale?: string | undefined;
  /** A field that people do not see: what stands in it was put there by a robot. */
  website?: string | undefined;
  /** What Cloudflare Turnstile gave the browser, where the embed asks for it; good for one contact. */
  turnstile?: string | undefined;
};

/** Also `POST …/contact`, where the contact is left after the result. */
export type CompletedAssessment = {
  /** Null while the embed asks for a contact that was not given. */
  report: { id: string; url: string } | null;
  /** Enough for a teaser; the whole result is in the report. */
  result: Teaser | PlainTeaser;
};

export type Teaser = Pick<Result, "readiness" | "groups"> & {
  kind: "gap";
  band: { id: string; title: string; summary: string };
  group_titles: Record<string, string>;
};

/** For kinds without a score: what came out in words, in the language of the assessment. */
export type PlainTeaser = {
  kind: OtherKind;
  /** What came out, as a program knows it: a level's id, say. */
  outcome: string;
  headline: string;
  summary: string;
  lines: { label: string; value: string }[];
};
