import { base64url } from "jose";
import { ID_RANDOM_BYTES, type Id, type IdPrefix, idFrom } from "../core/ids.ts";

const bytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));

export const newId = <P extends IdPrefix>(prefix: P, now: Date): Id<P> =>
  idFrom(prefix, now.getTime(), bytes(ID_RANDOM_BYTES));

export const newNonce = (): string => base64url.encode(bytes(16));

/** 256 random bits, for keys. */
export const newSecret = (): string => base64url.encode(bytes(32));
