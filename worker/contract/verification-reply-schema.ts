import * as z from "zod";
import { kind, percent, time } from "./reply-schema.ts";
import type { CodeVerification, Jwks, ReportVerification } from "./verification.ts";

/** What somebody who doubts a report is answered (docs/verification.md). */
export const jwksSchema: z.ZodType<Jwks> = z.object({
  keys: z.array(
    z.object({
      kty: z.literal("OKP"),
      crv: z.literal("Ed25519"),
      x: z.string(),
      kid: z.string(),
      alg: z.literal("EdDSA"),
      use: z.literal("sig"),
    }),
  ),
});
const simple = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const reportHead = z.object({
  kind,
  id: z.string(),
  created_at: time,
  tenant: z.string(),
  questionnaire: z.object({ title: z.string(), slug: z.string(), version: z.string() }),
  score: percent.nullable(),
  outcome: z.string().nullable(),
});
export const codeVerificationSchema: z.ZodType<CodeVerification> = z.object({
  issued: z.boolean(),
  report: reportHead.nullable(),
});
export const reportVerificationSchema: z.ZodType<ReportVerification> = z.object({
  signature: z.enum(["valid", "invalid", "missing", "unknown_key"]),
  kid: z.string().nullable(),
  signed_report: reportHead.nullable(),
  result: z.object({
    recomputed: z.enum(["same", "different", "not_recomputable"]),
    reason: z.enum(["report_malformed", "engine_unknown", "content_unknown"]).nullable(),
    differences: z.array(
      z.object({ pointer: z.string(), stated: simple.optional(), recomputed: simple.optional() }),
    ),
  }),
});
