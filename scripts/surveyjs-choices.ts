import { fail, type Outcome, ok } from "../worker/core/outcome.ts";
import { idGiver } from "./surveyjs-ids.ts";
import type { Languages, TextKey } from "./surveyjs-languages.ts";
import { type Ledger, noteLeftovers } from "./surveyjs-ledger.ts";
import { isOn, isScalar, itemsAt, type Placed, type Scalar } from "./surveyjs-source.ts";
import { literal, type Text, type TextReader } from "./surveyjs-texts.ts";

export type Context = { languages: Languages; text: TextReader; ledger: Ledger };
/** `values` has what SurveyJS stores for an option, for conditions speak of that. */
export type Options = { options: { id: string; text: Text }[]; values: [theirs: Scalar, ours: Scalar][] };

type Extra = { flags: string[]; textKey: TextKey; value: string; text: Record<string, string>; lost: string };

/** Options that SurveyJS adds by a switch. */
const EXTRAS: Extra[] = [
  {
    flags: ["hasOther", "showOtherItem"],
    textKey: "otherText",
    value: "other",
    text: { en: "Other", de: "Anderes", fr: "Autre" },
    lost: "became a plain option; its text field is lost",
  },
  {
    flags: ["hasNone", "showNoneItem"],
    textKey: "noneText",
    value: "none",
    text: { en: "None", de: "Nichts davon", fr: "Aucun" },
    lost: "became a plain option; it no longer excludes the others",
  },
  {
    flags: ["showRefuseItem"],
    textKey: "refuseText",
    value: "refused",
    text: { en: "No answer", de: "Keine Angabe", fr: "Sans réponse" },
    lost: "became a plain option",
  },
  {
    flags: ["showDontKnowItem"],
    textKey: "dontKnowText",
    value: "dontknow",
    text: { en: "Don't know", de: "Weiß nicht", fr: "Ne sait pas" },
    lost: "became a plain option",
  },
];
export const EXTRA_KEYS = EXTRAS.flatMap(({ flags, textKey }) => [...flags, textKey]);

function extrasOf(at: Placed, { languages, text, ledger }: Context): { value: Scalar; text: Text }[] {
  return EXTRAS.flatMap((extra) => {
    const flag = extra.flags.find((one) => isOn(at.source[one]));
    if (flag === undefined) return [];
    ledger.note(at, extra.lost, flag);
    return [{ value: extra.value, text: text(at, extra.textKey) ?? literal(languages, extra.text) }];
  });
}

/** Reads a list of choices, with what their switches add. */
export function readOptions(at: Placed, list: string, context: Context): Outcome<Options, string> {
  const items = itemsAt(at, list, "value");
  if (items.length === 0) return fail(`it has no ${list} of its own`);
  const read = items.flatMap((item) => {
    noteLeftovers(context.ledger, item, ["value", "text"]);
    const { value } = item.source;
    if (!isScalar(value)) return [];
    return [{ value, text: context.text(item, "text") ?? literal(context.languages, String(value)) }];
  });
  if (read.length < items.length) return fail(`one of its ${list} has no plain value`);
  return optionsFrom([...read, ...extrasOf(at, context)], list);
}

/** Options from what they are worth and called. */
export function optionsFrom(all: { value: Scalar; text: Text }[], list: string): Outcome<Options, string> {
  if (new Set(all.map(({ value }) => String(value))).size < all.length) {
    return fail(`two of its ${list} have the same value`);
  }
  const newId = idGiver();
  const named = all.map(({ value, text }) => ({ value, id: newId(String(value), "option"), text }));
  return ok({
    options: named.map(({ id, text }) => ({ id, text })),
    values: named.map(({ value, id }) => [value, id]),
  });
}
