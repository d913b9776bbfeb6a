import type { Applicability, ControlStatus, Justification } from "../contract/soa.ts";

export const APPLICABILITY: Record<Applicability, string> = {
  applicable: "Applicable",
  not_applicable: "Not applicable",
  undecided: "Undecided",
};

export const CONTROL_STATUS: Record<ControlStatus, string> = {
  not_started: "Not started",
  informal: "Informal",
  documented: "Documented",
  operating: "Operating",
  evidenced: "Evidenced",
  improved: "Improved",
  unknown: "Not known",
};

/** An answer's words within a sentence of ours, which has a full stop of its own. */
export const withoutStop = (text: string): string => text.replace(/\.$/, "");

/** What the respondent did not write says so. */
export function reasonInWords(justification: Justification): string {
  if (justification.source === "respondent") return justification.text;
  const answers = justification.because.map(
    ({ text, answered }) => `“${text}” was answered “${withoutStop(answered)}”`,
  );
  return `Generated: not asked, because ${answers.join(" and ")}.`;
}
