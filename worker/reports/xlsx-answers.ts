import { type Answer, NOT_APPLICABLE, type Row } from "../contract/answers.ts";
import type { FilledRegister } from "../contract/impact-report.ts";
import type { AskedQuestion } from "../contract/report.ts";
import type { CommonView } from "./report-view.ts";
import { fill } from "./words/fill.ts";
import type { ReportWords } from "./words/languages.ts";
import type { PlannedSheet, PlannedValue } from "./xlsx-plan.ts";

/**
 * What was asked, in its order; each row of a register on a line of its own below its question.
 *
 * @param registers - those of which the report has every cell in words
 */
export const answerSheet = (
  { report, words }: CommonView,
  registers: readonly FilledRegister[] = [],
): PlannedSheet => ({
  name: words.workbook.answers,
  list: true,
  columns: [
    { title: words.workbook.section, width: 24, kind: "text" },
    { title: words.workbook.question, width: 52, kind: "text" },
    { title: words.workbook.answer, width: 60, kind: "text" },
    { title: words.workbook.note, width: 40, kind: "text" },
    { title: words.workbook.evidence, width: 40, kind: "text" },
  ],
  rows: report.asked.flatMap((section) =>
    section.questions.flatMap((question) => lines(words, section.title, question, registers)),
  ),
});

function lines(
  { answers, figures }: ReportWords,
  section: string,
  question: AskedQuestion,
  registers: readonly FilledRegister[],
): PlannedValue[][] {
  const { answer } = question;
  const level = question.type === "maturity" && typeof answer?.value === "number" ? answer.value : null;
  const words = question.answered ?? figures.notAnswered;
  return [
    [
      section,
      question.text,
      level === null ? words : `${fill(answers.level, { level })}: ${words}`,
      // The words of "not applicable" hold the reason already.
      answer?.value === NOT_APPLICABLE && question.type !== "text" ? null : (answer?.note ?? null),
      answer?.evidence ?? null,
    ],
    ...registerRows(answer).map((row, at): PlannedValue[] => [
      section,
      question.text,
      `${at + 1}. ${(inWords(registers, question.id, at) ?? asAnswered(row)).join("; ")}`,
    ]),
  ];
}

const registerRows = (answer: Answer | null): Row[] =>
  Array.isArray(answer?.value) ? answer.value.filter((row): row is Row => typeof row === "object") : [];

const asAnswered = (row: Row): string[] =>
  Object.entries(row).map(([column, cell]) => `${column}: ${Array.isArray(cell) ? cell.join(", ") : cell}`);

function inWords(registers: readonly FilledRegister[], question: string, at: number): string[] | undefined {
  const register = registers.find((one) => one.question === question);
  return register?.rows[at]?.flatMap((cell, i) =>
    cell === null ? [] : [`${register.columns[i]?.title ?? ""}: ${cell}`],
  );
}
