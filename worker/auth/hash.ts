import { base64url } from "jose";

const encoder = new TextEncoder();

/** Keys and links are stored as this only: 256 random bits need no slow hash. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", encoder.encode(text));
  return base64url.encode(new Uint8Array(digest));
}
