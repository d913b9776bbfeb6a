import { Form } from "./form.tsx";
import { Heading } from "./labelled.tsx";
import { Question } from "./question.tsx";
import { standingOf } from "./sections.ts";
import { asked, type StateIn } from "./state.ts";
import type { Ui } from "./ui.ts";
import { counted, filled } from "./words.ts";

export function Section({ state, ui }: { state: StateIn<"section">; ui: Ui }) {
  const { copy, number, send } = ui;
  const { questionnaire } = state.config;
  const section = questionnaire.sections[state.section];
  const { index, of, answered, total } = standingOf(questionnaire, state.answers, state.section);
  const step = state.config.settings.paging === "question" ? copy.stepQuestion : copy.step;
  const left = Math.ceil((questionnaire.minutes * (total - answered)) / total);
  const progress = filled(copy.progress, { answered: number(answered), total: number(total) });
  return (
    <Form
      run={state}
      ui={ui}
      submit={() => send({ type: "next" })}
      label={state.reviewed ? copy.review.done : copy.next}
    >
      <p class="muted line">
        <span>{filled(step, { index: number(index + 1), of: number(of) })}</span>
        <span>{progress}</span>
        {left > 0 && <span>{counted(ui, copy.minutesLeft, left)}</span>}
      </p>
      <progress part="progress" value={answered} max={total || 1} aria-label={progress} />
      <div {...ui.own}>
        <Heading>{section?.title}</Heading>
        {section?.help && <p>{section.help}</p>}
      </div>
      {asked(state)[state.section]?.map((question) => (
        <Question
          key={`${question.id} ${state.changes?.[question.id]}`}
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
