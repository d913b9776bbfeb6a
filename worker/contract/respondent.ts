import type { Condition } from "./condition.ts";
import type { Direction } from "./copy.ts";

type Base = {
  id: string;
  text: string;
  help?: string | undefined;
  why?: string | undefined;
  required: boolean;
  visibleIf?: Condition | undefined;
  /** Records that would show it, as a hint. */
  evidence?: string[] | undefined;
  notApplicable?: boolean | undefined;
  notKnown?: boolean | undefined;
};
type Option = {
  id: string;
  text: string;
  /** Contradicts every other option of the same question. */
  alone?: true | undefined;
};
type Level = { level: number; text: string };

type Simple =
  | (Base & { type: "choice"; options: Option[] })
  | (Base & { type: "choices"; options: Option[] })
  | (Base & { type: "boolean" })
  | (Base & {
      type: "number";
      min?: number | undefined;
      max?: number | undefined;
      integer?: boolean | undefined;
      unit?: string | undefined;
      /** The number of which it is a part. */
      partOf?: string | undefined;
    })
  | (Base & { type: "text"; maxLength: number; multiline?: boolean | undefined })
  | (Base & { type: "date"; min?: string | undefined; max?: string | undefined })
  | (Base & { type: "reference"; register: string; column: string; multiple?: boolean | undefined });

/** A question as a respondent gets it: no weights, no scores, no actions; those stay on the server. */
export type RespondentQuestion =
  | Simple
  | (Base & { type: "maturity"; options: Level[] })
  | (Base & { type: "register"; columns: Simple[]; minRows: number; maxRows: number });

export type RespondentSection = {
  id: string;
  title: string;
  help?: string | undefined;
  visibleIf?: Condition | undefined;
  questions: RespondentQuestion[];
};

export type RespondentQuestionnaire = {
  slug: string;
  version: string;
  digest: string;
  kind: "gap" | "impact" | "scope";
  locale: string;
  dir: Direction;
  /** All languages it can be had in. */
  locales: string[];
  title: string;
  description: string;
  /** How long it takes to fill in. */
  minutes: number;
  /** From this maturity level on a claim that names no evidence counts less: ask for it. */
  evidence_from?: number | undefined;
  sections: RespondentSection[];
};
