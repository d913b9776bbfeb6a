import { newNonce } from "../auth/random.ts";
import { findEmbedAsking, findFirstEmbed } from "../db/embeds.ts";
import { demoPage } from "../reports/demo-page.tsx";
import type { RenderedPage } from "./render-report.ts";
import type { Work } from "./work.ts";

/** What the demo asks unless its address says another questionnaire. */
const USUAL = "iso42001-readiness";

/** Somebody's web page with the demo tenant's widget on it; undefined where no demo was set up. */
export async function renderDemo(work: Work, asks = USUAL): Promise<RenderedPage | undefined> {
  const embed = (await findEmbedAsking(work.db, asks)) ?? (await findFirstEmbed(work.db));
  if (!embed) return undefined;
  const nonce = newNonce();
  const scriptUrl = `${work.baseUrl}/embed/v1.js`;
  const page = demoPage({ key: embed.key, scriptUrl, nonce, asks: embed.questionnaire });
  return { status: 200, html: page, nonce };
}
