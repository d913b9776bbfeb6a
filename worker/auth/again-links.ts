import { type TenantId, tenantPart } from "../core/ids.ts";
import { derivedFrom } from "./derived.ts";

/**
 * The token of the link that starts again from a completed assessment, derived like a report's because lists and pages
 * show it more than once. `nth` counts the links that the assessment had: a revoked one never comes back.
 */
export const againLinkToken = async (
  tenant: TenantId,
  assessment: string,
  nth: number,
  secret: string,
): Promise<string> =>
  `rsm_${tenantPart(tenant)}_${await derivedFrom(`again-link:${tenant}:${assessment}:${nth}`, secret)}`;
