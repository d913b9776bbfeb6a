import { NOT_APPLICABLE, NOT_KNOWN, NOTE_MAX } from "../../worker/contract/answers.ts";
import type { QuestionProps } from "../kinds.ts";
import { TextField } from "../labelled.tsx";
import { Carried } from "./carried.tsx";

/** Where an answer came from; that a question does not apply, and why; or that its answer is not known. */
export function Aside({ question, place, answer, give, ui }: QuestionProps) {
  const { copy } = ui;
  const excuses = [
    [question.notKnown, NOT_KNOWN, copy.notKnown],
    [question.notApplicable, NOT_APPLICABLE, copy.notApplicable],
  ] as const;
  return (
    <>
      <Carried place={place} answer={answer} ui={ui} />
      {excuses.map(
        ([allowed, excuse, text]) =>
          allowed && (
            <label class="option plain" key={excuse}>
              <input
                type="checkbox"
                checked={answer?.value === excuse}
                onChange={() => give(answer?.value === excuse ? null : { value: excuse })}
              />
              <span>{text}</span>
            </label>
          ),
      )}
      {answer?.value === NOT_APPLICABLE && (
        <TextField
          place={`${place}/note`}
          label={copy.justification}
          required
          multiline
          text={answer.note}
          change={(note) => give({ ...answer, value: NOT_APPLICABLE, note })}
          more={{ maxLength: NOTE_MAX }}
          ui={ui}
        />
      )}
    </>
  );
}
