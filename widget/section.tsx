import { Form } from "./form.tsx";
import { Heading } from "./labelled.tsx";
import { Question } from "./question.tsx";
import { askedQuestions, standingOf } from "./sections.ts";
import type { StateIn } from "./state.ts";
import type { Ui } from "./ui.ts";

export function Section({ state, ui }: { state: StateIn<"section">; ui: Ui }) {
  const { copy, send } = ui;
  const { questionnaire } = state.config;
  const section = questionnaire.sections[state.section];
  const { index, of, answered, total } = standingOf(questionnaire, state.answers, state.section);
  const progress = copy.progress(answered, total);
  return (
    <Form run={state} ui={ui} submit={() => send({ type: "next" })} label={copy.next}>
      <p class="muted line">
        <span>{copy.step(index + 1, of)}</span>
        <span>{progress}</span>
      </p>
      <progress value={answered} max={total || 1} aria-label={progress} />
      <Heading>{section?.title}</Heading>
      {section?.help && <p>{section.help}</p>}
      {askedQuestions(questionnaire, state.answers)[state.section]?.map((question) => (
        <Question
          key={question.id}
          question={question}
          place={question.id}
          answer={state.answers[question.id]}
          give={(answer) => send({ type: "answer", question: question.id, answer })}
          faults={state.faults}
          evidenceFrom={questionnaire.evidence_from}
          ui={ui}
        />
      ))}
    </Form>
  );
}
