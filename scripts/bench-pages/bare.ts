import { h, render } from "preact";
import { useEffect, useState } from "preact/hooks";

type Option = { text: string };
type Question = { id: string; text: string; options: Option[] };
type Section = { id: string; title: string; questions: Question[] };

const Ask = ({ question }: { question: Question }) =>
  h(
    "fieldset",
    null,
    h("legend", null, question.text),
    question.options.map(({ text }) =>
      h("label", { key: text }, h("input", { type: "radio", name: question.id }), text),
    ),
  );

/** The questions and nothing else: no drafts, no checks, no style, no shadow root. */
function Page() {
  const [sections, setSections] = useState<Section[]>([]);
  const [at, setAt] = useState(0);
  useEffect(() => {
    void fetch("/questions.json")
      .then((response) => response.json())
      .then((questionnaire: { sections: Section[] }) => setSections(questionnaire.sections));
  }, []);
  const section = sections[at];
  if (!section) return null;
  return h(
    "form",
    { key: section.id },
    h("h2", null, section.title),
    section.questions.map((question) => h(Ask, { key: question.id, question })),
    h("button", { type: "button", onClick: () => setAt(at + 1) }, "Next"),
  );
}

const place = document.querySelector("main");
if (place) render(h(Page, null), place);
