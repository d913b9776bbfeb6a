import type { Question } from "../contract/definition-schema.ts";
import { always, type Change, type Comparer, type Comparers, compareFields, compareLists } from "./change.ts";

type KeyOf<T> = T extends unknown ? keyof T : never;
type OptionLike = { id?: string; level?: number; text: string; score?: number | undefined };

const wording = always("patch", "wording changed");
const breaking = (message: string) => always("major", message);

/** A limit is a number or a date; absent limits nothing. `tighter` says when the new one refuses more. */
const limit =
  (tighter: (before: number | string, after: number | string) => boolean): Comparer =>
  (before, after, path) => {
    const from = before as number | string | undefined;
    const to = after as number | string | undefined;
    const narrowed = to !== undefined && (from === undefined || tighter(from, to));
    return [
      narrowed
        ? { level: "major", path, message: "limit narrowed" }
        : { level: "minor", path, message: "limit widened" },
    ];
  };
const upper = limit((before, after) => after < before);
const lower = limit((before, after) => after > before);

const flag =
  (on: Change["level"], off: Change["level"], name: string): Comparer =>
  (_, after, path) => [
    after === true
      ? { level: on, path, message: `now ${name}` }
      : { level: off, path, message: `no longer ${name}` },
  ];

/** A condition that goes away shows what was hidden; any other change may hide what was answered. */
export const visibleIf: Comparer = (_, after, path) => [
  after === undefined
    ? { level: "minor", path, message: "always asked now" }
    : { level: "major", path, message: "may hide an answered question" },
];

const optionFields: Comparers = {
  text: wording,
  score: breaking("score changed"),
  alone: flag("major", "major", "to be chosen alone"),
};
const options: Comparer = (before, after, path) =>
  compareLists(
    before as OptionLike[],
    after as OptionLike[],
    {
      idOf: (option) => option.id ?? String(option.level),
      added: () => "minor",
      compare: (was, is, at) => compareFields(was, is, optionFields, at),
    },
    path,
  );

const measureKeys = (measures: unknown): string =>
  ((measures ?? []) as { requirement: string; weight: number }[])
    .map(({ requirement, weight }) => `${requirement}:${weight}`)
    .sort()
    .join();
const measures: Comparer = (before, after, path) =>
  measureKeys(before) === measureKeys(after)
    ? [{ level: "patch", path, message: "order changed" }]
    : [{ level: "major", path, message: "weights changed" }];

/**
 * Effort and order of work move no score, bound, gate or band, but they rank the gaps: the same answers give another
 * report, and a patch never may.
 */
const actionFields: Comparers = {
  text: wording,
  effortDays: always("minor", "effort changed, gaps may rank otherwise"),
  after: always("minor", "order of actions changed"),
};
const action: Comparer = (before, after, path) =>
  before === undefined || after === undefined
    ? [{ level: "minor", path, message: after === undefined ? "action dropped" : "action added" }]
    : compareFields(before as object, after as object, actionFields, path);

type Scores = { yes: number; no: number };
const scores: Comparer = (before, after, path) => {
  const { yes, no } = (before ?? { yes: 1, no: 0 }) as Scores;
  const now = (after ?? { yes: 1, no: 0 }) as Scores;
  const spelledOut = yes === now.yes && no === now.no;
  return [
    spelledOut
      ? { level: "patch", path, message: "scores written otherwise" }
      : { level: "major", path, message: "score changed" },
  ];
};

/** A row stored before lacks a column that is required now, and no respondent is asked for one cell of it. */
const columns: Comparer = (before, after, path) =>
  compareLists(
    before as Question[],
    after as Question[],
    {
      idOf: (column) => column.id,
      added: (column) => (column.required ? "major" : "minor"),
      compare: (was, is, at) => compareQuestions(was, is, at, strictFields),
    },
    path,
  );

/** One comparer per field of any type of question; a new field does not compile without one. */
const questionFields: { [F in KeyOf<Question>]: Comparer } = {
  id: breaking("id changed"),
  type: breaking("type changed"),
  text: wording,
  help: wording,
  why: wording,
  evidence: wording,
  documents: wording,
  multiline: wording,
  replaces: always("patch", "lineage changed"),
  required: flag("minor", "minor", "required"),
  notApplicable: flag("minor", "major", "answerable with not applicable"),
  notKnown: flag("minor", "major", "answerable with not known"),
  integer: flag("major", "minor", "whole numbers only"),
  unit: breaking("unit changed"),
  partOf: breaking("may contradict another answer"),
  sameAs: always("patch", "links to other questionnaires changed"),
  tells: breaking("tells another fact"),
  min: lower,
  max: upper,
  minRows: lower,
  maxRows: upper,
  maxLength: upper,
  visibleIf,
  options,
  columns,
  measures,
  scores,
  action,
  register: breaking("another register"),
  column: breaking("another column"),
  multiple: breaking("number of rows changed"),
};
/** Where leaving out, or saying nothing, was an answer that is stored: once required, it is refused. */
const strictFields: Comparers = { ...questionFields, required: flag("major", "minor", "required") };
/** Types with an empty answer, no option or a blank text, that only an optional question takes. */
const EMPTIABLE: ReadonlySet<Question["type"]> = new Set(["choices", "text"]);

/** What changed between two editions of one question; of another type it is another question, and no more is said. */
export function compareQuestions(
  before: Question,
  after: Question,
  path: string,
  fields: Comparers = EMPTIABLE.has(after.type) ? strictFields : questionFields,
): Change[] {
  if (before.type !== after.type) return [{ level: "major", path: `${path}/type`, message: "type changed" }];
  return compareFields(before, after, fields, path);
}
