import { NOT_APPLICABLE } from "../contract/answers.ts";
import type { AskedQuestion } from "../contract/report.ts";
import { Said } from "./report-text.tsx";
import type { CommonView } from "./report-view.ts";
import { fill } from "./words/fill.ts";

export const Asked = ({ view }: { view: CommonView }) => (
  <section id="answers" aria-labelledby="answers-title">
    <h2 id="answers-title">{view.words.titles.answers}</h2>
    <p>{view.words.answers.intro}</p>
    {view.report.asked.map((section) => (
      <div class="asked">
        <h3>
          <Said text={section.title} lang={view.lang} />
        </h3>
        <ol class="questions">
          {section.questions.map((question) => (
            <li>
              <Question view={view} question={question} />
            </li>
          ))}
        </ol>
      </div>
    ))}
  </section>
);

const Question = ({ view, question }: { view: CommonView; question: AskedQuestion }) => {
  const { answer, answered } = question;
  const { answers, figures } = view.words;
  const level = question.type === "maturity" && typeof answer?.value === "number" ? answer.value : null;
  const words = answer?.value === NOT_APPLICABLE && question.type !== "text";
  return (
    <>
      <p class="question">
        <Said text={question.text} lang={view.lang} />
      </p>
      {answered === null ? (
        <p class="answer unanswered">{figures.notAnswered}</p>
      ) : (
        <p class="answer">
          {level !== null && <span class="tag">{fill(answers.level, { level })}</span>}{" "}
          <Said text={answered} lang={undefined} />
        </p>
      )}
      {!words && <Remark label={answers.note} text={answer?.note} />}
      <Remark label={answers.evidence} text={answer?.evidence} />
    </>
  );
};

const Remark = ({ label, text }: { label: string; text: string | undefined }) =>
  text === undefined || text.trim() === "" ? null : (
    <p class="answer-remark">
      <span class="label">{label}:</span> <Said text={text} />
    </p>
  );
