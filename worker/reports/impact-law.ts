import { type Block, column, day, list, type Mark, theirs } from "./impact-block.ts";
import { sourceInWords } from "./impact-sources.ts";
import { articleOf, type ImpactView } from "./impact-view.ts";
import { fill } from "./words/fill.ts";

/** What follows from law and level. */

export function duties(view: ImpactView): Block {
  const { say, report } = view;
  const { tier } = report.titles;
  const days = new Set(report.duties.flatMap(({ applies }) => applies.map(({ as_of }) => as_of)));
  // Said once where it is the same for all.
  const [asOf] = days.size === 1 ? days : [];
  return {
    id: "duties",
    title: say.titles.duties,
    intro: [
      `${tier.title}: ${tier.summary} ${say.intro.duties}`,
      ...(asOf === undefined ? [] : [fill(say.datesAsOf, { date: day(view, asOf) })]),
    ].join(" "),
    columns: [
      column(say.columns.article, 12),
      column(say.columns.duty, 48),
      column(say.columns.from, 20),
      column(say.columns.source, 20),
    ],
    rows: report.duties.map(({ requirement, text, applies, certainty }) => [
      articleOf(requirement),
      theirs(view, text),
      list(
        applies.map(({ date, as_of }) =>
          asOf === undefined
            ? fill(say.asOf, { date: day(view, date), asOf: day(view, as_of) })
            : day(view, date),
        ),
      ),
      applies[0] ? sourceInWords(view, { source: applies[0].source, certainty }) : "–",
    ]),
    total: report.duties.length,
    none: say.none.duties,
  };
}

/** A checklist: each element with the questions that answer it, or what it lacks. */
export function elements(view: ImpactView): Block {
  const { say, report } = view;
  const { titles, result, rules } = report;
  const all = result.fundamental_rights?.elements ?? [];
  const named = (questions: readonly string[]) =>
    questions.map((one) => titles.questions[one] ?? one).join("\n") || "–";
  return {
    id: "elements",
    title: say.titles.elements,
    short: say.sheets.elements,
    intro: say.intro.elements,
    columns: [column(say.columns.element, 36), column(say.columns.status, 18), column(say.columns.found, 46)],
    rows: all.map(({ id, missing }) => {
      const asked = rules.elements?.find((one) => one.id === id)?.questions ?? [];
      const whole = missing.length === 0;
      return [
        theirs(view, `(${id}) ${titles.elements[id] ?? ""}`),
        whole ? { text: say.whole, mark: "passed" } : { text: say.incomplete, mark: "failed" },
        whole ? theirs(view, named(asked)) : fill(say.missing, { questions: named(missing) }),
      ];
    }),
    total: all.length,
    none: say.none.elements,
  };
}

const MARKS: Record<"shown" | "open" | "not_asked", Mark> = {
  shown: "passed",
  open: "failed",
  not_asked: "unknown",
};

export const conditions = (view: ImpactView): Block => ({
  id: "conditions",
  title: view.say.titles.conditions,
  intro: view.say.intro.conditions,
  columns: [column(view.say.columns.condition, 74), column(view.say.columns.shown, 26)],
  rows: view.report.conditions.map(({ text, status }) => [
    theirs(view, text),
    { text: view.say.conditions[status], mark: MARKS[status] },
  ]),
  total: view.report.conditions.length,
  none: view.say.none.conditions,
});
