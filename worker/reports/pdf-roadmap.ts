import type { RoadmapPhase, RoadmapStep, Roadmap as Timeline } from "../contract/roadmap.ts";
import { gantt } from "./pdf-gantt.ts";
import type { Run } from "./pdf-lines.ts";
import { filledRuns, paragraph, type Sheet, section, subtitle, type Text } from "./pdf-sheet.ts";
import { LEFT, STYLES, WIDTH } from "./pdf-style.ts";
import { table } from "./pdf-table.ts";
import {
  between,
  driversInWords,
  PHASE_ORDER,
  type Stretch,
  stepName,
  stretchesOf,
  stretchInWords,
  totalsOf,
  weeksInWords,
} from "./report-roadmap-words.ts";
import type { View } from "./report-view.ts";

/** Advice: a certification body's report has no roadmap, and none would be drawn if it did. */
export function roadmap(sheet: Sheet, view: View): void {
  const { roadmap: plan, tenant } = view.report;
  if (plan === null || tenant.kind === "certification_body") return;
  const words = view.words.roadmap;
  section(sheet, view.words.titles.roadmap, 200);
  const { weeks, ...totals } = totalsOf(view, plan);
  paragraph(sheet, filledRuns(words.total, { ...totals, weeks: { text: weeks, face: "strong" } }), {
    style: STYLES.lead,
  });
  paragraph(sheet, words.estimate, { style: STYLES.soft, above: 6 });
  if (plan.unplanned.length > 0) {
    const ids = plan.unplanned.join(", ");
    paragraph(sheet, view.format.counted(words.unplanned, plan.unplanned.length, { ids }), { above: 6 });
  }
  paragraph(sheet, drivers(view, plan), { style: STYLES.cell, above: 8 });
  gantt(sheet, view, plan);
  criticalPath(sheet, view, plan);
  for (const phase of PHASE_ORDER) steps(sheet, view, plan, phase);
  sources(sheet, view, plan);
}

const drivers = (view: View, plan: Timeline): Run[] =>
  driversInWords(view, plan).flatMap(([term, told], i): Run[] => [
    { text: `${i > 0 ? "  ·  " : ""}${term}: `, color: "soft" },
    { text: told },
  ]);

/** By its number among the next steps, and no more than its first sentence: the whole text stands there. */
function named(view: View, step: RoadmapStep): Run {
  const at = view.report.actions.findIndex(({ question }) => question === step.id);
  const [first = ""] = stepName(view, step).split(/(?<=[.!?])\s/);
  return {
    text: at < 0 ? first : `${at + 1}. ${first}`,
    lang: step.text === null ? undefined : view.lang,
  };
}

function criticalPath(sheet: Sheet, view: View, plan: Timeline): void {
  const words = view.words.roadmap;
  subtitle(sheet, [{ text: words.path, shape: "critical" }], 60);
  sheet.canvas.element("L", {}, () => {
    for (const stretch of stretchesOf(plan)) {
      sheet.canvas.begin("LI");
      paragraph(sheet, stretchRuns(view, stretch), {
        tag: "LBody",
        style: STYLES.cell,
        x: LEFT + 12,
        width: WIDTH - 12,
        above: 2,
      });
      sheet.canvas.end();
    }
  });
}

function stretchRuns(view: View, stretch: Stretch): Text {
  const told = stretchInWords(view, stretch);
  const each = stretch.steps.flatMap((step, i): Run[] => [
    ...(i > 0 ? [{ text: ` ${view.words.roadmap.next} ` }] : []),
    named(view, step),
  ]);
  const mark: Run = { text: "\u00a0", shape: "critical" };
  return [
    { text: `${weeksInWords(view, stretch)}  `, face: "strong" },
    ...(told === null ? each : filledRuns(told.template, { ...told.values, mark })),
  ];
}

/** The page's mark is in none of the document's fonts: a shape stands for it, and says so to those who do not see it. */
const marked = (text: string): Run => ({ text, shape: "critical", color: "accent", face: "strong" });

function steps(sheet: Sheet, view: View, plan: Timeline, phase: RoadmapPhase): void {
  const words = view.words.roadmap;
  const all = plan.steps.filter((step) => step.phase === phase);
  if (all.length === 0) return;
  subtitle(sheet, view.format.counted(words.phase, all.length, { phase: words.phases[phase] }), 60);
  const columns = [
    { title: words.step, width: WIDTH - 250 },
    { title: words.serves, width: 78 },
    { title: words.days, width: 60 },
    { title: words.starts, width: 56 },
    { title: words.ends, width: 56 },
  ];
  table(
    sheet,
    columns,
    all.map((step) => [
      step.critical ? [marked(`${words.marked} `), named(view, step)] : [named(view, step)],
      step.requirements.join(", ") || "–",
      step.effort_days.high === 0 ? "–" : between(view, step.effort_days),
      between(view, step.start),
      between(view, step.end),
    ]),
  );
}

function sources(sheet: Sheet, view: View, plan: Timeline): void {
  const words = view.words.roadmap;
  if (plan.durations.length === 0) return;
  subtitle(sheet, words.sources, 60);
  const columns = [
    { title: words.step, width: 150 },
    { title: words.weeksColumn, width: 52 },
    { title: words.from, width: WIDTH - 296 },
    { title: words.sure, width: 94 },
  ];
  table(
    sheet,
    columns,
    plan.durations.map(({ id, weeks, source, certainty }) => [
      stepName(view, { id, text: null }),
      between(view, weeks),
      source,
      words.certainty[certainty],
    ]),
  );
}
