import * as z from "zod";
import type { Condition } from "./condition.ts";
import { localePattern, semverPattern, slugPattern } from "./patterns.ts";
import { translationsSchema } from "./translation-schema.ts";

const slug = z.string().regex(slugPattern).max(64);
const version = z.string().regex(semverPattern);
const text = (max: number) => z.string().trim().min(1).max(max);
/** Question and option ids: for life, so they have a form that never needs escaping. */
const id = z
  .string()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/)
  .max(80);
const requirementId = z.string().regex(/^(?:A\.)?\d{1,2}(?:\.\d{1,2}){0,3}$/);
const scalar = z.union([z.string(), z.number(), z.boolean()]);

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion("op", [
    z.strictObject({ op: z.literal("all"), of: z.array(conditionSchema).min(1) }),
    z.strictObject({ op: z.literal("any"), of: z.array(conditionSchema).min(1) }),
    z.strictObject({ op: z.literal("not"), of: conditionSchema }),
    z.strictObject({ op: z.literal("answered"), question: id }),
    z.strictObject({ op: z.literal("is"), question: id, value: scalar }),
    z.strictObject({ op: z.literal("in"), question: id, values: z.array(scalar).min(1) }),
    z.strictObject({ op: z.literal("atLeast"), question: id, value: z.number() }),
  ]),
);

const measures = z
  .array(z.strictObject({ requirement: requirementId, weight: z.number().positive().max(100).default(1) }))
  .min(1);

/** Person-days by size of organisation. */
const effortDays = z.strictObject({
  small: z.number().positive().max(1000),
  medium: z.number().positive().max(1000),
  large: z.number().positive().max(1000),
});

const action = z.strictObject({
  text: text(600),
  effortDays,
  after: z.array(requirementId).default([]),
});

/** `rows`: the number of rows of a register answers the question. */
const sameAs = z.strictObject({ questionnaire: slug, question: id, as: z.literal("rows").optional() });

const base = {
  id,
  text: text(400),
  help: text(600).optional(),
  required: z.boolean().default(true),
  visibleIf: conditionSchema.optional(),
  replaces: z.array(id).optional(),
  /** Questions of other questionnaires whose answer says the same: who answered one of them is not asked again. */
  sameAs: z.array(sameAs).min(1).max(10).optional(),
  /** The fact about the organisation that the answer tells, by its name in the policy. */
  tells: id.optional(),
};
/** What a question needs before an answer to it may count. */
const scored = {
  why: text(400).optional(),
  measures: measures.optional(),
  evidence: z.array(text(200)).max(6).optional(),
  action: action.optional(),
  /** Documented information the standard calls for that this question is about. */
  documents: z.array(text(200)).max(6).optional(),
  /** An answer "not applicable", with its reason, is possible; only where all it measures are controls. */
  notApplicable: z.boolean().optional(),
  /** An answer "not known" is possible; it is scored as none. */
  notKnown: z.boolean().optional(),
};

const option = z.strictObject({
  id,
  text: text(300),
  score: z.number().min(0).max(1).optional(),
  /** Of several choices: contradicts every other one, as "none of these" does. */
  alone: z.literal(true).optional(),
});
const options = z.array(option).min(2).max(300);
const level = z.strictObject({ level: z.number().int().min(0).max(5), text: text(400) });

const choice = z.strictObject({ ...base, ...scored, type: z.literal("choice"), options });
const choices = z.strictObject({ ...base, ...scored, type: z.literal("choices"), options });
const boolean = z.strictObject({
  ...base,
  ...scored,
  type: z.literal("boolean"),
  scores: z.strictObject({ yes: z.number().min(0).max(1), no: z.number().min(0).max(1) }).optional(),
});
const number = z.strictObject({
  ...base,
  type: z.literal("number"),
  min: z.number().optional(),
  max: z.number().optional(),
  integer: z.boolean().optional(),
  unit: text(40).optional(),
  /** Another number of which this one is a part, so that it can not be larger. */
  partOf: id.optional(),
});
const plainText = z.strictObject({
  ...base,
  type: z.literal("text"),
  maxLength: z.number().int().min(1).max(10_000).default(1_000),
  multiline: z.boolean().optional(),
});
const date = z.strictObject({
  ...base,
  type: z.literal("date"),
  min: z.iso.date().optional(),
  max: z.iso.date().optional(),
});
/** Names rows of a register, by what stands in one of its columns. */
const reference = z.strictObject({
  ...base,
  type: z.literal("reference"),
  register: id,
  column: id,
  multiple: z.boolean().optional(),
});
const maturity = z.strictObject({
  ...base,
  ...scored,
  type: z.literal("maturity"),
  why: text(400),
  measures,
  options: z.array(level).min(3).max(6),
});
const column = z.discriminatedUnion("type", [choice, choices, boolean, number, plainText, date, reference]);
const register = z.strictObject({
  ...base,
  type: z.literal("register"),
  columns: z.array(column).min(1).max(20),
  minRows: z.number().int().min(0).default(0),
  maxRows: z.number().int().min(1).max(1_000).default(200),
});

const questionSchema = z.discriminatedUnion("type", [
  maturity,
  choice,
  choices,
  boolean,
  number,
  plainText,
  date,
  reference,
  register,
]);

const section = z.strictObject({
  id,
  title: text(120),
  help: text(600).optional(),
  visibleIf: conditionSchema.optional(),
  /** Another questionnaire, by its slug, that these questions are asked ahead for: the report tells what they tell there. */
  ahead: slug.optional(),
  questions: z.array(questionSchema).min(1).max(200),
});

/** A questionnaire as authors write it (YAML) and as it is digested and stored (canonical JSON). */
export const definitionSchema = z.strictObject({
  slug,
  version,
  kind: z.enum(["gap", "impact", "scope"]),
  standard: slug,
  policy: z.strictObject({ slug, version }),
  /** The language it is written in; `translations` has the others. */
  locale: z.string().regex(localePattern),
  title: text(120),
  description: text(600),
  minutes: z.number().int().positive().max(600),
  /** Which answer tells the organisation's size, so that effort can be told in its person-days. */
  sizing: z
    .strictObject({ question: id, sizes: z.record(id, z.enum(["small", "medium", "large"])) })
    .optional(),
  sections: z.array(section).min(1).max(60),
  translations: translationsSchema.optional(),
});

export type Definition = z.infer<typeof definitionSchema>;
export type Section = z.infer<typeof section>;
export type Question = z.infer<typeof questionSchema>;
export type Action = z.infer<typeof action>;
export type Size = keyof z.infer<typeof effortDays>;
