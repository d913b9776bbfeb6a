import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";

/**
 * JSON as RFC 8785 orders it, so that equal values are equal bytes.
 *
 * @throws where the value has no JSON form (NaN, infinities, a function at the top).
 */
export function canonicalJson(value: unknown): string {
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError("the value has no JSON form");
  return json;
}

/**
 * The content address of a value: `sha256:` and 64 hex digits over the UTF-8 of its canonical JSON. WebCrypto would
 * make this, and with it every compile step, asynchronous.
 */
export function digestOf(value: unknown): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson(value))))}`;
}
