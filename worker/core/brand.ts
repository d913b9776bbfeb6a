import { type Branding, type LocalWords, NO_BRANDING } from "../contract/branding-schema.ts";
import type { TenantKind } from "../contract/report.ts";
import { BLACK, type Colour, contrast, hexOf, mix, parseColour, towards, WHITE } from "./colour.ts";
import { languageOf } from "./language.ts";
import { mayAdvise } from "./report-actions.ts";

/** #rrggbb, for figures and links on white; the range and its ends are lighter shades of the accent. */
export type Palette = { accent: string; range: string; rangeEnd: string };

export type MatchedOffer = {
  title: string;
  text: string;
  url: string | null;
  /** Requirements of the report with a gap, for which it is shown; those that gain most first. */
  requirements: string[];
};

/** A tenant's branding as one report shows it, in the report's language. */
export type Brand = {
  palette: Palette;
  /** PNG in base64. */
  logo: string | null;
  contact: Branding["contact"];
  callToAction: { label: string; url: string } | null;
  offers: MatchedOffer[];
};

/** Of a report, what its brand depends on: gaps are requirements, the one that closing gains most first. */
export type Branded = { tenant: TenantKind; locale: string; gaps: readonly string[] };

const ACCENT: Colour = [31, 78, 158];
/** What WCAG 2.2 asks for: of text (1.4.3), and of what tells a part of a chart (1.4.11). */
const TEXT = 4.5;
const PART = 3;

/** The nearest accent that can be read on white, with what charts need besides it. */
export function paletteOf(wish: string | null): Palette {
  const wished = (wish === null ? undefined : parseColour(wish)) ?? ACCENT;
  const accent = towards(wished, BLACK, (one) => contrast(one, WHITE) >= TEXT);
  const range = mix(accent, WHITE, 0.3);
  // The bar of the score lies upon the range and has to be told from it.
  const rangeEnd = towards(mix(accent, WHITE, 0.7), BLACK, (one) => contrast(one, WHITE) >= PART);
  return { accent: hexOf(accent), range: hexOf(range), rangeEnd: hexOf(rangeEnd) };
}

/** In this language, in its base language, in the first there is. */
function inLanguage(words: LocalWords, locale: string): string {
  const found = [locale, languageOf(locale)].find((one) => Object.hasOwn(words, one));
  return words[found ?? ""] ?? Object.values(words)[0] ?? "";
}

const belongs = (requirement: string, place: string): boolean =>
  requirement === place || requirement.startsWith(`${place}.`);

/** Offers for the report's gaps, in the order of what closing the first of their gaps gains. */
function matchOffers(offers: Branding["offers"], { gaps, locale }: Branded): MatchedOffer[] {
  return offers
    .map((offer) => ({
      title: inLanguage(offer.title, locale),
      text: inLanguage(offer.text, locale),
      url: offer.url ?? null,
      requirements: gaps.filter((gap) => offer.requirements.some((place) => belongs(gap, place))),
    }))
    .filter(({ requirements }) => requirements.length > 0)
    .sort((a, b) => gaps.indexOf(a.requirements[0] ?? "") - gaps.indexOf(b.requirements[0] ?? ""));
}

/** Offers are advice: whoever audits has none, whatever is stored (ISO/IEC 17021-1, clause 5.2). */
export function brandFor(branding: Branding, report: Branded): Brand {
  const { logo, contact, call_to_action: call } = branding;
  return {
    palette: paletteOf(branding.accent),
    logo,
    contact,
    callToAction: call && { label: inLanguage(call.label, report.locale), url: call.url },
    offers: mayAdvise(report.tenant) ? matchOffers(branding.offers, report) : [],
  };
}

/** Where nobody set anything. */
export const PLAIN: Brand = brandFor(NO_BRANDING, { tenant: "publisher", locale: "en", gaps: [] });
