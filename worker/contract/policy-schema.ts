import * as z from "zod";
import { semverPattern, slugPattern } from "./patterns.ts";
import { policyTranslationsSchema } from "./translation-schema.ts";

const share = z.number().min(0).max(1);
const weight = z.number().positive().max(1000);
const stage = z.union([z.literal(1), z.literal(2)]);

const gate = z.strictObject({
  id: z.string().regex(slugPattern),
  stage,
  title: z.string().min(1).max(160),
  requirements: z.array(z.string()).min(1),
  min: share,
});

const band = z.strictObject({
  id: z.string().regex(slugPattern),
  /** Percent. */
  min: z.number().min(0).max(100),
  title: z.string().min(1).max(80),
  summary: z.string().min(1).max(400),
  /** Stages whose gates must all have passed. */
  gates: z.array(stage).default([]),
  /** No mandatory requirement may be known to less than this share. */
  clauseItemsMin: share.optional(),
});

const common = {
  /** Not written in policies that are older than the kinds. */
  kind: z.literal("gap").optional(),
  slug: z.string().regex(slugPattern),
  version: z.string().regex(semverPattern),
  standard: z.string().regex(slugPattern),
  /** Value of each maturity level 0..5; a higher level is never worth less. */
  levels: z
    .array(share)
    .length(6)
    .refine((all) => all.every((value, i) => i === 0 || value >= (all[i - 1] ?? 0)), "levels must not fall"),
  /** Claims from this level on that name no evidence are worth no more than capLevel. */
  evidence: z
    .strictObject({ fromLevel: z.number().int().min(1).max(5), capLevel: z.number().int().min(0).max(5) })
    .optional(),
  gates: z.array(gate),
  bands: z
    .array(band)
    .min(1)
    .refine((all) => all[0]?.min === 0, "the first band must start at 0")
    .refine((all) => all.every((b, i) => i === 0 || b.min > (all[i - 1]?.min ?? 0)), "bands must ascend"),
  findings: z.strictObject({ majorBelow: share, minorBelow: share }),
  provisionalBelow: share,
  translations: policyTranslationsSchema.optional(),
};

/** A policy as authors write it: weights by exception. */
export const policySourceSchema = z.strictObject({
  ...common,
  parts: z.array(z.strictObject({ id: z.string(), weight })).min(1),
  weights: z.strictObject({ default: weight, requirements: z.record(z.string(), weight) }),
});

/**
 * A policy as it is stored and digested: every requirement with its place and weight, so that definition, policy,
 * answers and engine version are all anyone needs to recompute a result.
 */
export const policySchema = z.strictObject({
  ...common,
  parts: z.array(z.strictObject({ id: z.string(), title: z.string(), weight })).min(1),
  groups: z.array(z.strictObject({ id: z.string(), part: z.string(), title: z.string() })).min(1),
  requirements: z
    .array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        part: z.string(),
        group: z.string(),
        weight,
        mandatory: z.boolean(),
      }),
    )
    .min(1),
});

export type PolicySource = z.infer<typeof policySourceSchema>;
export type Policy = z.infer<typeof policySchema>;
export type Gate = z.infer<typeof gate>;
export type Band = z.infer<typeof band>;
