import type { Direction } from "../worker/contract/copy.ts";

/** What has to be said before the copy has come, or when it does not come. */
export type FirstWords = { locale: string; dir: Direction; loading: string; failed: string; retry: string };

const words: Record<string, [loading: string, failed: string, retry: string]> = {
  en: ["Loading the questions…", "The questions could not be loaded.", "Try again"],
  de: ["Die Fragen werden geladen …", "Die Fragen konnten nicht geladen werden.", "Erneut versuchen"],
  fr: ["Chargement des questions…", "Les questions n’ont pas pu être chargées.", "Réessayer"],
  es: ["Cargando las preguntas…", "No se han podido cargar las preguntas.", "Reintentar"],
  ar: ["جارٍ تحميل الأسئلة…", "تعذّر تحميل الأسئلة.", "إعادة المحاولة"],
};

/** In the language of this locale where they are known, else in English; says which it is. */
export function firstWordsFor(asked: string): FirstWords {
  const language = asked.slice(0, 2).toLowerCase();
  const locale = Object.hasOwn(words, language) ? language : "en";
  const [loading, failed, retry] = words[locale] as [string, string, string];
  return { locale, dir: locale === "ar" ? "rtl" : "ltr", loading, failed, retry };
}
