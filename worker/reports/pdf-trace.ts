import type { RequirementResult, Trace } from "../contract/result.ts";
import { numbersOf } from "./pdf-answers.ts";
import { requirement } from "./pdf-findings.ts";
import { paragraph, type Sheet, section, subtitle, type Text } from "./pdf-sheet.ts";
import { STYLES, WIDTH } from "./pdf-style.ts";
import { table } from "./pdf-table.ts";
import type { View } from "./report-view.ts";
import { LEVELS, methodInWords } from "./report-words.ts";

const OUTCOMES: Partial<Record<RequirementResult["status"], string>> = {
  unanswered: "not answered",
  not_applicable: "not applicable",
};

export function method(sheet: Sheet, view: View): void {
  section(sheet, "How the score came about", 120);
  for (const [i, text] of methodInWords(view).entries()) paragraph(sheet, text, { above: i === 0 ? 0 : 6 });
  sheet.y += 10;
  const columns = [
    { title: "Level", width: 50 },
    { title: "Meaning", width: 190 },
    { title: "Worth", width: WIDTH - 240 },
  ];
  table(
    sheet,
    columns,
    view.report.rules.levels.map((value, level) => [
      String(level),
      LEVELS[level] ?? "",
      view.format.number(value),
    ]),
  );
  traces(sheet, view);
}

/** One row for each requirement, with the sum itself, so that a reader with a pencil comes to the same figure. */
function traces(sheet: Sheet, view: View): void {
  subtitle(sheet, "Requirement by requirement", 90);
  const words =
    "Each sum reads: weight × value, added up, divided by the weights. The number in brackets is that of the question above.";
  paragraph(sheet, words, { style: STYLES.soft });
  sheet.y += 8;
  const numbers = numbersOf(view);
  const columns = [
    { title: "Requirement", width: 172 },
    { title: "Weight", width: 44 },
    { title: "Score", width: 76 },
    { title: "How it came about", width: WIDTH - 292 },
  ];
  table(
    sheet,
    columns,
    [...view.requirements.values()].map((one) => [
      requirement(view, one.id),
      view.format.number(one.weight),
      OUTCOMES[one.status] ?? view.format.score(one.score),
      { paragraphs: calculation(view, one, numbers) },
    ]),
  );
}

const list = (traces: readonly Trace[], numbers: Map<string, number>): string =>
  traces.map(({ question }) => `[${numbers.get(question) ?? question}]`).join(", ");

function calculation(view: View, one: RequirementResult, numbers: Map<string, number>): Text[] {
  const { format, report } = view;
  const { status, trace, low, high } = one;
  const asked = trace.length === 0 ? "no question" : list(trace, numbers);
  if (status === "not_applicable") {
    return trace.length > 0
      ? [`Every question about it that was asked was answered with not applicable: ${asked}.`]
      : ["By the answers about the organisation no question about it was asked."];
  }
  const counting = trace.filter(({ value, not_applicable: out }) => value !== null && out !== true);
  if (counting.length === 0) return [`Not answered: ${asked}.`];
  const products = counting.map(
    ({ question, weight, value }) =>
      `${format.number(weight)}\u00a0×\u00a0${format.number(value ?? 0)}\u00a0[${numbers.get(question) ?? question}]`,
  );
  const total = format.number(counting.reduce((sum, { weight }) => sum + weight, 0));
  const open = trace.filter(({ value, not_applicable: out }) => value === null && out !== true);
  const out = trace.filter(({ not_applicable }) => not_applicable === true);
  const capped = trace.filter((one) => one.capped === true);
  const notes = [
    open.length > 0 ? `Not answered: ${list(open, numbers)}.` : "",
    low < high ? `With those it can end at ${format.exactPercent(low)}–${format.exactPercent(high)}.` : "",
    out.length > 0 ? `Not applicable: ${list(out, numbers)}.` : "",
    capped.length > 0
      ? `Held at the worth of level ${report.rules.evidence?.cap_level ?? "–"}, no evidence named: ${list(capped, numbers)}.`
      : "",
  ].filter((text) => text !== "");
  const sum = `(${products.join(" + ")}) ÷\u00a0${total}\u00a0=\u00a0${format.exactPercent(one.score ?? 0)}`;
  return notes.length > 0 ? [sum, [{ text: notes.join(" "), color: "soft" }]] : [sum];
}
