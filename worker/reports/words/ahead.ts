/** What a report says of answers that were asked ahead for other questionnaires, in each language that reports have. */
export type AheadWords = {
  scope: {
    title: string;
    days: string;
    columns: readonly [audit: string, days: string];
    initial: string;
    stage1: string;
    stage2: string;
    surveillance: string;
    threeYears: string;
    range: string;
    open: string;
    drivers: string;
    driver: string;
    missing: string;
  };
  impact: {
    title: string;
    /** `depth` by the answers to the whole screening, and by a part of it. */
    settled: string;
    atLeast: string;
    /** Where the system was not named. */
    system: string;
    because: string;
    columns: readonly [question: string, answer: string];
    missing: string;
  };
  question: string;
};

const LANGUAGES: Record<string, AheadWords> = {
  en: {
    scope: {
      title: "Estimated audit days",
      days: "The audits of one cycle",
      columns: ["Audit", "Days"],
      initial: "Initial audit",
      stage1: "Stage 1",
      stage2: "Stage 2",
      surveillance: "Surveillance audit, each",
      threeYears: "Three years",
      range: "{low}–{high}",
      open: "{low} or more",
      drivers: "What moves the days most",
      driver: "What",
      missing: "What is not known and would narrow the range",
    },
    impact: {
      title: "Screening of an AI system",
      settled: "By these answers, this is how much of an impact assessment {system} would need: {depth}.",
      atLeast:
        "By the answers so far, this is the least of an impact assessment that {system} would need: {depth}.",
      system: "the most sensitive AI system",
      because: "Because of these answers",
      columns: ["Question", "Answer"],
      missing: "What was not answered and may call for more",
    },
    question: "Question",
  },
  de: {
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
      missing: "Was nicht beantwortet ist und mehr verlangen kann",
    },
    question: "Frage",
  },
  fr: {
    scope: {
      title: "Estimation des jours d’audit",
      days: "Les audits d’un cycle",
      columns: ["Audit", "Jours"],
      initial: "Audit initial",
      stage1: "Étape 1",
      stage2: "Étape 2",
      surveillance: "Audit de surveillance, chacun",
      threeYears: "Trois ans",
      range: "{low}–{high}",
      open: "{low} ou plus",
      drivers: "Ce qui change le plus les jours",
      driver: "Élément",
      missing: "Ce qui n’est pas connu et réduirait la fourchette",
    },
    impact: {
      title: "Examen d’un système d’IA",
      settled: "D’après ces réponses, voici l’évaluation d’impact qu’il faudrait pour {system} : {depth}.",
      atLeast:
        "D’après les réponses données jusqu’ici, voici l’évaluation d’impact qu’il faudrait au moins pour {system} : {depth}.",
      system: "le système d’IA le plus sensible",
      because: "En raison de ces réponses",
      columns: ["Question", "Réponse"],
      missing: "Ce qui est resté sans réponse et peut demander davantage",
    },
    question: "Question",
  },
  es: {
    scope: {
      title: "Días de auditoría estimados",
      days: "Las auditorías de un ciclo",
      columns: ["Auditoría", "Días"],
      initial: "Auditoría inicial",
      stage1: "Etapa 1",
      stage2: "Etapa 2",
      surveillance: "Auditoría de seguimiento, cada una",
      threeYears: "Tres años",
      range: "{low}–{high}",
      open: "{low} o más",
      drivers: "Lo que más cambia los días",
      driver: "Elemento",
      missing: "Lo que no se sabe y estrecharía el intervalo",
    },
    impact: {
      title: "Examen de un sistema de IA",
      settled: "Según estas respuestas, la evaluación de impacto que necesitaría {system} es esta: {depth}.",
      atLeast:
        "Según las respuestas dadas hasta ahora, la evaluación de impacto que necesitaría como mínimo {system} es esta: {depth}.",
      system: "el sistema de IA más delicado",
      because: "Por estas respuestas",
      columns: ["Pregunta", "Respuesta"],
      missing: "Lo que quedó sin responder y puede exigir más",
    },
    question: "Pregunta",
  },
  ar: {
    scope: {
      title: "أيام التدقيق المقدّرة",
      days: "عمليات التدقيق في دورة واحدة",
      columns: ["التدقيق", "الأيام"],
      initial: "التدقيق الأولي",
      stage1: "المرحلة 1",
      stage2: "المرحلة 2",
      surveillance: "كل تدقيق إشرافي",
      threeYears: "ثلاث سنوات",
      range: "{low}–{high}",
      open: "{low} أو أكثر",
      drivers: "أكثر ما يغيّر عدد الأيام",
      driver: "العامل",
      missing: "ما هو غير معروف ومن شأنه تضييق المدى",
    },
    impact: {
      title: "فحص نظام ذكاء اصطناعي",
      settled: "بحسب هذه الإجابات، هذا قدر تقييم الأثر الذي يحتاج إليه {system}: {depth}.",
      atLeast: "بحسب الإجابات حتى الآن، هذا أقل قدر من تقييم الأثر يحتاج إليه {system}: {depth}.",
      system: "أكثر الأنظمة حساسية",
      because: "بسبب هذه الإجابات",
      columns: ["السؤال", "الإجابة"],
      missing: "ما لم يُجَب عنه وقد يستدعي المزيد",
    },
    question: "السؤال",
  },
};

export const aheadWordsIn = (language: string): AheadWords =>
  LANGUAGES[language] ?? (LANGUAGES.en as AheadWords);
