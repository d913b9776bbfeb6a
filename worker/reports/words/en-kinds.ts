/** What a report says of questionnaires of other kinds: the AI systems with their assessments, and what was asked ahead. */
export const kinds = {
  systems: {
    title: "AI systems",
    intro:
      "The AI systems that the answers list, as they stand today, the worst first. The level is that of the impact assessment without measures; a system’s name leads to its report.",
    /** System, how far its assessment is, level, missing, not known, day of review. */
    columns: ["System", "Impact assessment", "Level", "Missing", "Not known", "Review by"],
    status: { not_started: "not begun", draft: "under way", completed: "completed" },
    atLeast: "at least {level}",
    /** Where the tenant may advise. */
    start:
      "{tenant} can start the assessment of a system that has none yet, filled in as far as the list goes.",
  },
  ahead: {
    scope: {
      title: "Estimated audit days",
      days: "The audits of one cycle",
      columns: ["Audit", "Days"] as [audit: string, days: string],
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
      /** `depth` by the answers to the whole screening, and by a part of it. */
      settled: "By these answers, this is how much of an impact assessment {system} would need: {depth}.",
      atLeast:
        "By the answers so far, this is the least of an impact assessment that {system} would need: {depth}.",
      /** Where the system was not named. */
      system: "the most sensitive AI system",
      because: "Because of these answers",
      columns: ["Question", "Answer"],
      floors: "Rules that hold by these answers",
      floorColumns: ["Rule", "Level, at least"],
      missing: "What was not answered and may call for more",
    },
    question: "Question",
  },
};

export type KindWords = typeof kinds;
