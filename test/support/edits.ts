import fc from "fast-check";
import type { Condition } from "../../worker/contract/condition.ts";
import type { Definition } from "../../worker/contract/definition-schema.ts";
import { compileDefinition } from "../../worker/core/compile-definition.ts";
import { policy } from "./samples.ts";

type Option = { id?: string; level?: number; text: string; score?: number };
type Item = {
  id: string;
  type: string;
  text: string;
  required: boolean;
  replaces?: string[];
  visibleIf?: Condition;
  options?: Option[];
  measures?: { requirement: string; weight: number }[];
  columns?: Item[];
  [limit: string]: unknown;
};
type Place = { id: string; title: string; visibleIf?: Condition; questions: Item[] };
type Sheet = {
  sections: Place[];
  /** What each question of the first version became, as its author meant it; nothing, where it is gone. */
  went: Map<string, readonly string[]>;
};
type Pick = { at: number; by: number; fresh: string };
/** May do nothing, or something that does not compile and is then taken back. */
type Edit = (sheet: Sheet, pick: Pick) => void;

const pickFrom = <T>(all: readonly T[], n: number): T => all[n % all.length] as T;
const all = (sheet: Sheet): Item[] => sheet.sections.flatMap((section) => section.questions);
const one = (sheet: Sheet, { at }: Pick) => pickFrom(all(sheet), at);
const other = (sheet: Sheet, pick: Pick) => pickFrom(all(sheet), pick.at + 1 + (pick.by % 7));
const placeOf = (sheet: Sheet, question: Item) =>
  sheet.sections.find((section) => section.questions.includes(question)) as Place;
const lineage = (question: Item) => [...(question.replaces ?? []), question.id];

function follow(sheet: Sheet, from: string, ...to: string[]): void {
  for (const [first, heirs] of sheet.went) {
    if (heirs.includes(from)) {
      sheet.went.set(first, [...new Set(heirs.flatMap((heir) => (heir === from ? to : [heir])))]);
    }
  }
}

/** Conditions on a question look at it under its new id, or go with it. */
function rewire(sheet: Sheet, from: string, to: string | undefined): void {
  const moved = (condition: Condition): Condition =>
    JSON.parse(JSON.stringify(condition).replaceAll(`"question":"${from}"`, `"question":"${to}"`));
  for (const place of [...sheet.sections, ...all(sheet)]) {
    if (place.visibleIf === undefined) continue;
    if (to !== undefined) place.visibleIf = moved(place.visibleIf);
    else if (JSON.stringify(place.visibleIf).includes(`"question":"${from}"`)) delete place.visibleIf;
  }
}

function drop(sheet: Sheet, question: Item): void {
  for (const section of sheet.sections) {
    section.questions = section.questions.filter((it) => it !== question);
  }
  sheet.sections = sheet.sections.filter((section) => section.questions.length > 0);
  rewire(sheet, question.id, undefined);
}

const two: Option[] = [
  { id: "o0", text: "None" },
  { id: "o1", text: "One" },
];
const bodies = [
  { type: "boolean", measures: [{ requirement: "A.2.3", weight: 1 }] },
  { type: "boolean" },
  { type: "choice", options: two },
  { type: "choices", options: two },
  { type: "number", max: 10 },
  { type: "number", max: 10, unit: "days" },
  { type: "text", maxLength: 30 },
  { type: "date" },
  { type: "register", columns: [{ id: "name", type: "text", text: "Name", required: false }] },
];
const fresh = (id: string, by: number): Item => ({
  id,
  text: "New?",
  required: by % 2 === 0,
  ...structuredClone(pickFrom(bodies, by)),
});

const column = (sheet: Sheet, pick: Pick): Item | undefined => {
  const registers = all(sheet).flatMap((question) => (question.columns === undefined ? [] : [question]));
  if (registers.length === 0) return undefined;
  return pickFrom(pickFrom(registers, pick.at).columns ?? [], pick.by);
};
/** What a limit is moved to, by its name. */
const limits: Record<string, { tighter: unknown; looser: unknown }> = {
  max: { tighter: 5, looser: 20 },
  min: { tighter: 4, looser: -5 },
  maxLength: { tighter: 3, looser: 100 },
  maxRows: { tighter: 1, looser: 9 },
  minRows: { tighter: 1, looser: 0 },
};
const dateLimits: typeof limits = {
  max: { tighter: "2027-06-30", looser: "2030-12-31" },
  min: { tighter: "2026-06-01", looser: "2020-01-01" },
};
function limit(sheet: Sheet, pick: Pick, to: "tighter" | "looser"): void {
  const question = pick.by % 2 === 0 ? one(sheet, pick) : (column(sheet, pick) ?? one(sheet, pick));
  const table = question.type === "date" ? dateLimits : limits;
  const names = Object.keys(table).filter((name) => name in question);
  if (names.length === 0) return;
  const name = pickFrom(names, pick.by);
  question[name] = table[name]?.[to];
}
function retype(question: Item, by: number): void {
  const { id, text, required, replaces } = question;
  for (const key of Object.keys(question)) delete question[key];
  Object.assign(question, fresh(id, by), { text, required }, replaces === undefined ? {} : { replaces });
}

/** Each kind of thing an author does to a version. */
const edits = {
  add: (sheet, { at, by, fresh: id }) => {
    pickFrom(sheet.sections, at).questions.push(fresh(id, by));
  },
  remove: (sheet, pick) => {
    const gone = one(sheet, pick);
    follow(sheet, gone.id);
    drop(sheet, gone);
  },
  rename: (sheet, pick) => {
    const question = one(sheet, pick);
    question.replaces = lineage(question);
    follow(sheet, question.id, pick.fresh);
    rewire(sheet, question.id, pick.fresh);
    question.id = pick.fresh;
  },
  merge: (sheet, pick) => {
    const [kept, gone] = [one(sheet, pick), other(sheet, pick)];
    if (kept === gone) return;
    follow(sheet, kept.id, pick.fresh);
    follow(sheet, gone.id, pick.fresh);
    drop(sheet, gone);
    rewire(sheet, kept.id, pick.fresh);
    kept.replaces = [...lineage(kept), ...lineage(gone)];
    kept.id = pick.fresh;
  },
  absorb: (sheet, pick) => {
    const [kept, gone] = [one(sheet, pick), other(sheet, pick)];
    if (kept === gone) return;
    follow(sheet, gone.id, kept.id);
    drop(sheet, gone);
    kept.replaces = [...(kept.replaces ?? []), ...lineage(gone)];
  },
  split: (sheet, pick) => {
    const question = one(sheet, pick);
    const twin = structuredClone(question);
    follow(sheet, question.id, pick.fresh, `${pick.fresh}-twin`);
    rewire(sheet, question.id, undefined);
    question.replaces = lineage(question);
    twin.replaces = lineage(twin);
    question.id = pick.fresh;
    twin.id = `${pick.fresh}-twin`;
    placeOf(sheet, question).questions.push(twin);
  },
  retype: (sheet, pick) => retype(one(sheet, pick), pick.by),
  unit: (sheet, pick) => {
    const numbers = all(sheet).filter((question) => question.type === "number");
    if (numbers.length > 0) pickFrom(numbers, pick.at).unit = pickFrom(["hours", "weeks"], pick.by);
  },
  addOption: (sheet, pick) => {
    const { options } = one(sheet, pick);
    if (options?.[0]?.id === undefined) return;
    const scored = options[0].score === undefined ? {} : { score: 0.3 };
    options.splice(pick.by % options.length, 0, { id: pick.fresh, text: "New", ...scored });
  },
  removeOption: (sheet, pick) => {
    const { options } = one(sheet, pick);
    options?.splice(pick.by % options.length, 1);
  },
  rescore: (sheet, pick) => {
    const { options } = one(sheet, pick);
    const option = options?.[pick.by % options.length];
    if (option?.score !== undefined) option.score = 0.77;
  },
  reword: (sheet, pick) => {
    const question = one(sheet, pick);
    question.text = `Said otherwise by ${pick.fresh}`;
    if (question.options?.[0] !== undefined) question.options[0].text = "Said otherwise";
  },
  reorder: (sheet, pick) => {
    pickFrom(sheet.sections, pick.at).questions.reverse();
    if (pick.by % 2 === 0) sheet.sections.reverse();
  },
  move: (sheet, pick) => {
    const question = one(sheet, pick);
    const home = placeOf(sheet, question);
    if (home.questions.length === 1) return;
    home.questions = home.questions.filter((it) => it !== question);
    pickFrom(sheet.sections, pick.by).questions.unshift(question);
  },
  tighten: (sheet, pick) => limit(sheet, pick, "tighter"),
  loosen: (sheet, pick) => limit(sheet, pick, "looser"),
  unlimit: (sheet, pick) => {
    const question = one(sheet, pick);
    for (const name of ["min", "max", "integer"]) delete question[name];
  },
  wholeNumbers: (sheet, pick) => {
    const question = one(sheet, pick);
    if (question.type === "number") question.integer = true;
  },
  addSection: (sheet, { by, fresh: id }) => {
    sheet.sections.push({ id, title: "More", questions: [fresh(`${id}.first`, by)] });
  },
  removeSection: (sheet, pick) => {
    const gone = pickFrom(sheet.sections, pick.at);
    if (sheet.sections.length === 1) return;
    for (const question of gone.questions) {
      follow(sheet, question.id);
      drop(sheet, question);
    }
  },
  branch: (sheet, pick) => {
    one(sheet, pick).visibleIf = { op: "answered", question: other(sheet, pick).id };
  },
  branchSection: (sheet, pick) => {
    const condition: Condition = { op: "answered", question: one(sheet, pick).id };
    pickFrom(sheet.sections, pick.by).visibleIf =
      pick.by % 2 === 0 ? condition : { op: "not", of: condition };
  },
  unbranch: (sheet, pick) => {
    delete one(sheet, pick).visibleIf;
  },
  weigh: (sheet, pick) => {
    const measure = one(sheet, pick).measures?.[0];
    if (measure !== undefined) measure.weight = 7.7;
  },
  require: (sheet, pick) => {
    one(sheet, pick).required = true;
  },
  release: (sheet, pick) => {
    one(sheet, pick).required = false;
  },
  allowNotApplicable: (sheet, pick) => {
    const question = one(sheet, pick);
    if (question.measures !== undefined) question.notApplicable = true;
  },
  refuseNotApplicable: (sheet, pick) => {
    delete one(sheet, pick).notApplicable;
  },
  addColumn: (sheet, pick) => {
    const question = one(sheet, pick);
    question.columns?.push({ id: pick.fresh, type: "boolean", text: "New?", required: pick.by % 2 === 0 });
  },
  removeColumn: (sheet, pick) => {
    const { columns } = one(sheet, pick);
    columns?.splice(pick.by % columns.length, 1);
  },
  retypeColumn: (sheet, pick) => {
    const target = column(sheet, pick);
    if (target === undefined) return;
    const { id, text, required } = target;
    for (const key of Object.keys(target)) delete target[key];
    const body = pickFrom([{ type: "text" }, { type: "choice", options: two }, { type: "date" }], pick.at);
    Object.assign(target, structuredClone(body), { id, text, required });
  },
  columnUnit: (sheet, pick) => {
    const target = column(sheet, pick);
    if (target?.type === "number") target.unit = "USD";
  },
  requireColumn: (sheet, pick) => {
    const target = column(sheet, pick);
    if (target !== undefined) target.required = pick.at % 2 === 0;
  },
} satisfies Record<string, Edit>;
export type EditName = keyof typeof edits;

export type Edited = { definition: Definition; went: Sheet["went"] };
type Step = { name: EditName; at: number; by: number };
export type Script = Step[];

/** What puts most answers at risk comes more often. */
const weighted: EditName[] = [
  ...(Object.keys(edits) as EditName[]),
  ...(["rename", "rename", "rename", "merge", "merge", "absorb", "removeOption", "removeOption"] as const),
];

export const scripts = (
  { minLength = 1, maxLength = 8 } = {},
  names: readonly EditName[] = weighted,
): fc.Arbitrary<Script> =>
  fc.array(fc.record({ name: fc.constantFrom(...names), at: fc.nat(99), by: fc.nat(99) }), {
    minLength,
    maxLength,
  });

/** The version that an author makes of another by these steps; one that would not compile is left out. */
export function edited(first: Definition, script: Script, generation = "n"): Edited {
  const ids = first.sections.flatMap((section) => section.questions.map(({ id }) => id));
  const start: Edited = { definition: first, went: new Map(ids.map((id) => [id, [id]])) };
  return script.reduce((before, { name, at, by }, step): Edited => {
    const copy = structuredClone(before.definition);
    const sheet: Sheet = { sections: copy.sections as unknown as Place[], went: new Map(before.went) };
    edits[name](sheet, { at, by, fresh: `${generation}${step}` });
    const outcome = compileDefinition({ ...copy, sections: sheet.sections }, policy);
    return outcome.ok ? { definition: outcome.value.definition, went: sheet.went } : before;
  }, start);
}
