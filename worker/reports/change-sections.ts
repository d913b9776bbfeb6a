import type { PolicyName, Rescoring, Trend } from "../contract/changes.ts";
import { causesInWords, nameOf, requirementRow, ruleRows, wholeRows } from "./change-rows.ts";
import type { View } from "./report-view.ts";
import { fill } from "./words/fill.ts";

/**
 * What a report tells about other reports and other questionnaires, before it becomes a page, a PDF or a sheet. Cells are
 * plain text.
 */
export type ChangeTable = { title: string; columns: string[]; rows: string[][] };
export type ChangeSection = {
  id: "rescoring" | "trend" | "again" | "ahead-scope" | "ahead-impact";
  title: string;
  paragraphs: string[];
  tables: ChangeTable[];
};

const named = ({ slug, version }: PolicyName): string => `${slug} ${version}`;
const filledOnly = (tables: ChangeTable[]): ChangeTable[] => tables.filter(({ rows }) => rows.length > 0);

function rescoringSection(view: View, rescoring: Rescoring): ChangeSection {
  const { rescoring: words, columns } = view.words.changes;
  const { report, policy, engine } = rescoring;
  const changed = new Set(rescoring.requirements.map(({ id }) => id));
  const moved = rescoring.causes.filter(({ requirement }) => changed.has(requirement));
  const told = moved.length > 0 ? moved : rescoring.causes;
  const sides = { before: named(policy.before), after: named(policy.after) };
  const isQuiet = changed.size === 0 && rescoring.gates.length === 0;
  return {
    id: "rescoring",
    title: words.title,
    paragraphs: [
      fill(words.intro, { report: report.id, date: view.format.date(report.created_at), ...sides }),
      ...(engine.before === engine.after ? [] : [fill(words.engine, engine)]),
      ...(isQuiet ? [words.nothing] : []),
    ],
    tables: filledOnly([
      {
        title: words.whole,
        columns: [columns.what, columns.before, columns.after],
        rows: wholeRows(view, rescoring, rescoring.band),
      },
      {
        title: words.rules,
        columns: [columns.rule, columns.before, columns.after],
        rows: ruleRows(view, rescoring.rules),
      },
      {
        title: words.requirements,
        columns: [columns.requirement, columns.before, columns.after, columns.finding, columns.why],
        rows: told.map(({ requirement }) => [
          ...requirementRow(view, requirement, rescoring),
          causesInWords(view, rescoring, requirement),
        ]),
      },
    ]),
  };
}

function trendSection(view: View, trend: Trend): ChangeSection {
  const { trend: words, columns, none } = view.words.changes;
  const { since, gaps } = trend;
  const { format, report } = view;
  const list = (ids: readonly string[]) =>
    ids.length === 0 ? none : ids.map((id) => nameOf(view, id)).join(", ");
  return {
    id: "trend",
    title: words.title,
    paragraphs: [
      format.counted(words.intro, trend.compared, { date: format.date(since.completed_at) }),
      ...(trend.policy_changed
        ? [
            fill(words.policy, {
              before: named(since.policy),
              after: `${report.policy.slug} ${report.policy.version}`,
              score: format.score(since.score),
            }),
          ]
        : []),
      ...(trend.version_changed
        ? [fill(words.version, { before: since.version, after: report.questionnaire.version })]
        : []),
      ...(trend.requirements.length === 0 ? [words.nothing] : []),
    ],
    tables: filledOnly([
      {
        title: words.whole,
        columns: [columns.what, columns.before, columns.after],
        rows: [
          ...wholeRows(view, trend, trend.band),
          ...(gaps.closed.length > 0 ? [[words.closed, "", list(gaps.closed)]] : []),
          ...(gaps.opened.length > 0 ? [[words.opened, "", list(gaps.opened)]] : []),
        ],
      },
      {
        title: words.requirements,
        columns: [columns.requirement, columns.before, columns.after, columns.finding],
        rows: trend.requirements.map(({ id }) => requirementRow(view, id, trend)),
      },
      {
        title: words.apart,
        columns: [columns.requirement, columns.why],
        rows: trend.apart.map(({ requirement, title, reason }) => [
          nameOf(view, requirement, title),
          words.reasons[reason],
        ]),
      },
    ]),
  };
}

/** What another policy changed, and what changed since the last assessment, where the report tells of it. */
export const changeSections = (view: View): ChangeSection[] => {
  const { rescoring, trend } = view.report;
  return [
    ...(trend ? [trendSection(view, trend)] : []),
    ...(rescoring ? [rescoringSection(view, rescoring)] : []),
  ];
};

/** When it is due again; nothing where it never is. */
export function againSection(view: View): ChangeSection | undefined {
  const { reassessment } = view.report;
  if (!reassessment) return undefined;
  const { again: words, columns } = view.words.changes;
  const { format } = view;
  return {
    id: "again",
    title: words.title,
    paragraphs: [
      format.counted(words.due, reassessment.interval_months, { date: format.date(reassessment.due_on) }),
      words.cycle,
    ],
    tables: [
      {
        title: words.caption,
        columns: [columns.day, columns.occasion],
        rows: reassessment.cycle.map(({ due_on, occasion }) => [
          format.date(due_on),
          words.occasions[occasion],
        ]),
      },
    ],
  };
}
