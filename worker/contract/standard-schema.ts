import * as z from "zod";
import { localePattern, slugPattern, standardIdPattern } from "./patterns.ts";

const text = (max: number) => z.string().trim().min(1).max(max);
const standardId = z.string().regex(standardIdPattern).max(64);
const sourceId = z.string().regex(slugPattern).max(64);
const requirementId = z.string().min(1).max(40);

/**
 * How far the evidence for one requirement serves another: `strong` satisfies most of it, `partial` needs additions,
 * `weak` is related and no more.
 */
const strengths = ["strong", "partial", "weak"] as const;

const crosswalk = z.strictObject({
  standard: standardId,
  ref: requirementId,
  strength: z.enum(strengths),
  source: sourceId,
  /** Whether the source published this very pair; else the pair is the catalogue's own judgement. */
  published: z.boolean(),
  note: text(300).optional(),
});

/** From when a duty applies, and to whom or what where that differs. Laws change: every date tells its own age. */
const applies = z.strictObject({
  date: z.iso.date(),
  to: text(200).optional(),
  asOf: z.iso.date(),
  source: sourceId,
});

const requirement = z.strictObject({
  id: requirementId,
  title: text(200),
  /** What the title stands under, where it says little on its own: "General" of "Internal audit". */
  parent: text(120).optional(),
  intent: z.string().max(400).optional(),
  documents: z.array(z.string().max(300)).optional(),
  /** Controls only: whether the control calls for documentation once it applies. */
  documentation: z.boolean().optional(),
  applies: z.array(applies).min(1).optional(),
  crosswalks: z.array(crosswalk).min(1).optional(),
});

const source = z.strictObject({ title: text(200), note: text(1000).optional(), url: z.url().optional() });

const titles = z.record(z.string().max(64), text(200)).optional();
/** What parts, groups and requirements are called in another language, by their ids; what is not there stays as it is. */
const words = z.strictObject({ parts: titles, groups: titles, requirements: titles });

/** A catalogue of requirements: identifiers and short titles are facts, every other sentence is our own. */
export const standardSchema = z.strictObject({
  id: standardId,
  title: text(200),
  /** The day on which what the catalogue says was last checked against its sources. */
  asOf: z.iso.date().optional(),
  /** What crosswalks and dates rest on. */
  sources: z.record(sourceId, source).optional(),
  /** What a reader must not conclude from the catalogue. */
  cautions: z.array(text(400)).optional(),
  parts: z
    .array(
      z.strictObject({
        id: z.string().regex(slugPattern),
        title: text(200),
        mandatory: z.boolean(),
        groups: z
          .array(
            z.strictObject({
              id: z.string().min(1).max(20),
              title: text(200),
              requirements: z.array(requirement).min(1),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
  translations: z.record(z.string().regex(localePattern), words).optional(),
});

export type Standard = z.infer<typeof standardSchema>;
export type Crosswalk = z.infer<typeof crosswalk>;
