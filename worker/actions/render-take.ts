import { newNonce } from "../auth/random.ts";
import { settingsOf } from "../contract/embed-settings.ts";
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

/** @param locale what the visitor would like to read. */
export async function renderTake(
  work: Work | undefined,
  key: string,
  locale: string | undefined,
): Promise<TakenPage> {
  const nonce = newNonce();
  const [embed, tenant] = work ? await Promise.all([loadEmbed(work, key), loadTenant(work)]) : [];
  const edition = work && embed && (await loadLatest(work, embed.questionnaire));
  if (!embed || !tenant || !edition) {
    const html = String(await notFoundPage({ nonce, what: "page" }));
    return { status: 404, html, nonce, origins: [], turnstile: null };
  }
  const { origins } = embed;
  const { title, locale: found } = edition.copyIn(locale).copy;
  const page = takePage({ key, title, locale: found, origins, tenant, nonce });
  const turnstile = settingsOf(embed.settings).turnstile ? work.turnstile.origin : null;
  return { status: 200, html: String(await page), nonce, origins, turnstile };
}
