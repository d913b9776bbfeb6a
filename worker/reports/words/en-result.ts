import { forms } from "./fill.ts";

/** What a report says about the result: scores, gates, findings, answers, method. */
export const result = {
  page: {
    skip: "Skip to the report",
    contents: "Contents",
    madeOn: "Readiness report of {date}",
    against: "Measured against {standard}",
    data: "Data (JSON)",
    subject: "Readiness report {id}",
  },
  titles: {
    readiness: "Readiness",
    gates: "Gates",
    groups: "By clause and control group",
    lenses: "Three lenses",
    map: "Every requirement",
    findings: "Findings",
    actions: "Next steps",
    offers: "How we can help",
    roadmap: "Roadmap to certification",
    relations: "How this relates to other rules",
    answers: "What was asked and answered",
    method: "How the score came about",
    versions: "Versions and digests",
    limits: "What this report is not",
  },
  /** The same in the list of contents, where there is little room. */
  contents: {
    readiness: "Readiness",
    gates: "Gates",
    groups: "By clause and control",
    findings: "Findings",
    actions: "Next steps",
    roadmap: "Roadmap",
    relations: "Other rules",
    applicability: "Annex A controls",
    answers: "Answers",
    method: "How the score came about",
  },
  figures: {
    notYetKnown: "Not yet known",
    noBand: "No band yet",
    provisional: "Provisional",
    here: "this result",
    scale: "Readiness: {score}; possible range {low} to {high}, on a scale from 0 to 100",
    bar: "{name}: {score}; possible range {low} to {high}",
    canEnd: "can end at {low}–{high}",
    scoreAndRange: "{score}, can end at {low}–{high}",
    notApplicable: "Not applicable",
    notAnswered: "Not answered",
    scored: "Scored",
    notAskedAbout: "not asked about",
  },
  readiness: {
    unknown:
      "Nothing that counts towards the score has been answered yet, so no score is known: it can end anywhere between {low} and {high}.",
    certain: "Everything that counts has been answered, so the score has no range of uncertainty.",
    range:
      "Unanswered questions are left out of the score and not guessed. Depending on their answers it can still end anywhere between {low} and {high}; the lighter part of the scale shows this range.",
    coverage: "Answered: {coverage} of what counts towards the score.",
    provisionalBelow: "The result is provisional while this is below {least}.",
    heldBack:
      "By its score alone the result would be in “{band}” ({min} and more). That band also demands that gates have passed, or that no clause item is too low, which this result does not show.",
  },
  gates: {
    intro:
      "Some things decide more than a percentage can. A gate passes when each of its requirements is known to reach the gate's minimum, fails when one is known to stay below, and is not yet known while an answer is missing.",
    caption: "Gates, their status and the requirements that decide it",
    gate: "Gate",
    stage: "Audit stage",
    status: "Status",
    decides: "What decides it",
    stageNumber: "Stage\u00a0{stage}",
    words: { passed: "Passed", failed: "Failed", unknown: "Not yet known" },
    below: "Below {minimum}:",
    open: "Not known to reach {minimum} by these answers:",
    reached: "All its requirements reach {minimum} or do not apply.",
  },
  groups: {
    intro: "The solid bar is the score of what was answered; the lighter range is where it can still end.",
    noScore: "no score yet",
  },
  lenses: {
    intro: "How much of what was answered, by weight, is on paper, in use and shown by records.",
    documented: { title: "Documented", meaning: "at least written down and approved" },
    operating: { title: "Operating", meaning: "at least in use" },
    evidenced: { title: "Evidenced", meaning: "proven over a cycle, with a record named" },
  },
  map: {
    intro:
      "The score of each requirement that was asked about, in the standard's order; “?” is not answered, “–” does not apply. Each leads to how it came about.",
  },
  findings: {
    intro:
      "These are our own terms for planning, from the answers alone. Only an auditor grades nonconformities, on evidence.",
    words: {
      major: "Potential major",
      minor: "Potential minor",
      opportunity: "Opportunity",
      none: "No finding",
    },
    caption: "Requirements with a finding",
    requirement: "Requirement",
    finding: "Finding",
    score: "Score",
    nothingAnswered: "Nothing has been answered yet, so nothing can be found.",
    nothingFound: forms(
      "The {count} requirement with an answer shows no finding.",
      "None of the {count} requirements with an answer shows a finding.",
    ),
    unanswered: forms(
      "{count} requirement without an answer: nothing is known about it",
      "{count} requirements without an answer: nothing is known about them",
    ),
    excluded:
      "Not applicable, by the respondent's word or because the answers about the organisation left no question about it to ask; left out of every figure: {ids}.",
  },
  answers: {
    intro:
      "The answers are the respondent's own; nobody has checked them. Questions that did not arise are left out.",
    level: "Level {level}",
    note: "Note",
    evidence: "Evidence named",
  },
  method: {
    sum: "Each answer is worth something between 0 and 1. A requirement's score is the mean of the answers that measure it, each counted by its weight (value × weight, added up, divided by the weights). Groups and parts are the mean of their requirements, again by weight. {parts} Unanswered questions count in no score; the lower bound takes each of them as 0 and the upper bound as 1. What does not apply is left out of everything.",
    parts: "The readiness score is the mean of {parts}.",
    part: "{title} with weight {weight}",
    absent: "So far without a score, and so left out: {parts}.",
    thresholds:
      "Below {major} a requirement is a potential major where it is mandatory, below {minor} a potential minor, and above that but short of full an opportunity.",
    cap: "An answer of level {from} or more that names no evidence is worth no more than level {level}.",
    levelsCaption: "What each level of an answer is worth",
    level: "Level",
    meaning: "Meaning",
    worth: "Worth",
    levels: [
      "not started",
      "informal",
      "documented",
      "operating",
      "evidenced over a cycle",
      "measured and improved",
    ],
  },
  trace: {
    caption: "Questions that measure {id}",
    title: "Requirement by requirement",
    reading:
      "Each sum reads: weight × value, added up, divided by the weights. The number in brackets is that of the question above.",
    question: "Question",
    weight: "Weight",
    value: "Value",
    came: "How it came about",
    held: "held at the worth of level {level}: no evidence named",
    allExcluded:
      "Every question about it that was asked was answered with not applicable; it counts nowhere.",
    notAsked: "By the answers about the organisation no question about it was asked; it counts nowhere.",
    place: "Its weight in its part is {weight}.",
    unanswered: "No question about it was answered, so its score is not known.",
    range: "With the unanswered questions it can end at {low}–{high}.",
    listed: { open: "Not answered: {list}.", out: "Not applicable: {list}." },
    heldList: "Held at the worth of level {level}, no evidence named: {list}.",
    noQuestion: "no question",
  },
  foot: {
    again: "Anyone with these versions and the answers above comes to the same result.",
    signed: "The report's data (JSON) is signed; whether it is still what was issued can be {checked}.",
    checked: "checked here",
    limits:
      "This is a planning aid. It rests on answers that the respondent gave about themselves and that nobody has verified. The standard itself knows no percentage. Only the audit of an accredited certification body decides about certification, and certification to ISO/IEC 42001 is not the same as compliance with the EU AI Act or any other law.",
    facts: {
      report: "Report",
      madeAt: "Made at (UTC)",
      questionnaire: "Questionnaire",
      questionnaireDigest: "Questionnaire digest",
      policy: "Policy",
      policyDigest: "Policy digest",
      engine: "Scoring engine",
      standard: "Standard",
    },
    check: "Check this report",
    scan: "Anyone can find out whether this report is the one that was issued: scan the code, or open",
    code: "Verification code",
    qr: "QR code that leads to {address}",
    lacking:
      "{mark} stands for a character that this document's fonts do not have; the report's page shows it.",
  },
};

export type ResultWords = typeof result;
