import type { Condition } from "../worker/contract/condition.ts";
import type { Policy } from "../worker/contract/policy-schema.ts";
import type { Fault } from "../worker/core/fault.ts";
import { fail, type Outcome, ok } from "../worker/core/outcome.ts";
import type { Context } from "./surveyjs-choices.ts";
import { allOf, conditionFrom, type Target } from "./surveyjs-conditions.ts";
import { type Draft, type DraftSection, documentOf, translationsOf } from "./surveyjs-draft.ts";
import { type Fate, fatesOf, noteLost } from "./surveyjs-fates.ts";
import { COMMON_KEYS } from "./surveyjs-fields.ts";
import { idGiver, wordsFrom } from "./surveyjs-ids.ts";
import { languagesOf } from "./surveyjs-languages.ts";
import { type Note, newLedger, noteLeftovers, noteUnread } from "./surveyjs-ledger.ts";
import { joined, MAPPERS } from "./surveyjs-registers.ts";
import { repairUntilSound } from "./surveyjs-repair.ts";
import { type Block, blocksIn } from "./surveyjs-sections.ts";
import { isSource, nameOf, type Placed, type Source, typeOf } from "./surveyjs-source.ts";
import { literal, type Text, textReader } from "./surveyjs-texts.ts";

export type ImportOptions = { slug: string; version: string; kind: string; locale?: string; policy: Policy };
export type Imported = {
  document: Source;
  translations: Record<string, Source>;
  fates: Fate[];
  notes: Note[];
};

const QUESTIONS_MAX = 200;
const TITLE_MAX = 120;
const HELP_MAX = 600;

type Mapped = Target & { conditions: Placed[] };
type Part = { block: Block; questions: Mapped[] };

const fits = (text: Text, max: number) => Object.values(text.said).every((said) => said.length <= max);

function mapItems({ items }: Block, context: Context, newId: ReturnType<typeof idGiver>): Mapped[] {
  return items.flatMap(({ at, conditions }) => {
    const mapper = Object.hasOwn(MAPPERS, typeOf(at)) ? MAPPERS[typeOf(at)] : undefined;
    const made = mapper?.make(at, context) ?? fail(`there is no question of type ${typeOf(at) || "?"}`);
    if (!made.ok) {
      context.ledger.note(at, made.error);
      // Of what is lost this alone is told by name: it is where the choices are that its author will miss.
      if (at.source.choicesByUrl !== undefined) noteUnread(context.ledger, at, "choicesByUrl");
      return [];
    }
    noteLeftovers(context.ledger, at, [...COMMON_KEYS, ...(mapper?.reads ?? [])]);
    return made.value.map((one) => ({ ...one, id: newId(one.name, "question"), conditions }));
  });
}

/** The headings above a section in one line, as long as they fit; what is too long for a title becomes help. */
function headingOf(
  { heading, first }: Block,
  { ledger, text, languages }: Context,
): { title: Text; help?: Text } {
  const at = heading.titled.at(-1) ?? { source: {}, path: "" };
  const titles = heading.titled.flatMap((one) => text(one, "title") ?? []);
  const help = first ? text(at, "description") : undefined;
  const own = titles.at(-1);
  if (own === undefined) {
    ledger.note(at, "it has no title: its name stands in", "title");
    return { title: literal(languages, wordsFrom(nameOf(at))), ...(help ? { help } : {}) };
  }
  if (!fits(own, TITLE_MAX)) {
    const asHelp = help === undefined && fits(own, HELP_MAX);
    ledger.note(
      at,
      `too long for a title: its name stands in${asHelp ? ", and it became the help" : ""}`,
      "title",
    );
    const rest = asHelp ? own : help;
    return { title: literal(languages, wordsFrom(nameOf(at))), ...(rest ? { help: rest } : {}) };
  }
  const above = titles.filter(
    (one, i) => i < titles.length - 1 && one.said[languages.original] !== own.said[languages.original],
  );
  const full = above.reduceRight((below, one) => joined(one, below), own);
  if (!fits(full, TITLE_MAX))
    ledger.note(at, "the headings above it are too long to be shown with it", "title");
  return { title: fits(full, TITLE_MAX) ? full : own, ...(help ? { help } : {}) };
}

/** All conditions that map; those that do not are listed, and what they hid is shown. */
function conditionOf(
  places: Placed[],
  targets: Map<string, Target>,
  { ledger }: Context,
): Condition | undefined {
  return allOf(
    places.flatMap((at) => {
      if (at.source.visibleIf === undefined || at.source.visibleIf === "") return [];
      const found = conditionFrom(at.source.visibleIf, targets);
      if (!found.ok)
        ledger.note(at, `it is always shown: ${found.error} (${String(at.source.visibleIf)})`, "visibleIf");
      return found.ok ? [found.value] : [];
    }),
  );
}

const when = (condition: Condition | undefined) => (condition === undefined ? {} : { visibleIf: condition });

function sectionsOf(parts: Part[], targets: Map<string, Target>, context: Context): DraftSection[] {
  const newId = idGiver();
  return parts.flatMap(({ block, questions }) => {
    const at = block.heading.titled.at(-1) ?? { source: {}, path: "" };
    const shown = {
      ...headingOf(block, context),
      ...when(conditionOf(block.heading.conditions, targets, context)),
    };
    const made = questions.map(({ id, conditions, question, ...rest }) => {
      const visibleIf = when(conditionOf(conditions, targets, context));
      return { ...rest, question: { id, ...question, ...visibleIf } };
    });
    return Array.from({ length: Math.ceil(made.length / QUESTIONS_MAX) }, (_, i) => ({
      at,
      fields: { id: newId(nameOf(at), "section"), ...shown },
      questions: made.slice(i * QUESTIONS_MAX, (i + 1) * QUESTIONS_MAX),
    }));
  });
}

/** Answers are kept by name in SurveyJS: questions of one name share theirs there, and here the first has the name. */
function targetsIn(parts: Part[], { ledger }: Context): Map<string, Target> {
  const targets = new Map<string, Target>();
  for (const one of parts.flatMap(({ questions }) => questions)) {
    if (targets.has(one.name))
      ledger.note(one.at, "another has this name: they no longer share an answer", "name");
    else targets.set(one.name, one);
  }
  return targets;
}

function headOf(survey: Placed, options: ImportOptions, questions: number, context: Context): Draft["head"] {
  const { languages, ledger, text } = context;
  const or = (key: "title" | "description", otherwise: string) => {
    const found = text(survey, key);
    if (found === undefined) ledger.note(survey, "there is none: write one", key);
    return found ?? literal(languages, otherwise);
  };
  const { slug, version, kind, policy } = options;
  ledger.note(survey, "minutes is an estimate: three questions a minute");
  return {
    slug,
    version,
    kind,
    standard: policy.standard,
    policy: { slug: policy.slug, version: policy.version },
    locale: languages.original,
    title: or("title", wordsFrom(slug)),
    description: or("description", "Imported from SurveyJS."),
    minutes: Math.min(600, Math.ceil(questions / 3)),
  };
}

/** SurveyJS lets a text be as long as it may, which no store of answers can. */
function noteLengths(survey: Placed, parts: Part[], { ledger }: Context): void {
  const texts = parts
    .flatMap(({ questions }) => questions)
    .filter(({ question }) => question.type === "text");
  if (texts.every(({ at }) => at.source.maxLength !== undefined)) return;
  ledger.note(survey, "where it sets no length, a text has up to 1000 characters and a comment 4000");
}

/** Many surveys hide scores in the values of their choices, as in item1-3; a guess at that would be a silent one. */
function noteSuffixes(survey: Placed, parts: Part[], { ledger }: Context): void {
  const suspects = parts
    .flatMap(({ questions }) => questions)
    .filter(({ values = [] }) => values.length > 1 && values.every(([one]) => /^.+-\d+$/.test(String(one))));
  if (suspects.length === 0) return;
  const names = suspects.map(({ name }) => name).join(", ");
  ledger.note(survey, `values of choices that end in numbers were not taken for scores: ${names}`);
}

/** A survey of SurveyJS as a questionnaire, with everything that did not map and why. */
export function importSurvey(source: unknown, options: ImportOptions): Outcome<Imported, Fault[]> {
  if (!isSource(source))
    return fail([{ pointer: "", code: "type_wrong", message: "A survey is a JSON object." }]);
  const survey: Placed = { source, path: "" };
  const ledger = newLedger();
  const languages = languagesOf(survey, ledger, options.locale);
  const context: Context = { languages, ledger, text: textReader(languages, ledger) };
  noteLeftovers(ledger, survey, ["title", "description", "pages", "elements", "questions", "locale"]);

  const newId = idGiver();
  const parts = blocksIn(survey, ledger).map((block) => ({
    block,
    questions: mapItems(block, context, newId),
  }));
  const asked = parts.filter(({ questions }) => questions.length > 0);
  const targets = targetsIn(asked, context);
  const count = asked.reduce((sum, { questions }) => sum + questions.length, 0);
  noteSuffixes(survey, asked, context);
  noteLengths(survey, asked, context);
  const head = headOf(survey, options, count, context);
  const draft: Draft = { survey, languages, head, sections: sectionsOf(asked, targets, context) };
  const sound = repairUntilSound(draft, options.policy, ledger);
  if (!sound.ok) return sound;

  const fates = fatesOf(survey, draft);
  return ok({
    document: documentOf(draft),
    translations: translationsOf(draft),
    fates,
    notes: [...ledger.notes, ...noteLost(fates, ledger.notes)],
  });
}
