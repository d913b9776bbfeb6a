import { EVIDENCE_MAX } from "../worker/contract/answers.ts";
import { Options } from "./field-options.tsx";
import type { FieldProps } from "./kinds.ts";
import { TextField } from "./labelled.tsx";

export function MaturityField(props: FieldProps<"maturity">) {
  const { question, place, answer, value, change, give, evidenceFrom = Infinity, ui } = props;
  const hint = `${place}/evidence`;
  return (
    <>
      <Options
        name={place}
        options={question.options.map(({ level, text }) => ({ value: level, text }))}
        isChosen={(level) => level === value}
        choose={change}
        own={ui.own}
      />
      {answer && typeof value === "number" && value >= evidenceFrom && (
        <TextField
          place={hint}
          label={ui.copy.evidence}
          required={false}
          text={answer.evidence}
          change={(evidence) => give({ value, evidence: evidence || undefined })}
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
      )}
    </>
  );
}
