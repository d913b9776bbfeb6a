import type { Definition } from "../contract/definition-schema.ts";
import type { FilledRegister, ImpactReport } from "../contract/impact-report.ts";
import type { ImpactResult } from "../contract/impact-result.ts";
import { rowsOf } from "../contract/references.ts";
import { visibleQuestions } from "../contract/visibility.ts";
import { cellOf } from "./impact-answers.ts";
import { tasksOf } from "./impact-tasks.ts";
import type { ReportingInput } from "./kind-rules.ts";
import { mayAdvise } from "./report-actions.ts";
import { answerInWords, askedSections } from "./report-answers.ts";
import { reportFrame } from "./report-frame.ts";

type Input = ReportingInput<"impact">;

/** Counted in whole months as calendars do; a day that a month lacks becomes its last one. */
export function dayAfterMonths(from: string, months: number): string {
  const start = new Date(from);
  const day = start.getUTCDate();
  const target = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(day, last));
  return target.toISOString().slice(0, 10);
}

function registersIn({ definition, answers, locale }: Input): FilledRegister[] {
  const visible = visibleQuestions(definition.sections, answers);
  return definition.sections
    .flatMap((section) => section.questions)
    .flatMap((question): FilledRegister[] => {
      if (question.type !== "register" || !visible.has(question.id)) return [];
      const { columns } = question;
      return [
        {
          question: question.id,
          title: question.text,
          columns: columns.map(({ id, text }) => ({ id, title: text })),
          rows: rowsOf(answers, question.id).map((row) =>
            columns.map((column) => {
              const value = cellOf(row, column.id);
              return value === undefined ? null : answerInWords(column, { value }, locale);
            }),
          ),
        },
      ];
    });
}

const textAnswer = ({ answers }: Input, question: string): string | null => {
  const value = Object.hasOwn(answers, question) ? answers[question]?.value : undefined;
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
};

const titlesOf = (items: readonly { id: string; title: string }[]): Record<string, string> =>
  Object.fromEntries(items.map(({ id, title }) => [id, title]));

const ruleOf = ({ id, title, source, certainty }: ImpactReport["rules"]["floors"][number]) => ({
  id,
  title,
  source,
  certainty,
});

const questionTitles = ({ sections }: Definition): Record<string, string> =>
  Object.fromEntries(sections.flatMap(({ questions }) => questions).map(({ id, text }) => [id, text]));

function titles({ definition, policy, result }: Input): ImpactReport["titles"] {
  const tier = policy.tiers.find(({ id }) => id === result.tier);
  return {
    levels: policy.levels.map(({ id, title, summary }) => ({ id, title, summary })),
    depth: policy.depths.find(({ id }) => id === result.depth)?.title ?? "",
    tier: { id: result.tier, title: tier?.title ?? "", summary: tier?.summary ?? "" },
    raises: titlesOf(policy.raises),
    row_floors: titlesOf(policy.rowFloors),
    floors: titlesOf(policy.floors),
    elements: titlesOf(policy.fundamentalRights.elements),
    questions: questionTitles(definition),
  };
}

/** By the level without measures: what keeps a harm away today may be gone tomorrow. */
function reviewBy({ createdAt, policy }: Input, { inherent }: ImpactResult): string | null {
  const months = policy.levels.find(({ id }) => id === inherent.at_least)?.reviewMonths;
  return months ? dayAfterMonths(createdAt, months) : null;
}

/** Takes with it every word that a reader needs, so that the report never changes when its sources do. */
export function buildImpactReport(input: Input): ImpactReport {
  const { definition, policy, result, tenant } = input;
  const registers = registersIn(input);
  const titled = titles(input);
  const conditions = result.conditions.map(({ id, status }) => ({
    id,
    text: policy.conditions.find((one) => one.id === id)?.text ?? "",
    status,
  }));
  return {
    kind: "impact",
    ...reportFrame(input),
    result,
    system: { name: textAnswer(input, policy.about.name), owner: textAnswer(input, policy.about.owner) },
    review_by: reviewBy(input, result),
    titles: titled,
    rules: {
      bands: policy.bands,
      gravity: policy.gravity,
      scales: policy.scales,
      rows: policy.rows,
      parties: policy.parties,
      measures: policy.measures,
      raises: policy.raises.map(ruleOf),
      row_floors: policy.rowFloors.map(ruleOf),
      floors: policy.floors.map(ruleOf),
      elements: policy.fundamentalRights.elements.map(({ id, questions }) => ({ id, questions })),
    },
    registers,
    duties: policy.duties
      .filter(({ id }) => result.duties.includes(id))
      .map(({ id, requirement, text, certainty, applies }) => ({
        id,
        requirement,
        text,
        certainty,
        applies: applies.map(({ date, asOf, source }) => ({ date, as_of: asOf, source })),
      })),
    conditions,
    approval: policy.about.approval,
    sources: policy.sources,
    asked: askedSections(definition, input.answers, input.locale),
    tasks: mayAdvise(tenant.kind) ? tasksOf({ result, registers, titles: titled, conditions }) : [],
  };
}
