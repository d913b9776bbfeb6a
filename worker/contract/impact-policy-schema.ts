import * as z from "zod";
import { conditionSchema } from "./definition-schema.ts";
import type { FACTORS } from "./impact-factors.ts";
import { localePattern, semverPattern, slugPattern } from "./patterns.ts";

const text = (max: number) => z.string().trim().min(1).max(max);
const slug = z.string().regex(slugPattern).max(64);
const question = z.string().max(80);
const option = z.string().max(80);
const step = z.number().int().min(1).max(4);

/** Where a figure or a rule comes from: read in the source, told by others, common knowledge, or our own judgement. */
const sourced = { source: slug, certainty: z.enum(["verified", "secondary", "general", "own"]) };

const perFactor = <T extends z.ZodType>(schema: T) =>
  z.strictObject({ severity: schema, extent: schema, reversibility: schema, likelihood: schema });

const words = {
  /** By id, what each rule is called; summaries where it has one. */
  levels: z.record(slug, z.strictObject({ title: text(80), summary: text(400) })),
  depths: z.record(slug, text(160)),
  raises: z.record(slug, text(240)),
  rowFloors: z.record(slug, text(240)),
  floors: z.record(slug, text(240)),
  tiers: z.record(slug, z.strictObject({ title: text(80), summary: text(400) })),
  duties: z.record(slug, text(400)),
  conditions: z.record(slug, text(300)),
  elements: z.record(slug, text(240)),
  contradictions: z.record(slug, text(240)),
};
export const impactPolicyTranslationSchema = z.strictObject(words);

const common = {
  kind: z.literal("impact"),
  slug,
  version: z.string().regex(semverPattern),
  /** The catalogue that duties are taken from. */
  standard: z.string().max(64),
  sources: z.record(
    slug,
    z.strictObject({ title: text(200), note: text(1000).optional(), url: z.url().optional() }),
  ),
  /** From the least to the worst; no months where nothing is to be reviewed any more. */
  levels: z
    .array(
      z.strictObject({
        id: slug,
        title: text(80),
        summary: text(400),
        reviewMonths: z.number().int().min(1).max(60).nullable(),
        ...sourced,
      }),
    )
    .min(2),
  /** How much is asked: the first whose question is asked, so that the questionnaire's branching decides. */
  depths: z.array(z.strictObject({ id: slug, title: text(160), asked: question.optional() })).min(1),
  /** What the report tells of the system, by the question that asks for it. */
  about: z.strictObject({ name: question, owner: question, approval: z.string().max(80) }),
  /** The register of impacts: its columns, and which effect is a harm. */
  rows: z.strictObject({
    question,
    name: question,
    party: question,
    dimension: question,
    effect: question,
    harm: option,
    factors: perFactor(question),
  }),
  parties: z.strictObject({ question, name: question, vulnerable: question, none: option }),
  measures: z.strictObject({
    question,
    name: question,
    impacts: question,
    /** Its options are named as the factors are. */
    factor: question,
    steps: question,
    status: question,
    evidence: question,
    owner: question,
    due: question,
    /** How many steps each option stands for. */
    worth: z.record(option, step),
    /** The status of a measure that has an effect already. */
    working: z.array(option).min(1),
    /** No factor moves further, however many measures there are. */
    stepsMax: step,
    ...sourced,
  }),
  /** What each option stands for, 1 to 4; the unknown one for the worse of its neighbours. */
  scales: perFactor(z.record(option, step)),
  /** The option that says that nobody knows, wherever there is one. */
  unknown: option,
  /** From this severity on gravity is the worse of severity and reversibility, below it their mean. */
  gravity: z.strictObject({ worseFromSeverity: step, ...sourced }),
  /** Gravity times likelihood, 1 to 16. */
  bands: z.array(z.strictObject({ level: slug, upTo: z.number().positive().max(16), ...sourced })).min(1),
  /** Lift a harm by one band, once, however many of them hold. */
  raises: z.array(
    z.strictObject({
      id: slug,
      title: text(240),
      extentFrom: step.optional(),
      vulnerable: z.literal(true).optional(),
      ...sourced,
    }),
  ),
  /** No harm that is this severe and this hard to undo stays below a level. */
  rowFloors: z.array(
    z.strictObject({
      id: slug,
      title: text(240),
      severityFrom: step,
      reversibilityFrom: step,
      level: slug,
      ...sourced,
    }),
  ),
  /** No system of which this holds stays below a level, whatever its rows say. */
  floors: z.array(
    z.strictObject({ id: slug, title: text(240), when: conditionSchema, level: slug, ...sourced }),
  ),
  /** The law's own classes; the first that holds. The last one holds always. */
  tiers: z
    .array(
      z.strictObject({
        id: slug,
        title: text(80),
        summary: text(400),
        when: conditionSchema.optional(),
        ...sourced,
      }),
    )
    .min(1),
  /** What a level calls for. */
  conditions: z.array(
    z.strictObject({
      id: slug,
      levels: z.array(slug).min(1),
      text: text(300),
      /** Answers that show it. */
      shownWhen: conditionSchema.optional(),
      ...sourced,
    }),
  ),
  /** The elements of the fundamental rights impact assessment, and the questions that ask for them. */
  fundamentalRights: z.strictObject({
    when: conditionSchema,
    requirement: z.string().max(40),
    elements: z
      .array(z.strictObject({ id: slug, title: text(240), questions: z.array(question).min(1) }))
      .min(1),
    ...sourced,
  }),
  /** Answers that can not both be true. */
  contradictions: z.array(
    z.strictObject({
      id: slug,
      message: text(240),
      when: conditionSchema,
      questions: z.array(question).min(1),
    }),
  ),
  /** Gravity times likelihood, summed over all harms, that counts as 100. */
  exposure: z.strictObject({ full: z.number().positive(), ...sourced }),
  translations: z.record(z.string().regex(localePattern), impactPolicyTranslationSchema).optional(),
};

const duty = {
  id: slug,
  requirement: z.string().max(40),
  tiers: z.array(slug).min(1),
  when: conditionSchema.optional(),
  text: text(400),
  ...sourced,
};

/** A policy of kind impact as authors write it; `dates` picks from those that the catalogue has, all without it. */
export const impactPolicySourceSchema = z.strictObject({
  ...common,
  duties: z.array(z.strictObject({ ...duty, dates: z.array(z.number().int().min(0)).optional() })),
});

/** As it is stored: duties with their dates, so that no catalogue is needed to compute a result again. */
export const impactPolicySchema = z.strictObject({
  ...common,
  duties: z.array(
    z.strictObject({
      ...duty,
      applies: z.array(z.strictObject({ date: z.iso.date(), asOf: z.iso.date(), source: slug })),
    }),
  ),
});

export type ImpactPolicySource = z.infer<typeof impactPolicySourceSchema>;
export type ImpactPolicy = z.infer<typeof impactPolicySchema>;
export type ImpactPolicyWords = z.infer<typeof impactPolicyTranslationSchema>;
export type Factor = (typeof FACTORS)[number];
export type Factors = Record<Factor, number>;
