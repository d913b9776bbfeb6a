import { forms } from "./fill.ts";

/** What a report of kind scope says in its own words; the policy's words come with the report. */
export const scopeEn = {
  madeOn: "Audit-time estimate of {date}",
  towards: "For certification to {standard}",
  subject: "Audit-time estimate {id}",
  unit: "Auditor days for the initial audit",
  hours: "A day is {hours} hours. Stage 1 and stage 2 together; travel is not in it.",
  days: { open: "{low} or more", range: "{low}–{high}" },
  beyond:
    "There are more people than the table has rows for. These are the least days; how many more there would be is not made up.",
  titles: {
    days: "Audit days",
    cycle: "The audits of one cycle",
    drivers: "What moves the days most",
    missing: "What is not known",
    arithmetic: "The sum, line by line",
    about: "What this estimate is not",
  },
  cycle: {
    audit: "Audit",
    when: "When",
    days: "Days",
    sites: "Sites visited",
    initial: "Initial audit",
    stage1: "Stage 1",
    stage2: "Stage 2",
    surveillance: "Surveillance audit, each",
    threeYears: "Three years",
    recertification: "Recertification audit",
    withRecertification: "With recertification",
    whens: {
      initial: "Year 1",
      stage1: "documents, readiness",
      stage2: "practice, effect",
      surveillance: "years 2 and 3",
      threeYears: "with two surveillance audits",
      recertification: "before it expires",
      withRecertification: "the whole cycle",
    },
    central: "Sites beside the main one; the central function is visited in every audit besides.",
  },
  drivers: {
    intro: "In days of the initial audit, compared with the line before.",
    none: "Nothing moves the days that people and roles call for.",
    change: "{change} days",
  },
  missing: {
    intro:
      "What was not told is not taken as nothing but as all that it may be, which makes the range wider.",
    none: "Everything that the estimate asks for was told.",
    narrows: forms(
      "would narrow the range by up to {count} day",
      "would narrow the range by up to {count} days",
    ),
    open: "would make the estimate more exact",
    unasked: "{fact} (not asked in this questionnaire)",
  },
  arithmetic: {
    intro:
      "Each line starts from the days of the line before. Where there are two figures, the first is the least and the second the most. The last line is rounded to half days.",
    line: "Line",
    told: "Told",
    effect: "What it does",
    running: "Days so far",
    sure: "How sure",
    table: "{days} days",
    adds: "{days} days more",
    multiplies: "× {days}",
    floor: "at least {days} days",
    rounded: "Rounded to half days",
    taken: "{count}",
    notKnown: "not known: {low}–{high}",
    capped: "held by the cap on all reductions",
    certainty: { verified: "read in the source", secondary: "told by others", assumed: "assumed" },
    later: "Later audits",
  },
  limits:
    "It rests on what was answered, which nobody has checked. It names no price and binds nobody. Figures that are assumed, or told by others, are marked as such; a certification body may put its own in their place.",
  workbook: { madeOn: "Audit-time estimate of", estimate: "Audit days", arithmetic: "Sum", source: "Source" },
};

export type ScopeWords = typeof scopeEn;
