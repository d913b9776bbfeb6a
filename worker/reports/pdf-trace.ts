import type { RequirementResult, Trace } from "../contract/result.ts";
import { numbersOf } from "./pdf-answers.ts";
import { requirement } from "./pdf-findings.ts";
import { paragraph, type Sheet, section, subtitle, type Text } from "./pdf-sheet.ts";
import { STYLES, WIDTH } from "./pdf-style.ts";
import { table } from "./pdf-table.ts";
import type { View } from "./report-view.ts";
import { methodInWords } from "./report-words.ts";
import { fill } from "./words/fill.ts";

function outcome({ words, format }: View, { status, score }: RequirementResult): string {
  if (status === "unanswered") return words.figures.notAnswered;
  return status === "not_applicable" ? words.figures.notApplicable : format.score(score);
}

export function method(sheet: Sheet, view: View): void {
  const { titles, method: words } = view.words;
  section(sheet, titles.method, 120);
  for (const [i, text] of methodInWords(view).entries()) paragraph(sheet, text, { above: i === 0 ? 0 : 6 });
  sheet.y += 10;
  const columns = [
    { title: words.level, width: 50 },
    { title: words.meaning, width: 190 },
    { title: words.worth, width: WIDTH - 240 },
  ];
  table(
    sheet,
    columns,
    view.report.rules.levels.map((value, level) => [
      String(level),
      words.levels[level] ?? "",
      view.format.number(value),
    ]),
  );
  traces(sheet, view);
}

/** One row for each requirement, with the sum itself, so that a reader with a pencil comes to the same figure. */
function traces(sheet: Sheet, view: View): void {
  const { trace, findings } = view.words;
  subtitle(sheet, trace.title, 90);
  paragraph(sheet, trace.reading, { style: STYLES.soft });
  sheet.y += 8;
  const numbers = numbersOf(view);
  const columns = [
    { title: findings.requirement, width: 172 },
    { title: trace.weight, width: 48 },
    { title: findings.score, width: 76 },
    { title: trace.came, width: WIDTH - 296 },
  ];
  table(
    sheet,
    columns,
    [...view.requirements.values()].map((one) => [
      requirement(view, one.id),
      view.format.number(one.weight),
      outcome(view, one),
      { paragraphs: calculation(view, one, numbers) },
    ]),
  );
}

const list = (traces: readonly Trace[], numbers: Map<string, number>): string =>
  traces.map(({ question }) => `[${numbers.get(question) ?? question}]`).join(", ");

function calculation(view: View, one: RequirementResult, numbers: Map<string, number>): Text[] {
  const { format, report, words } = view;
  const { status, trace, low, high } = one;
  const asked = trace.length === 0 ? words.trace.noQuestion : list(trace, numbers);
  if (status === "not_applicable") {
    return [trace.length > 0 ? `${words.trace.allExcluded} ${asked}` : words.trace.notAsked];
  }
  const counting = trace.filter(({ value, not_applicable: out }) => value !== null && out !== true);
  if (counting.length === 0) return [fill(words.trace.listed.open, { list: asked })];
  const products = counting.map(
    ({ question, weight, value }) =>
      `${format.number(weight)}\u00a0×\u00a0${format.number(value ?? 0)}\u00a0[${numbers.get(question) ?? question}]`,
  );
  const total = format.number(counting.reduce((sum, { weight }) => sum + weight, 0));
  const open = trace.filter(({ value, not_applicable: out }) => value === null && out !== true);
  const out = trace.filter(({ not_applicable }) => not_applicable === true);
  const capped = trace.filter((one) => one.capped === true);
  const notes = [
    open.length > 0 ? fill(words.trace.listed.open, { list: list(open, numbers) }) : "",
    low < high
      ? fill(words.trace.range, { low: format.exactPercent(low), high: format.exactPercent(high) })
      : "",
    out.length > 0 ? fill(words.trace.listed.out, { list: list(out, numbers) }) : "",
    capped.length > 0
      ? fill(words.trace.heldList, {
          level: report.rules.evidence?.cap_level ?? "–",
          list: list(capped, numbers),
        })
      : "",
  ].filter((text) => text !== "");
  const sum = `(${products.join(" + ")}) ÷\u00a0${total}\u00a0=\u00a0${format.exactPercent(one.score ?? 0)}`;
  return notes.length > 0 ? [sum, [{ text: notes.join(" "), color: "soft" }]] : [sum];
}
