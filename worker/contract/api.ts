import type { Progress } from "./answer-check.ts";
import type { Answer, Answers } from "./answers.ts";
import type { Trend } from "./changes.ts";
import type { Direction, WidgetCopy } from "./copy.ts";
import type { Definition } from "./definition-schema.ts";
import type { EmbedSettings, WidgetSettings } from "./embed-settings.ts";
import type { OtherKind, OtherStanding } from "./kinds.ts";
import type { Occasion } from "./reassessment.ts";
import type { TenantKind } from "./report.ts";
import type { RespondentQuestionnaire } from "./respondent.ts";
import type { Readiness, Result } from "./result.ts";
import type { Theme } from "./theme.ts";

/** What the contact form asks; e-mail is always required, for a lead without it leads nowhere. */
export type FieldRule = "required" | "optional" | "hidden";
export type LeadForm = {
  name: FieldRule;
  company: FieldRule;
  phone: FieldRule;
  consents: ConsentText[];
};
export type ConsentText = {
  id: string;
  version: string;
  text: string;
  required: boolean;
  url?: string | undefined;
  /** The same in other languages, by locale; the widget gets the one that goes with its questions. */
  translations?: Record<string, ConsentWords> | undefined;
};
export type ConsentWords = { text: string; url?: string | undefined };

/** `GET /v1/embeds/{key}`: all a widget needs besides its script. */
export type EmbedConfig = {
  key: string;
  tenant: { name: string; kind: TenantKind; url: string | null };
  theme: Theme;
  settings: WidgetSettings;
  /** The widget's own words, in the questionnaire's language wherever there are such words. */
  copy: WidgetCopy;
  /** In the language asked for: that the questions are not to be had in it. */
  notice?: Notice | undefined;
  lead_form: LeadForm;
  questionnaire: RespondentQuestionnaire;
};

/** `GET /v1/embeds`, for those it belongs to. */
export type Embed = {
  id: string;
  key: string;
  questionnaire: string;
  origins: string[];
  lead_form: LeadForm;
  settings: EmbedSettings;
  created_at: string;
  revoked_at: string | null;
};

export type Notice = { text: string; locale: string; dir: Direction };

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

export type Contact = {
  email: string;
  name?: string | undefined;
  company?: string | undefined;
  phone?: string | undefined;
};
export type GivenConsent = { id: string; version: string; granted: boolean };

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

/** `POST /v1/assessments/{id}/reports`: without a policy, under the one that the assessment pinned. */
export type NewReport = { policy?: { slug: string; version: string } | undefined };

/** `GET /v1/assessments/{id}/reports` */
export type StoredReportHead = {
  id: string;
  created_at: string;
  expires_at: string;
  policy: { slug: string; version: string; digest: string };
  /** The earlier assessment that its trend starts from. */
  since: string | null;
  /** Of kind gap; null for the others. */
  readiness: Readiness | null;
  /** Null once the link leads nowhere. */
  url: string | null;
};

/** `PUT /v1/assessments/{id}/company`: a key of the tenant's own that all assessments of one client have. */
export type CompanyLink = { assessment: string; company: string | null };

/** `GET /v1/assessments/{id}/trend`: null where no earlier assessment is linked, or none that compares. */
export type AssessmentTrend = { assessment: string; trend: Trend | null };

/** `GET /v1/reassessments`: a completed assessment that is to be done again. Days are YYYY-MM-DD, in UTC. */
export type DueReassessment = {
  assessment: string;
  completed_on: string;
  /** Null where nobody is to be reminded. */
  due_on: string | null;
  interval_months: number;
  round: number;
  occasion: Occasion;
  questionnaire: string;
  /** Null where there is no contact, or none any more. */
  lead: { id: string; email: string; name: string | null; company: string | null } | null;
  report: { id: string; url: string };
  /** What to send: it starts again from these answers. Null where it is revoked or no page asks the questionnaire. */
  link: { url: string; expires_at: string } | null;
};
/** `PATCH /v1/reassessments/{assessment}`: what is not named stays; `revoked: false` makes a new link. */
export type ChangeReassessment = { due_on?: string | null | undefined; revoked?: boolean | undefined };

/** `GET`, `PUT /v1/reassessment-interval`: months, 0 for never; null leaves it to the tenant, and there to the default. */
export type ReassessmentInterval = { embed: string | null; months: number | null; effective_months: number };
export type SetReassessmentInterval = { months: number | null; embed?: string | undefined };

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
  report: { id: string; url: string };
  consents: GivenConsent[];
  suspected: Suspicion | null;
};

/** `GET /v1/leads/{id}`: with the words that were agreed to, and when. */
export type LeadDetail = Omit<Lead, "consents"> & {
  consents: (GivenConsent & { text: string; at: string })[];
};

export type Page<T> = { data: T[]; next_cursor: string | null };

/** `GET /v1/questionnaires`, `…/{slug}/versions` */
export type PublishedQuestionnaire = {
  slug: string;
  kind: Definition["kind"];
  title: string;
  /** Null while every version is retired. */
  latest: string | null;
  /** Offered to every tenant, not the tenant's own. */
  library: boolean;
};
export type PublishedVersion = {
  version: string;
  digest: string;
  status: "published" | "retired";
  drafts: DraftRule;
  rolled_back_at: string | null;
  published_at: string;
};
/** What becomes of drafts of older versions: they stay, or follow when their respondents come back. */
export type DraftRule = "stay" | "forward";

/** `GET …/versions/{version}/definition`, for those who own it or may use it. */
export type VersionDetail = PublishedVersion & { slug: string; definition: Definition };

/** `GET …/diff` */
export type VersionDiff = {
  from: string;
  to: string;
  /** The smallest number that these changes allow. */
  demanded: string;
  changes: PublishedEdition["changes"];
};

/** `POST …/dry-run`: what a forward to this questionnaire would mean for the drafts that there are. */
export type DryRun = {
  drafts: number;
  /** Carried with every answer and complete as far as they go. */
  whole: number;
  /** Carried, and then asked something new. */
  needs_answers: number;
  /** Would lose answers, so they stay. */
  cannot: number;
  lost: { question: string; reason: string; drafts: number }[];
  /** There were more drafts than one run looks at. */
  more: boolean;
};

/** `GET /.well-known/jwks.json`: what reports are verified with (RFC 7517, RFC 8037). */
export type PublicJwk = { kty: "OKP"; crv: "Ed25519"; x: string; kid: string; alg: "EdDSA"; use: "sig" };
export type Jwks = { keys: PublicJwk[] };

/** `POST /v1/reports/verify`: whether a report is as it was issued, and whether its result follows from its answers. */
export type ReportVerification = {
  signature: "valid" | "invalid" | "missing" | "unknown_key";
  /** The key that the signature names; null where it names none. */
  kid: string | null;
  /** What was signed, as far as one wants to compare it with paper; null unless the signature is valid. */
  signed_report: ReportHead | null;
  result: Recomputation;
};
export type ReportHead = {
  kind: Definition["kind"];
  id: string;
  created_at: string;
  tenant: string;
  questionnaire: { title: string; slug: string; version: string };
  /** Of kind gap, where there was enough for one. */
  score: number | null;
  /** What came out of another kind, in words. */
  outcome: string | null;
};

/** `GET /v1/reports/verification?code=`: whether paper with this verification code was issued. */
export type CodeVerification = { issued: boolean; report: ReportHead | null };
export type Recomputation = {
  recomputed: "same" | "different" | "not_recomputable";
  /** Why it could not be computed: no report, made by another engine, or from content that is not in the library. */
  reason: "report_malformed" | "engine_unknown" | "content_unknown" | null;
  /** The first places where the report states something else; no value where there is none, or no simple one. */
  differences: ResultDifference[];
};
export type ResultDifference = {
  pointer: string;
  stated?: string | number | boolean | null | undefined;
  recomputed?: string | number | boolean | null | undefined;
};

/** What a publish did; `unchanged` when the same content was there already. */
export type Published = { digest: string; status: "published" | "unchanged" };
export type PublishedEdition = Published & {
  slug: string;
  version: string;
  /** What the diff to the version before found. */
  changes: { level: "patch" | "minor" | "major"; path: string; message: string }[];
};
