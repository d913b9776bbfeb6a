import { missingAnswers } from "../../worker/contract/answer-check.ts";
import type { RespondentQuestion } from "../../worker/contract/respondent.ts";
import { Form } from "../form.tsx";
import { Heading } from "../labelled.tsx";
import { asked, type StateIn } from "../state.ts";
import type { Ui } from "../ui.ts";
import { counted } from "../words.ts";
import { answerWords } from "./answer-words.ts";
import { Carried } from "./carried.tsx";

/** Sections stand open while there are few questions, and else where something is missing. */
const FEW = 30;

/** All that was answered, before it is handed in: what is missing, and the way to each question. */
export function Review({ state, ui }: { state: StateIn<"review">; ui: Ui }) {
  const { copy, send } = ui;
  const { config, answers, sending } = state;
  const { sections } = config.questionnaire;
  const missing = new Set(missingAnswers(sections, answers));
  const questions = asked(state);
  const isShort = questions.flat().length <= FEW;
  // One question at a time, each is a section of its own: its neighbours of the same id belong together.
  const parts: { id: string; title: string; questions: RespondentQuestion[] }[] = [];
  for (const [index, { id, title }] of sections.entries()) {
    const own = questions[index] ?? [];
    const last = parts.at(-1);
    if (last?.id === id) last.questions.push(...own);
    else parts.push({ id, title, questions: [...own] });
  }
  const label = config.settings.gate === "before" ? copy.review.go : sending ? copy.submitting : copy.submit;
  return (
    <Form run={state} ui={ui} submit={() => send({ type: "next" })} label={label} busy={sending}>
      <Heading>{copy.review.title}</Heading>
      <p class={missing.size > 0 ? "fault" : undefined}>
        {missing.size > 0 ? counted(ui, copy.review.missing, missing.size) : copy.review.whole}
      </p>
      {parts
        .filter((part) => part.questions.length > 0)
        .map((part) => (
          <details
            class="part"
            key={part.id}
            open={isShort || part.questions.some(({ id }) => missing.has(id)) || undefined}
          >
            <summary {...ui.own}>{part.title}</summary>
            <dl>
              {part.questions.map((question) => {
                const answer = answers[question.id];
                return (
                  <div key={question.id}>
                    <dt {...ui.own}>{question.text}</dt>
                    <dd class={missing.has(question.id) ? "fault" : undefined}>
                      {answer ? (
                        <span {...ui.own}>{answerWords(question, answer, ui)}</span>
                      ) : (
                        copy.review.none
                      )}
                      <Carried place={question.id} answer={answer} ui={ui} />
                      {answer?.note && <p class="muted">{answer.note}</p>}
                      {answer?.evidence && <p class="muted">{answer.evidence}</p>}
                    </dd>
                    <dd>
                      <button
                        type="button"
                        class="quiet"
                        aria-label={`${copy.review.change}: ${question.text}`}
                        onClick={() => send({ type: "edit", question: question.id })}
                      >
                        {copy.review.change}
                      </button>
                    </dd>
                  </div>
                );
              })}
            </dl>
          </details>
        ))}
    </Form>
  );
}
