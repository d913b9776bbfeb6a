import { type TenantId, tenantPart } from "../core/ids.ts";
import { derivedFrom } from "./derived.ts";

/**
 * The token in a report's link is derived from the report's id with a secret of its own: unguessable (256 bits), the
 * same whenever it is needed again, and stored nowhere but as a hash.
 */
export const reportLinkToken = async (tenant: TenantId, report: string, secret: string): Promise<string> =>
  `lnk_${tenantPart(tenant)}_${await derivedFrom(`report-link:${tenant}:${report}`, secret)}`;
