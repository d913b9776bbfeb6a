import { base64url, decodeProtectedHeader, errors, FlattenedSign, flattenedVerify } from "jose";
import type { ReportVerification } from "../contract/verification.ts";
import { ALGORITHM, isOneSpelling, type KeyRing, KID, type PublicKeys, signerAt } from "./signing-keys.ts";

const TYPE = "plumbline-report+jws";

/**
 * A detached JWS (RFC 7515, appendix F) over a report's canonical JSON: header, nothing, signature. Ed25519 is
 * deterministic (RFC 8032), so the same report and key always give the same signature.
 */
export async function signReport(canonical: string, ring: KeyRing, createdAt: Date): Promise<string> {
  const { kid, key } = signerAt(ring, createdAt.getTime());
  const jws = await new FlattenedSign(new TextEncoder().encode(canonical))
    .setProtectedHeader({ alg: ALGORITHM, kid, typ: TYPE })
    .sign(key);
  return `${jws.protected}..${jws.signature}`;
}

/** The kid of a header that says exactly what `signReport` says, and nothing besides. */
function kidOf(header: string): string | undefined {
  try {
    const { alg, kid, typ, ...more } = decodeProtectedHeader({ protected: header });
    const ours = alg === ALGORITHM && typ === TYPE && Object.keys(more).length === 0;
    return ours && typeof kid === "string" && KID.test(kid) ? kid : undefined;
  } catch {
    return undefined;
  }
}

const DETACHED = /^([\w-]{1,400})\.\.([\w-]{86})$/;

/** What is to be said of a signature over this canonical JSON. `signature` is whatever the document had there. */
export async function checkSignature(
  canonical: string,
  signature: unknown,
  keys: PublicKeys,
): Promise<Pick<ReportVerification, "signature" | "kid">> {
  if (signature === undefined) return { signature: "missing", kid: null };
  const [, header = "", bytes = ""] = (typeof signature === "string" && DETACHED.exec(signature)) || [];
  const kid = kidOf(header);
  if (kid === undefined || !isOneSpelling(bytes)) return { signature: "invalid", kid: null };
  const key = keys.get(kid);
  if (!key) return { signature: "unknown_key", kid };
  const jws = { protected: header, payload: base64url.encode(canonical), signature: bytes };
  try {
    await flattenedVerify(jws, key, { algorithms: [ALGORITHM] });
    return { signature: "valid", kid };
  } catch (error) {
    if (error instanceof errors.JOSEError) return { signature: "invalid", kid };
    throw error;
  }
}
