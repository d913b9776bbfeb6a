import type { GateResult } from "../contract/result.ts";
import { boxes } from "./pdf-figures.ts";
import type { Run } from "./pdf-lines.ts";
import { SHAPES, type Shape } from "./pdf-shapes.ts";
import { keep, paragraph, type Sheet, section, type Text } from "./pdf-sheet.ts";
import { LEFT, STYLES, WIDTH } from "./pdf-style.ts";
import { type Cell, table } from "./pdf-table.ts";
import type { View } from "./report-view.ts";
import { findingsOf, gateReasons, LISTED, nothingFound, scoreInWords } from "./report-words.ts";
import { fill } from "./words/fill.ts";

export const status = (shape: Shape, text: string): Run => ({
  text,
  shape,
  face: "strong",
  color: SHAPES[shape].color,
});

/** A requirement by number and title. */
export function requirement({ requirements, report, words, standardLang }: View, id: string): Run[] {
  const asked = requirements.has(id) ? "" : ` (${words.figures.notAskedAbout})`;
  return [
    { text: `${id} `, face: "strong", color: "ink" },
    { text: report.titles.requirements[id] ?? "", color: "ink", lang: standardLang },
    { text: asked, color: "ink" },
  ];
}

export function gates(sheet: Sheet, view: View): void {
  const { result, titles } = view.report;
  const words = view.words.gates;
  if (result.gates.length === 0) return;
  const reasons = (gate: GateResult): Cell => ({
    paragraphs: gateReasons(view, gate).flatMap(({ text, requirements }): Text[] => [
      text,
      ...requirements.map((id) => requirement(view, id)),
    ]),
  });
  section(sheet, view.words.titles.gates, 120);
  paragraph(sheet, words.intro, { style: STYLES.soft });
  sheet.y += 8;
  const columns = [
    { title: words.gate, width: 168 },
    { title: words.stage, width: 64 },
    { title: words.status, width: 96 },
    { title: words.decides, width: WIDTH - 328, style: { ...STYLES.cell, color: "soft" as const } },
  ];
  table(
    sheet,
    columns,
    result.gates.map((gate) => [
      [{ text: titles.gates[gate.id] ?? gate.id, lang: view.lang }],
      fill(words.stageNumber, { stage: gate.stage }),
      [status(gate.status, words.words[gate.status])],
      reasons(gate),
    ]),
  );
}

export function findings(sheet: Sheet, view: View): void {
  const { titles, findings: words, figures } = view.words;
  const { found, unanswered, count } = findingsOf(view);
  section(sheet, titles.findings, 130);
  paragraph(sheet, words.intro, { style: STYLES.soft });
  const counted = (number: number, shape: Shape, title: string) => ({
    lines: [
      { text: view.format.number(number), style: STYLES.count },
      { text: [status(shape, title)], style: STYLES.cell },
    ],
  });
  boxes(sheet, [
    ...LISTED.map((one) => counted(count(one), one, words.words[one])),
    counted(unanswered.length, "unknown", figures.notAnswered),
  ]);
  sheet.y += 12;
  if (found.length === 0) paragraph(sheet, nothingFound(view));
  else {
    const columns = [
      { title: words.requirement, width: 222 },
      { title: words.finding, width: 114 },
      { title: words.score, width: WIDTH - 336 },
    ];
    table(
      sheet,
      columns,
      found.map((one) => [
        requirement(view, one.id),
        [status(one.finding ?? "unknown", words.words[one.finding ?? "none"])],
        scoreInWords(view, one),
      ]),
    );
  }
  silence(sheet, view);
}

/** What is not in the table, and why: silence must not read as praise. */
function silence(sheet: Sheet, view: View): void {
  const words = view.words.findings;
  const { unanswered, excluded } = findingsOf(view);
  if (unanswered.length > 0) {
    const title = view.format.counted(words.unanswered, unanswered.length);
    keep(sheet, 12 + 14 + 3 * STYLES.cell.leading);
    paragraph(sheet, title, { style: STYLES.strong, above: 12 });
    sheet.canvas.element("L", {}, () => {
      for (const { id } of unanswered) {
        sheet.canvas.begin("LI");
        paragraph(sheet, requirement(view, id), {
          tag: "LBody",
          style: STYLES.cell,
          x: LEFT + 12,
          width: WIDTH - 12,
        });
        sheet.canvas.end();
      }
    });
  }
  if (excluded.length > 0) {
    const ids = excluded.map(({ id }) => id).join(", ");
    paragraph(sheet, fill(words.excluded, { ids }), { above: 10 });
  }
}
