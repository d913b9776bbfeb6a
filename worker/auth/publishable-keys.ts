import { type TenantId, tenantPart } from "../core/ids.ts";
import { newSecret } from "./random.ts";

/** It stands in pages and opens nothing by itself: random, so that nobody guesses another's. */
export const newPublishableKey = (tenant: TenantId): string =>
  `pk_${tenantPart(tenant)}_${newSecret().replaceAll(/[-_]/g, "").slice(0, 24)}`;
