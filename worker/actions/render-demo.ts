import { newNonce } from "../auth/random.ts";
import { findFirstEmbed } from "../db/embeds.ts";
import { demoPage } from "../reports/demo-page.tsx";
import type { RenderedPage } from "./render-report.ts";
import type { Work } from "./work.ts";

/** Somebody's web page with the demo tenant's widget on it; undefined where no demo was set up. */
export async function renderDemo(work: Work): Promise<RenderedPage | undefined> {
  const embed = await findFirstEmbed(work.db);
  if (!embed) return undefined;
  const nonce = newNonce();
  const page = demoPage({ key: embed.key, scriptUrl: `${work.baseUrl}/embed/v1.js`, nonce });
  return { status: 200, html: String(await page), nonce };
}
