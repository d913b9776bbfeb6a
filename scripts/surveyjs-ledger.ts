import { inside, itemsAt, nameOf, type Placed, typeOf } from "./surveyjs-source.ts";

/** Something that a SurveyJS document says and the questionnaire does not, or says otherwise. */
export type Note = { path: string; name: string; reason: string };
export type Ledger = {
  notes: Note[];
  /** `key` names the property that it is about; without one it is about the whole. */
  note: (at: Placed, reason: string, key?: string) => void;
};

export function newLedger(): Ledger {
  const notes: Note[] = [];
  return {
    notes,
    note: (at, reason, key) =>
      notes.push({ path: key ? inside(at.path, key) : at.path, name: nameOf(at), reason }),
  };
}

const LOOKS = "only looks; the widget decides how it looks";
const NO_DEFAULT = "answers are not filled in beforehand";
/** Why a property has no place in a questionnaire, where more can be said than that it has none. */
const REASONS: Record<string, string> = {
  ...Object.fromEntries(
    [
      ...["colCount", "choicesOrder", "columnColCount", "columnMinWidth", "indent", "itemSize", "rateType"],
      ...["maxWidth", "minWidth", "width", "rows", "rowsOrder", "size", "state", "startWithNewLine"],
      ...["placeholder", "placeHolder", "optionsCaption", "questionTitleLocation", "showProgressBar"],
      ...["showQuestionNumbers", "titleLocation", "showNumber", "descriptionLocation", "logo", "widthMode"],
    ].map((key) => [key, LOOKS]),
  ),
  choicesByUrl: "choices are not loaded from elsewhere",
  choicesFromQuestion: "choices are not taken from another question",
  choicesVisibleIf: "every choice is always offered",
  choicesEnableIf: "every choice is always offered",
  hasComment: "there is no comment field of its own beside an answer",
  showCommentArea: "there is no comment field of its own beside an answer",
  hasSelectAll: "there is no option that selects all others",
  showSelectAllItem: "there is no option that selects all others",
  defaultValue: NO_DEFAULT,
  defaultValueExpression: NO_DEFAULT,
  correctAnswer: "answers are not right or wrong",
  enableIf: "what is asked can be answered",
  readOnly: "what is asked can be answered",
  requiredIf: "a question is required of everybody who is asked it, or of nobody",
  calculatedValues: "nothing is calculated",
  triggers: "there are no triggers",
  completedHtml: "the report is what follows the last answer",
};

export const noteUnread = (ledger: Ledger, at: Placed, key: string) =>
  ledger.note(at, (Object.hasOwn(REASONS, key) && REASONS[key]) || "there is no counterpart", key);

/** Lists every property that nobody has read. */
export function noteLeftovers(ledger: Ledger, at: Placed, read: readonly string[]): void {
  for (const key of Object.keys(at.source).filter((one) => !read.includes(one))) {
    if (key !== "validators") {
      noteUnread(ledger, at, key);
      continue;
    }
    for (const validator of itemsAt(at, key, "type")) {
      ledger.note(validator, `answers are not checked by a validator of type ${typeOf(validator) || "?"}`);
    }
  }
}
