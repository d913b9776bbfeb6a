import * as z from "zod";
import type { AnyPolicy, Kind, Kinds } from "./kinds.ts";
import { policySchema, policySourceSchema } from "./policy-schema.ts";

/** A policy of each kind, as its author writes it and as it is stored. */
export const policySchemas: {
  [K in Kind]: { source: z.ZodType<Kinds[K]["source"]>; stored: z.ZodType<Kinds[K]["policy"]> };
} = {
  gap: { source: policySourceSchema, stored: policySchema },
};

export const anyPolicySchema: z.ZodType<AnyPolicy> = z.union(
  Object.values(policySchemas).map(({ stored }) => stored),
);
