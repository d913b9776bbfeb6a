import type { EmbedConfig, FollowOn } from "../contract/embed.ts";
import { settingsOf } from "../contract/embed-settings.ts";
import { copyFor, noticeFor } from "../core/copy-for.ts";
import { questionnairesOf } from "../core/follow-on.ts";
import { ownName } from "../core/language.ts";
import { localiseForm } from "../core/lead-form.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { themeOf } from "../core/theme.ts";
import { turnstileScript } from "../core/turnstile.ts";
import { type Edition, loadLatest } from "./content.ts";
import { loadEmbed, loadTenant } from "./lookups.ts";
import type { Work } from "./work.ts";

type Asked = { locale?: string | undefined; questionnaire?: string | undefined };

/** Their titles, beside a questionnaire that is read in `beside`; one that cannot be had any more is left out. */
function followOns(
  editions: (Edition | undefined)[],
  locale: string | undefined,
  beside: string,
): FollowOn[] {
  return editions.flatMap((edition) => {
    if (!edition) return [];
    const { slug, title, minutes, dir, locale: found } = edition.copyIn(locale).copy;
    const notice = found === beside ? undefined : noticeFor(locale, found);
    return { slug, title, locale: found, dir, minutes, ...(notice && { notice }) };
  });
}

export async function readEmbed(
  work: Work,
  key: string,
  { locale, questionnaire: asked }: Asked,
): Promise<Outcome<EmbedConfig, Refusal>> {
  const [embed, tenant] = await Promise.all([loadEmbed(work, key), loadTenant(work)]);
  if (!embed || !tenant) return refuse("not_found");
  const [own = "", ...more] = questionnairesOf(embed);
  const slug = asked ?? own;
  if (slug !== own && !more.includes(slug)) return refuse("not_found");
  const [edition, ...others] = await Promise.all(
    [slug, ...more.filter((one) => one !== slug)].map((one) => loadLatest(work, one)),
  );
  if (!edition) return refuse("not_found");
  const { theme, turnstile, follow_on: _, ...settings } = settingsOf(embed.settings);
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
    languages: Object.fromEntries(questionnaire.locales.map((one) => [one, ownName(one)])),
    follow_on: followOns(others, locale, questionnaire.locale),
  });
}
