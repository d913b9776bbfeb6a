import type { Finding, RequirementResult } from "../contract/result.ts";
import { boxes } from "./pdf-figures.ts";
import type { Run } from "./pdf-lines.ts";
import { SHAPES, type Shape } from "./pdf-shapes.ts";
import { keep, paragraph, type Sheet, section, type Text } from "./pdf-sheet.ts";
import { LEFT, STYLES, WIDTH } from "./pdf-style.ts";
import { type Cell, table } from "./pdf-table.ts";
import { counted } from "./report-format.ts";
import { FINDINGS, type View } from "./report-view.ts";
import { GATE_WORDS, GATES_ARE, nothingFound, openRequirements, scoreInWords } from "./report-words.ts";

export const status = (shape: Shape, text: string): Run => ({
  text,
  shape,
  face: "strong",
  color: SHAPES[shape].color,
});

/** A requirement by number and title. */
export function requirement(view: View, id: string): Run[] {
  const asked = view.requirements.has(id) ? "" : " (not asked about)";
  return [
    { text: `${id} `, face: "strong", color: "ink" },
    { text: `${view.report.titles.requirements[id] ?? ""}${asked}`, color: "ink" },
  ];
}

export function gates(sheet: Sheet, view: View): void {
  const { result, titles, rules } = view.report;
  if (result.gates.length === 0) return;
  const reasons = (gate: (typeof result.gates)[number]): Cell => {
    const open = openRequirements(view, gate);
    const minimum = view.format.percent((rules.gates[gate.id]?.min ?? 0) * 100);
    const paragraphs: Text[] = [];
    if (gate.failing.length > 0)
      paragraphs.push(`Below ${minimum}:`, ...gate.failing.map((id) => requirement(view, id)));
    if (open.length > 0) {
      paragraphs.push(
        `Not known to reach ${minimum} by these answers:`,
        ...open.map((id) => requirement(view, id)),
      );
    }
    return paragraphs.length > 0 ? { paragraphs } : `All its requirements reach ${minimum} or do not apply.`;
  };
  section(sheet, "Gates", 120);
  paragraph(sheet, GATES_ARE, { style: STYLES.soft });
  sheet.y += 8;
  const columns = [
    { title: "Gate", width: 168 },
    { title: "Audit stage", width: 60 },
    { title: "Status", width: 92 },
    { title: "What decides it", width: WIDTH - 320, style: { ...STYLES.cell, color: "soft" as const } },
  ];
  table(
    sheet,
    columns,
    result.gates.map((gate) => [
      [{ text: titles.gates[gate.id] ?? gate.id, lang: view.lang }],
      `Stage\u00a0${gate.stage}`,
      [status(gate.status, GATE_WORDS[gate.status])],
      reasons(gate),
    ]),
  );
}

const LISTED = ["major", "minor", "opportunity"] as const satisfies Finding[];
const withStatus = (all: readonly RequirementResult[], wanted: RequirementResult["status"]) =>
  all.filter((one) => one.status === wanted);

export function findings(sheet: Sheet, view: View): void {
  const all = [...view.requirements.values()];
  const found = LISTED.flatMap((finding) => all.filter((one) => one.finding === finding));
  section(sheet, "Findings", 130);
  const terms =
    "These are our own terms for planning, from the answers alone. Only an auditor grades nonconformities, on evidence.";
  paragraph(sheet, terms, { style: STYLES.soft });
  const count = (number: number, shape: Shape, title: string) => ({
    lines: [
      { text: view.format.number(number), style: STYLES.count },
      { text: [status(shape, title)], style: STYLES.cell },
    ],
  });
  boxes(sheet, [
    ...LISTED.map((one) => count(all.filter(({ finding }) => finding === one).length, one, FINDINGS[one])),
    count(withStatus(all, "unanswered").length, "unknown", "Not answered"),
  ]);
  sheet.y += 12;
  if (found.length === 0) paragraph(sheet, nothingFound(all));
  else {
    const columns = [
      { title: "Requirement", width: 222 },
      { title: "Finding", width: 104 },
      { title: "Score", width: WIDTH - 326 },
    ];
    table(
      sheet,
      columns,
      found.map((one) => [
        requirement(view, one.id),
        [status(one.finding ?? "unknown", FINDINGS[one.finding ?? "none"])],
        scoreInWords(view, one),
      ]),
    );
  }
  silence(sheet, view, all);
}

/** What is not in the table, and why: silence must not read as praise. */
function silence(sheet: Sheet, view: View, all: readonly RequirementResult[]): void {
  const open = withStatus(all, "unanswered");
  const out = withStatus(all, "not_applicable");
  if (open.length > 0) {
    const title = `${counted(open.length, "requirement")} without an answer: nothing is known about them`;
    keep(sheet, 12 + 14 + 3 * STYLES.cell.leading);
    paragraph(sheet, title, { style: STYLES.strong, above: 12 });
    sheet.canvas.element("L", {}, () => {
      for (const { id } of open) {
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
  if (out.length > 0) {
    const ids = out.map(({ id }) => id).join(", ");
    const words = `Not applicable, by the respondent's word or because the answers about the organisation left no question about it to ask; left out of every figure: ${ids}.`;
    paragraph(sheet, words, { above: 10 });
  }
}
