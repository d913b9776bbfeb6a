import { type Answer, NOT_APPLICABLE, type Row } from "../contract/answers.ts";
import type { AskedQuestion, Report } from "../contract/report.ts";
import type { PlannedSheet, PlannedValue } from "./xlsx-plan.ts";

/** What was asked, in its order; each row of a register on a line of its own below its question. */
export const answerSheet = ({ asked }: Report): PlannedSheet => ({
  name: "Answers",
  list: true,
  columns: [
    { title: "Section", width: 24, kind: "text" },
    { title: "Question", width: 52, kind: "text" },
    { title: "Answer", width: 60, kind: "text" },
    { title: "Note", width: 40, kind: "text" },
    { title: "Evidence", width: 40, kind: "text" },
  ],
  rows: asked.flatMap((section) => section.questions.flatMap((question) => lines(section.title, question))),
});

function lines(section: string, question: AskedQuestion): PlannedValue[][] {
  const { answer } = question;
  const level = question.type === "maturity" && typeof answer?.value === "number" ? answer.value : null;
  const words = question.answered ?? "Not answered";
  return [
    [
      section,
      question.text,
      level === null ? words : `Level ${level}: ${words}`,
      // The words of "not applicable" hold the reason already.
      answer?.value === NOT_APPLICABLE && question.type !== "text" ? null : (answer?.note ?? null),
      answer?.evidence ?? null,
    ],
    ...registerRows(answer).map((row, at): PlannedValue[] => [
      section,
      question.text,
      `${at + 1}. ${Object.entries(row)
        .map(([column, cell]) => `${column}: ${Array.isArray(cell) ? cell.join(", ") : cell}`)
        .join("; ")}`,
    ]),
  ];
}

const registerRows = (answer: Answer | null): Row[] =>
  Array.isArray(answer?.value) ? answer.value.filter((row): row is Row => typeof row === "object") : [];
