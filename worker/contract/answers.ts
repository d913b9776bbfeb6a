/** One cell of a register row: what a simple question takes. */
export type Cell = string | number | boolean | string[];
export type Row = Record<string, Cell>;

/**
 * What a respondent gave, by type of question: maturity → level 0..5, choice → option id, choices → option ids,
 * boolean, number, text, date → YYYY-MM-DD, register → rows; or "not_applicable" or "not_known" where the
 * question allows it.
 */
export type AnswerValue = Cell | Row[];

export type Answer = {
  value: AnswerValue;
  /** A remark; the justification where the value is "not_applicable". */
  note?: string | undefined;
  /** The record that shows it, named so that somebody could ask to see it. */
  evidence?: string | undefined;
};

/** By question id. */
export type Answers = Record<string, Answer>;

export const NOT_APPLICABLE = "not_applicable";
/** The respondent saw the question and does not know. It counts as unanswered everywhere but for going on. */
export const NOT_KNOWN = "not_known";
export const NOTE_MAX = 4_000;
export const EVIDENCE_MAX = 2_000;
