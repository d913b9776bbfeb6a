/** Prefixes make ids tell what they name, and keep one kind from passing as another. */
export type Id<Prefix extends string> = `${Prefix}_${string}`;
export type TenantId = Id<"ten">;
export type IdPrefix = "ten" | "key" | "emb" | "asm" | "rep" | "led" | "aud";

/** Crockford's alphabet, lower case: no letter that reads as a digit. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
export const ID_RANDOM_BYTES = 10;
const RANDOM_BITS = 80n;
const ID_LENGTH = 26;
const STEP = 0xffff_ffffn;

/**
 * What an id is made of: 48 bits of time and 80 random ones. In the millisecond of the last id it goes on from there by
 * a random step, so that what one isolate makes sorts as it was made; the highest random bit is kept free for the steps
 * to carry into, and not into the time.
 *
 * @param now milliseconds since 1970.
 */
export function idBits(now: number, random: Uint8Array, last = 0n): bigint {
  let drawn = 0n;
  for (const byte of random) drawn = (drawn << 8n) | BigInt(byte);
  const time = BigInt(now);
  return last >> RANDOM_BITS === time ? last + 1n + (drawn & STEP) : (time << RANDOM_BITS) | (drawn >> 1n);
}

/**
 * 26 characters that sort as their bits do, so that lists keep the order in which things came without an index of their
 * own. An id is no secret: what opens something carries 256 random bits.
 */
export function idFrom<P extends IdPrefix>(prefix: P, bits: bigint): Id<P> {
  let rest = bits;
  let text = "";
  for (let i = 0; i < ID_LENGTH; i++) {
    text = ALPHABET[Number(rest & 31n)] + text;
    rest >>= 5n;
  }
  return `${prefix}_${text}`;
}

/**
 * Keys and links carry their tenant in the clear, so that a look-up can name the tenant before it reads anything:
 * `pk_<tenant>_<random>`, `sk_<tenant>_<random>`, `lnk_<tenant>_<random>` in report links and `rsm_<tenant>_<random>`
 * in links that go on with an assessment.
 */
export function tenantOf(credential: string, prefix: "pk" | "sk" | "lnk" | "rsm"): TenantId | undefined {
  const tenant = /^([a-z]+)_([a-z0-9]{1,40})_[\w-]{16,64}$/.exec(credential);
  return tenant?.[1] === prefix ? `ten_${tenant[2]}` : undefined;
}

export const tenantPart = (tenant: TenantId): string => tenant.slice("ten_".length);
