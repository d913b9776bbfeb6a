import fc from "fast-check";
import { expect, test } from "vitest";
import { importSurvey } from "../../scripts/surveyjs-import.ts";
import { compileDefinition } from "../../worker/core/compile-definition.ts";
import { policy } from "../support/samples.ts";

const options = { slug: "random", version: "1.0.0", kind: "gap", policy };

/** Few names, so that they repeat and conditions meet them. */
const name = fc.constantFrom("a", "b", "A", "bB", "c-d", "q 1", "ü", "constructor", "__proto__", "");
const text = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom("Some words", "<b>Bold</b>", "", "{a}?", "t".repeat(301), "t".repeat(700)),
  },
  {
    weight: 2,
    arbitrary: fc.record(
      {
        default: fc.constantFrom("Default", ""),
        fr: fc.constantFrom("Français", "f".repeat(500)),
        "de-at": fc.constant("Ja"),
        tlh: fc.constant("qo'"),
      },
      { requiredKeys: [] },
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(null, 3, ["no text"], "\ud800") },
);
const value = fc.constantFrom("x", "y", "item1-2", "X", "z z", 1, 2, true);
const choice = fc.oneof(
  value,
  fc.record({ value, text }, { requiredKeys: ["value"] }),
  fc.constant({ odd: 1 }),
);
const choices = fc.array(choice, { maxLength: 5 });
const operators = ["=", "<>", "anyof", "contains", "notcontains", ">=", "<", "empty", "notempty", "+"];
const condition = fc.oneof(
  fc
    .array(
      fc
        .tuple(name, fc.constantFrom(...operators), value, fc.constantFrom(" and ", " or ", " and !", ")"))
        .map(
          ([n, operator, v, join]) =>
            `{${n}} ${operator} ${/empty/.test(operator) ? "" : JSON.stringify(v)}${join}`,
        ),
      { minLength: 1, maxLength: 3 },
    )
    .map((all) => all.join("").replace(/ (?:and|or) !?$/, "")),
  fc.string({ maxLength: 12 }),
);

const field = fc.record(
  {
    type: fc.constantFrom(
      ...[
        "radiogroup",
        "dropdown",
        "checkbox",
        "boolean",
        "text",
        "comment",
        "rating",
        "matrix",
        "html",
        "file",
      ],
      ...["matrixdynamic", "toString"],
    ),
    name,
    title: text,
    description: text,
    isRequired: fc.boolean(),
    visibleIf: condition,
    visible: fc.boolean(),
    choices,
    hasOther: fc.boolean(),
    hasNone: fc.boolean(),
    inputType: fc.constantFrom("number", "date", "email", "constructor"),
    min: fc.constantFrom(0, 9, "3", "2026-01-01", "soon"),
    max: fc.constantFrom(5, "2025-13-40", "2025-02-03"),
    maxLength: fc.constantFrom(-1, 5, 99_999),
    labelTrue: text,
    valueTrue: value,
    rateMax: fc.constantFrom(0, 3, 500),
    rateValues: choices,
    columns: fc.array(
      fc.oneof(value, fc.record({ name, title: text, cellType: fc.constantFrom("text", "file") })),
    ),
    rows: choices,
    validators: fc.array(fc.record({ type: fc.constantFrom("numeric", "email") }), { maxLength: 2 }),
    surprise: fc.anything({ maxDepth: 1 }),
  },
  { requiredKeys: ["type", "name"] },
);

const { element } = fc.letrec<{ element: unknown }>((tie) => ({
  element: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 6, arbitrary: field },
    {
      weight: 1,
      arbitrary: fc.record(
        {
          type: fc.constant("panel"),
          name,
          title: text,
          visibleIf: condition,
          elements: fc.array(tie("element"), { maxLength: 4 }),
        },
        { requiredKeys: ["type", "elements"] },
      ),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant("paneldynamic"),
        name,
        templateElements: fc.array(tie("element"), { maxLength: 4 }),
      }),
    },
    { weight: 1, arbitrary: fc.constantFrom(null, "text", 3, {}) },
  ),
}));

const page = fc.record(
  {
    name,
    title: text,
    description: text,
    visibleIf: condition,
    elements: fc.array(element, { maxLength: 5 }),
  },
  { requiredKeys: ["elements"] },
);
const surveys = fc.record(
  {
    title: text,
    description: text,
    locale: fc.constantFrom("de", "fr", "xx-yy-zz"),
    pages: fc.array(page, { minLength: 1, maxLength: 4 }),
    extra: fc.anything({ maxDepth: 1 }),
  },
  { requiredKeys: ["pages"] },
);

type Json = Record<string, unknown>;
const listIn = (parent: unknown, key: string): unknown[] => {
  const list = typeof parent === "object" && parent !== null ? (parent as Json)[key] : undefined;
  return Array.isArray(list) ? list : [];
};

/** What is a list of elements to SurveyJS; no answer holds any, and a page has no type. */
const holding: Json = {
  panel: "elements",
  paneldynamic: "templateElements",
  matrixdynamic: "columns",
  // Of types that it does not know the importer counts whatever looks like elements.
  ...Object.fromEntries(["html", "file", "toString"].map((type) => [type, "columns"])),
};

/** Counted without any help from the importer. */
function countIn(parent: unknown, key = holding[String((parent as Json | null)?.type)]): number {
  const held = typeof key === "string" ? listIn(parent, key) : [];
  return held.reduce<number>((sum, one) => sum + 1 + countIn(one), 0);
}

test("any survey becomes a questionnaire that compiles, or is refused because nothing in it maps", () => {
  let became = 0;
  fc.assert(
    fc.property(surveys, (survey) => {
      const source = JSON.parse(JSON.stringify(survey)) as Json;
      const result = importSurvey(source, options);
      if (!result.ok) {
        expect(result.error).toMatchObject([{ pointer: "/sections", code: "missing" }]);
        return;
      }
      became += 1;
      const { document, translations, fates, notes } = result.value;
      const compiled = compileDefinition({ ...document, translations }, policy);
      expect(compiled).toMatchObject({ ok: true });

      const pages = listIn(source, "pages");
      expect(fates).toHaveLength(pages.reduce<number>((sum, one) => sum + 1 + countIn(one, "elements"), 0));
      expect(new Set(fates.map(({ path }) => path)).size).toBe(fates.length);
      const told = new Set(notes.map(({ path }) => path));
      const silent = fates.filter(({ path, ids }) => ids.length === 0 && !told.has(path));
      expect(silent).toEqual([]);

      if (!compiled.ok) return;
      const ids = compiled.value.definition.sections.flatMap(({ questions }) =>
        questions.map(({ id }) => id),
      );
      const mapped = new Set(fates.flatMap((fate) => fate.ids));
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => !mapped.has(id))).toEqual([]);
    }),
    { numRuns: 400 },
  );
  expect(became).toBeGreaterThan(200);
});

test("every property of every element is read or listed", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 8 }).map((key) => `z${key.replace(/[^a-z]/gi, "")}`),
      fc.constantFrom("radiogroup", "checkbox", "boolean", "text", "comment", "rating"),
      (key, type) => {
        const odd = { type, name: "a", choices: ["x", "y"], [key]: 1 };
        const survey = { pages: [{ name: "p", title: "P", elements: [odd] }] };
        const result = importSurvey(survey, options);
        const notes = result.ok ? result.value.notes : [];
        expect(notes.map(({ path }) => path)).toContain(`pages[0].elements[0].${key}`);
      },
    ),
    { numRuns: 50 },
  );
});
