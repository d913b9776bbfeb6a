import { forms } from "./fill.ts";
import type { ScopeWords } from "./scope-en.ts";

export const scopeDe: ScopeWords = {
  madeOn: "Schätzung der Auditzeit vom {date}",
  towards: "Für eine Zertifizierung nach {standard}",
  subject: "Schätzung der Auditzeit {id}",
  unit: "Audittage für das Erstaudit",
  hours: "Ein Tag hat {hours} Stunden. Stufe 1 und Stufe 2 zusammen, ohne Reisezeit.",
  days: { open: "{low} oder mehr", range: "{low}–{high}" },
  beyond:
    "Es sind mehr Menschen, als die Tabelle Zeilen hat. Dies sind die wenigsten Tage; wie viele es darüber hinaus wären, wird nicht erfunden.",
  titles: {
    days: "Audittage",
    cycle: "Die Audits eines Zyklus",
    drivers: "Was die Tage am meisten bewegt",
    missing: "Was nicht bekannt ist",
    arithmetic: "Die Rechnung, Zeile für Zeile",
    about: "Was diese Schätzung nicht ist",
  },
  cycle: {
    audit: "Audit",
    when: "Wann",
    days: "Tage",
    sites: "Standorte",
    initial: "Erstaudit",
    stage1: "Stufe 1",
    stage2: "Stufe 2",
    surveillance: "Überwachungsaudit, je",
    threeYears: "Drei Jahre",
    recertification: "Rezertifizierungsaudit",
    withRecertification: "Mit Rezertifizierung",
    whens: {
      initial: "Jahr 1",
      stage1: "Dokumente, Bereitschaft",
      stage2: "Praxis, Wirkung",
      surveillance: "Jahre 2 und 3",
      threeYears: "samt Überwachung",
      recertification: "vor dessen Ablauf",
      withRecertification: "der ganze Zyklus",
    },
    central: "Standorte außer dem Hauptsitz; die zentrale Stelle wird außerdem bei jedem Audit besucht.",
  },
  drivers: {
    intro: "In Tagen des Erstaudits, verglichen mit der Zeile davor.",
    none: "Nichts bewegt die Tage, die Menschen und Rollen verlangen.",
    change: "{change} Tage",
  },
  missing: {
    intro:
      "Was nicht gesagt wurde, gilt nicht als nichts, sondern als alles, was es sein kann; dadurch wird die Spanne größer.",
    none: "Alles, wonach die Schätzung fragt, wurde gesagt.",
    narrows: forms(
      "würde die Spanne um bis zu {count} Tag verkleinern",
      "würde die Spanne um bis zu {count} Tage verkleinern",
    ),
    open: "würde die Schätzung genauer machen",
    unasked: "{fact} (in diesem Fragebogen nicht gefragt)",
  },
  arithmetic: {
    intro:
      "Jede Zeile beginnt mit den Tagen der Zeile davor. Wo zwei Zahlen stehen, ist die erste die kleinste und die zweite die größte. Die letzte Zeile ist auf halbe Tage gerundet.",
    line: "Zeile",
    told: "Angabe",
    effect: "Was sie bewirkt",
    running: "Tage bis hier",
    sure: "Wie sicher",
    table: "{days} Tage",
    adds: "{days} Tage mehr",
    multiplies: "× {days}",
    floor: "mindestens {days} Tage",
    rounded: "Auf halbe Tage gerundet",
    taken: "{count}",
    notKnown: "unbekannt: {low}–{high}",
    capped: "begrenzt durch die Grenze für alle Abzüge zusammen",
    certainty: {
      verified: "in der Quelle gelesen",
      secondary: "zweite Hand",
      assumed: "angenommen",
    },
    later: "Spätere Audits",
  },
  limits:
    "Sie beruht auf den Antworten, die niemand geprüft hat. Sie nennt keinen Preis und bindet niemanden. Zahlen, die angenommen oder aus zweiter Hand sind, sind so gekennzeichnet; eine Zertifizierungsstelle kann ihre eigenen einsetzen.",
  workbook: {
    madeOn: "Schätzung der Auditzeit vom",
    estimate: "Audittage",
    arithmetic: "Rechnung",
    source: "Quelle",
  },
};
