import type { Justification } from "../contract/soa.ts";
import { fill } from "./words/fill.ts";
import type { ReportWords } from "./words/languages.ts";

/** An answer's words within a sentence of ours. */
export const withoutStop = (text: string): string => text.replace(/\.$/, "");

/** What the respondent did not write says so. */
export function reasonInWords({ soa }: ReportWords, justification: Justification): string {
  if (justification.source === "respondent") return justification.text;
  const answers = justification.because.map(({ text, answered }) =>
    fill(soa.questionAnswer, { question: text, answer: withoutStop(answered) }),
  );
  return `${soa.generated}. ${soa.because} ${answers.join("; ")}`;
}
