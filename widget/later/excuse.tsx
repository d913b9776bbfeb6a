import { NOT_APPLICABLE, NOTE_MAX } from "../../worker/contract/answers.ts";
import type { QuestionProps } from "../kinds.ts";
import { TextField } from "../labelled.tsx";

/** That a question does not apply, and why. */
export function Excuse({ place, answer, give, ui }: QuestionProps) {
  const excused = answer?.value === NOT_APPLICABLE;
  return (
    <>
      <label class="option plain">
        <input
          type="checkbox"
          checked={excused}
          onChange={() => give(excused ? null : { value: NOT_APPLICABLE })}
        />
        <span>{ui.copy.notApplicable}</span>
      </label>
      {excused && (
        <TextField
          place={`${place}/note`}
          label={ui.copy.justification}
          required
          multiline
          text={answer?.note}
          change={(note) => give({ ...answer, value: NOT_APPLICABLE, note })}
          more={{ maxLength: NOTE_MAX }}
          ui={ui}
        />
      )}
    </>
  );
}
