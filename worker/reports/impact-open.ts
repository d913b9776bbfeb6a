import type { Missing, Unknown } from "../contract/impact-result.ts";
import { type Block, column, registerOf, rowsOf } from "./impact-block.ts";
import type { ImpactView } from "./impact-view.ts";
import { fill } from "./words/fill.ts";

/** What an assessment still needs, what may be done about it, and who answered for it. */

const effectOf = ({ report }: ImpactView, row: number): string => report.result.rows[row]?.name ?? "";

/** One entry per reason, so that a new one does not compile without its words. */
const about: {
  [R in Missing["reason"]]: (view: ImpactView, one: Missing & { reason: R }) => string;
} = {
  answer: ({ report }, { question }) => report.titles.questions[question] ?? question,
  no_harm_rated: () => "",
  party_unrated: (_, { party }) => party,
  party_unknown: (view, one) => effectOf(view, one.row),
  cell: (view, one) => effectOf(view, one.row),
};

const missingInWords = (view: ImpactView, one: Missing): string => {
  const of = about[one.reason] as (view: ImpactView, one: Missing) => string;
  return fill(view.say.reasons[one.reason], { about: of(view, one) });
};

function unknownInWords(view: ImpactView, { question, row, column: id }: Unknown): string {
  const { say, report } = view;
  const register = registerOf(view, question);
  const title = register?.columns.find((one) => one.id === id)?.title;
  const name = row === null ? null : register?.rows[row]?.[0];
  return fill(say.reasons.unknown, {
    about: title ? `${title} (${name ?? "–"})` : (report.titles.questions[question] ?? question),
  });
}

export function open(view: ImpactView, most: number): Block {
  const { say, report } = view;
  const all = [
    ...report.result.missing.map((one) => () => missingInWords(view, one)),
    ...report.result.unknown.map((one) => () => unknownInWords(view, one)),
  ];
  return {
    id: "open",
    title: say.titles.open,
    intro: all.length > 0 ? say.intro.open : undefined,
    columns: [column(say.columns.what, 100)],
    ...rowsOf(all, most, (inWords) => [inWords()]),
    none: say.none.open,
  };
}

export const tasks = ({ say, report }: ImpactView, most: number): Block => ({
  id: "tasks",
  title: say.titles.tasks,
  columns: [column(say.columns.task, 100)],
  ...rowsOf(report.tasks, most, ({ code, about }) => [fill(say.tasks[code], { about })]),
  none: say.none.tasks,
});

export function approval({ say, report, words }: ImpactView): Block {
  const questions = report.asked.find(({ id }) => id === report.approval)?.questions ?? [];
  return {
    id: "approval",
    title: say.titles.approval,
    columns: [column(say.columns.question, 40), column(say.columns.answer, 60)],
    rows: questions.map(({ text, answered }) => [text, answered ?? words.figures.notAnswered]),
    total: questions.length,
    byHand: [say.sign.name, say.sign.signature, say.sign.day],
    none: "–",
  };
}
