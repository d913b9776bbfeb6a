import { newNonce } from "../auth/random.ts";
import { settingsOf } from "../contract/embed-settings.ts";
import { keptHidden } from "../core/hidden-fields.ts";
import { notFoundPage } from "../reports/not-found-page.tsx";
import { takePage } from "../reports/take-page.tsx";
import { loadLatest } from "./content.ts";
import { loadEmbed, loadTenant } from "./lookups.ts";
import type { RenderedPage } from "./render-report.ts";
import type { Work } from "./work.ts";

/** `origins`: those whose pages may have it in a frame; none where there is no such embed. */
export type TakenPage = RenderedPage & {
  origins: readonly string[];
  /** Where Turnstile comes from; null where the embed does not ask for it. */
  turnstile: string | null;
};

export type Visit = {
  /** What the visitor would like to read. */
  locale: string | undefined;
  /** Hidden fields of the page's address, listed or not. */
  hidden: Readonly<Record<string, string>>;
};

export async function renderTake(
  work: Work | undefined,
  key: string,
  { locale, hidden }: Visit,
): Promise<TakenPage> {
  const nonce = newNonce();
  const [embed, tenant] = work ? await Promise.all([loadEmbed(work, key), loadTenant(work)]) : [];
  const edition = work && embed && (await loadLatest(work, embed.questionnaire));
  if (!embed || !tenant || !edition) {
    const html = notFoundPage({ nonce, what: "page" });
    return { status: 404, html, nonce, origins: [], turnstile: null };
  }
  const { origins } = embed;
  const { title, locale: found } = edition.copyIn(locale).copy;
  const settings = settingsOf(embed.settings);
  const kept = keptHidden(settings.hidden, hidden);
  const page = takePage({ key, title, locale: found, hidden: kept, origins, tenant, nonce });
  const turnstile = settings.turnstile ? work.turnstile.origin : null;
  return { status: 200, html: page, nonce, origins, turnstile };
}
