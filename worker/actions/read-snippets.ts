import { type EmbedMode, settingsOf } from "../contract/embed-settings.ts";
import type { Snippets } from "../contract/snippets.ts";
import { EDITIONS } from "../core/editions.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { snippetsFor } from "../core/snippets.ts";
import { findKeptEmbed } from "../db/embeds.ts";
import { loadLatest } from "./content.ts";
import type { Work } from "./work.ts";

type Asked = { mode?: EmbedMode | undefined; version?: string | undefined; locale?: string | undefined };

export async function readSnippets(
  work: Work,
  key: string,
  { mode, version, locale }: Asked,
): Promise<Outcome<Snippets, Refusal>> {
  const embed = await findKeptEmbed(work.db, key);
  const edition = embed && (await loadLatest(work, embed.questionnaire));
  if (!edition) return refuse("not_found");
  const pinned = EDITIONS.find((one) => one.version === version);
  if (version !== undefined && !pinned) return refuse("edition_unknown");
  const settings = settingsOf(embed.settings);
  const { title } = edition.copyIn(locale).copy;
  return ok({
    mode: mode ?? settings.mode,
    version: pinned?.version ?? null,
    integrity: pinned?.integrity ?? null,
    snippets: snippetsFor({
      api: work.baseUrl,
      key,
      mode,
      title,
      edition: pinned,
      turnstile: settings.turnstile ? work.turnstile.origin : undefined,
    }),
  });
}
