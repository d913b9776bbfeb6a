/**
 * Sources that the library's own policies name in English, and what is remarked on them, in other languages: laws by their
 * official short titles (EUR-Lex). Whatever is not here stands as its author wrote it, marked as English.
 */
const AI_ACT = "Regulation (EU) 2024/1689 (Artificial Intelligence Act)";
const AI_ACT_NOTE = "Dates come from Articles 111 and 113.";
const OMNIBUS = "Regulation (EU) 2026/1744 (Digital Omnibus on AI), in force since 27 July 2026";
const OMNIBUS_NOTE =
  "The dates were taken from three public timelines that agree. The text in the Official Journal was not read, so check it before you rely on one.";
const OWN = "Plumbline's own judgement";
const OWN_NOTE =
  "Four steps per factor and the worst row instead of a sum. A public method that adds points lets breadth beat severity: ten grave answers among many harmless ones come out low. This one is made so that they do not.";

const LANGUAGES: Record<string, Record<string, string>> = {
  de: {
    [AI_ACT]: "Verordnung (EU) 2024/1689 (Verordnung über künstliche Intelligenz, KI-Verordnung)",
    [AI_ACT_NOTE]: "Die Daten stehen in den Artikeln 111 und 113.",
    [OMNIBUS]: "Verordnung (EU) 2026/1744 (digitaler Omnibus zur KI), in Kraft seit 27. Juli 2026",
    [OMNIBUS_NOTE]:
      "Die Daten stammen aus drei öffentlichen Zeitplänen, die übereinstimmen. Der Text im Amtsblatt wurde nicht gelesen; prüfen Sie ihn, bevor Sie sich auf ein Datum verlassen.",
    [OWN]: "Eigenes Urteil von Plumbline",
    [OWN_NOTE]:
      "Vier Stufen je Faktor, und die schlimmste Zeile statt einer Summe. Eine öffentliche Methode, die Punkte addiert, lässt Breite über Schwere siegen: Zehn schwere Antworten unter vielen harmlosen kommen dort niedrig heraus. Hier ist es anders.",
  },
  fr: {
    [AI_ACT]: "Règlement (UE) 2024/1689 (règlement sur l’intelligence artificielle)",
    [AI_ACT_NOTE]: "Les dates figurent aux articles 111 et 113.",
    [OMNIBUS]: "Règlement (UE) 2026/1744 (omnibus numérique sur l’IA), en vigueur depuis le 27 juillet 2026",
    [OMNIBUS_NOTE]:
      "Les dates viennent de trois calendriers publics qui concordent. Le texte du Journal officiel n’a pas été lu ; vérifiez-le avant de vous fier à une date.",
    [OWN]: "Jugement propre de Plumbline",
    [OWN_NOTE]:
      "Quatre degrés par facteur, et la pire ligne au lieu d’une somme. Une méthode publique qui additionne des points laisse l’étendue l’emporter sur la gravité : dix réponses graves parmi beaucoup d’anodines y donnent un résultat bas. Celle-ci est faite pour l’éviter.",
  },
  es: {
    [AI_ACT]: "Reglamento (UE) 2024/1689 (Reglamento de Inteligencia Artificial)",
    [AI_ACT_NOTE]: "Las fechas están en los artículos 111 y 113.",
    [OMNIBUS]: "Reglamento (UE) 2026/1744 (ómnibus digital sobre IA), en vigor desde el 27 de julio de 2026",
    [OMNIBUS_NOTE]:
      "Las fechas proceden de tres calendarios públicos que coinciden. No se ha leído el texto del Diario Oficial; compruébelo antes de fiarse de una fecha.",
    [OWN]: "Juicio propio de Plumbline",
    [OWN_NOTE]:
      "Cuatro grados por factor y la peor fila en lugar de una suma. Un método público que suma puntos deja que la amplitud venza a la gravedad: diez respuestas graves entre muchas inofensivas salen bajas. Este se hizo para que no ocurra.",
  },
};

/** What a source or a remark on it is called in this language, where that is known. */
export const sourceIn = (language: string, text: string): string | undefined => LANGUAGES[language]?.[text];
