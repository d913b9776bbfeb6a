import { forms } from "./fill.ts";
import type { ScopeWords } from "./scope-en.ts";

export const scopeFr: ScopeWords = {
  madeOn: "Estimation du temps d’audit du {date}",
  towards: "Pour une certification selon {standard}",
  subject: "Estimation du temps d’audit {id}",
  unit: "Jours d’auditeur pour l’audit initial",
  hours: "Un jour compte {hours} heures. Étapes 1 et 2 ensemble, sans les déplacements.",
  days: { open: "{low} ou plus", range: "{low}–{high}" },
  beyond:
    "Il y a plus de personnes que le tableau n’a de lignes. Ce sont les jours au minimum ; combien il y en aurait de plus n’est pas inventé.",
  titles: {
    days: "Jours d’audit",
    cycle: "Les audits d’un cycle",
    drivers: "Ce qui pèse le plus sur les jours",
    missing: "Ce qui n’est pas connu",
    arithmetic: "Le calcul, ligne par ligne",
    about: "Ce que cette estimation n’est pas",
  },
  cycle: {
    audit: "Audit",
    when: "Quand",
    days: "Jours",
    sites: "Sites visités",
    initial: "Audit initial",
    stage1: "Étape 1",
    stage2: "Étape 2",
    surveillance: "Surveillance, chacun",
    threeYears: "Trois ans",
    recertification: "Recertification",
    withRecertification: "Avec recertification",
    whens: {
      initial: "année 1",
      stage1: "documents, préparation",
      stage2: "pratique, effet",
      surveillance: "années 2 et 3",
      threeYears: "avec les surveillances",
      recertification: "avant l’échéance",
      withRecertification: "le cycle entier",
    },
    central: "Sites hors du siège ; la fonction centrale est en outre visitée à chaque audit.",
  },
  drivers: {
    intro: "En jours de l’audit initial, par rapport à la ligne précédente.",
    none: "Rien ne change les jours que demandent les personnes et les rôles.",
    change: "{change} jours",
  },
  missing: {
    intro:
      "Ce qui n’a pas été dit ne compte pas pour rien mais pour tout ce que cela peut être, ce qui élargit la fourchette.",
    none: "Tout ce que l’estimation demande a été dit.",
    narrows: forms(
      "réduirait la fourchette de {count} jour au plus",
      "réduirait la fourchette de {count} jours au plus",
    ),
    open: "rendrait l’estimation plus exacte",
    unasked: "{fact} (pas demandé dans ce questionnaire)",
  },
  arithmetic: {
    intro:
      "Chaque ligne part des jours de la ligne précédente. Où il y a deux chiffres, le premier est le moins et le second le plus. La dernière ligne est arrondie au demi-jour.",
    line: "Ligne",
    told: "Donnée",
    effect: "Ce qu’elle fait",
    running: "Jours jusqu’ici",
    sure: "Fiabilité",
    table: "{days} jours",
    adds: "+ {days} jours",
    multiplies: "× {days}",
    floor: "au moins {days} jours",
    rounded: "Arrondi au demi-jour",
    taken: "{count}",
    notKnown: "inconnu : {low}–{high}",
    capped: "retenu par le plafond de toutes les réductions",
    certainty: { verified: "lu dans la source", secondary: "par d’autres", assumed: "supposé" },
    later: "Audits suivants",
  },
  limits:
    "Elle repose sur les réponses, que personne n’a vérifiées. Elle ne nomme aucun prix et n’engage personne. Les chiffres supposés, ou rapportés par d’autres, sont marqués ; un organisme de certification peut mettre les siens à leur place.",
  workbook: {
    madeOn: "Estimation du temps d’audit du",
    estimate: "Jours d’audit",
    arithmetic: "Calcul",
    source: "Source",
  },
};
