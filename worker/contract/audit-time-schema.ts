import * as z from "zod";
import { CERTAINTIES } from "./audit-time.ts";
import { localePattern, semverPattern, slugPattern } from "./patterns.ts";

const text = (max: number) => z.string().trim().min(1).max(max);
const id = z.string().regex(slugPattern).max(64);
const days = z.number().min(0).max(200);
const share = z.number().min(0).max(1);
export const COUNT_MAX = 10_000_000;
const count = z.number().int().min(0).max(COUNT_MAX);
const between = (one: typeof days) =>
  z
    .strictObject({ low: one, high: one })
    .refine(({ low, high }) => low <= high, "low must not be above high");

/** Where a figure comes from, in words that a reader of the report understands, and how sure it is. */
const basis = {
  title: text(120),
  source: text(400),
  certainty: z.enum(CERTAINTIES),
};

/** What a count beyond `over` brings: once, for each, and no more than `max`. */
const growth = (one: typeof days) =>
  z.strictObject({ once: one.default(0), each: one.default(0), max: one.optional() });

/** By a count: `low` and `high` are the readings that bring fewest and most; `unknown` is the count while none is told. */
const counted = (one: typeof days) =>
  z.strictObject({
    ...basis,
    id,
    fact: id,
    over: count.default(0),
    low: growth(one),
    high: growth(one),
    unknown: between(count),
  });
/** By an answer: while none is given, whatever any answer would bring. */
const graded = (one: typeof days) =>
  z.strictObject({ ...basis, id, fact: id, grades: z.record(id, between(one)) });
const effect = (one: typeof days) => z.union([counted(one), graded(one)]);

const byRole = z.strictObject({ producer: days, provider: days, user: days, several: days });
const factor = z.number().positive().max(5);

/** A third has no decimals that end, so a share of the initial audit is written as it is said: 1 of 3. */
const part = z
  .strictObject({ ...basis, parts: count.max(100), of: count.min(1).max(100) })
  .refine(({ parts, of }) => parts <= of, "a part must not be more than the whole");

/** Tables and factors of an audit-time estimate; a certification body that holds the standard puts in its own. */
const rules = {
  /** What is never said of these figures: shown with every estimate. */
  notice: text(600),
  hoursPerDay: z.number().positive().max(12),
  /** Days of the initial audit by people in AI life-cycle work; a row without its own certainty has the table's. */
  people: z.strictObject({
    ...basis,
    rows: z
      .array(
        z.strictObject({
          upTo: count.min(1),
          days: z.union([days, byRole]),
          certainty: z.enum(CERTAINTIES).optional(),
        }),
      )
      .min(1)
      .max(60),
  }),
  /** What the days of a row are multiplied by; not used where the rows tell days by role. */
  roles: z.strictObject({
    ...basis,
    factors: z.strictObject({ producer: factor, provider: factor, user: factor, several: factor }),
  }),
  /** Shares of the time that people and roles call for. */
  reductions: z.strictObject({ cap: share.max(0.5), items: z.array(effect(share)).max(20) }),
  additions: z.array(effect(days)).max(40),
  /** Sites beside the main one: how many are visited, and what each visit takes. */
  sites: z.strictObject({
    ...basis,
    days: between(days),
    /** Of similar sites, each audit visits this multiple of the root of their number, rounded up. */
    sample: z.strictObject({ initial: factor, surveillance: factor, recertification: factor }),
    /** Of sites that are not alike, each surveillance audit visits this share; the other audits all. */
    unlike: z.strictObject({ surveillance: share }),
    unknown: between(count),
  }),
  /** Audits that are one with another management system's: a share off everything, after all the rest. */
  integration: z.strictObject({ ...basis, grades: z.record(id, between(share.max(0.2))) }),
  minimum: z.strictObject({ ...basis, initial: days, surveillance: days, recertification: days }),
  /** Of the initial audit. */
  cycle: z.strictObject({ stage1: part, surveillance: part, recertification: part }),
};

/** The words of a policy of kind scope in another language: every line by its id. */
const translation = z.strictObject({
  notice: text(600),
  lines: z.record(id, z.strictObject({ title: text(120), source: text(400) })),
});

/** A policy of kind scope, as its author writes it and as it is stored. */
export const scopePolicySchema = z.strictObject({
  kind: z.literal("scope"),
  slug: z.string().regex(slugPattern).max(64),
  version: z.string().regex(semverPattern),
  standard: z.string().regex(slugPattern),
  ...rules,
  translations: z.record(z.string().regex(localePattern), translation).optional(),
});
export const scopePolicyTranslationSchema = translation;

export type ScopePolicy = z.infer<typeof scopePolicySchema>;
export type ScopePolicyWords = z.infer<typeof translation>;
export type AuditTimeRules = Omit<ScopePolicy, "kind" | "slug" | "version" | "standard" | "translations">;
export type AuditTimeEffect = z.infer<ReturnType<typeof effect>>;
export type AuditRole = keyof z.infer<typeof byRole>;
