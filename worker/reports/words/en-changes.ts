import { forms } from "./fill.ts";

/** What a report says about other reports: what another policy changed, what changed since last time, what is next. */
export const changes = {
  columns: {
    what: "What",
    before: "Before",
    after: "Now",
    requirement: "Requirement",
    finding: "Finding",
    why: "Why",
    rule: "Rule",
    day: "Day",
    occasion: "What comes then",
  },
  same: "{finding}, as before",
  moved: "{after}; before: {before}",
  none: "None",
  readiness: "Readiness",
  band: "Band",
  gate: "Gate: {title}",
  rescoring: {
    title: "What the other policy changes",
    intro:
      "This report scores the answers of report {report} of {date} again, under the policy {after} in place of {before}. The answers are the same: whatever differs here differs because of a rule.",
    engine: "The calculation itself has changed in between, from {before} to {after}.",
    nothing: "No score, no finding and no gate came out differently.",
    whole: "The whole",
    rules: "What the policies do differently",
    requirements: "Requirements, and why they changed",
  },
  rules: {
    level: "What level {level} is worth",
    evidence: "Claims that name no evidence",
    held: "from level {from} on worth level {cap}",
    free: "worth what is claimed",
    major: "Potential major below",
    minor: "Potential minor below",
    provisional: "Provisional below a coverage of",
    part: "Weight of {part}",
    band: "Band {band}",
    from: "from {min}",
    stages: "{from}, with the gates of stage {stages}",
    items: "{from}, no clause item under {min}",
  },
  causes: {
    weight: "weighs {after}, not {before}",
    level: "level {level} is worth {after}, not {before}",
    held: "a claim without evidence counts as level {after}",
    heldOther: "a claim without evidence counts as level {after}, not {before}",
    free: "a claim without evidence counts in full",
    gate: "the gate “{title}” asks for {after}, not {before}",
    gateNew: "the gate “{title}” asks for it now, {after} at least",
    gateGone: "the gate “{title}” asks for it no longer",
    threshold: "{finding} is below {after}, not below {before}",
    mandatory: "it can not be left out any more",
    optional: "it can be left out now",
  },
  trend: {
    title: "Since the last assessment",
    intro: forms(
      "The last assessment was completed on {date}. {count} requirement has a score in both and is compared here; groups and the whole are means over it.",
      "The last assessment was completed on {date}. {count} requirements have a score in both and are compared here; groups and the whole are means over them.",
    ),
    policy:
      "The policy has changed in between, from {before} to {after}. The earlier answers are scored again under the present one, so that a change is one of the answers and not of the policy. The report of then said {score}.",
    version:
      "The questionnaire has changed in between, from version {before} to {after}: a requirement may be asked about by other questions.",
    nothing: "Nothing that is compared has changed.",
    closed: "Gaps closed since",
    opened: "New gaps",
    whole: "The whole",
    requirements: "Requirements that changed",
    apart: "Not compared",
    reasons: {
      measured_since: "asked about only now",
      measured_no_more: "no longer asked about",
      not_scored_before: "had no score then",
      not_scored_now: "has no score now",
    },
  },
  again: {
    title: "The next assessment",
    due: forms(
      "Due on {date}, {count} month after this one.",
      "Due on {date}, {count} months after this one.",
    ),
    cycle:
      "A certificate is looked after in cycles of three years: a surveillance in the first and in the second, a recertification in the third (ISO/IEC 17021-1, 9.1.3). The days are counted from this assessment; those of audits are the certification body's to set.",
    caption: "The days that follow",
    occasions: {
      "surveillance-1": "First surveillance",
      "surveillance-2": "Second surveillance",
      recertification: "Recertification",
      between: "Between two audits",
    },
    link: "Start again from these answers",
    note: "Opens the questionnaire with the answers of this report, to be gone through and changed. This report stays as it is.",
  },
};

export type ChangeWords = typeof changes;
