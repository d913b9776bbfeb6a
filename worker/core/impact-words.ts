import { languageOf } from "./language.ts";

/** What a teaser and a list say of an impact assessment besides the policy's own words. */
export type ImpactWords = {
  incomplete: string;
  residual: string;
  inherent: string;
  tier: string;
  missing: string;
  unknown: string;
  review: string;
  atLeast: (level: string) => string;
  never: string;
};

const words: Record<string, ImpactWords> = {
  en: {
    incomplete:
      "Not finished, so no level is known yet. An unfinished assessment says nothing good of a system.",
    residual: "With measures that work and are shown",
    inherent: "Without measures",
    tier: "EU AI Act",
    missing: "Still missing",
    unknown: "Not known yet",
    review: "Review by",
    atLeast: (level) => `At least: ${level}`,
    never: "–",
  },
  de: {
    incomplete:
      "Nicht fertig, daher steht noch keine Stufe fest. Eine unfertige Bewertung sagt nichts Gutes über ein System.",
    residual: "Mit Maßnahmen, die wirken und belegt sind",
    inherent: "Ohne Maßnahmen",
    tier: "KI-Verordnung der EU",
    missing: "Fehlt noch",
    unknown: "Noch unbekannt",
    review: "Überprüfen bis",
    atLeast: (level) => `Mindestens: ${level}`,
    never: "–",
  },
};

/** In the language of the locale, else in English. */
export const impactWords = (locale: string): ImpactWords =>
  (Object.hasOwn(words, languageOf(locale)) ? words[languageOf(locale)] : words.en) as ImpactWords;
