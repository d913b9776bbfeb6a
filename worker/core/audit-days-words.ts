import type { Days } from "../contract/audit-time.ts";
import { languageOf } from "./language.ts";

/** What the teaser of an estimate says; the report's own words are in worker/reports. */
export type DaysWords = {
  exactly: (days: string, one: boolean) => string;
  range: (low: string, high: string) => string;
  atLeast: (days: string) => string;
  stage1: string;
  stage2: string;
  surveillance: string;
  threeYears: string;
  missing: string;
};

const words: Record<string, DaysWords> = {
  en: {
    exactly: (days, one) => `${days} audit ${one ? "day" : "days"}`,
    range: (low, high) => `${low} to ${high} audit days`,
    atLeast: (days) => `At least ${days} audit days`,
    stage1: "Stage 1",
    stage2: "Stage 2",
    surveillance: "Each yearly surveillance audit",
    threeYears: "Three years in all",
    missing: "Facts that would narrow the range",
  },
  de: {
    exactly: (days, one) => `${days} ${one ? "Audittag" : "Audittage"}`,
    range: (low, high) => `${low} bis ${high} Audittage`,
    atLeast: (days) => `Mindestens ${days} Audittage`,
    stage1: "Stufe 1",
    stage2: "Stufe 2",
    surveillance: "Jedes jährliche Überwachungsaudit",
    threeYears: "Drei Jahre zusammen",
    missing: "Angaben, die die Spanne verkleinern",
  },
  fr: {
    exactly: (days, one) => `${days} ${one ? "jour" : "jours"} d’audit`,
    range: (low, high) => `${low} à ${high} jours d’audit`,
    atLeast: (days) => `Au moins ${days} jours d’audit`,
    stage1: "Étape 1",
    stage2: "Étape 2",
    surveillance: "Chaque audit de surveillance annuel",
    threeYears: "Trois ans au total",
    missing: "Données qui réduiraient la fourchette",
  },
  es: {
    exactly: (days, one) => `${days} ${one ? "día" : "días"} de auditoría`,
    range: (low, high) => `De ${low} a ${high} días de auditoría`,
    atLeast: (days) => `Al menos ${days} días de auditoría`,
    stage1: "Etapa 1",
    stage2: "Etapa 2",
    surveillance: "Cada auditoría de seguimiento anual",
    threeYears: "Tres años en total",
    missing: "Datos que reducirían el margen",
  },
};

/** In the language of this locale, else in English. */
export const daysWords = (locale: string): DaysWords => words[languageOf(locale)] ?? (words.en as DaysWords);

/** "6.5 to 8 audit days", "5 audit days", "At least 21 audit days". */
export function daysInWords({ low, high }: Days, locale: string): string {
  const say = daysWords(locale);
  const number = (days: number) => new Intl.NumberFormat(locale).format(days);
  if (high === null) return say.atLeast(number(low));
  return low === high ? say.exactly(number(low), low === 1) : say.range(number(low), number(high));
}
