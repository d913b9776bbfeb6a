import { createHash, generateKeyPairSync } from "node:crypto";

type Jwk = { kty: string; crv: string; x: string; d?: string };
/** One entry of the secret SIGNING_KEYS. */
export type SigningKeyEntry = { kid: string; from: string; jwk: Jwk };

/** A new key that signs from then on; its name is its thumbprint (RFC 7638), so that no two keys share one. */
export function newSigningKey(from: Date): SigningKeyEntry {
  const { d, x } = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" }) as Jwk;
  const members = { crv: "Ed25519", kty: "OKP", x };
  const kid = createHash("sha256").update(JSON.stringify(members)).digest("base64url");
  return { kid, from: from.toISOString(), jwk: { kty: "OKP", crv: "Ed25519", x, ...(d ? { d } : {}) } };
}
