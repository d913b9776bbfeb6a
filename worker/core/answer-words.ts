import type { Plural } from "../contract/copy.ts";
import { languageOf } from "./language.ts";

/** What an answer says that has no words in its questionnaire. */
export type AnswerWords = {
  yes: string;
  no: string;
  empty: string;
  none: string;
  notApplicable: string;
  notKnown: string;
  level: (level: string) => string;
  rows: Plural;
};

const words: Record<string, AnswerWords> = {
  en: {
    yes: "Yes",
    no: "No",
    empty: "Left empty",
    none: "None chosen",
    notApplicable: "Not applicable",
    notKnown: "Not known",
    level: (level) => `Level ${level}`,
    rows: { one: "{count} row", other: "{count} rows" },
  },
  de: {
    yes: "Ja",
    no: "Nein",
    empty: "Leer gelassen",
    none: "Nichts ausgewählt",
    notApplicable: "Nicht anwendbar",
    notKnown: "Nicht bekannt",
    level: (level) => `Stufe ${level}`,
    rows: { one: "{count} Eintrag", other: "{count} Einträge" },
  },
  fr: {
    yes: "Oui",
    no: "Non",
    empty: "Laissé vide",
    none: "Aucun choix",
    notApplicable: "Non applicable",
    notKnown: "Non connu",
    level: (level) => `Niveau ${level}`,
    rows: { one: "{count} ligne", other: "{count} lignes" },
  },
  es: {
    yes: "Sí",
    no: "No",
    empty: "Vacío",
    none: "Ninguna opción",
    notApplicable: "No aplicable",
    notKnown: "No se sabe",
    level: (level) => `Nivel ${level}`,
    rows: { one: "{count} elemento", other: "{count} elementos" },
  },
  ar: {
    yes: "نعم",
    no: "لا",
    empty: "تُرك فارغًا",
    none: "لم يُختر شيء",
    notApplicable: "لا ينطبق",
    notKnown: "غير معروف",
    level: (level) => `المستوى ${level}`,
    rows: {
      zero: "لا بنود",
      one: "بند واحد",
      two: "بندان",
      few: "{count} بنود",
      many: "{count} بندًا",
      other: "{count} بند",
    },
  },
};

/** The language of this locale, else English. */
const spoken = (locale: string): string => {
  const language = languageOf(locale);
  return Object.hasOwn(words, language) ? language : "en";
};

export const answerWords = (locale: string): AnswerWords => words[spoken(locale)] as AnswerWords;

/** How many rows a list has: the words' language decides on the form, the locale on the figure. */
export function rowsInWords(rows: number, locale: string): string {
  const forms = answerWords(locale).rows;
  const form = forms[new Intl.PluralRules(spoken(locale)).select(rows)] ?? forms.other;
  return form.replace("{count}", new Intl.NumberFormat(locale).format(rows));
}
