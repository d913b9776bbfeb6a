import * as z from "zod";
import type { Kind } from "./kinds.ts";
import { semverPattern, slugPattern } from "./patterns.ts";
import { answerSchema } from "./request-schema.ts";

const place = z.looseObject({
  slug: z.string().regex(slugPattern).max(64),
  version: z.string().regex(semverPattern),
});
const result = z.looseObject({
  pinned: z.looseObject({ definition_digest: z.string(), policy_digest: z.string(), engine: z.string() }),
});
/** What verifying needs of a report, so that reports of other ages fit too. */
const common = z.looseObject({
  id: z.string(),
  created_at: z.string(),
  tenant: z.looseObject({
    name: z.string(),
    kind: z.enum(["certification_body", "consultancy", "publisher"]),
  }),
  questionnaire: place.extend({ title: z.string() }),
  policy: place,
  asked: z.array(
    z.looseObject({ questions: z.array(z.looseObject({ id: z.string(), answer: answerSchema.nullable() })) }),
  ),
});

const days = z.looseObject({ low: z.number(), high: z.number().nullable() });

/** Of each kind's result, what its headline is made of. */
const byKind = {
  gap: common.extend({
    kind: z.literal("gap").optional(),
    result: result.extend({ readiness: z.looseObject({ score: z.number().nullable() }) }),
  }),
  scope: common.extend({
    kind: z.literal("scope"),
    locale: z.string(),
    result: result.extend({ initial: days }),
  }),
  impact: common.extend({
    kind: z.literal("impact"),
    result: result.extend({
      inherent: z.looseObject({ level: z.string().nullable(), at_least: z.string() }),
    }),
  }),
} satisfies { [K in Kind]: z.ZodType };

export type VerifiableReport<K extends Kind = Kind> = z.infer<(typeof byKind)[K]>;

export const verifiableReportSchema: z.ZodType<VerifiableReport> = z.union(Object.values(byKind));
