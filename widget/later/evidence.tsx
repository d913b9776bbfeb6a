import { EVIDENCE_MAX } from "../../worker/contract/answers.ts";
import type { FieldProps } from "../kinds.ts";
import { TextField } from "../labelled.tsx";

/** Asks what shows it, of those who claim a level that needs showing. */
export function Evidence({ question, place, answer, give, ui }: FieldProps<"maturity">) {
  const hint = `${place}/evidence`;
  return (
    <TextField
      place={hint}
      label={ui.copy.evidence}
      required={false}
      text={answer?.evidence}
      change={(evidence) => answer && give({ value: answer.value, evidence: evidence || undefined })}
      more={{ maxLength: EVIDENCE_MAX }}
      ui={ui}
    >
      <div class="muted" id={`${hint}?`}>
        {ui.copy.evidenceHint}
        <ul {...ui.own}>
          {question.evidence?.map((record) => (
            <li key={record}>{record}</li>
          ))}
        </ul>
      </div>
    </TextField>
  );
}
