import { type TenantId, tenantPart } from "../core/ids.ts";
import { newSecret } from "./random.ts";

/** Made anew each time, unlike a report's: a link that was used is good for nothing, so nobody asks for it again. */
export const newResumeToken = (tenant: TenantId): string => `rsm_${tenantPart(tenant)}_${newSecret()}`;
