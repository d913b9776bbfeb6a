import { signReport } from "../auth/report-signatures.ts";
import { jwksOf, type KeyRing, type KeysFault, parseSigningKeys } from "../auth/signing-keys.ts";
import type { AnyReport } from "../contract/kinds.ts";
import type { Jwks } from "../contract/verification.ts";
import { canonicalJson } from "../core/canonical.ts";
import { FOR_EVER } from "../core/memory.ts";
import { fail, type Outcome, ok } from "../core/outcome.ts";
import type { Work } from "./work.ts";

/** Why nothing can be signed or verified here: an outage, whose kind is for the log only. */
export type { KeysFault };

export async function loadKeys(work: Work): Promise<Outcome<KeyRing, KeysFault>> {
  const secret = work.signingKeys;
  const parse = () => parseSigningKeys(secret);
  const ring = await work.memory.recall(`signing-keys ${secret}`, work.now.getTime(), FOR_EVER, parse);
  return ring ?? fail("signing_keys_missing");
}

/**
 * The report as canonical JSON (RFC 8785) with a signature over all the rest. It is made whenever it is asked for, with
 * the key of the time when the report was made: the same report is always the same bytes, and no row holds a signature.
 */
export async function signedReportJson(work: Work, report: AnyReport): Promise<Outcome<string, KeysFault>> {
  const ring = await loadKeys(work);
  if (!ring.ok) return ring;
  const signature = await signReport(canonicalJson(report), ring.value, new Date(report.created_at));
  return ok(canonicalJson({ ...report, signature }));
}

export async function readJwks(work: Work): Promise<Outcome<Jwks, KeysFault>> {
  const ring = await loadKeys(work);
  return ring.ok ? ok(jwksOf(ring.value)) : ring;
}
