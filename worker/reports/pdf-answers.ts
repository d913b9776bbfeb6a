import { NOT_APPLICABLE } from "../contract/answers.ts";
import type { AskedQuestion } from "../contract/report.ts";
import type { Line, Run } from "./pdf-lines.ts";
import {
  fitting,
  heightOf,
  keep,
  linesOf,
  newPage,
  paragraph,
  pour,
  type Sheet,
  section,
  subtitle,
} from "./pdf-sheet.ts";
import { BOTTOM, LEFT, RIGHT, STYLES, WIDTH } from "./pdf-style.ts";
import type { CommonView } from "./report-view.ts";
import { fill } from "./words/fill.ts";

const INDENT = 26;

/** Every question that was asked has a number, by which the trace names it. */
export const numbersOf = ({ report }: CommonView): Map<string, number> =>
  new Map(report.asked.flatMap(({ questions }) => questions).map(({ id }, i) => [id, i + 1]));

export function answers(sheet: Sheet, view: CommonView): void {
  section(sheet, view.words.titles.answers, 120);
  paragraph(sheet, view.words.answers.intro, { style: STYLES.soft });
  const numbers = numbersOf(view);
  for (const { title, questions } of view.report.asked) {
    subtitle(sheet, [{ text: title, lang: view.lang }]);
    sheet.canvas.element("L", {}, () => {
      for (const question of questions) item(sheet, view, question, numbers.get(question.id) ?? 0);
    });
  }
}

function answerRuns({ words }: CommonView, { type, answer, answered }: AskedQuestion): Run[] {
  if (answered === null) return [{ text: words.figures.notAnswered, face: "regular", color: "soft" }];
  const level = type === "maturity" && typeof answer?.value === "number" ? answer.value : null;
  return [
    ...(level === null
      ? []
      : [{ text: `${fill(words.answers.level, { level })} · `, color: "accent" as const }]),
    { text: answered },
  ];
}

function item(sheet: Sheet, view: CommonView, question: AskedQuestion, number: number): void {
  const { canvas } = sheet;
  const width = WIDTH - INDENT;
  const labels = view.words.answers;
  const words = question.answer?.value === NOT_APPLICABLE && question.type !== "text";
  const remark = (label: string, text: string | undefined): Line[] =>
    text === undefined || text.trim() === ""
      ? []
      : linesOf(sheet, [{ text: `${label}: `, color: "soft" }, { text }], STYLES.cell, width);
  const blocks = [
    linesOf(sheet, [{ text: question.text, lang: view.lang }], STYLES.soft, width),
    linesOf(sheet, answerRuns(view, question), STYLES.strong, width),
    words ? [] : remark(labels.note, question.answer?.note),
    remark(labels.evidence, question.answer?.evidence),
  ].filter((lines) => lines.length > 0);
  const height = blocks.reduce((sum, lines) => sum + heightOf(lines), 0) + 12;
  // Whole where it is short; else at least the question stays with the first lines of its answer.
  keep(sheet, height < 220 ? height : heightOf(blocks[0] ?? []) + 40);
  canvas.artifact(() => canvas.rule(LEFT, RIGHT, sheet.y));
  sheet.y += 6;
  canvas.begin("LI");
  canvas.begin("LBody");
  const label = linesOf(sheet, [{ text: String(number), color: "accent" }], STYLES.strong, INDENT);
  const top = sheet.y;
  canvas.element("P", {}, () => pour(sheet, LEFT, label));
  sheet.y = top;
  for (const lines of blocks) {
    if (fitting(lines, BOTTOM - sheet.y) === 0) newPage(sheet);
    canvas.element("P", {}, () => pour(sheet, LEFT + INDENT, lines));
  }
  canvas.end();
  canvas.end();
  sheet.y += 6;
}
