import type { SuggestedAction } from "../contract/report.ts";
import { box } from "./pdf-charts.ts";
import { requirement } from "./pdf-findings.ts";
import type { Line } from "./pdf-lines.ts";
import {
  drawLines,
  heightOf,
  keep,
  linesOf,
  paragraph,
  type Sheet,
  section,
  type Text,
} from "./pdf-sheet.ts";
import { LEFT, STYLES, type Style, WIDTH } from "./pdf-style.ts";
import { table } from "./pdf-table.ts";
import type { View } from "./report-view.ts";
import { actionsIntro, FIRST_ACTIONS } from "./report-words.ts";

/** Advice, which a certification body never gives: its reports hold none, and none would be drawn if they did. */
export function steps(sheet: Sheet, view: View): void {
  const { actions, tenant } = view.report;
  if (actions.length === 0 || tenant.kind === "certification_body") return;
  section(sheet, view.words.titles.actions, 140);
  paragraph(sheet, actionsIntro(view), { style: STYLES.soft });
  sheet.canvas.element("L", {}, () => {
    for (const [i, action] of actions.slice(0, FIRST_ACTIONS).entries()) step(sheet, view, action, i + 1);
  });
  const rest = actions.slice(FIRST_ACTIONS);
  if (rest.length > 0) more(sheet, view, rest);
}

const effortOf = ({ format, words }: View, { effort_days: days }: SuggestedAction): string =>
  format.counted(words.actions.days, days);

const gainOf = ({ format, words }: View, { gain }: SuggestedAction): string =>
  format.counted(words.actions.points, gain);

function step(sheet: Sheet, view: View, action: SuggestedAction, number: number): void {
  const { canvas } = sheet;
  const words = view.words.actions;
  const inner = WIDTH - 50;
  const fact = (name: string, values: readonly Text[], width: number) => [
    ...linesOf(sheet, name, STYLES.small, width),
    ...values.flatMap((value) => linesOf(sheet, value, STYLES.cell, width)),
  ];
  const lay = (text: Text, style: Style) => linesOf(sheet, text, style, inner);
  const text = lay([{ text: action.text, lang: view.lang }], STYLES.strong);
  const claimed = action.evidence_missing ? lay(words.claimed, STYLES.small) : [];
  const facts: [x: number, lines: Line[]][] = [
    [0, fact(words.effort, [effortOf(view, action)], 110)],
    [122, fact(words.gain, [gainOf(view, action)], 90)],
    [
      224,
      fact(
        words.serves,
        action.requirements.map((id) => requirement(view, id)),
        inner - 224,
      ),
    ],
  ];
  const height =
    heightOf(text) + heightOf(claimed) + Math.max(...facts.map(([, lines]) => heightOf(lines))) + 26;
  sheet.y += 8;
  keep(sheet, height);
  const x = LEFT + 36;
  let y = sheet.y + 10;
  box(canvas, { x: LEFT, y: sheet.y, width: WIDTH }, height);
  canvas.begin("LI");
  canvas.begin("LBody");
  const label = linesOf(sheet, [{ text: `${number}.`, color: "accent" }], STYLES.strong, 30);
  canvas.element("P", {}, () => drawLines(canvas, LEFT + 14, y, label));
  for (const lines of [text, claimed]) {
    if (lines.length > 0)
      canvas.element("P", {}, () => {
        y = drawLines(canvas, x, y, lines);
      });
  }
  for (const [at, lines] of facts) canvas.element("P", {}, () => drawLines(canvas, x + at, y + 6, lines));
  canvas.end();
  canvas.end();
  sheet.y += height;
}

/** What the page folds away. */
function more(sheet: Sheet, view: View, rest: readonly SuggestedAction[]): void {
  const words = view.words.actions;
  paragraph(sheet, view.format.counted(words.more, rest.length), {
    tag: "H3",
    style: STYLES.group,
    above: 14,
  });
  sheet.y += 4;
  const columns = [
    { title: words.step, width: WIDTH - 150 },
    { title: words.facts, width: 150 },
  ];
  table(
    sheet,
    columns,
    rest.map((action, i) => [
      {
        paragraphs: [
          [
            { text: `${FIRST_ACTIONS + i + 1}. `, face: "strong", color: "accent" },
            { text: action.text, lang: view.lang },
          ],
          ...(action.evidence_missing ? [[{ text: words.claimed, color: "soft" as const }]] : []),
        ],
      },
      {
        paragraphs: [
          effortOf(view, action),
          gainOf(view, action),
          [{ text: action.requirements.join(", "), face: "strong" }],
        ],
      },
    ]),
  );
}
