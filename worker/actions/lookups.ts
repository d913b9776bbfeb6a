import { questionnairesOf } from "../core/follow-on.ts";
import type { TenantId } from "../core/ids.ts";
import { findApiKey } from "../db/api-keys.ts";
import { findEmbedByKey } from "../db/embeds.ts";
import { findTenant } from "../db/tenants.ts";
import { SHORTLY } from "./content.ts";
import type { Work } from "./work.ts";

export const embedMemory = (work: Work, key: string) => `embed ${work.db.tenant} ${key}`;

/** Read on nearly every request, so remembered for a moment: a revoked embed ends within that time. */
export const loadEmbed = (work: Work, key: string) =>
  work.memory.recall(embedMemory(work, key), work.now.getTime(), SHORTLY, () => findEmbedByKey(work.db, key));

export const loadTenant = (work: Work) =>
  work.memory.recall(`tenant ${work.db.tenant}`, work.now.getTime(), SHORTLY, () => findTenant(work.db));

/** What authentication looks up. A revoked secret key ends at once: these are never remembered. */
export const lookupsFor = (workOf: (tenant: TenantId) => Work) => ({
  embed: async (tenant: TenantId, key: string) => {
    const row = await loadEmbed(workOf(tenant), key);
    return row && { id: row.id, origins: row.origins, questionnaires: questionnairesOf(row) };
  },
  apiKey: (tenant: TenantId, hash: string) => findApiKey(workOf(tenant).db, hash),
});
