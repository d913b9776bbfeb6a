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
  rows: (count: string, one: boolean) => string;
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
    rows: (count, one) => `${count} ${one ? "row" : "rows"}`,
  },
  de: {
    yes: "Ja",
    no: "Nein",
    empty: "Leer gelassen",
    none: "Nichts ausgewählt",
    notApplicable: "Nicht anwendbar",
    notKnown: "Nicht bekannt",
    level: (level) => `Stufe ${level}`,
    rows: (count, one) => `${count} ${one ? "Eintrag" : "Einträge"}`,
  },
  fr: {
    yes: "Oui",
    no: "Non",
    empty: "Laissé vide",
    none: "Aucun choix",
    notApplicable: "Non applicable",
    notKnown: "Non connu",
    level: (level) => `Niveau ${level}`,
    rows: (count, one) => `${count} ${one ? "ligne" : "lignes"}`,
  },
};

/** In the language of this locale, else in English. */
export const answerWords = (locale: string): AnswerWords =>
  words[languageOf(locale)] ?? (words.en as AnswerWords);
