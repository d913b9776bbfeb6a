import { base64url } from "jose";
import { type TenantId, tenantPart } from "../core/ids.ts";

/**
 * The token in a report's link is derived from the report's id with a secret of its own: unguessable (256 bits), the
 * same whenever it is needed again, and stored nowhere but as a hash.
 */
export async function reportLinkToken(tenant: TenantId, report: string, secret: string): Promise<string> {
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey(
    "raw",
    encoder.encode(secret),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
  const mac = await crypto.subtle.sign("HMAC", key, encoder.encode(`report-link:${tenant}:${report}`));
  return `lnk_${tenantPart(tenant)}_${base64url.encode(new Uint8Array(mac))}`;
}
