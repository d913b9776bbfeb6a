/** What has to be said before the copy has come, or when it does not come. */
export type FirstWords = { loading: string; failed: string; refused: string; retry: string };

const words: Record<string, FirstWords> = {
  en: {
    loading: "Loading the questions…",
    failed: "The questions could not be loaded.",
    refused: "These questions are not available here.",
    retry: "Try again",
  },
  de: {
    loading: "Die Fragen werden geladen …",
    failed: "Die Fragen konnten nicht geladen werden.",
    refused: "Diese Fragen sind hier nicht verfügbar.",
    retry: "Erneut versuchen",
  },
  fr: {
    loading: "Chargement des questions…",
    failed: "Les questions n’ont pas pu être chargées.",
    refused: "Ces questions ne sont pas disponibles ici.",
    retry: "Réessayer",
  },
};

/** In the language of this locale where they are known, else in English; says which it is. */
export function firstWordsFor(locale: string): FirstWords & { locale: string } {
  const language = locale.slice(0, 2).toLowerCase();
  const known = Object.hasOwn(words, language) ? language : "en";
  return { ...(words[known] as FirstWords), locale: known };
}
