import type { Policy } from "../worker/contract/policy-schema.ts";
import { compileDefinition } from "../worker/core/compile-definition.ts";
import type { Fault } from "../worker/core/fault.ts";
import { fail, type Outcome, ok } from "../worker/core/outcome.ts";
import {
  type Draft,
  type DraftQuestion,
  type DraftSection,
  documentOf,
  translationsOf,
} from "./surveyjs-draft.ts";
import { wordsFrom } from "./surveyjs-ids.ts";
import type { Ledger } from "./surveyjs-ledger.ts";
import { nameOf, type Source } from "./surveyjs-source.ts";
import { literal, unsaid } from "./surveyjs-texts.ts";

type Context = { draft: Draft; ledger: Ledger; fault: Fault };
type At = Context & { section: DraftSection; question: DraftQuestion };
type Keys = Record<string, string | undefined>;

const said = ({ code, message }: Fault) => `${code}: ${message}`;
const pathIn = (fault: Fault, depth: number) => fault.pointer.split("/").slice(depth).join(".");

/** A condition that is taken away shows more than before; the other way round something would be lost. */
function showAlways({ ledger, fault }: Context, { at }: DraftSection | DraftQuestion, fields: Source): void {
  if (fields.visibleIf === undefined) return;
  ledger.note(at, `it is always shown, for its condition was refused (${said(fault)})`, "visibleIf");
  fields.visibleIf = undefined;
}

function dropQuestion({ ledger, fault, section, question }: At): void {
  if (!section.questions.includes(question)) return;
  section.questions = section.questions.filter((one) => one !== question);
  ledger.note(question.at, `${pathIn(fault, 5) || "it"} was refused (${said(fault)})`);
}

function dropColumn(context: At, index: number): void {
  const { ledger, fault, question } = context;
  const columns = question.question.columns as unknown[];
  const [at] = question.columns?.splice(index, 1) ?? [];
  columns.splice(index, 1);
  if (at) ledger.note(at, `${pathIn(fault, 7) || "it"} was refused (${said(fault)})`);
  if (columns.length === 0) dropQuestion(context);
}

function dropHelp({ ledger, fault }: Context, { at }: DraftSection | DraftQuestion, fields: Source): void {
  ledger.note(at, `was refused (${said(fault)})`, "description");
  fields.help = undefined;
}

/** A question in two languages would be worse than one that is wholly in the original. */
function inOriginal({ draft, ledger, fault }: Context, { locale = "", list, id }: Keys): void {
  const { original } = draft.languages;
  const reason = `not said in ${locale}: the original stands in (${said(fault)})`;
  for (const section of draft.sections) {
    if (list === "sections" && section.fields.id === id) {
      ledger.note(section.at, reason);
      section.fields = unsaid(section.fields, locale, original);
    }
    for (const one of section.questions.filter(
      ({ question }) => list === "questions" && question.id === id,
    )) {
      ledger.note(one.at, reason);
      one.question = unsaid(one.question, locale, original);
    }
  }
  if (list === "title" || list === "description") {
    ledger.note(draft.survey, reason, list);
    draft.head = unsaid(draft.head, locale, original);
  }
}

const HEAD = { title: (slug: string) => wordsFrom(slug), description: () => "Imported from SurveyJS." };

function replaceHead({ draft, ledger, fault }: Context, key: keyof typeof HEAD): void {
  ledger.note(draft.survey, `something else stands in (${said(fault)})`, key);
  draft.head[key] = literal(draft.languages, HEAD[key](String(draft.head.slug)));
}

const CYCLES = ["condition_cycle", "condition_chain"];
const withSection =
  (repair: (context: Context, section: DraftSection) => void) =>
  (context: Context, { i }: Keys, sections: DraftSection[]) => {
    const section = sections[Number(i)];
    if (section) repair(context, section);
  };
const withQuestion =
  (repair: (at: At, keys: Keys) => void) =>
  (context: Context, keys: Keys, sections: DraftSection[], questions: DraftQuestion[][]) => {
    const section = sections[Number(keys.i)];
    const question = questions[Number(keys.i)]?.[Number(keys.j)];
    if (section && question) repair({ ...context, section, question }, keys);
  };

type Repair = (context: Context, keys: Keys, sections: DraftSection[], questions: DraftQuestion[][]) => void;

/** What is given up for a fault, by where it is. The first place that fits counts. */
const REPAIRS: [place: RegExp, repair: Repair][] = [
  [/^\/translations\/(?<locale>[^/]+)\/(?<list>[a-z]+)(?:\/(?<id>[^/]+))?/, inOriginal],
  [
    /^\/sections\/(?<i>\d+)\/questions\/(?<j>\d+)\/visibleIf/,
    withQuestion((at) => showAlways(at, at.question, at.question.question)),
  ],
  [
    /^\/sections\/(?<i>\d+)\/questions\/(?<j>\d+)\/help$/,
    withQuestion((at) => dropHelp(at, at.question, at.question.question)),
  ],
  [
    /^\/sections\/(?<i>\d+)\/questions\/(?<j>\d+)\/columns\/(?<k>\d+)/,
    withQuestion((at, { k }) => dropColumn(at, Number(k))),
  ],
  [
    /^\/sections\/(?<i>\d+)\/questions\/(?<j>\d+)/,
    withQuestion((at) => {
      if (!CYCLES.includes(at.fault.code)) dropQuestion(at);
      else if (at.question.question.visibleIf !== undefined)
        showAlways(at, at.question, at.question.question);
      else showAlways(at, at.section, at.section.fields);
    }),
  ],
  [
    /^\/sections\/(?<i>\d+)\/visibleIf/,
    withSection((at, section) => showAlways(at, section, section.fields)),
  ],
  [/^\/sections\/(?<i>\d+)\/help$/, withSection((at, section) => dropHelp(at, section, section.fields))],
  [
    /^\/sections\/(?<i>\d+)\/title$/,
    withSection(({ draft, ledger, fault }, section) => {
      ledger.note(section.at, `its name stands in (${said(fault)})`, "title");
      section.fields.title = literal(draft.languages, wordsFrom(nameOf(section.at)));
    }),
  ],
  [
    /^\/sections$/,
    ({ draft, ledger, fault }) => {
      for (const { at } of draft.sections.pop()?.questions ?? []) ledger.note(at, said(fault));
    },
  ],
  [/^\/title$/, (context) => replaceHead(context, "title")],
  [/^\/description$/, (context) => replaceHead(context, "description")],
];

/** Gives up what the fault is about; false where nothing that was imported is at fault. */
function repairOne(context: Context, sections: DraftSection[], questions: DraftQuestion[][]): boolean {
  for (const [place, repair] of REPAIRS) {
    const found = place.exec(context.fault.pointer);
    if (found === null) continue;
    repair(context, found.groups ?? {}, sections, questions);
    return true;
  }
  return false;
}

/**
 * Takes away what the compiler refuses, each with its reason, until it refuses nothing: the limits of a questionnaire
 * are known in one place, and that is not here.
 */
export function repairUntilSound(draft: Draft, policy: Policy, ledger: Ledger): Outcome<Draft, Fault[]> {
  for (;;) {
    draft.sections = draft.sections.filter(({ questions }) => questions.length > 0);
    if (draft.sections.length === 0) {
      return fail([{ pointer: "/sections", code: "missing", message: "Nothing in it becomes a question." }]);
    }
    const source = { ...documentOf(draft), translations: translationsOf(draft) };
    const compiled = compileDefinition(JSON.parse(JSON.stringify(source)), policy);
    if (compiled.ok) return ok(draft);
    const sections = draft.sections;
    const questions = sections.map((section) => section.questions);
    const places = new Set<string>();
    // From the end, so that a column that is taken away does not move those that are still to come.
    const beyond = compiled.error.toReversed().filter((fault) => {
      const place = fault.pointer.replace(/^(\/sections\/\d+\/questions\/\d+(?:\/columns\/\d+)?).*$/, "$1");
      if (places.has(place) || (place === "/sections" && places.size > 0)) return false;
      places.add(place);
      return !repairOne({ draft, ledger, fault }, [...sections], questions);
    });
    if (beyond.length > 0) return fail(beyond.toReversed());
  }
}
