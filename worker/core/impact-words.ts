import type { ImpactReport } from "../contract/impact-report.ts";
import type { Because, Judgement } from "../contract/impact-result.ts";
import { languageOf } from "./language.ts";

/** What a teaser, a list and the head of a report say of an impact assessment besides the policy's own words. */
export type ImpactWords = {
  /** A bare "very high" does not say what is: "Impact level: Very high". */
  level: (level: string) => string;
  levelAtLeast: (level: string) => string;
  because: (reasons: string) => string;
  row: (number: number, name: string) => string;
  floor: (title: string) => string;
  depth: (title: string) => string;
  more: (count: number) => string;
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
    level: (level) => `Impact level: ${level}`,
    levelAtLeast: (level) => `Impact level: at least ${level}`,
    because: (reasons) => `What made it: ${reasons}.`,
    row: (number, name) => `harm ${number}, “${name}”`,
    floor: (title) => `the rule “${title}”`,
    depth: (title) => `the screening, “${title}”`,
    more: (count) => `${count} more`,
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
    level: (level) => `Stufe der Folgen: ${level}`,
    levelAtLeast: (level) => `Stufe der Folgen: mindestens ${level}`,
    because: (reasons) => `Was sie bestimmt: ${reasons}.`,
    row: (number, name) => `Schaden ${number}, „${name}“`,
    floor: (title) => `die Regel „${title}“`,
    depth: (title) => `die Vorprüfung, „${title}“`,
    more: (count) => `${count} weitere`,
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
  fr: {
    level: (level) => `Niveau d’impact : ${level}`,
    levelAtLeast: (level) => `Niveau d’impact : au moins ${level}`,
    because: (reasons) => `Ce qui l’a déterminé : ${reasons}.`,
    row: (number, name) => `dommage ${number}, « ${name} »`,
    floor: (title) => `la règle « ${title} »`,
    depth: (title) => `l’examen préalable, « ${title} »`,
    more: (count) => (count === 1 ? "1 autre" : `${count} autres`),
    incomplete:
      "Inachevée, donc aucun niveau n’est encore établi. Une évaluation inachevée ne dit rien de bon d’un système.",
    residual: "Avec les mesures qui agissent et sont prouvées",
    inherent: "Sans mesures",
    tier: "Règlement européen sur l’IA",
    missing: "Manque encore",
    unknown: "Pas encore connu",
    review: "À revoir avant le",
    atLeast: (level) => `Au moins : ${level}`,
    never: "–",
  },
  es: {
    level: (level) => `Nivel de impacto: ${level}`,
    levelAtLeast: (level) => `Nivel de impacto: al menos ${level}`,
    because: (reasons) => `Qué lo determinó: ${reasons}.`,
    row: (number, name) => `daño ${number}, «${name}»`,
    floor: (title) => `la regla «${title}»`,
    depth: (title) => `el examen previo, «${title}»`,
    more: (count) => `${count} más`,
    incomplete:
      "Sin terminar, así que aún no se conoce el nivel. Una evaluación sin terminar no dice nada bueno de un sistema.",
    residual: "Con medidas que actúan y están demostradas",
    inherent: "Sin medidas",
    tier: "Reglamento europeo de IA",
    missing: "Aún falta",
    unknown: "Aún no se sabe",
    review: "Revisar antes del",
    atLeast: (level) => `Al menos: ${level}`,
    never: "–",
  },
};

/** In the language of the locale, else in English. */
export const impactWords = (locale: string): ImpactWords =>
  (Object.hasOwn(words, languageOf(locale)) ? words[languageOf(locale)] : words.en) as ImpactWords;

type Judged = Pick<ImpactReport, "locale" | "titles"> & { result: Pick<ImpactReport["result"], "rows"> };

/** A harm, a rule or the screening by which a level came about. */
export function reasonInWords({ locale, titles, result }: Judged, one: Because): string {
  const words = impactWords(locale);
  if (one.rule === "row") return words.row(one.row + 1, result.rows[one.row]?.name ?? "");
  if (one.rule === "floor") return words.floor(titles.floors[one.id] ?? one.id);
  return words.depth(titles.depth);
}

/** What made a level, the first few by name. */
export function reasonsInWords(report: Judged, { because }: Judgement, most = 3): string {
  const words = impactWords(report.locale);
  const named = because.slice(0, most).map((one) => reasonInWords(report, one));
  const rest = because.length - named.length;
  return words.because([...named, ...(rest > 0 ? [words.more(rest)] : [])].join("; "));
}
