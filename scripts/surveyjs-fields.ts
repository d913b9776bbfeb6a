import { fail, type Outcome, ok } from "../worker/core/outcome.ts";
import { type Context, EXTRA_KEYS, optionsFrom, readOptions } from "./surveyjs-choices.ts";
import { isOn, isScalar, itemsAt, nameOf, type Placed, type Scalar, type Source } from "./surveyjs-source.ts";
import { literal, type Text } from "./surveyjs-texts.ts";

/** A question made of an element. Its texts are still in all languages; its id is given later. */
export type Made = {
  at: Placed;
  /** What conditions call it. */
  name: string;
  question: Source & { type: string; text: Text };
  values?: [theirs: Scalar, ours: Scalar][];
  /** The elements that its columns were made of, by their order. */
  columns?: Placed[];
};
export type Mapper = {
  /** The properties that it reads, besides those that all elements have. */
  reads: readonly string[];
  make: (at: Placed, context: Context) => Outcome<Made[], string>;
};

export const COMMON_KEYS = ["type", "name", "title", "description", "isRequired", "visibleIf", "visible"];

export function baseOf(at: Placed, { languages, text }: Context) {
  const help = text(at, "description");
  return {
    text: text(at, "title") ?? literal(languages, nameOf(at) || "?"),
    ...(help === undefined ? {} : { help }),
    required: isOn(at.source.isRequired),
  };
}

const made = (
  at: Placed,
  context: Context,
  rest: Source & { type: string },
  values?: Made["values"],
): Made => ({
  at,
  name: nameOf(at),
  question: { ...baseOf(at, context), ...rest },
  ...(values === undefined ? {} : { values }),
});

const fromChoices = (type: "choice" | "choices"): Mapper => ({
  reads: ["choices", ...EXTRA_KEYS],
  make: (at, context) => {
    const read = readOptions(at, "choices", context);
    return read.ok ? ok([made(at, context, { type, options: read.value.options }, read.value.values)]) : read;
  },
});

/** A boolean says yes and no here; one that says something else becomes a choice, so that its words are kept. */
const boolean: Mapper = {
  reads: ["labelTrue", "labelFalse", "valueTrue", "valueFalse"],
  make: (at, context) => {
    const { valueTrue, valueFalse } = at.source;
    const theirs = (value: unknown, otherwise: boolean): [Scalar, boolean][] => [
      [otherwise, otherwise],
      ...(isScalar(value) && value !== otherwise ? [[value, otherwise] as [Scalar, boolean]] : []),
    ];
    const values = [...theirs(valueTrue, true), ...theirs(valueFalse, false)];
    const yes = context.text(at, "labelTrue");
    const no = context.text(at, "labelFalse");
    if (yes === undefined && no === undefined) return ok([made(at, context, { type: "boolean" }, values)]);
    const options = [
      { id: "true", text: yes ?? literal(context.languages, { en: "Yes", de: "Ja", fr: "Oui" }) },
      { id: "false", text: no ?? literal(context.languages, { en: "No", de: "Nein", fr: "Non" }) },
    ];
    return ok([
      made(
        at,
        context,
        { type: "choice", options },
        values.map(([value, ours]) => [value, String(ours)]),
      ),
    ]);
  },
};

const numberAt = ({ source }: Placed, key: string): number | undefined => {
  const value = source[key];
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
};

/** The limits that can be read; the others are listed. */
function limits<T>(at: Placed, { ledger }: Context, read: (key: string) => T | undefined): Source {
  return Object.fromEntries(
    ["min", "max"].flatMap((key) => {
      if (at.source[key] === undefined || at.source[key] === "") return [];
      const value = read(key);
      if (value === undefined) ledger.note(at, "this limit can not be read", key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

type Input = (at: Placed, context: Context) => Source & { type: string };

const numberInput: Input = (at, context) => {
  const step = numberAt(at, "step");
  if (step !== undefined && step !== 1) context.ledger.note(at, "only steps of 1 are kept", "step");
  return {
    type: "number",
    ...limits(at, context, (key) => numberAt(at, key)),
    ...(step === 1 ? { integer: true } : {}),
  };
};
const dateInput: Input = (at, context) => ({
  type: "date",
  ...limits(at, context, (key) => {
    const day = /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(String(at.source[key]))?.[0];
    return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : undefined;
  }),
});

const LENGTH_MAX = 10_000;
function lengthOf(at: Placed, { ledger }: Context): Source {
  const length = numberAt(at, "maxLength");
  if (length === undefined || length < 1) return {};
  if (length > LENGTH_MAX) ledger.note(at, `no text is longer than ${LENGTH_MAX} characters`, "maxLength");
  return { maxLength: Math.min(LENGTH_MAX, Math.floor(length)) };
}

const textInput: Input = (at, context) => {
  const { inputType } = at.source;
  if (inputType !== undefined && inputType !== "text") {
    context.ledger.note(
      at,
      `became plain text: the form of ${String(inputType)} is not checked`,
      "inputType",
    );
  }
  for (const key of ["min", "max", "step"].filter((one) => at.source[one] !== undefined)) {
    context.ledger.note(at, "a text has no limit but its length", key);
  }
  return { type: "text", ...lengthOf(at, context) };
};

const INPUTS: Record<string, Input> = { number: numberInput, range: numberInput, date: dateInput };

const text: Mapper = {
  reads: ["inputType", "min", "max", "step", "maxLength"],
  make: (at, context) => {
    const input = Object.hasOwn(INPUTS, String(at.source.inputType))
      ? INPUTS[String(at.source.inputType)]
      : undefined;
    return ok([made(at, context, (input ?? textInput)(at, context))]);
  },
};

/** Free text beside a question is often long, so that it gets more room than a line. */
const COMMENT_LENGTH = 4_000;
const comment: Mapper = {
  reads: ["maxLength"],
  make: (at, context) =>
    ok([
      made(at, context, {
        type: "text",
        multiline: true,
        maxLength: COMMENT_LENGTH,
        ...lengthOf(at, context),
      }),
    ]),
};

const OPTIONS_MAX = 60;
/** One option for each step, so that the words at its ends can be kept. */
const rating: Mapper = {
  reads: [
    "rateMin",
    "rateMax",
    "rateStep",
    "rateCount",
    "rateValues",
    "minRateDescription",
    "maxRateDescription",
  ],
  make: (at, context) => {
    const lowest = context.text(at, "minRateDescription");
    const highest = context.text(at, "maxRateDescription");
    if (itemsAt(at, "rateValues", "value").length > 0) {
      for (const key of ["minRateDescription", "maxRateDescription"].filter((one) => at.source[one])) {
        context.ledger.note(at, "its values have their own words", key);
      }
      const read = readOptions(at, "rateValues", context);
      return read.ok
        ? ok([made(at, context, { type: "choice", options: read.value.options }, read.value.values)])
        : read;
    }
    const min = numberAt(at, "rateMin") ?? 1;
    const step = numberAt(at, "rateStep") ?? 1;
    const count = numberAt(at, "rateCount");
    const max = numberAt(at, "rateMax") ?? (count === undefined ? 5 : min + (count - 1) * step);
    const length = Math.floor((max - min) / step) + 1;
    if (!(step > 0 && length >= 2)) return fail("its scale has fewer than two steps");
    if (length > OPTIONS_MAX) return fail(`its scale has more than ${OPTIONS_MAX} steps`);
    const ends = new Map([
      [0, lowest],
      [length - 1, highest],
    ]);
    const steps = Array.from({ length }, (_, i) => ({
      value: min + i * step,
      text: worded(String(min + i * step), ends.get(i), context),
    }));
    const read = optionsFrom(steps, "steps");
    return read.ok
      ? ok([made(at, context, { type: "choice", options: read.value.options }, read.value.values)])
      : read;
  },
};

function worded(value: string, words: Text | undefined, { languages }: Context): Text {
  if (words === undefined) return literal(languages, value);
  return {
    said: Object.fromEntries(
      Object.entries(words.said).map(([locale, said]) => [locale, `${value}: ${said}`]),
    ),
  };
}

/** Elements that become one question and may be a column, too. */
export const FIELDS: Record<string, Mapper> = {
  radiogroup: fromChoices("choice"),
  dropdown: fromChoices("choice"),
  buttongroup: fromChoices("choice"),
  checkbox: fromChoices("choices"),
  tagbox: fromChoices("choices"),
  boolean,
  text,
  comment,
  rating,
};
