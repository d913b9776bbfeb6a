export type Applicability = "applicable" | "not_applicable" | "undecided";

/** How far a control is put into practice, by the respondent's own account. */
export type ControlStatus =
  | "not_started"
  | "informal"
  | "documented"
  | "operating"
  | "evidenced"
  | "improved"
  | "unknown";

/** An answer, with its question, that kept other questions from being asked. */
export type DecidingAnswer = { question: string; text: string; answered: string };

/** Why a control is left out: the respondent's own words, or the answers for which it was never asked about. */
export type Justification =
  | { source: "respondent"; question: string; text: string }
  | { source: "generated"; because: DecidingAnswer[] };

/** One control in the draft Statement of Applicability. */
export type SoaRow = {
  control: string;
  title: string;
  applicability: Applicability;
  /** Only for what is not applicable; empty where the respondent gave no reason. */
  justifications: Justification[];
  /** Null where the control does not apply. */
  status: ControlStatus | null;
  /** Records that the respondent named. */
  evidence: { question: string; text: string }[];
  /** The questions about it that were asked. */
  questions: string[];
  /** No questionnaire asks for it: the organisation fills it in. */
  responsible: null;
};
