import type { ResultWords } from "./en-result.ts";
import { forms } from "./fill.ts";

export const result: ResultWords = {
  page: {
    skip: "Aller au rapport",
    contents: "Sommaire",
    madeOn: "Rapport sur l’état de préparation, établi le {date}",
    against: "Évaluation selon {standard}",
    data: "Données (JSON)",
    subject: "Rapport sur l’état de préparation {id}",
  },
  titles: {
    readiness: "État de préparation",
    gates: "Conditions minimales",
    groups: "Par article et par groupe de mesures",
    lenses: "Trois angles de lecture",
    map: "Toutes les exigences",
    findings: "Constats",
    actions: "Prochaines actions",
    offers: "Comment nous pouvons vous aider",
    roadmap: "Feuille de route vers la certification",
    relations: "Liens avec d’autres référentiels",
    answers: "Questions et réponses",
    method: "Comment le score est obtenu",
    versions: "Versions et empreintes",
    limits: "Ce que ce rapport n’est pas",
  },
  contents: {
    readiness: "État de préparation",
    gates: "Conditions minimales",
    groups: "Par article et mesure",
    findings: "Constats",
    actions: "Prochaines actions",
    roadmap: "Feuille de route",
    relations: "Autres référentiels",
    applicability: "Mesures de l’annexe A",
    answers: "Réponses",
    method: "Comment le score est obtenu",
  },
  figures: {
    notYetKnown: "Pas encore connu",
    noBand: "Pas encore de palier",
    provisional: "Provisoire",
    here: "ce résultat",
    scale:
      "État de préparation : {score} ; intervalle possible de {low} à {high}, sur une échelle de 0 à 100",
    bar: "{name} : {score} ; intervalle possible de {low} à {high}",
    canEnd: "possible : {low}–{high}",
    scoreAndRange: "{score}, possible : {low}–{high}",
    notApplicable: "Non applicable",
    notAnswered: "Sans réponse",
    scored: "Évaluée",
    notAskedAbout: "non abordée",
  },
  readiness: {
    unknown:
      "Rien de ce qui compte pour le score n’a encore reçu de réponse. Le score n’est donc pas connu : il peut se situer n’importe où entre {low} et {high}.",
    certain: "Tout ce qui compte a reçu une réponse : le score ne comporte donc aucune marge d’incertitude.",
    range:
      "Les questions sans réponse n’entrent pas dans le score et ne sont pas estimées. Selon leurs réponses, le score peut encore se situer n’importe où entre {low} et {high} ; la partie claire de l’échelle montre cet intervalle.",
    coverage: "Réponses données : {coverage} de ce qui compte pour le score.",
    provisionalBelow: "Le résultat est provisoire tant que cette part est inférieure à {least}.",
    heldBack:
      "D’après le seul score, le résultat se situerait au palier « {band} » ({min} et plus). Mais ce palier demande aussi que des conditions minimales soient remplies, ou qu’aucun point des articles ne soit trop bas. Ce résultat ne le montre pas.",
  },
  gates: {
    intro:
      "Certains points pèsent plus que ne peut le montrer un pourcentage. Une condition minimale est remplie lorsqu’il est établi que chacune de ses exigences atteint le minimum. Elle n’est pas remplie lorsqu’il est établi que l’une d’elles reste en dessous. Tant qu’il manque une réponse pour en juger, on ne le sait pas encore.",
    caption: "Conditions minimales, leur statut et les exigences qui en décident",
    gate: "Condition minimale",
    stage: "Étape d’audit",
    status: "Statut",
    decides: "Ce qui en décide",
    stageNumber: "Étape\u00a0{stage}",
    words: { passed: "Remplie", failed: "Non remplie", unknown: "Pas encore connue" },
    below: "En dessous de {minimum} :",
    open: "Ces réponses n’établissent pas que {minimum} soient atteints :",
    reached: "Toutes ses exigences atteignent {minimum} ou ne sont pas applicables.",
  },
  groups: {
    intro:
      "La barre pleine est le score de ce qui a reçu une réponse ; la partie claire montre où il peut encore se situer.",
    noScore: "pas encore de score",
  },
  lenses: {
    intro:
      "La part de ce qui a reçu une réponse, selon les poids, qui est écrite, appliquée et démontrée par des enregistrements.",
    documented: { title: "Documenté", meaning: "au moins écrit et approuvé" },
    operating: { title: "Appliqué", meaning: "au moins mis en pratique" },
    evidenced: {
      title: "Démontré",
      meaning: "démontré sur un cycle, avec un enregistrement indiqué",
    },
  },
  map: {
    intro:
      "Le score de chaque exigence abordée, dans l’ordre de la norme ; « ? » signifie sans réponse, « – » non applicable. Chaque case mène au détail du calcul.",
  },
  findings: {
    intro:
      "Ces termes sont les nôtres. Ils servent à planifier et reposent uniquement sur les réponses. Seul un auditeur classe les non-conformités, sur la base de preuves.",
    words: {
      major: "Non-conformité majeure potentielle",
      minor: "Non-conformité mineure potentielle",
      opportunity: "Opportunité d’amélioration",
      none: "Aucun constat",
    },
    caption: "Exigences avec un constat",
    requirement: "Exigence",
    finding: "Constat",
    score: "Score",
    nothingAnswered: "Aucune réponse n’a encore été donnée : il ne peut donc y avoir aucun constat.",
    nothingFound: forms(
      "{count} exigence ayant une réponse : aucun constat.",
      "{count} exigences ayant une réponse : aucun constat.",
    ),
    unanswered: forms(
      "{count} exigence sans réponse : rien n’est connu à son sujet",
      "{count} exigences sans réponse : rien n’est connu à leur sujet",
    ),
    excluded:
      "Non applicable, soit parce que c’est la réponse donnée, soit parce que les réponses sur l’organisation ne laissaient aucune question à poser ; exclu de tous les chiffres : {ids}.",
  },
  answers: {
    intro:
      "Les réponses sont celles de l’organisation interrogée ; personne ne les a vérifiées. Les questions qui ne se posaient pas sont omises.",
    level: "Niveau {level}",
    note: "Remarque",
    evidence: "Preuve indiquée",
  },
  method: {
    sum: "Chaque réponse a une valeur comprise entre 0 et 1. Le score d’une exigence est la moyenne pondérée des réponses qui la mesurent (valeur × poids, additionnés puis divisés par la somme des poids). Le score d’un groupe ou d’une partie est la moyenne de ses exigences, elle aussi pondérée. {parts} Les questions sans réponse ne comptent dans aucun score ; la borne inférieure compte chacune d’elles pour 0, la borne supérieure pour 1. Ce qui n’est pas applicable est exclu de tous les calculs.",
    parts: "Le score de préparation est la moyenne de {parts}.",
    part: "« {title} » (poids {weight})",
    absent: "Encore sans score, et donc non pris en compte : {parts}.",
    thresholds:
      "En dessous de {major}, une exigence obligatoire est signalée comme non-conformité majeure potentielle ; en dessous de {minor}, une exigence est signalée comme non-conformité mineure potentielle ; au-delà, mais sans atteindre le maximum, comme opportunité d’amélioration.",
    cap: "Une réponse de niveau {from} ou plus qui n’indique aucune preuve ne vaut pas plus que le niveau {level}.",
    levelsCaption: "Ce que vaut chaque niveau de réponse",
    level: "Niveau",
    meaning: "Signification",
    worth: "Valeur",
    levels: [
      "non commencé",
      "informel",
      "documenté",
      "appliqué",
      "démontré sur un cycle",
      "mesuré et amélioré",
    ],
  },
  trace: {
    caption: "Questions qui mesurent {id}",
    title: "Exigence par exigence",
    reading:
      "Chaque calcul se lit ainsi : poids × valeur, additionnés, puis divisés par la somme des poids. Le nombre entre crochets est le numéro de la question ci-dessus.",
    question: "Question",
    weight: "Poids",
    value: "Valeur",
    came: "Calcul",
    held: "ramené à la valeur du niveau {level} : aucune preuve indiquée",
    allExcluded:
      "Toutes les questions posées à ce sujet ont reçu la réponse « non applicable » ; l’exigence ne compte nulle part.",
    notAsked:
      "D’après les réponses sur l’organisation, aucune question n’a été posée à ce sujet ; l’exigence ne compte nulle part.",
    place: "Poids de l’exigence dans sa partie : {weight}.",
    unanswered: "Aucune question à ce sujet n’a reçu de réponse ; le score n’est donc pas connu.",
    range: "Possible, selon les réponses qui manquent : {low}–{high}.",
    listed: { open: "Sans réponse : {list}.", out: "Non applicable : {list}." },
    heldList: "Ramené à la valeur du niveau {level}, aucune preuve indiquée : {list}.",
    noQuestion: "aucune question",
  },
  foot: {
    again: "Avec ces versions et les réponses ci-dessus, chacun arrive au même résultat.",
    signed:
      "Les données du rapport (JSON) sont signées ; pour savoir si elles sont toujours telles qu’elles ont été émises, vous pouvez les {checked}.",
    checked: "vérifier ici",
    limits:
      "Ce rapport est une aide à la planification. Il repose sur des réponses que l’organisation interrogée a données sur elle-même et que personne n’a vérifiées. La norme elle-même ne connaît aucun pourcentage. Seul l’audit d’un organisme de certification accrédité décide de la certification, et une certification ISO/IEC 42001 n’équivaut pas au respect du règlement européen sur l’IA (AI Act) ni d’aucune autre loi.",
    facts: {
      report: "Rapport",
      madeAt: "Établi le (UTC)",
      questionnaire: "Questionnaire",
      questionnaireDigest: "Empreinte du questionnaire",
      policy: "Règles d’évaluation",
      policyDigest: "Empreinte des règles",
      engine: "Moteur de calcul",
      standard: "Norme",
    },
    check: "Vérifier ce rapport",
    scan: "Chacun peut vérifier que ce rapport est bien celui qui a été émis. Scannez le code ou ouvrez :",
    code: "Code de vérification",
    qr: "Code QR qui mène à {address}",
    lacking:
      "{mark} remplace un caractère absent des polices de ce document ; la page web du rapport l’affiche.",
  },
};
