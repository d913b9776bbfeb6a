import type { Source } from "./assessment.ts";
import type { Definition } from "./definition-schema.ts";
import type { AnyAhead, OtherStanding } from "./kinds.ts";
import type { GivenConsent } from "./lead-form.ts";
import type { Readiness } from "./result.ts";

/**
 * What speaks for a robot: the hidden field was filled in, or nobody can read that fast. `unverified`: the embed asks for
 * Turnstile, and Cloudflare could not be asked whether it was passed.
 */
export type Suspicion = "trap" | "too_fast" | "unverified";

export type LeadStatus = "new" | "contacted" | "qualified" | "won" | "lost";

/** `GET /v1/leads` */
export type Lead = {
  id: string;
  created_at: string;
  status: LeadStatus;
  contact: { email: string; name: string | null; company: string | null; phone: string | null };
  locale: string;
  source: Source;
  questionnaire: { slug: string; version: string };
  assessment: string;
  kind: Definition["kind"];
  /** Of kind gap; null for the others. */
  readiness: Readiness | null;
  /** What the other kinds have instead; null for gap. */
  standing: OtherStanding | null;
  /** What the answers tell of other questionnaires, where some were asked ahead for them. */
  ahead: AnyAhead[];
  report: { id: string; url: string };
  consents: GivenConsent[];
  suspected: Suspicion | null;
};

/** `GET /v1/leads/{id}`: with the words that were agreed to, and when. */
export type LeadDetail = Omit<Lead, "consents"> & {
  consents: (GivenConsent & { text: string; at: string })[];
};
