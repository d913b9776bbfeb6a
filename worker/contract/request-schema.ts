import * as z from "zod";
import { EVIDENCE_MAX, NOTE_MAX } from "./answers.ts";
import type { ExchangeLink, MakeResumeLink, MoveDraft, SaveAnswers, StartAssessment } from "./assessment.ts";
import type { CompleteAssessment } from "./completion.ts";
import { HIDDEN_VALUE_MAX } from "./embed-settings.ts";
import { semverPattern, slugPattern } from "./patterns.ts";
import { type ChangeReassessment, MONTHS_MAX, type SetReassessmentInterval } from "./reassessment.ts";
import type { NewReport } from "./stored-report.ts";

/** Names and the like go into mail headers and spreadsheets later: no control characters get in. */
const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
    .regex(/^[^\u0000-\u001f\u007f]*$/, "control characters are not allowed");
const slug = z.string().regex(slugPattern).max(64);
const version = z.string().regex(semverPattern);
/** Whatever a page calls its language; the nearest one that there is, is given. */
const locale = z.string().max(60);

const cell = z.union([
  z.string().max(10_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(200)).max(200),
]);
export const answerSchema = z.strictObject({
  value: z.union([cell, z.array(z.record(z.string().max(80), cell)).max(1_000)]),
  note: z.string().max(NOTE_MAX).optional(),
  evidence: z.string().max(EVIDENCE_MAX).optional(),
});
const questionId = z.string().max(80);

export const startAssessmentSchema: z.ZodType<StartAssessment> = z.strictObject({
  questionnaire: slug,
  version: version.optional(),
  locale: locale.optional(),
  source: z
    .strictObject({
      page: line(500).optional(),
      referrer: line(500).optional(),
      utm: z.record(z.string().regex(/^utm_[a-z]{1,20}$/), line(200)).optional(),
      // Names that the embed does not list are dropped rather than refused: a page may be older than the list.
      hidden: z.record(z.string().max(80), line(HIDDEN_VALUE_MAX)).optional(),
    })
    .optional(),
  prefill: z.record(questionId, answerSchema).optional(),
  from: z.string().max(2_000).optional(),
});

export const saveAnswersSchema: z.ZodType<SaveAnswers> = z.strictObject({
  answers: z.record(questionId, answerSchema.nullable()),
  locale: locale.optional(),
});

export const makeResumeLinkSchema: z.ZodType<MakeResumeLink> = z.strictObject({
  page: z.string().max(2_000).optional(),
});
export const exchangeLinkSchema: z.ZodType<ExchangeLink> = z.strictObject({ link: z.string().max(200) });

/** Apart from the form of the body, so that a mistyped address is told as that. */
export const emailSchema = z.email();

export const completeAssessmentSchema: z.ZodType<CompleteAssessment> = z.strictObject({
  contact: z
    .strictObject({
      email: line(254),
      name: line(120).optional(),
      company: line(160).optional(),
      phone: line(40).optional(),
    })
    .optional(),
  consents: z
    .array(z.strictObject({ id: z.string().max(40), version: z.string().max(40), granted: z.boolean() }))
    .max(20)
    .optional(),
  locale: locale.optional(),
  website: z.string().max(500).optional(),
  turnstile: z.string().max(2_048).optional(),
});

/** Deeper than any report; what goes on without end would exhaust whoever walks through it. */
const DEPTH_MAX = 32;
const isShallow = (value: unknown, depth = 0): boolean =>
  typeof value !== "object" ||
  value === null ||
  (depth < DEPTH_MAX && Object.values(value).every((inner) => isShallow(inner, depth + 1)));

/** Any object, passed on as it is: a schema that copied it could leave out what was not signed. */
export const reportDocumentSchema = z
  .unknown()
  .refine((value): value is Record<string, unknown> => typeof value === "object" && value !== null)
  .refine((value) => !Array.isArray(value), "an object is expected")
  .refine((value) => isShallow(value), "nested too deeply")
  .meta({ type: "object", description: "A report, as /r/{token}.json gives it." }) as z.ZodType<
  Record<string, unknown>
>;

export const pageQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(400).optional(),
});
export const newReportSchema: z.ZodType<NewReport> = z.strictObject({
  policy: z.strictObject({ slug, version }).optional(),
});
/** What a tenant calls a client: an id of its CRM, say. */
export const linkCompanySchema = z.strictObject({
  company: z
    .string()
    .regex(/^[\w.:-]{1,64}$/)
    .nullable(),
});
export const dueQuerySchema = z.strictObject({
  due_before: z.iso.date().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(400).optional(),
});
export const changeReassessmentSchema: z.ZodType<ChangeReassessment> = z.strictObject({
  due_on: z.iso.date().nullable().optional(),
  revoked: z.boolean().optional(),
});
export const intervalQuerySchema = z.strictObject({ embed: z.string().max(120).optional() });
export const setIntervalSchema: z.ZodType<SetReassessmentInterval> = z.strictObject({
  months: z.number().int().min(0).max(MONTHS_MAX).nullable(),
  embed: z.string().max(120).optional(),
});
export const moveDraftSchema: z.ZodType<MoveDraft> = z.strictObject({
  version: version.optional(),
  accept_loss: z.boolean().optional(),
});
export const publishQuerySchema = z.strictObject({ drafts: z.enum(["stay", "forward"]).default("stay") });
export const diffQuerySchema = z.strictObject({ from: version, to: version });
export const choosePolicySchema = z.strictObject({ policy: z.strictObject({ slug, version }).nullable() });
export const codeQuerySchema = z.strictObject({ code: z.string().max(120) });
export const localeQuerySchema = z.strictObject({ locale: locale.optional() });
/** `questionnaire`: one that the embed's respondents may go on with; else its own. */
export const readEmbedQuerySchema = localeQuerySchema.extend({ questionnaire: slug.optional() });
