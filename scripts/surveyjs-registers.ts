import { fail, ok } from "../worker/core/outcome.ts";
import { type Context, readOptions } from "./surveyjs-choices.ts";
import { baseOf, COMMON_KEYS, FIELDS, type Made, type Mapper } from "./surveyjs-fields.ts";
import { idGiver } from "./surveyjs-ids.ts";
import { noteLeftovers } from "./surveyjs-ledger.ts";
import { isOn, itemsAt, nameOf, type Placed, type Source, typeOf } from "./surveyjs-source.ts";
import { literal, type Text } from "./surveyjs-texts.ts";

const COLUMNS_MAX = 20;
const ROWS_MAX = 1_000;

/** A row's cells are plain values: what would ask more of a column is listed. */
function columnFrom(at: Placed, context: Context): Made | undefined {
  const mapper = Object.hasOwn(FIELDS, typeOf(at)) ? FIELDS[typeOf(at)] : undefined;
  if (mapper === undefined) {
    context.ledger.note(at, `a column can not be a ${typeOf(at) || "thing without a type"}`);
    return undefined;
  }
  const made = mapper.make(at, context);
  if (!made.ok) context.ledger.note(at, made.error);
  noteLeftovers(context.ledger, at, [...COMMON_KEYS, ...mapper.reads]);
  if (at.source.visibleIf !== undefined) {
    context.ledger.note(at, "nothing branches inside a row: the column is always shown", "visibleIf");
  }
  return made.ok ? made.value[0] : undefined;
}

const rowsOf = (at: Placed, lowest: string, highest: string): Source => {
  const count = (key: string) => (Number.isInteger(at.source[key]) ? Number(at.source[key]) : undefined);
  const min = count(lowest);
  const max = count(highest);
  return {
    ...(min !== undefined && min >= 0 && min <= ROWS_MAX ? { minRows: min } : {}),
    ...(max !== undefined && max >= 1 && max <= ROWS_MAX ? { maxRows: max } : {}),
  };
};

function registerFrom(
  at: Placed,
  columns: Placed[],
  rows: Source,
  context: Context,
): ReturnType<Mapper["make"]> {
  const { ledger } = context;
  for (const column of columns.slice(COLUMNS_MAX)) {
    ledger.note(column, `a register has no more than ${COLUMNS_MAX} columns`);
  }
  const newId = idGiver();
  const made = columns.slice(0, COLUMNS_MAX).flatMap((column) => {
    const field = columnFrom(column, context);
    return field === undefined ? [] : [field];
  });
  if (made.length === 0) return fail("none of its columns maps");
  const question = {
    ...baseOf(at, context),
    type: "register",
    ...rows,
    columns: made.map(({ name, question }) => ({ id: newId(name, "column"), ...question })),
  };
  return ok([{ at, name: nameOf(at), question, columns: made.map((one) => one.at) }]);
}

const panels: Mapper = {
  reads: ["templateElements", "minPanelCount", "maxPanelCount"],
  make: (at, context) =>
    registerFrom(
      at,
      itemsAt(at, "templateElements", "name"),
      rowsOf(at, "minPanelCount", "maxPanelCount"),
      context,
    ),
};

/** A column of a table says in cellType what an element says in type, and may share the table's choices. */
function spelledOut(column: Placed, { source }: Placed): Placed {
  const { cellType, ...own } = column.source;
  const type = cellType === undefined || cellType === "default" ? (source.cellType ?? "dropdown") : cellType;
  const shares =
    own.choices === undefined && ["dropdown", "radiogroup", "checkbox", "tagbox"].includes(String(type));
  return { ...column, source: { ...own, type, ...(shares ? { choices: source.choices } : {}) } };
}

const rowsOfCells: Mapper = {
  reads: ["columns", "choices", "cellType", "minRowCount", "maxRowCount"],
  make: (at, context) =>
    registerFrom(
      at,
      itemsAt(at, "columns", "name").map((column) => spelledOut(column, at)),
      rowsOf(at, "minRowCount", "maxRowCount"),
      context,
    ),
};

/** Each row of a matrix is a choice of its own, among the same options. */
const matrix: Mapper = {
  reads: ["columns", "rows", "isAllRowRequired", "eachRowRequired"],
  make: (at, context) => {
    const { ledger, text, languages } = context;
    const read = readOptions(at, "columns", context);
    if (!read.ok) return read;
    if (at.source.cellType === "checkbox") return fail("its rows take several answers each");
    const rows = itemsAt(at, "rows", "value");
    const every = isOn(at.source.isAllRowRequired) || isOn(at.source.eachRowRequired);
    if (isOn(at.source.isRequired) && !every && rows.length > 0) {
      ledger.note(at, "that one of its rows is answered can not be asked for", "isRequired");
    }
    const base = baseOf(at, context);
    const made = (row: Placed | undefined): Made => {
      if (row) noteLeftovers(ledger, row, ["value", "text"]);
      const value = String(row?.source.value ?? "");
      const words = row && (text(row, "text") ?? literal(languages, value));
      return {
        at,
        name: row ? `${nameOf(at)}.${value}` : nameOf(at),
        question: {
          ...base,
          type: "choice",
          text: words ? joined(base.text, words) : base.text,
          required: row ? every : base.required,
          options: read.value.options,
        },
        values: read.value.values,
      };
    };
    return ok(rows.length === 0 ? [made(undefined)] : rows.map(made));
  },
};

/** Two texts in one, in every language. */
export const joined = (first: Text, second: Text): Text => ({
  said: Object.fromEntries(
    Object.entries(first.said).map(([locale, said]) => [
      locale,
      `${said}${/[.:?!…]$/.test(said) ? "" : ":"} ${second.said[locale] ?? ""}`,
    ]),
  ),
});

/** Every type of element that becomes questions; what is not here is listed. */
export const MAPPERS: Record<string, Mapper> = {
  ...FIELDS,
  matrix,
  matrixdynamic: rowsOfCells,
  paneldynamic: panels,
};
