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
};

/** What a source or a remark on it is called in this language, where that is known. */
export const sourceIn = (language: string, text: string): string | undefined => LANGUAGES[language]?.[text];
