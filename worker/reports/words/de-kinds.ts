import type { KindWords } from "./en-kinds.ts";

export const kinds: KindWords = {
  systems: {
    title: "KI-Systeme",
    intro:
      "Die KI-Systeme, die in den Antworten stehen, nach dem Stand von heute, das schwerste zuerst. Die Stufe ist die der Folgenabschätzung ohne Maßnahmen; der Name eines Systems führt zu seinem Bericht.",
    columns: ["System", "Folgenabschätzung", "Stufe", "Es fehlen", "Nicht bekannt", "Zu prüfen bis"],
    status: { not_started: "nicht begonnen", draft: "in Arbeit", completed: "abgeschlossen" },
    atLeast: "mindestens {level}",
    start:
      "{tenant} kann die Bewertung eines Systems beginnen, das noch keine hat, ausgefüllt, soweit die Liste reicht.",
  },
  ahead: {
    scope: {
      title: "Geschätzte Audittage",
      days: "Die Audits eines Zyklus",
      columns: ["Audit", "Tage"],
      initial: "Erstaudit",
      stage1: "Stufe 1",
      stage2: "Stufe 2",
      surveillance: "Überwachungsaudit, je",
      threeYears: "Drei Jahre",
      range: "{low}–{high}",
      open: "{low} oder mehr",
      drivers: "Was die Tage am meisten bewegt",
      driver: "Was",
      missing: "Was nicht bekannt ist und die Spanne verkleinern würde",
    },
    impact: {
      title: "Vorprüfung eines KI-Systems",
      settled: "So viel Folgenabschätzung bräuchte {system} nach diesen Antworten: {depth}.",
      atLeast:
        "So viel Folgenabschätzung bräuchte {system} nach den bisherigen Antworten mindestens: {depth}.",
      system: "das heikelste KI-System",
      because: "Wegen dieser Antworten",
      columns: ["Frage", "Antwort"],
      floors: "Regeln, die nach diesen Antworten gelten",
      floorColumns: ["Regel", "Stufe, mindestens"],
      missing: "Was nicht beantwortet ist und mehr verlangen kann",
    },
    question: "Frage",
  },
};
