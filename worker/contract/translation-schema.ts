import * as z from "zod";
import { localePattern } from "./patterns.ts";

const text = (max: number) => z.string().trim().min(1).max(max);
/** By option id, or by level for maturity. */
const options = z.record(z.string().max(80), text(400));

const column = z.strictObject({
  text: text(400),
  help: text(600).optional(),
  unit: text(40).optional(),
  options: options.optional(),
});
const question = z.strictObject({
  text: text(400),
  help: text(600).optional(),
  why: text(400).optional(),
  unit: text(40).optional(),
  options: options.optional(),
  evidence: z.array(text(200)).optional(),
  documents: z.array(text(200)).optional(),
  action: text(600).optional(),
  columns: z.record(z.string().max(80), column).optional(),
});

/** All the words of a questionnaire in another language, by the ids of what says them. */
export const translationSchema = z.strictObject({
  title: text(120),
  description: text(600),
  sections: z.record(z.string().max(80), z.strictObject({ title: text(120), help: text(600).optional() })),
  questions: z.record(z.string().max(80), question),
});
export const translationsSchema = z.record(z.string().regex(localePattern), translationSchema);

/** The words of a policy: what gates and bands are called. */
export const policyTranslationSchema = z.strictObject({
  gates: z.record(z.string().max(80), text(160)),
  bands: z.record(z.string().max(80), z.strictObject({ title: text(80), summary: text(400) })),
});
export const policyTranslationsSchema = z.record(z.string().regex(localePattern), policyTranslationSchema);

export type Translation = z.infer<typeof translationSchema>;
export type QuestionWords = z.infer<typeof question>;
export type PolicyTranslation = z.infer<typeof policyTranslationSchema>;
