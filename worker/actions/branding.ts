import { newId } from "../auth/random.ts";
import { type Branding, NO_BRANDING } from "../contract/branding-schema.ts";
import { type AnyReport, kindOf } from "../contract/kinds.ts";
import { type Brand, brandFor } from "../core/brand.ts";
import { rulesOf } from "../core/kinds.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { readPng } from "../core/png.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { mayAdvise } from "../core/report-actions.ts";
import { insertAudit } from "../db/audit-log.ts";
import { findBranding, putBranding } from "../db/branding.ts";
import { writeTogether } from "../db/database.ts";
import { pictureOf } from "../reports/picture.ts";
import { loadTenant } from "./lookups.ts";
import type { Work } from "./work.ts";

const MOST_BYTES = 64 * 1024;
const MOST_WIDE = 1200;
const MOST_HIGH = 600;

export const readBranding = async (work: Work): Promise<Branding> =>
  (await findBranding(work.db)) ?? NO_BRANDING;

/** How a report of this tenant looks now; the report itself stays what was signed. */
export async function brandOf(work: Work, report: AnyReport): Promise<Brand> {
  const [branding, tenant] = await Promise.all([readBranding(work), loadTenant(work)]);
  return brandFor(
    { ...branding, accent: branding.accent ?? tenant?.accent ?? null },
    { tenant: report.tenant.kind, locale: report.locale, gaps: rulesOf(kindOf(report)).gaps(report) },
  );
}

/** Takes the pixels apart before they are stored, so that no report ever meets a picture that cannot be drawn. */
async function faultOf(logo: string): Promise<string | null> {
  const bytes = Uint8Array.from(atob(logo), (character) => character.charCodeAt(0));
  if (bytes.length > MOST_BYTES) return "It is larger than 64 KiB.";
  const png = readPng(bytes);
  if (!png.ok) return png.error;
  const { width, height, rawBytes, compressed } = png.value;
  if (width < 1 || height < 1 || width > MOST_WIDE || height > MOST_HIGH)
    return `It measures ${width} × ${height} pixels; at most ${MOST_WIDE} × ${MOST_HIGH} are taken.`;
  // Only then is it decoded: what is small may unpack to a great deal.
  const sound = (await inflatedLength(compressed, rawBytes)) === rawBytes && (await canBeDecoded(bytes));
  return sound ? null : "Its pixels are damaged.";
}

const canBeDecoded = (png: Uint8Array): Promise<boolean> =>
  pictureOf(png).then(
    () => true,
    () => false,
  );

/** In bytes, and no further than is needed to know that there are too many. */
async function inflatedLength(compressed: Uint8Array, most: number): Promise<number | null> {
  try {
    const stream = new Blob([compressed]).stream().pipeThrough(new DecompressionStream("deflate"));
    let length = 0;
    for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > most) return length;
    }
    return length;
  } catch {
    return null;
  }
}

export async function changeBranding(
  work: Work,
  branding: Branding,
  actor: string,
): Promise<Outcome<Branding, Refusal>> {
  const tenant = await loadTenant(work);
  if (!tenant) return refuse("not_found");
  if (branding.offers.length > 0 && !mayAdvise(tenant.kind)) return refuse("branding_advice");
  const fault = branding.logo === null ? null : await faultOf(branding.logo);
  if (fault !== null) return refuse("branding_logo", { detail: fault });
  const now = work.now.getTime();
  const entry = {
    id: newId("aud", work.now),
    actor,
    action: "branding.changed",
    subject: work.db.tenant,
    at: now,
  };
  await writeTogether(work.db, [putBranding(work.db, branding, now), insertAudit(work.db, entry)]);
  return ok(branding);
}
