import type { KindWords } from "./en-kinds.ts";

export const kinds: KindWords = {
  systems: {
    title: "Systèmes d’IA",
    intro:
      "Les systèmes d’IA cités dans les réponses, dans leur état du jour, le plus grave en premier. Le niveau est celui de l’évaluation d’impact sans mesures ; le nom d’un système mène à son rapport.",
    columns: ["Système", "Évaluation d’impact", "Niveau", "Manquants", "Inconnus", "À revoir avant le"],
    status: { not_started: "pas commencée", draft: "en cours", completed: "terminée" },
    atLeast: "au moins {level}",
    start:
      "{tenant} peut ouvrir l’évaluation d’un système qui n’en a pas encore, remplie avec ce que dit la liste.",
  },
  ahead: {
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
      floors: "Règles qui s’appliquent d’après ces réponses",
      floorColumns: ["Règle", "Niveau, au moins"],
      missing: "Ce qui est resté sans réponse et peut demander davantage",
    },
    question: "Question",
  },
};
