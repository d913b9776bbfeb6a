import { base64url, type CryptoKey, importJWK } from "jose";
import type { Jwks, PublicJwk } from "../contract/verification.ts";
import { fail, type Outcome, ok } from "../core/outcome.ts";

/** The algorithm is a property of the key and never taken from what is verified (RFC 8725, section 3.1). */
export const ALGORITHM = "EdDSA";
export const KID = /^[\w-]{1,64}$/;

type Signer = { kid: string; key: CryptoKey };
/** A key and the time from which it signs; `signer` is null where the private part was given up. */
type SigningKey = { from: number; jwk: PublicJwk; key: CryptoKey; signer: Signer | null };
export type KeyRing = { keys: readonly SigningKey[]; newest: Signer; public: PublicKeys };
export type PublicKeys = ReadonlyMap<string, CryptoKey>;
export type KeysFault = "signing_keys_missing" | "signing_keys_malformed";

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const isKeyPart = (part: unknown): part is string => typeof part === "string" && /^[\w-]{43}$/.test(part);
const members = (value: unknown): Record<string, unknown> => Object(value) as Record<string, unknown>;

/** A mistyped pair would sign what nobody can verify, and every report of its time would be lost. */
async function isPair(privateKey: CryptoKey, publicKey: CryptoKey): Promise<boolean> {
  const sample = new Uint8Array(1);
  const signature = await crypto.subtle.sign("Ed25519", privateKey, sample);
  return crypto.subtle.verify("Ed25519", publicKey, signature, sample);
}

async function readKey(entry: unknown): Promise<SigningKey | undefined> {
  const { kid, from, jwk } = members(entry);
  const { kty, crv, x, d } = members(jwk);
  if (typeof kid !== "string" || !KID.test(kid)) return undefined;
  if (typeof from !== "string" || !TIME.test(from) || Number.isNaN(Date.parse(from))) return undefined;
  if (kty !== "OKP" || crv !== "Ed25519" || !isKeyPart(x)) return undefined;
  if (d !== undefined && !isKeyPart(d)) return undefined;
  const own: PublicJwk = { kty, crv, x, kid, alg: ALGORITHM, use: "sig" };
  const key = await importJWK({ kty, crv, x }, ALGORITHM);
  const privateKey = d === undefined ? null : await importJWK({ kty, crv, x, d }, ALGORITHM);
  if (privateKey && !(await isPair(privateKey, key))) return undefined;
  return { from: Date.parse(from), jwk: own, key, signer: privateKey && { kid, key: privateKey } };
}

/**
 * The secret SIGNING_KEYS: a JSON array of `{kid, from, jwk}`, oldest first. Whoever gave up a private part keeps the
 * public one in the list, so that reports signed with it can be verified; the newest key signs, so it must be whole.
 */
export async function parseSigningKeys(secret: string | undefined): Promise<Outcome<KeyRing, KeysFault>> {
  if (!secret) return fail("signing_keys_missing");
  try {
    const entries = JSON.parse(secret) as unknown;
    if (!Array.isArray(entries)) return fail("signing_keys_malformed");
    const read = await Promise.all(entries.map(readKey));
    const keys = read.filter((key) => key !== undefined);
    const inOrder = keys.every(({ from }, i) => from > (keys[i - 1]?.from ?? Number.NEGATIVE_INFINITY));
    const byKid = new Map(keys.map(({ jwk, key }) => [jwk.kid, key]));
    const newest = keys.at(-1)?.signer;
    if (!newest || !inOrder || byKid.size < read.length) return fail("signing_keys_malformed");
    return ok({ keys, newest, public: byKid });
  } catch {
    return fail("signing_keys_malformed");
  }
}

/**
 * The key that was current at a time, so that a report is signed with the same one, and so to the same bytes, whenever
 * it is read. Where its private part is gone, the next one that has it; the first key also stands for the time before.
 */
export function signerAt({ keys, newest }: KeyRing, time: number): Signer {
  const current = keys.findLastIndex(({ from }) => from <= time);
  return keys.slice(Math.max(0, current)).find(({ signer }) => signer)?.signer ?? newest;
}

export const jwksOf = ({ keys }: KeyRing): Jwks => ({ keys: keys.map(({ jwk }) => jwk) });

/** The keys of somebody's JWKS that could have signed a report; others are none of our business (RFC 7517). */
export async function publicKeysIn(jwks: unknown): Promise<PublicKeys> {
  const found = new Map<string, CryptoKey>();
  const listed = members(jwks).keys;
  for (const { kty, crv, x, kid } of (Array.isArray(listed) ? listed : []).map(members)) {
    if (kty !== "OKP" || crv !== "Ed25519" || !isKeyPart(x) || typeof kid !== "string") continue;
    found.set(kid, await importJWK({ kty, crv, x }, ALGORITHM));
  }
  return found;
}

/** Text and bytes one to one: a decoder overlooks the last bits of a signature, and so would several texts pass. */
export const isOneSpelling = (text: string): boolean => base64url.encode(base64url.decode(text)) === text;
