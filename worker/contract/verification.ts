import type { Definition } from "./definition-schema.ts";

/** `GET /.well-known/jwks.json`: what reports are verified with (RFC 7517, RFC 8037). */
export type PublicJwk = { kty: "OKP"; crv: "Ed25519"; x: string; kid: string; alg: "EdDSA"; use: "sig" };

export type Jwks = { keys: PublicJwk[] };

/** `POST /v1/reports/verify`: whether a report is as it was issued, and whether its result follows from its answers. */
export type ReportVerification = {
  signature: "valid" | "invalid" | "missing" | "unknown_key";
  /** The key that the signature names; null where it names none. */
  kid: string | null;
  /** What was signed, as far as one wants to compare it with paper; null unless the signature is valid. */
  signed_report: ReportHead | null;
  result: Recomputation;
};

export type ReportHead = {
  kind: Definition["kind"];
  id: string;
  created_at: string;
  tenant: string;
  questionnaire: { title: string; slug: string; version: string };
  /** Of kind gap, where there was enough for one. */
  score: number | null;
  /** What came out of another kind, in words. */
  outcome: string | null;
};

/** `GET /v1/reports/verification?code=`: whether paper with this verification code was issued. */
export type CodeVerification = { issued: boolean; report: ReportHead | null };

export type Recomputation = {
  recomputed: "same" | "different" | "not_recomputable";
  /** Why it could not be computed: no report, made by another engine, or from content that is not in the library. */
  reason: "report_malformed" | "engine_unknown" | "content_unknown" | null;
  /** The first places where the report states something else; no value where there is none, or no simple one. */
  differences: ResultDifference[];
};

export type ResultDifference = {
  pointer: string;
  stated?: string | number | boolean | null | undefined;
  recomputed?: string | number | boolean | null | undefined;
};
