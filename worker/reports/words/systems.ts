/** The overview of an organisation's AI systems in each language that reports have. */
export type SystemWords = {
  title: string;
  intro: string;
  /** System, how far its assessment is, level, missing, not known, day of review. */
  columns: readonly string[];
  status: Record<"not_started" | "draft" | "completed", string>;
  atLeast: string;
  /** Where the tenant may advise. */
  start: string;
};

const LANGUAGES: Record<string, SystemWords> = {
  en: {
    title: "AI systems",
    intro:
      "The AI systems that the answers list, as they stand today, the worst first. The level is that of the impact assessment without measures; a system’s name leads to its report.",
    columns: ["System", "Impact assessment", "Level", "Missing", "Not known", "Review by"],
    status: { not_started: "not begun", draft: "under way", completed: "completed" },
    atLeast: "at least {level}",
    start:
      "{tenant} can start the assessment of a system that has none yet, filled in as far as the list goes.",
  },
  de: {
    title: "KI-Systeme",
    intro:
      "Die KI-Systeme, die in den Antworten stehen, nach dem Stand von heute, das schwerste zuerst. Die Stufe ist die der Folgenabschätzung ohne Maßnahmen; der Name eines Systems führt zu seinem Bericht.",
    columns: ["System", "Folgenabschätzung", "Stufe", "Es fehlen", "Nicht bekannt", "Zu prüfen bis"],
    status: { not_started: "nicht begonnen", draft: "in Arbeit", completed: "abgeschlossen" },
    atLeast: "mindestens {level}",
    start:
      "{tenant} kann die Bewertung eines Systems beginnen, das noch keine hat, ausgefüllt, soweit die Liste reicht.",
  },
  fr: {
    title: "Systèmes d’IA",
    intro:
      "Les systèmes d’IA cités dans les réponses, dans leur état du jour, le plus grave en premier. Le niveau est celui de l’évaluation d’impact sans mesures ; le nom d’un système mène à son rapport.",
    columns: ["Système", "Évaluation d’impact", "Niveau", "Manquants", "Inconnus", "À revoir avant le"],
    status: { not_started: "pas commencée", draft: "en cours", completed: "terminée" },
    atLeast: "au moins {level}",
    start:
      "{tenant} peut ouvrir l’évaluation d’un système qui n’en a pas encore, remplie avec ce que dit la liste.",
  },
  es: {
    title: "Sistemas de IA",
    intro:
      "Los sistemas de IA que figuran en las respuestas, en su estado de hoy, primero el más grave. El nivel es el de la evaluación de impacto sin medidas; el nombre de un sistema lleva a su informe.",
    columns: ["Sistema", "Evaluación de impacto", "Nivel", "Falta", "No se sabe", "Revisar antes del"],
    status: { not_started: "sin empezar", draft: "en curso", completed: "terminada" },
    atLeast: "al menos {level}",
    start:
      "{tenant} puede abrir la evaluación de un sistema que aún no la tiene, rellenada con lo que dice la lista.",
  },
  ar: {
    title: "أنظمة الذكاء الاصطناعي",
    intro:
      "أنظمة الذكاء الاصطناعي الواردة في الإجابات بحالتها اليوم، والأشد أولًا. المستوى هو مستوى تقييم الأثر دون تدابير، واسم النظام يقود إلى تقريره.",
    columns: ["النظام", "تقييم الأثر", "المستوى", "ناقص", "غير معروف", "المراجعة قبل"],
    status: { not_started: "لم يبدأ", draft: "جارٍ", completed: "مكتمل" },
    atLeast: "{level} على الأقل",
    start: "يمكن لـ {tenant} بدء تقييم نظام ليس له تقييم بعد، معبّأً بما تقوله القائمة.",
  },
};

export const systemWordsIn = (language: string): SystemWords =>
  LANGUAGES[language] ?? (LANGUAGES.en as SystemWords);
