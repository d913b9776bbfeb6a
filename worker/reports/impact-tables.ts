import type { FilledRegister } from "../contract/impact-report.ts";
import type { Missing, Rating, RowResult } from "../contract/impact-result.ts";
import { articleOf, type ImpactView, levelTitle } from "./impact-view.ts";
import { fill } from "./words/fill.ts";

/** A list of the report before any form knows of it: page, PDF and workbook show the same. */
export type Block = {
  id: string;
  title: string;
  intro?: string;
  columns: { title: string; share: number }[];
  rows: string[][];
  /** What stands there when there are no rows. */
  none: string;
};

const column = (title: string, share: number) => ({ title, share });
const cell = (register: FilledRegister | undefined, row: number, id: string): string => {
  const at = register?.columns.findIndex((one) => one.id === id) ?? -1;
  return (at === -1 ? null : register?.rows[row]?.[at]) ?? "–";
};
const registerOf = ({ report }: ImpactView, question: string) =>
  report.registers.find((one) => one.question === question);
const day = (view: ImpactView, date: string) => view.format.date(`${date}T00:00:00Z`);
const list = (items: readonly string[]) => items.join("; ") || "–";

/** Where something is taken from, and how far that can be relied on. */
function sourceInWords({ say, report }: ImpactView, from: { source: string; certainty: string }): string {
  const certainty = say.certainty[from.certainty as keyof typeof say.certainty] ?? from.certainty;
  return `${report.sources[from.source]?.title ?? from.source}; ${certainty}`;
}

const movedInWords = ({ say }: ImpactView, { moved }: RowResult): string =>
  list(moved.map(({ factor, from, to }) => fill(say.moved, { factor: say.factors[factor], from, to })));

function harms(view: ImpactView): Block {
  const { say, report } = view;
  const register = registerOf(view, report.rules.rows.question);
  const { columns } = say;
  return {
    id: "harms",
    title: say.titles.harms,
    intro: say.intro.harms,
    columns: [
      column(columns.number, 6),
      column(columns.effect, 29),
      column(columns.party, 16),
      column(columns.inherent, 14),
      column(columns.residual, 14),
      column(columns.why, 21),
    ],
    rows: report.result.rows
      .filter(({ harm }) => harm)
      .map((row) => [
        String(row.row + 1),
        `${row.name} (${cell(register, row.row, report.rules.rows.dimension)})`,
        row.party || "–",
        row.inherent ? levelTitle(view, row.inherent.level) : "–",
        row.residual ? levelTitle(view, row.residual.level) : "–",
        movedInWords(view, row),
      ]),
    none: say.none.harms,
  };
}

function benefits(view: ImpactView): Block {
  const { say, report } = view;
  const register = registerOf(view, report.rules.rows.question);
  return {
    id: "benefits",
    title: say.titles.benefits,
    columns: [column(say.columns.effect, 44), column(say.columns.party, 26), column(say.columns.touches, 30)],
    rows: report.result.rows
      .filter(({ harm }) => !harm)
      .map((row) => [row.name, row.party || "–", cell(register, row.row, report.rules.rows.dimension)]),
    none: say.none.benefits,
  };
}

function parties(view: ImpactView): Block {
  const { say, report } = view;
  const register = registerOf(view, report.rules.parties.question);
  const columns = register?.columns ?? [];
  return {
    id: "parties",
    title: say.titles.parties,
    columns: columns.map(({ title }) => column(title, 100 / Math.max(1, columns.length))),
    rows: register?.rows.map((row) => row.map((one) => one ?? "–")) ?? [],
    none: say.none.parties,
  };
}

function measures(view: ImpactView): Block {
  const { say, report } = view;
  const { columns } = say;
  const rules = report.rules.measures;
  const register = registerOf(view, rules.question);
  const said = (row: number, id: "impacts" | "factor" | "steps" | "status" | "evidence" | "owner" | "due") =>
    cell(register, row, rules[id]);
  return {
    id: "measures",
    title: say.titles.measures,
    intro: say.intro.measures,
    columns: [
      column(columns.measure, 17),
      column(columns.for, 16),
      column(columns.changes, 15),
      column(columns.status, 16),
      column(columns.owner, 11),
      column(columns.due, 12),
      column(columns.counts, 13),
    ],
    rows: report.result.measures.map((measure) => [
      measure.name,
      said(measure.row, "impacts"),
      `${said(measure.row, "factor")}. ${said(measure.row, "steps")}`,
      `${said(measure.row, "status")}. ${columns.evidence}: ${said(measure.row, "evidence")}`,
      said(measure.row, "owner"),
      said(measure.row, "due"),
      say.counts[measure.counts],
    ]),
    none: say.none.measures,
  };
}

const duties = (view: ImpactView): Block => {
  const { say, report } = view;
  return {
    id: "duties",
    title: say.titles.duties,
    intro: `${report.titles.tier.title}: ${report.titles.tier.summary} ${say.intro.duties}`,
    columns: [
      column(say.columns.article, 13),
      column(say.columns.duty, 35),
      column(say.columns.from, 22),
      column(say.columns.source, 30),
    ],
    rows: report.duties.map(({ requirement, text, applies, certainty }) => [
      articleOf(requirement),
      text,
      list(
        applies.map(({ date, as_of }) => fill(say.asOf, { date: day(view, date), asOf: day(view, as_of) })),
      ),
      applies[0] ? sourceInWords(view, { source: applies[0].source, certainty }) : "–",
    ]),
    none: say.none.duties,
  };
};

function elements(view: ImpactView): Block {
  const { say, report } = view;
  const { titles, result } = report;
  return {
    id: "elements",
    title: say.titles.elements,
    intro: say.intro.elements,
    columns: [column(say.columns.element, 56), column(say.columns.found, 44)],
    rows: (result.fundamental_rights?.elements ?? []).map(({ id, missing }) => [
      `(${id}) ${titles.elements[id] ?? ""}`,
      missing.length === 0
        ? say.whole
        : fill(say.missing, { questions: list(missing.map((one) => titles.questions[one] ?? one)) }),
    ]),
    none: say.none.elements,
  };
}

const conditions = ({ say, report }: ImpactView): Block => ({
  id: "conditions",
  title: say.titles.conditions,
  intro: say.intro.conditions,
  columns: [column(say.columns.condition, 70), column(say.columns.shown, 30)],
  rows: report.conditions.map(({ text, status }) => [text, say.conditions[status]]),
  none: say.none.open,
});

function missingInWords({ say, report }: ImpactView, one: Missing): string {
  const about = {
    answer: () => (one.reason === "answer" ? (report.titles.questions[one.question] ?? one.question) : ""),
    no_harm_rated: () => "",
    party_unrated: () => (one.reason === "party_unrated" ? one.party : ""),
    party_unknown: () => ("row" in one ? (report.result.rows[one.row]?.name ?? "") : ""),
    cell: () => ("row" in one ? (report.result.rows[one.row]?.name ?? "") : ""),
  }[one.reason]();
  return fill(say.reasons[one.reason], { about });
}

function open(view: ImpactView): Block {
  const { say, report } = view;
  const unknown = report.result.unknown.map(({ question, row, column: id }) => {
    const register = registerOf(view, question);
    const title = register?.columns.find((one) => one.id === id)?.title;
    const name = row === null ? null : register?.rows[row]?.[0];
    const about = title ? `${title} (${name ?? "–"})` : (report.titles.questions[question] ?? question);
    return fill(say.reasons.unknown, { about });
  });
  return {
    id: "open",
    title: say.titles.open,
    intro: say.intro.open,
    columns: [column(say.columns.what, 100)],
    rows: [...report.result.missing.map((one) => missingInWords(view, one)), ...unknown].map((one) => [one]),
    none: say.none.open,
  };
}

const tasks = ({ say, report }: ImpactView): Block => ({
  id: "tasks",
  title: say.titles.tasks,
  columns: [column(say.columns.task, 100)],
  rows: report.tasks.map(({ code, about }) => [fill(say.tasks[code], { about })]),
  none: say.none.tasks,
});

function approval({ say, report, words }: ImpactView): Block {
  const section = report.asked.find(({ id }) => id === report.approval);
  return {
    id: "approval",
    title: say.titles.approval,
    columns: [column(say.columns.question, 40), column(say.columns.answer, 60)],
    rows: (section?.questions ?? []).map(({ text, answered }) => [
      text,
      answered ?? words.figures.notAnswered,
    ]),
    none: "–",
  };
}

function method(view: ImpactView): Block {
  const { say, report } = view;
  const { columns } = say;
  const { raises, row_floors } = report.titles;
  return {
    id: "method",
    title: say.titles.method,
    intro: say.intro.method,
    columns: [
      column(columns.effect, 15),
      column(columns.severity, 10),
      column(columns.extent, 9),
      column(columns.reversibility, 12),
      column(columns.likelihood, 16),
      column(columns.product, 9),
      column(columns.band, 10),
      column(columns.lifted, 19),
    ],
    rows: report.result.rows.flatMap((row) => {
      const { inherent, residual } = row;
      if (!inherent || !residual) return [];
      const pair = (of: (rating: Rating) => number) =>
        of(inherent) === of(residual)
          ? view.format.number(of(inherent))
          : `${view.format.number(of(inherent))} → ${view.format.number(of(residual))}`;
      return [
        [
          `${row.row + 1}. ${row.name}`,
          pair(({ severity }) => severity),
          pair(({ extent }) => extent),
          pair(({ reversibility }) => reversibility),
          pair(({ likelihood }) => likelihood),
          pair(({ product }) => product),
          inherent.band === residual.band
            ? levelTitle(view, inherent.band)
            : `${levelTitle(view, inherent.band)} → ${levelTitle(view, residual.band)}`,
          list([
            ...inherent.raises.map((id) => raises[id] ?? id),
            ...inherent.floors.map((id) => row_floors[id] ?? id),
          ]),
        ],
      ];
    }),
    none: say.none.harms,
  };
}

function rules(view: ImpactView): Block {
  const { say, report } = view;
  const held = new Set(report.result.floors.map(({ id }) => id));
  const all = [...report.rules.floors, ...report.rules.row_floors, ...report.rules.raises];
  return {
    id: "rules",
    title: say.titles.rules,
    columns: [column(say.columns.rule, 60), column(say.columns.source, 40)],
    rows: all.map(({ id, title, source, certainty }) => [
      held.has(id) ? `${title} ✓` : title,
      sourceInWords(view, { source, certainty }),
    ]),
    none: "–",
  };
}

/** In the order of the report. What a certification body may not say is not there at all. */
export const blocksOf = (view: ImpactView): Block[] => [
  harms(view),
  benefits(view),
  parties(view),
  measures(view),
  duties(view),
  ...(view.report.result.fundamental_rights ? [elements(view)] : []),
  conditions(view),
  open(view),
  ...(view.report.tasks.length > 0 ? [tasks(view)] : []),
  approval(view),
  method(view),
  rules(view),
];
