import type { EmbedConfig } from "../contract/embed.ts";
import { settingsOf } from "../contract/embed-settings.ts";
import { copyFor, noticeFor } from "../core/copy-for.ts";
import { localiseForm } from "../core/lead-form.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { themeOf } from "../core/theme.ts";
import { turnstileScript } from "../core/turnstile.ts";
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
  const { theme, turnstile, ...settings } = settingsOf(embed.settings);
  const questionnaire = edition.copyIn(locale).copy;
  return ok({
    key,
    tenant: { name: tenant.name, kind: tenant.kind, url: tenant.url },
    theme: themeOf({ ...theme, accent: theme.accent ?? tenant.accent }),
    settings: {
      ...settings,
      turnstile: turnstile && { ...turnstile, script: turnstileScript(work.turnstile.origin) },
    },
    // By the language that was found, not the one asked for: questions and buttons shall not be in two languages.
    copy: copyFor(questionnaire.locale),
    notice: noticeFor(locale, questionnaire.locale),
    lead_form: localiseForm(embed.leadForm, questionnaire.locale),
    questionnaire,
  });
}
