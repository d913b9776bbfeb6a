import { base64url } from "jose";
import { ID_RANDOM_BYTES, type Id, type IdPrefix, idBits, idFrom } from "../core/ids.ts";

const bytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));

/** Of this isolate; what others make in the same millisecond sorts at random among its own. */
let last = 0n;

export function newId<P extends IdPrefix>(prefix: P, now: Date): Id<P> {
  last = idBits(now.getTime(), bytes(ID_RANDOM_BYTES), last);
  return idFrom(prefix, last);
}

export const newNonce = (): string => base64url.encode(bytes(16));

/** 256 random bits, for keys. */
export const newSecret = (): string => base64url.encode(bytes(32));
