import * as z from "zod";
import { scopePolicySchema, scopePolicyTranslationSchema } from "./audit-time-schema.ts";
import {
  impactPolicySchema,
  impactPolicySourceSchema,
  impactPolicyTranslationSchema,
} from "./impact-policy-schema.ts";
import type { AnyPolicy, Kind, Kinds } from "./kinds.ts";
import { policySchema, policySourceSchema } from "./policy-schema.ts";
import { policyTranslationSchema } from "./translation-schema.ts";

/** A policy of each kind: as its author writes it, as it is stored, and its words in another language. */
export const policySchemas: {
  [K in Kind]: {
    source: z.ZodType<Kinds[K]["source"]>;
    stored: z.ZodType<Kinds[K]["policy"]>;
    words: z.ZodObject;
  };
} = {
  gap: { source: policySourceSchema, stored: policySchema, words: policyTranslationSchema },
  scope: { source: scopePolicySchema, stored: scopePolicySchema, words: scopePolicyTranslationSchema },
  impact: {
    source: impactPolicySourceSchema,
    stored: impactPolicySchema,
    words: impactPolicyTranslationSchema,
  },
};

export const anyPolicySchema: z.ZodType<AnyPolicy> = z.union(
  Object.values(policySchemas).map(({ stored }) => stored),
);
