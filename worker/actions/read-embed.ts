import type { EmbedConfig } from "../contract/api.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { loadLatest } from "./content.ts";
import { loadEmbed, loadTenant } from "./lookups.ts";
import type { Work } from "./work.ts";

export async function readEmbed(
  work: Work,
  key: string,
  locale: string | undefined,
): Promise<Outcome<EmbedConfig, Refusal>> {
  const [embed, tenant] = await Promise.all([loadEmbed(work, key), loadTenant(work)]);
  const edition = embed && (await loadLatest(work, embed.questionnaire));
  if (!embed || !tenant || !edition) return refuse("not_found");
  return ok({
    key,
    tenant: { name: tenant.name, kind: tenant.kind, url: tenant.url },
    theme: { accent: tenant.accent },
    lead_form: embed.leadForm,
    questionnaire: edition.copyIn(locale).copy,
  });
}
