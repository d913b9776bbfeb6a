import type { QuestionProps } from "./kinds.ts";
import { kinds } from "./kinds.ts";
import { FaultLine, Optional } from "./labelled.tsx";

export function Question(props: QuestionProps) {
  const { question, place, answer, give, faults, ui } = props;
  const { Field, grouped } = kinds[question.type];
  const [Frame, Title] = grouped ? (["fieldset", "legend"] as const) : (["div", "label"] as const);
  const Aside = ui.parts()?.Aside;
  const describedBy = `${place}? ${place}!`;
  return (
    <Frame
      class="question"
      part="question"
      id={`${place}*`}
      aria-describedby={grouped ? describedBy : undefined}
    >
      <Title {...ui.own} {...(grouped ? {} : { for: place })}>
        {question.text}
        {!question.required && <Optional ui={ui} />}
      </Title>
      {question.help && (
        <p class="muted" id={`${place}?`} {...ui.own}>
          {question.help}
        </p>
      )}
      {question.why && (
        <details>
          <summary>{ui.copy.why}</summary>
          <p {...ui.own}>{question.why}</p>
        </details>
      )}
      <Field
        {...props}
        value={answer?.value}
        change={(value) => give(value === null ? null : { value, evidence: answer?.evidence })}
        described={{ id: place, "aria-invalid": place in faults, "aria-describedby": describedBy }}
        nested={Question}
      />
      {Aside && <Aside {...props} />}
      <FaultLine place={place} code={faults[place]} ui={ui} />
    </Frame>
  );
}
