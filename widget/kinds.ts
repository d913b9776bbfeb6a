import type { ComponentType } from "preact";
import type { Answer, AnswerValue } from "../worker/contract/answers.ts";
import type { RespondentQuestion } from "../worker/contract/respondent.ts";
import { NumberField, PlainTextField } from "./field-input.tsx";
import { MaturityField } from "./field-maturity.tsx";
import { BooleanField, ChoiceField, ChoicesField } from "./field-options.tsx";
import { partOf } from "./part.tsx";
import type { Faults } from "./state.ts";
import type { Ui } from "./ui.ts";

export type QuestionProps = {
  question: RespondentQuestion;
  /** Its id in the page, and the name of its radios. */
  place: string;
  answer: Answer | undefined;
  give: (answer: Answer | null) => void;
  faults: Faults;
  evidenceFrom?: number | undefined;
  ui: Ui;
};

type Type = RespondentQuestion["type"];
/** What the control of a question gets. */
export type FieldProps<T extends Type> = Omit<QuestionProps, "question"> & {
  question: Extract<RespondentQuestion, { type: T }>;
  /** Undefined while unanswered; an excuse is none of the values that a field offers. */
  value: AnswerValue | undefined;
  change: (value: AnswerValue | null) => void;
  /** The attributes of a single control. */
  described: { id: string; "aria-invalid": boolean; "aria-describedby": string };
  /** How a field asks questions of its own. */
  nested: ComponentType<QuestionProps>;
};

/** `grouped`: several controls under one legend, instead of one control with a label. */
type Kind<T extends Type> = { Field: ComponentType<FieldProps<T>>; grouped: boolean };

/** One entry per type of question; a new type does not compile without its field. */
const table: { [T in Type]: Kind<T> } = {
  maturity: { Field: MaturityField, grouped: true },
  choice: { Field: ChoiceField, grouped: true },
  choices: { Field: ChoicesField, grouped: true },
  boolean: { Field: BooleanField, grouped: true },
  number: { Field: NumberField, grouped: false },
  text: { Field: PlainTextField, grouped: false },
  date: { Field: partOf("DateField"), grouped: false },
  reference: { Field: partOf("ReferenceField"), grouped: true },
  register: { Field: partOf("RegisterField"), grouped: true },
};
type AnyField = ComponentType<Omit<FieldProps<Type>, "question"> & { question: RespondentQuestion }>;
export const kinds = table as unknown as Record<Type, { Field: AnyField; grouped: boolean }>;
