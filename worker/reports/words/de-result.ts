import type { ResultWords } from "./en-result.ts";
import { forms } from "./fill.ts";

export const result: ResultWords = {
  page: {
    skip: "Zum Bericht springen",
    contents: "Inhalt",
    madeOn: "Reifegradbericht vom {date}",
    against: "Gemessen an {standard}",
    data: "Daten (JSON)",
    subject: "Reifegradbericht {id}",
  },
  titles: {
    readiness: "Reifegrad",
    gates: "Mindestvoraussetzungen",
    groups: "Nach Abschnitt und Control-Gruppe",
    lenses: "Drei Blickwinkel",
    map: "Alle Anforderungen",
    findings: "Feststellungen",
    actions: "Nächste Schritte",
    offers: "Wie wir helfen können",
    roadmap: "Fahrplan zur Zertifizierung",
    relations: "Bezug zu anderen Regelwerken",
    answers: "Fragen und Antworten",
    method: "Wie das Ergebnis zustande kommt",
    versions: "Versionen und Hashwerte",
    limits: "Was dieser Bericht nicht ist",
  },
  contents: {
    readiness: "Reifegrad",
    gates: "Mindestvoraussetzungen",
    groups: "Nach Abschnitt und Control",
    findings: "Feststellungen",
    actions: "Nächste Schritte",
    roadmap: "Fahrplan",
    relations: "Andere Regelwerke",
    applicability: "Controls aus Anhang A",
    answers: "Antworten",
    method: "Wie das Ergebnis zustande kommt",
  },
  figures: {
    notYetKnown: "Noch nicht bekannt",
    noBand: "Noch keine Einstufung",
    provisional: "Vorläufig",
    here: "dieses Ergebnis",
    scale: "Reifegrad: {score}; möglicher Bereich {low} bis {high}, auf einer Skala von 0 bis 100",
    bar: "{name}: {score}; möglicher Bereich {low} bis {high}",
    canEnd: "möglich: {low}–{high}",
    scoreAndRange: "{score}, möglich: {low}–{high}",
    notApplicable: "Nicht anwendbar",
    notAnswered: "Nicht beantwortet",
    scored: "Bewertet",
    notAskedAbout: "nicht abgefragt",
  },
  readiness: {
    unknown:
      "Bisher ist nichts beantwortet, was für den Reifegrad zählt. Er ist daher noch nicht bekannt und kann überall zwischen {low} und {high} liegen.",
    certain: "Alles, was zählt, ist beantwortet. Der Reifegrad steht damit ohne Spielraum fest.",
    range:
      "Nicht beantwortete Fragen bleiben außen vor; ihre Antworten werden nicht geschätzt. Je nachdem, wie sie ausfallen, kann der Reifegrad noch überall zwischen {low} und {high} liegen. Der hellere Teil der Skala zeigt diesen Bereich.",
    coverage: "Beantwortet: {coverage} dessen, was für den Reifegrad zählt.",
    provisionalBelow: "Unter {least} gilt das Ergebnis als vorläufig.",
    heldBack:
      "Nach dem Reifegrad allein wäre die Einstufung „{band}“ (ab {min}). Sie verlangt aber auch, dass Mindestvoraussetzungen erfüllt sind oder dass kein Punkt der Abschnitte zu niedrig liegt. Das zeigt dieses Ergebnis nicht.",
  },
  gates: {
    intro:
      "Manches entscheidet mehr, als ein Prozentwert zeigen kann. Eine Mindestvoraussetzung ist erfüllt, wenn feststeht, dass jede ihrer Anforderungen das Minimum erreicht. Sie ist nicht erfüllt, wenn feststeht, dass eine davon darunter bleibt. Solange eine Antwort dafür fehlt, ist das noch nicht bekannt.",
    caption: "Mindestvoraussetzungen, ihr Status und die Anforderungen, die darüber entscheiden",
    gate: "Mindestvoraussetzung",
    stage: "Auditstufe",
    status: "Status",
    decides: "Was darüber entscheidet",
    stageNumber: "Stufe\u00a0{stage}",
    words: { passed: "Erfüllt", failed: "Nicht erfüllt", unknown: "Noch nicht bekannt" },
    below: "Unter {minimum}:",
    open: "Ob {minimum} erreicht werden, steht nach diesen Antworten nicht fest:",
    reached: "Alle zugehörigen Anforderungen erreichen {minimum} oder sind nicht anwendbar.",
  },
  groups: {
    intro:
      "Der kräftige Balken ist die Punktzahl dessen, was beantwortet ist. Der hellere Bereich zeigt, wo sie am Ende noch liegen kann.",
    noScore: "noch keine Punktzahl",
  },
  lenses: {
    intro:
      "Welcher Anteil dessen, was beantwortet ist, schriftlich festgelegt ist, angewandt wird und durch Aufzeichnungen belegt ist, jeweils nach Gewicht.",
    documented: { title: "Dokumentiert", meaning: "mindestens aufgeschrieben und genehmigt" },
    operating: { title: "In Anwendung", meaning: "mindestens im Alltag angewandt" },
    evidenced: { title: "Belegt", meaning: "über einen Zyklus nachgewiesen, mit genannter Aufzeichnung" },
  },
  map: {
    intro:
      "Die Punktzahl jeder abgefragten Anforderung, in der Reihenfolge der Norm. „?“ heißt nicht beantwortet, „–“ nicht anwendbar. Jedes Feld führt zur Berechnung.",
  },
  findings: {
    intro:
      "Diese Begriffe sind unsere eigenen. Sie dienen der Planung und beruhen allein auf den Antworten. Nichtkonformitäten werden nur im Audit eingestuft, anhand von Nachweisen.",
    words: {
      major: "Mögliche Hauptabweichung",
      minor: "Mögliche Nebenabweichung",
      opportunity: "Mögliche Verbesserung",
      none: "Keine Feststellung",
    },
    caption: "Anforderungen mit einer Feststellung",
    requirement: "Anforderung",
    finding: "Feststellung",
    score: "Punktzahl",
    nothingAnswered: "Bisher ist nichts beantwortet, daher kann es keine Feststellungen geben.",
    nothingFound: forms(
      "Die {count} beantwortete Anforderung ergibt keine Feststellung.",
      "Keine der {count} beantworteten Anforderungen ergibt eine Feststellung.",
    ),
    unanswered: forms(
      "{count} Anforderung ohne Antwort: Über sie ist nichts bekannt",
      "{count} Anforderungen ohne Antwort: Über sie ist nichts bekannt",
    ),
    excluded:
      "Nicht anwendbar, weil es so angegeben wurde oder weil die Angaben zur Organisation keine Frage dazu übrig ließen; in keiner Zahl enthalten: {ids}.",
  },
  answers: {
    intro:
      "Die Antworten sind Selbstauskünfte; niemand hat sie überprüft. Fragen, die sich nicht stellten, sind weggelassen.",
    level: "Stufe {level}",
    note: "Anmerkung",
    evidence: "Genannter Nachweis",
  },
  method: {
    sum: "Jede Antwort hat einen Wert zwischen 0 und 1. Die Punktzahl einer Anforderung ist das gewichtete Mittel der Antworten, an denen sie gemessen wird (Wert × Gewicht, aufsummiert und durch die Summe der Gewichte geteilt). Gruppen und Teile sind das Mittel ihrer Anforderungen, ebenfalls nach Gewicht. {parts} Nicht beantwortete Fragen zählen in keiner Punktzahl. Die untere Grenze rechnet jede von ihnen mit 0, die obere mit 1. Was nicht anwendbar ist, bleibt überall außen vor.",
    parts: "Der Reifegrad ist das Mittel aus {parts}.",
    part: "„{title}“ mit Gewicht {weight}",
    absent: "Bisher ohne Punktzahl und deshalb nicht berücksichtigt: {parts}.",
    thresholds:
      "Unter {major} gilt eine verpflichtende Anforderung als mögliche Hauptabweichung. Unter {minor} gilt eine Anforderung als mögliche Nebenabweichung. Was darüber liegt, aber nicht voll erreicht ist, gilt als mögliche Verbesserung.",
    cap: "Eine Antwort ab Stufe {from} ohne genannten Nachweis zählt höchstens so viel wie Stufe {level}.",
    levelsCaption: "Was jede Stufe einer Antwort zählt",
    level: "Stufe",
    meaning: "Bedeutung",
    worth: "Wert",
    levels: [
      "nicht begonnen",
      "informell",
      "dokumentiert",
      "in Anwendung",
      "über einen Zyklus belegt",
      "gemessen und verbessert",
    ],
  },
  trace: {
    caption: "Fragen, an denen {id} gemessen wird",
    title: "Anforderung für Anforderung",
    reading:
      "So ist jede Rechnung zu lesen: Gewicht × Wert, aufsummiert, geteilt durch die Summe der Gewichte. Die Zahl in eckigen Klammern ist die Nummer der Frage weiter oben.",
    question: "Frage",
    weight: "Gewicht",
    value: "Wert",
    came: "Berechnung",
    held: "zählt nur wie Stufe {level}: kein Nachweis genannt",
    allExcluded:
      "Jede dazu gestellte Frage wurde mit „nicht anwendbar“ beantwortet; die Anforderung zählt nirgends mit.",
    notAsked:
      "Nach den Angaben zur Organisation wurde dazu keine Frage gestellt; die Anforderung zählt nirgends mit.",
    place: "Gewicht der Anforderung in ihrem Teil: {weight}.",
    unanswered: "Keine Frage dazu wurde beantwortet; die Punktzahl ist daher nicht bekannt.",
    range: "Je nach den noch offenen Antworten möglich: {low}–{high}.",
    listed: { open: "Nicht beantwortet: {list}.", out: "Nicht anwendbar: {list}." },
    heldList: "Ohne genannten Nachweis nur wie Stufe {level} gezählt: {list}.",
    noQuestion: "keine Frage",
  },
  foot: {
    again: "Wer diese Versionen und die Antworten oben hat, kommt zum selben Ergebnis.",
    signed:
      "Die Daten des Berichts (JSON) sind signiert. Ob sie noch dem entsprechen, was ausgestellt wurde, lässt sich {checked}.",
    checked: "hier prüfen",
    limits:
      "Dieser Bericht ist eine Planungshilfe. Er beruht auf Selbstauskünften, die niemand überprüft hat. Die Norm selbst kennt keine Prozentwerte. Über eine Zertifizierung entscheidet allein das Audit einer akkreditierten Zertifizierungsstelle. Eine Zertifizierung nach ISO/IEC 42001 ist nicht dasselbe wie die Einhaltung der KI-Verordnung der EU (EU AI Act) oder anderer Gesetze.",
    facts: {
      report: "Bericht",
      madeAt: "Erstellt am (UTC)",
      questionnaire: "Fragebogen",
      questionnaireDigest: "Hashwert des Fragebogens",
      policy: "Bewertungsregeln",
      policyDigest: "Hashwert der Regeln",
      engine: "Berechnungsmodul",
      standard: "Norm",
    },
    check: "Diesen Bericht prüfen",
    scan: "Alle können prüfen, ob dies der Bericht ist, der ausgestellt wurde. Scannen Sie den Code oder öffnen Sie:",
    code: "Prüfcode",
    qr: "QR-Code, der zu {address} führt",
    lacking:
      "{mark} steht für ein Zeichen, das die Schriften dieses Dokuments nicht enthalten. Die Webseite des Berichts zeigt es.",
  },
};
